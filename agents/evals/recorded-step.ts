import { recording } from '@/lib/ai/recording/record'
import { replaying } from '@/lib/ai/recording/replay'
import type { Exchange, RecordedRun } from '@/lib/ai/recording/format'
import { AppError } from '@/lib/errors'
import type { Patience } from '../converse'
import { type FindModel, stepRunner, type StepResult, type runStep } from '../run-step'
import type { Archive } from './archive'
import type { StepRecord } from './measures'
import { requestPieces } from './request-pieces'

/** Ends an evaluation: whatever came of it would not be what was asked for. */
export class EvaluationStopped extends Error {
  override readonly name = 'EvaluationStopped'
}

export type RunOptions = {
  readonly find: FindModel
  /** Left out: as long as the product waits. */
  readonly patience?: Patience
  /** Tokens that models take, as a run has them of its workspace; left out: as assumed of each provider's. */
  readonly contexts?: Readonly<Record<string, number>>
  /** Where steps are recorded or come from; left out: neither. */
  readonly archive?: Archive
  /** Secrets that no recording may hold. */
  readonly mask: (exchange: Exchange) => Exchange
}

type Args = Parameters<typeof runStep>[0]

/**
 * Runs the steps of one case through the product's own path, over a model that is recorded or replayed. Each step is
 * told to `onStep` once it has ended, be it with a fault; one that was stopped is not.
 */
export const caseRunner =
  (caseId: string, options: RunOptions, onStep: (record: StepRecord) => void): typeof runStep =>
  async (args) => {
    const name = { model: args.model, caseId, step: args.input.step }
    const recorded = await orStop(options.archive?.read(name))
    const run = recorded ? replayed(recorded, options) : live(caseId, options)
    const ended = await run({ ...args, contextTokens: options.contexts?.[args.model] ?? null })
    onStep({ step: args.input.step, ...ended.record })
    if (ended.outcome instanceof AppError) throw ended.outcome
    return ended.outcome
  }

type Ended = { readonly record: Omit<StepRecord, 'step'>; readonly outcome: StepResult | AppError }

const endedWith = (outcome: StepResult | AppError, exchanges: readonly Exchange[], durationMs: number): Ended => ({
  outcome,
  record: {
    exchanges,
    durationMs,
    repair: outcome instanceof AppError ? null : outcome.repair,
    failure: outcome instanceof AppError ? outcome.message : null,
  },
})

function replayed(recorded: RecordedRun, { patience }: RunOptions): (args: Args) => Promise<Ended> {
  return async (args) => {
    const exchanges: Exchange[] = []
    let unknown: AppError | undefined
    const model = replaying(recorded, {
      piecesOf: requestPieces,
      onExchange: (exchange) => exchanges.push(exchange),
      onUnknown: (error) => (unknown = error),
    })
    const outcome = await outcomeOf(stepRunner(() => model, patience)(args), args.signal)
    // A repair that fails leaves the first draft standing: the run alone would not tell.
    if (unknown) throw new EvaluationStopped(`${unknown.message} ${unknown.hint ?? ''}`, { cause: unknown })
    return endedWith(outcome, exchanges, recorded.durationMs)
  }
}

function live(caseId: string, { find, patience, archive, mask }: RunOptions): (args: Args) => Promise<Ended> {
  return async (args) => {
    const exchanges: Exchange[] = []
    const inner = await orStop(find(args.model, args.workspaceId))
    const writer = archive?.writer({ model: args.model, caseId, step: args.input.step }, inner.provider, inner.modelId)
    const began = performance.now()
    const now = () => performance.now() - began
    const { model, settle } = recording(inner, {
      piecesOf: requestPieces,
      now,
      mask,
      onExchange(exchange) {
        exchanges.push(exchange)
        writer?.add(exchange)
      },
    })
    const outcome = await outcomeOf(stepRunner(() => model, patience)(args), args.signal)
    settle()
    const durationMs = Math.round(now())
    await orStop(writer?.done(durationMs))
    return endedWith(outcome, exchanges, durationMs)
  }
}

/** Faults of a model are outcomes. Whatever else is thrown, a stop among it, leaves the recording unfinished. */
async function outcomeOf(work: Promise<StepResult>, signal: AbortSignal): Promise<StepResult | AppError> {
  try {
    return await work
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof AppError) return error
    throw error
  }
}

async function orStop<T>(work: T | Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new EvaluationStopped(error.hint ? `${error.message} ${error.hint}` : error.message, { cause: error })
  }
}
