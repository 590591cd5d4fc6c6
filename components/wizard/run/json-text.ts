import { parse } from 'jsonriver'

/** Text arrives in pieces of any size; the value grows with it and is never parsed from the start again. */
export class JsonText {
  #pieces: string[] = []
  #wake: (() => void) | null = null
  #value: unknown

  constructor(onGrow: () => void) {
    void this.#read(onGrow)
  }

  /** As much of the value as the text so far says. Grows in place. */
  get value(): unknown {
    return this.#value
  }

  push(text: string): void {
    this.#pieces.push(text)
    this.#wake?.()
  }

  async *#stream(): AsyncGenerator<string> {
    for (;;) {
      // All that waits at once: what came in one read is parsed, and told of, as one piece.
      const waiting = this.#pieces.splice(0).join('')
      if (waiting) yield waiting
      else await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  async #read(onGrow: () => void): Promise<void> {
    try {
      for await (const value of parse(this.#stream())) {
        this.#value = value
        onGrow()
      }
    } catch {
      // A model may say a sentence before its answer. What was read stays; the server decides whether it was good.
    }
  }
}
