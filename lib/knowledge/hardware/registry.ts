import * as z from 'zod'
import { ACCELERATORS } from './accelerators'
import { PROCESSORS } from './processors'
import { type Hardware, hardwareSchema } from './schema'

/** What models run on. Figures age: each has its own source and date, or is an assumption. */
export const HARDWARE: readonly Hardware[] = z.array(hardwareSchema).parse([...ACCELERATORS, ...PROCESSORS])
