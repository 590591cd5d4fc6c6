import * as z from 'zod'
import { AppError } from '@/lib/errors'

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

/** What a reader may see of an error: our own messages whole, foreign ones without their details. */
export function runErrorOf(error: unknown): RunError {
  if (error instanceof AppError)
    return { code: error.code, message: error.hint ? `${error.message} ${error.hint}` : error.message }
  const name = error instanceof Error ? error.name : 'Error'
  return {
    code: 'agent-failed',
    message: `The agent could not finish this step (${name}). What it wrote so far is kept; try again.`,
  }
}

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
  userId: z.string(),
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
