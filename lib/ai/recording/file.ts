import fs from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { AppError } from '@/lib/errors'
import { type Exchange, FORMAT, type Header, headerSchema, lineSchema, type RecordedRun, VERSION } from './format'

/** Writes a run as it goes on: each exchange is appended once it has ended. Without `done` the file is unfinished. */
export class RunWriter {
  readonly #file: string
  #requests = 0
  #writing: Promise<void>

  constructor(file: string, header: Omit<Header, 'format' | 'version'>) {
    this.#file = file
    const first = headerSchema.parse({ format: FORMAT, version: VERSION, ...header })
    this.#writing = this.#begin(lineOf(first))
    // Told by `done`; until then nobody waits for it.
    this.#writing.catch(() => undefined)
  }

  add({ at, key, pieces, parts, end }: Exchange): void {
    this.#requests += 1
    this.#append([{ request: { at, key, pieces } }, ...parts, { end }])
  }

  /** Resolves once all is written. Throws AppError `unavailable` where something could not be. */
  async done(durationMs: number): Promise<void> {
    this.#append([{ done: { durationMs, requests: this.#requests } }])
    try {
      await this.#writing
    } catch (cause) {
      throw new AppError('unavailable', `${this.#file} cannot be written: ${messageOf(cause)}`, { cause })
    }
  }

  async #begin(text: string): Promise<void> {
    await fs.mkdir(path.dirname(this.#file), { recursive: true })
    await fs.writeFile(this.#file, text)
  }

  #append(lines: readonly unknown[]): void {
    const text = lines.map(lineOf).join('')
    this.#writing = this.#writing.then(() => fs.appendFile(this.#file, text))
    this.#writing.catch(() => undefined)
  }
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** `unfinished`: the run was interrupted while it was recorded, or the file was cut off. */
export type ReadRun = RecordedRun | 'none' | 'unfinished'

/** Reads a recorded run. Throws AppError `unprocessable`, with file and line, where it is not one. */
export async function readRun(file: string): Promise<ReadRun> {
  const text = await fs.readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new AppError('unprocessable', `${file} cannot be read: ${messageOf(error)}`, { cause: error })
  })
  if (text === undefined) return 'none'
  // A line without its end was being written when the process died.
  const lines = text.split('\n')
  const isCut = lines.pop() !== ''
  return parseRun(file, lines, isCut)
}

function parseRun(file: string, lines: readonly string[], isCut: boolean): RecordedRun | 'unfinished' {
  const [first, ...rest] = lines
  if (first === undefined) return 'unfinished'
  const header = parseHeader(file, first)
  const exchanges: Exchange[] = []
  let open: Omit<Exchange, 'end'> | undefined
  for (const [index, text] of rest.entries()) {
    const wrong = (what: string) => damaged(file, index + 2, what)
    const line = lineSchema.safeParse(parseJson(text, wrong))
    if (!line.success) throw wrong(`is no line of a recorded run: ${z.prettifyError(line.error).split('\n')[0]}`)
    if ('request' in line.data) {
      if (open) throw wrong('begins a request before the last one has ended')
      open = { ...line.data.request, parts: [] }
      continue
    }
    if ('done' in line.data) {
      const { durationMs, requests } = line.data.done
      if (open || isCut || index < rest.length - 1) throw wrong('ends the run, and is not its last')
      if (requests !== exchanges.length) throw wrong(`counts ${requests} requests; ${exchanges.length} stand there`)
      return { header, exchanges, durationMs }
    }
    if (!open) throw wrong('belongs to no request')
    if ('part' in line.data) open.parts.push(line.data)
    else {
      exchanges.push({ ...open, end: line.data.end })
      open = undefined
    }
  }
  return 'unfinished'
}

const anyHeader = z.looseObject({ format: z.string(), version: z.number() })

function parseHeader(file: string, text: string): Header {
  const wrong = (what: string) => damaged(file, 1, what)
  const raw = parseJson(text, wrong)
  const any = anyHeader.safeParse(raw)
  if (!any.success || any.data.format !== FORMAT) throw wrong('is not the header of a recorded run')
  if (any.data.version !== VERSION)
    throw wrong(`says version ${any.data.version}; this program reads version ${VERSION}. Record it anew`)
  const header = headerSchema.safeParse(raw)
  if (!header.success) throw wrong(`is not a whole header: ${z.prettifyError(header.error).split('\n')[0]}`)
  return header.data
}

function parseJson(text: string, wrong: (what: string) => AppError): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw wrong('is not JSON: the file is damaged')
  }
}

const damaged = (file: string, line: number, what: string): AppError =>
  new AppError('unprocessable', `${file}, line ${line}: ${what}.`)
