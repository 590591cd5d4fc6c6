import { parseArgs } from 'node:util'
import * as z from 'zod'
import { type ModelPrice, ofModel, priceFrom } from '@/lib/model-figures'

export const USAGE = `Usage: npm run -s evaluate -- --briefs FILE [--model PROVIDER:MODEL,…] [--record DIR] [options]
       npm run -s evaluate -- --resume DIR | --replay DIR [options]
       npm run -s evaluate -- --compare FILE FILE …
Options: --json OUT, --date YYYY-MM-DD, --concurrency N, --price [PROVIDER:MODEL=]IN/OUT (dollars per million tokens),
         --corpus OUT. All of it is explained in docs/evaluation.md.`

/** What was asked for is not possible; the message says why. */
export class WrongCall extends Error {}

export type Options = {
  readonly briefs: string | undefined
  readonly models: readonly string[]
  readonly json: string | undefined
  readonly date: string | undefined
  readonly corpus: string | undefined
  readonly record: string | undefined
  readonly resume: string | undefined
  readonly replay: string | undefined
  readonly compare: readonly string[]
  readonly prices: Readonly<Record<string, ModelPrice>>
  readonly concurrency: number
}

const one = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const OPTIONS = {
  briefs: one,
  model: many,
  json: one,
  date: one,
  corpus: one,
  record: one,
  resume: one,
  replay: one,
  compare: many,
  price: many,
  concurrency: one,
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new WrongCall(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

/** Throws WrongCall where the options do not go together. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args)
  const { briefs, date, json, corpus, record, resume, replay, compare = [], model = [] } = values
  const models = model.flatMap((list) => list.split(',')).flatMap((name) => name.trim() || [])
  const wrong = (message: string): never => {
    throw new WrongCall(message)
  }
  if (positionals.length > 0 && compare.length === 0) wrong(`does not know what ${positionals[0]} is for.\n${USAGE}`)
  if ([record, resume, replay].filter((directory) => directory !== undefined).length > 1)
    wrong('--record, --resume and --replay are three different things: name one.')
  if (resume !== undefined && (briefs !== undefined || models.length > 0 || date !== undefined))
    wrong('--resume goes on with what was begun: its briefs, models and date stand in the recording.')
  if (replay !== undefined && date !== undefined) wrong('--replay has the date of the recording.')
  if (date !== undefined && !z.iso.date().safeParse(date).success) wrong(`--date wants YYYY-MM-DD, not ${date}.`)
  if (compare.length === 0 && (briefs ?? resume ?? replay) === undefined) wrong(`name a file of briefs.\n${USAGE}`)
  const twice = models.find((name, i) => models.indexOf(name) !== i)
  if (twice !== undefined) wrong(`--model names ${twice} twice.`)
  if (corpus !== undefined && models.length > 1) wrong('--corpus is of one model.')
  const files = [...compare, ...positionals]
  if (compare.length > 0 && files.length < 2 && !files.some((file) => file.trim())) wrong('--compare wants files.')
  return {
    briefs,
    models,
    json,
    date,
    corpus,
    record,
    resume,
    replay,
    compare: files,
    prices: Object.fromEntries((values.price ?? []).map(readPrice)),
    concurrency: readCount(values.concurrency),
  }
}

function readPrice(text: string): [model: string, price: ModelPrice] {
  const every = priceFrom(text)
  const said = every ? (['*', every] as const) : ofModel(text, priceFrom)
  if (said) return [...said]
  throw new WrongCall(`--price wants dollars per million tokens as [PROVIDER:MODEL=]IN/OUT, e.g. 2.5/10, not ${text}.`)
}

const MOST = 64

function readCount(text = '1'): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new WrongCall(`--concurrency wants a whole number from 1 to ${MOST}, not ${text}.`)
  return count
}
