import * as z from 'zod'
import { MODEL_TECHNIQUES } from './model'
import { type Technique, techniqueSchema } from './schema'
import { SERVING_TECHNIQUES } from './serving'

/** Ways to make it faster or cheaper, each with its bound and its risk. */
export const TECHNIQUES: readonly Technique[] = z
  .array(techniqueSchema)
  .parse([...SERVING_TECHNIQUES, ...MODEL_TECHNIQUES])
