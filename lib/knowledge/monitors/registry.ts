import * as z from 'zod'
import { MODEL_MONITORS } from './model'
import { type Monitor, monitorSchema } from './schema'
import { SERVICE_MONITORS } from './service'

/** What to watch, from the service outwards. */
export const MONITORS: readonly Monitor[] = z.array(monitorSchema).parse([...SERVICE_MONITORS, ...MODEL_MONITORS])
