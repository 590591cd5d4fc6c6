import * as z from 'zod'

export const RUN_STATUSES = ['queued', 'running', 'interrupted', 'succeeded', 'failed', 'cancelled'] as const
export const runStatusSchema = z.enum(RUN_STATUSES)
export type RunStatus = z.infer<typeof runStatusSchema>

/** The runs that stand in the way of another one of their step. */
export const ACTIVE_STATUSES: RunStatus[] = ['queued', 'running', 'interrupted']

/** An ended run never changes again; `interrupted` waits for a click and counts as active. */
export const isEnded = (status: RunStatus): boolean =>
  status === 'succeeded' || status === 'failed' || status === 'cancelled'

export const runErrorSchema = z.object({ code: z.string(), message: z.string() })
export type RunError = z.infer<typeof runErrorSchema>

/** A part of the stream as the AI SDK's UI protocol has it; deltas carry `delta` or `inputTextDelta`. */
export type Chunk = { readonly type: string }

/** Readers of a resumed run drop what they hold with a sequence above `keepThrough` and go on from here. */
export type AttemptChunk = { type: 'data-attempt'; data: { attempt: number; keepThrough: number } }

export type Usage = { inputTokens: number | null; outputTokens: number | null }

/** A run whose lease this process holds. `attempt` is the fencing token of everything it writes. */
export const claimedRunSchema = z.object({
  id: z.string(),
  workspaceId: z.string(),
  designId: z.string(),
  step: z.string(),
  model: z.string(),
  attempt: z.number(),
  input: z.unknown(),
  chain: z.boolean(),
  /** Sequence of the last event written by anyone. */
  head: z.number(),
  /** Sequence of the last event that the checkpoint covers. */
  checkpointSeq: z.number(),
  checkpoint: z.array(z.unknown()),
})
export type ClaimedRun = z.infer<typeof claimedRunSchema>
