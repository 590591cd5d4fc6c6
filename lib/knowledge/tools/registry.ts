import * as z from 'zod'
import { DATA_TOOLS } from './data'
import { FRAMEWORK_TOOLS } from './frameworks'
import { GUARD_TOOLS } from './guards'
import { MODEL_TOOLS } from './models'
import { PIPELINE_TOOLS } from './pipelines'
import { PLATFORM_TOOLS } from './platforms'
import { type Tool, toolSchema } from './schema'
import { SERVING_TOOLS } from './serving'

/** The practitioners' stack: when to take each, when not, and in what state it was last seen. */
export const TOOLS: readonly Tool[] = z
  .array(toolSchema)
  .parse([
    ...MODEL_TOOLS,
    ...FRAMEWORK_TOOLS,
    ...DATA_TOOLS,
    ...PIPELINE_TOOLS,
    ...SERVING_TOOLS,
    ...PLATFORM_TOOLS,
    ...GUARD_TOOLS,
  ])
