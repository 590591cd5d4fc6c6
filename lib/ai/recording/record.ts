import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { wrapLanguageModel } from 'ai'
import type { Exchange, TimedPart } from './format'
import { decodePart, encodePart } from './parts'
import { keyOf, type Pieces } from './request'
import { decodeFault, encodeFault, type RecordedFault } from './stored-fault'

type Part = LanguageModelV4StreamPart

export type Recorder = {
  /** The pieces that a request is told apart by. */
  readonly piecesOf: (options: LanguageModelV4CallOptions) => Pieces
  /** Milliseconds since the run began. */
  readonly now: () => number
  /** What no recording may hold, taken out. */
  readonly mask: (exchange: Exchange) => Exchange
  readonly onExchange: (exchange: Exchange) => void
}

/** One request on its way to being an exchange: ends once, whatever ends it first. */
class Open {
  readonly #request: { readonly at: number; readonly key: string; readonly pieces: Pieces }
  readonly #parts: TimedPart[] = []
  readonly #recorder: Recorder
  #opened = false
  #ended: RecordedFault | null | undefined

  constructor(recorder: Recorder, options: LanguageModelV4CallOptions) {
    const pieces = recorder.piecesOf(options)
    this.#recorder = recorder
    this.#request = { at: Math.round(recorder.now()), key: keyOf(pieces), pieces }
  }

  opened(): void {
    this.#opened = true
  }

  /** Keeps a part, and gives it as a replay will. */
  part(part: Part): Part {
    const kept = encodePart(part)
    if (!kept || this.#ended !== undefined) return part
    this.#parts.push({ t: this.#time(), part: kept })
    return kept.type === 'error' ? decodePart(kept) : part
  }

  closed(): void {
    this.#end(null)
  }

  /** Keeps what was thrown, and gives what a replay will throw: so that both are told to people in the same words. */
  failed(error: unknown): unknown {
    return decodeFault(this.#end(encodeFault(error)) ?? encodeFault(error))
  }

  #end(fault: RecordedFault | null): RecordedFault | null {
    if (this.#ended !== undefined) return this.#ended
    const exchange = this.#recorder.mask({
      ...this.#request,
      parts: this.#parts,
      end: { t: this.#time(), opened: this.#opened, fault },
    })
    this.#ended = exchange.end.fault
    this.#recorder.onExchange(exchange)
    return this.#ended
  }

  #time(): number {
    return Math.max(0, Math.round(this.#recorder.now()) - this.#request.at)
  }
}

/** `settle`: ends what whoever reads has left open; nothing is told after it. */
export type Recorded = { readonly model: LanguageModelV4; readonly settle: () => void }

/** The model, with every request and its answer told to `recorder`, faults and time-outs too. Headers never are. */
export function recording(model: LanguageModelV4, recorder: Recorder): Recorded {
  const opens: Open[] = []
  const wrapped = wrapLanguageModel({
    model,
    middleware: {
      specificationVersion: 'v4',
      async wrapStream({ doStream, params }) {
        const open = new Open(recorder, params)
        opens.push(open)
        // What waits for this model may give it up while it hangs, and it need not listen.
        const { abortSignal } = params
        const aborted = () => void open.failed(abortSignal?.reason)
        abortSignal?.addEventListener('abort', aborted, { once: true })
        const leave = () => abortSignal?.removeEventListener('abort', aborted)
        try {
          const result = await doStream()
          open.opened()
          return { ...result, stream: listened(result.stream, open, leave) }
        } catch (error) {
          leave()
          throw open.failed(error)
        }
      },
    },
  })
  return { model: wrapped, settle: () => opens.forEach((open) => open.closed()) }
}

function listened(source: ReadableStream<Part>, open: Open, leave: () => void): ReadableStream<Part> {
  const reader = source.getReader()
  return new ReadableStream<Part>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (!done) return controller.enqueue(open.part(value))
          open.closed()
          leave()
          controller.close()
        } catch (error) {
          leave()
          throw open.failed(error)
        }
      },
      cancel(reason) {
        leave()
        open.closed()
        return reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
