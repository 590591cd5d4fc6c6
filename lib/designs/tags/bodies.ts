import * as z from 'zod'
import { LONGEST_TAG, plainTag } from './schema'

export const tagSchema = z
  .string()
  .transform(plainTag)
  .pipe(
    z
      .string()
      .min(1, 'A tag has at least one character.')
      .max(LONGEST_TAG, `A tag has at most ${LONGEST_TAG} characters.`)
      .regex(/^[^,<>"\p{Cc}\p{Cf}]+$/u, 'A tag has no commas, quotes or angle brackets.'),
  )

/** One at a time: two people who tag a design at once lose nothing. */
export const tagBody = z.union([z.strictObject({ add: tagSchema }), z.strictObject({ remove: z.string().max(200) })])
export type TagBody = z.infer<typeof tagBody>
