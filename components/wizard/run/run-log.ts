import { JsonText } from './json-text'

export type CallState = { id: string; tool: string; input: unknown; output: unknown; failed: string | null }
/** What code found in the first draft, and why that one stands; null while, or where, the second takes its place. */
export type Checked = { findings: number; kept: string | null }
type Chunk = Record<string, unknown>
type Entry = { seq: number; chunk: Chunk }

/** How many of these worked a figure out: a look-up is none, and one that was refused came to nothing. */
export const calculated = (calls: readonly CallState[]): number =>
  calls.filter(
    ({ tool, output, failed }) =>
      tool === 'calculate' && failed === null && typeof output === 'object' && output !== null && !isRefused(output),
  ).length

const isRefused = (output: object): boolean => 'ok' in output && output.ok === false

/** All that is known of a run, built from its chunks; a resumed attempt takes back what it will say again. */
export class RunLog {
  #entries: Entry[] = []
  #texts: JsonText[] = []
  #calls = new Map<string, CallState>()
  #checked: Checked | null = null
  /** How many texts there were when the draft was checked: those that follow are its repair. */
  #firstTexts = 0
  readonly #onGrow: () => void
  /** Set once a run went on after a crash. */
  resumed = false

  constructor(onGrow: () => void) {
    this.#onGrow = onGrow
  }

  /** The draft so far: the last text that reads as an object; of a repair that came to nothing, the one before. */
  get draft(): unknown {
    const texts = this.#checked?.kept ? this.#texts.slice(0, this.#firstTexts) : this.#texts
    return texts.findLast((text) => typeof text.value === 'object' && text.value !== null)?.value
  }

  get checked(): Checked | null {
    return this.#checked
  }

  get calls(): CallState[] {
    return [...this.#calls.values()]
  }

  add(seq: number, chunk: Chunk): void {
    if (seq <= (this.#entries.at(-1)?.seq ?? 0)) return
    this.#entries.push({ seq, chunk })
    if (chunk['type'] === 'data-attempt') this.#takeBack(chunk['data'])
    else this.#apply(chunk)
    this.#onGrow()
  }

  #takeBack(data: unknown): void {
    const keep = typeof data === 'object' && data !== null && 'keepThrough' in data ? Number(data.keepThrough) : 0
    const last = this.#entries.at(-1)?.seq ?? 0
    if (!Number.isFinite(keep) || keep >= last) return
    const dropped = this.#entries.some(({ seq, chunk }) => seq > keep && chunk['type'] !== 'data-attempt')
    if (!dropped) return
    this.resumed = true
    this.#entries = this.#entries.filter(({ seq }) => seq <= keep || seq === last)
    this.#texts = []
    this.#calls = new Map()
    this.#checked = null
    for (const { chunk } of this.#entries) if (chunk['type'] !== 'data-attempt') this.#apply(chunk)
  }

  #apply(chunk: Chunk): void {
    const id = typeof chunk['toolCallId'] === 'string' ? chunk['toolCallId'] : ''
    switch (chunk['type']) {
      case 'text-start':
        this.#texts.push(new JsonText(this.#onGrow))
        break
      case 'text-delta': {
        const delta = chunk['delta']
        if (typeof delta === 'string') this.#texts.at(-1)?.push(delta)
        break
      }
      case 'data-checked':
        if (!this.#checked) this.#firstTexts = this.#texts.length
        this.#checked = readChecked(chunk['data'])
        break
      case 'tool-input-available':
        this.#calls.set(id, {
          id,
          tool: String(chunk['toolName']),
          input: chunk['input'],
          output: undefined,
          failed: null,
        })
        break
      case 'tool-output-available':
        this.#finish(id, { output: chunk['output'] })
        break
      case 'tool-output-error':
      case 'tool-input-error':
        this.#finish(id, { failed: typeof chunk['errorText'] === 'string' ? chunk['errorText'] : 'This call failed.' })
        break
    }
  }

  #finish(id: string, end: Partial<CallState>): void {
    const call = this.#calls.get(id)
    if (call) this.#calls.set(id, { ...call, ...end })
  }
}

function readChecked(data: unknown): Checked | null {
  if (typeof data !== 'object' || data === null || !('findings' in data)) return null
  const kept = 'kept' in data && typeof data.kept === 'string' ? data.kept : null
  return { findings: Number(data.findings), kept }
}
