import * as z from 'zod'
import { casesSchema } from './cases'
import rCases from './independent/r-cases.json'
import scipyCases from './independent/scipy-cases.json'
import referenceCases from './reference-cases.json'

/** Every case with a known value: from sources and by hand first, then by R and scipy. */
export const KNOWN_CASES = [referenceCases, scipyCases, rCases].flatMap((list) => casesSchema.parse(list))

export const casesOf = (fn: string) => KNOWN_CASES.filter((item) => item.fn === fn)

/** Inputs to start from: those of the first case that is not a refusal. */
export function exampleOf(fn: string): Record<string, unknown> {
  const item = KNOWN_CASES.find((known) => known.fn === fn && !known.expectError)
  return z.record(z.string(), z.unknown()).parse(item?.input ?? {})
}
