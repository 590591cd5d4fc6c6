import fs from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { readRun, RunWriter } from '@/lib/ai/recording/file'
import type { RecordedRun } from '@/lib/ai/recording/format'
import { sha256 } from '@/lib/designs/canonical'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'

const FORMAT = 'groundplan-evaluation'
const VERSION = 1
const NAME = 'evaluation.json'

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  asOf: z.iso.date(),
  models: z.array(z.string()).min(1),
  /** Dollars per million tokens, by model; `*`: all others. */
  prices: z.record(z.string(), z.strictObject({ inputUsd: z.number(), outputUsd: z.number() })),
  /** Tokens of prompt and answer, by model, that prompts are fitted to; where none is said, what is assumed of its provider's. */
  contexts: z.record(z.string(), z.number()).default({}),
  /** The file of briefs as it was read. */
  briefs: z.array(z.unknown()),
})
export type Manifest = Omit<z.infer<typeof manifestSchema>, 'format' | 'version'>

/** `record`: every step anew; `resume`: those that are not recorded yet; `replay`: none. */
export type Mode = 'record' | 'resume' | 'replay'
/** Whose run it is. */
export type RunName = { readonly model: string; readonly caseId: string; readonly step: StepId }

/** A directory with one evaluation: what was evaluated, and a file for each step of each case with each model. */
export class Archive {
  readonly mode: Mode
  readonly #directory: string

  private constructor(directory: string, mode: Mode) {
    this.#directory = directory
    this.mode = mode
  }

  /** For a new evaluation. Throws AppError `conflict` where the directory holds one. */
  static async create(directory: string, manifest: Manifest): Promise<Archive> {
    const file = path.join(directory, NAME)
    const text = `${JSON.stringify(manifestSchema.parse({ format: FORMAT, version: VERSION, ...manifest }), null, 1)}\n`
    try {
      await fs.mkdir(directory, { recursive: true })
      await fs.writeFile(file, text, { flag: 'wx' })
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')
        throw new AppError('conflict', `${directory} holds an evaluation already.`, {
          hint: 'Name another directory, or go on with it by --resume.',
        })
      throw new AppError('unavailable', `${file} cannot be written: ${String(cause)}`, { cause })
    }
    return new Archive(directory, 'record')
  }

  /** Throws AppError `unprocessable` where the directory holds no evaluation that can be read. */
  static async open(directory: string, mode: 'resume' | 'replay'): Promise<{ archive: Archive; manifest: Manifest }> {
    const file = path.join(directory, NAME)
    const wrong = (what: string, cause?: unknown) => new AppError('unprocessable', `${file} ${what}.`, { cause })
    const text = await fs.readFile(file, 'utf8').catch((cause: unknown) => {
      throw wrong('cannot be read: is this the directory of a recorded evaluation?', cause)
    })
    let raw: unknown
    try {
      raw = JSON.parse(text)
    } catch (cause) {
      throw wrong('is not JSON: it is damaged', cause)
    }
    const parsed = manifestSchema.safeParse(raw)
    if (!parsed.success)
      throw wrong(`is not a recorded evaluation of version ${VERSION}: ${z.prettifyError(parsed.error).split('\n')[0]}`)
    return { archive: new Archive(directory, mode), manifest: parsed.data }
  }

  /** A step's recording, or undefined where it is to be run. Throws AppError where it should be there and is not. */
  async read(name: RunName): Promise<RecordedRun | undefined> {
    if (this.mode === 'record') return undefined
    const file = this.#fileOf(name)
    const run = await readRun(file)
    if (run === 'none' || run === 'unfinished') {
      if (this.mode === 'resume') return undefined
      const what = run === 'none' ? 'is not recorded' : `is recorded in part only (${file} has no end)`
      throw new AppError('unprocessable', `${name.model}, ${name.caseId}, step ${name.step} ${what}.`, {
        hint: 'The evaluation was interrupted, or the recording is not whole. Go on with it by --resume.',
      })
    }
    const { header } = run
    if (header.model !== name.model || header.case !== name.caseId || header.step !== name.step)
      throw new AppError('unprocessable', `${file} is of ${header.model}, ${header.case}, step ${header.step}.`)
    return run
  }

  writer({ model, caseId, step }: RunName, provider: string, modelId: string): RunWriter {
    return new RunWriter(this.#fileOf({ model, caseId, step }), { model, provider, modelId, case: caseId, step })
  }

  #fileOf({ model, caseId, step }: RunName): string {
    return path.join(this.#directory, folderOf(model), folderOf(caseId), `${step}.jsonl`)
  }
}

/** A name of any letters as one of a folder; what was left out is told apart by a hash. */
export function folderOf(name: string): string {
  const plain = name.replace(/[^a-zA-Z0-9_-]+/g, '-').slice(0, 60)
  return plain === name ? plain : `${plain}-${sha256(name).slice(0, 8)}`
}
