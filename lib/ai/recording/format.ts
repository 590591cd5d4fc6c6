import * as z from 'zod'
import { partSchema } from './parts'
import { faultSchema } from './stored-fault'

/**
 * The file of one recorded run: a step of a case with one model. JSON, one value a line: the header; for each request
 * its line, its parts and its end; last the end of the run. Described in docs/evaluation.md.
 */
export const FORMAT = 'groundplan-run'
export const VERSION = 1

/** Milliseconds, whole. */
const ms = z.number().int().min(0)

export const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** As it was asked for, `provider:model`; then as the SDK calls both. */
  model: z.string(),
  provider: z.string(),
  modelId: z.string(),
  case: z.string(),
  step: z.string(),
})
export type Header = z.infer<typeof headerSchema>

const requestLine = z.strictObject({
  /** `at`: since the run began. `key`: of all pieces; `pieces`: the hash of each, to name what differs. */
  request: z.strictObject({ at: ms, key: z.string(), pieces: z.record(z.string(), z.string()) }),
})
/** `t`: since the request. */
const partLine = z.strictObject({ t: ms, part: partSchema })
const endLine = z.strictObject({
  /** `opened`: an answer had begun, so that the request is not sent again; `fault`: null where the stream closed. */
  end: z.strictObject({ t: ms, opened: z.boolean(), fault: faultSchema.nullable() }),
})
const doneLine = z.strictObject({ done: z.strictObject({ durationMs: ms, requests: z.number().int() }) })

export const lineSchema = z.union([partLine, requestLine, endLine, doneLine])

export type TimedPart = z.infer<typeof partLine>
/** One request and all that came of it. */
export type Exchange = z.infer<typeof requestLine>['request'] & {
  parts: TimedPart[]
  end: z.infer<typeof endLine>['end']
}
export type RecordedRun = { header: Header; exchanges: Exchange[]; durationMs: number }
