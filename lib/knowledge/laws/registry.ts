import * as z from 'zod'
import { AMERICAN_LAWS } from './american'
import { EUROPEAN_LAWS } from './european'
import { OTHER_LAWS } from './others'
import { type Law, lawSchema } from './schema'

/** Legal status with the day up to which it was looked at. Not legal advice. */
export const LAWS: readonly Law[] = z.array(lawSchema).parse([...EUROPEAN_LAWS, ...AMERICAN_LAWS, ...OTHER_LAWS])
