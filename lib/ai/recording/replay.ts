import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { AppError } from '@/lib/errors'
import type { Exchange, RecordedRun } from './format'
import { decodePart } from './parts'
import { keyOf, nearest, type Pieces } from './request'
import { decodeFault, withoutWait } from './stored-fault'

type Replay = {
  readonly piecesOf: (options: LanguageModelV4CallOptions) => Pieces
  /** Told what was answered, in the order of asking. */
  readonly onExchange: (exchange: Exchange) => void
  /** Told of a request that the recording does not hold, before it is refused. */
  readonly onUnknown: (error: AppError) => void
}

/** A model that answers from a recording and from nowhere else, without waiting. Faults come as they were recorded. */
export function replaying(run: RecordedRun, { piecesOf, onExchange, onUnknown }: Replay): LanguageModelV4 {
  const waiting = new Map<string, Exchange[]>()
  for (const exchange of run.exchanges) {
    const same = waiting.get(exchange.key)
    if (same) same.push(exchange)
    else waiting.set(exchange.key, [exchange])
  }

  return {
    specificationVersion: 'v4',
    provider: run.header.provider,
    modelId: run.header.modelId,
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error('Recorded models stream.')),
    async doStream(options) {
      options.abortSignal?.throwIfAborted()
      const pieces = piecesOf(options)
      // Asked again after a fault, the same request has the next answer.
      const exchange = waiting.get(keyOf(pieces))?.shift()
      if (!exchange) {
        const error = unknown(run, pieces)
        onUnknown(error)
        throw error
      }
      onExchange(exchange)
      const { opened, fault } = exchange.end
      if (!opened) throw thrown(fault)
      return { stream: streamOf(exchange) }
    },
  }
}

const thrown = (fault: Exchange['end']['fault']): unknown =>
  fault === null ? new Error('The recorded request ended without an answer.') : decodeFault(withoutWait(fault))

function streamOf({ parts, end }: Exchange): ReadableStream<LanguageModelV4StreamPart> {
  let next = 0
  return new ReadableStream<LanguageModelV4StreamPart>(
    {
      pull(controller) {
        const timed = parts[next++]
        if (timed) controller.enqueue(decodePart(timed.part))
        else if (end.fault) throw decodeFault(end.fault)
        else controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

function unknown({ header, exchanges }: RecordedRun, asked: Pieces): AppError {
  const differs = nearest(
    asked,
    exchanges.map((exchange) => exchange.pieces),
  )
  const why =
    differs === undefined
      ? 'It holds no request at all.'
      : differs.length === 0
        ? 'The same request was recorded, but asked less often.'
        : `What was asked differs from what was recorded in: ${differs.join(', ')}.`
  return new AppError('conflict', `${header.case}, step ${header.step}: the recording has no such request. ${why}`, {
    hint: 'Record it anew: a recording answers only what was asked when it was made.',
  })
}
