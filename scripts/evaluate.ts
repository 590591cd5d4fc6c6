// npm run -s evaluate: drafts briefs with one or more models and scores the designs; records and replays such runs, and
// compares what came of them. See docs/evaluation.md.
import fs from 'node:fs'
import { Archive } from '@/agents/evals/archive'
import { type Case, readBriefsFile } from '@/agents/evals/briefs-file'
import { comparison } from '@/agents/evals/compare'
import { requireModels, secretsOf } from '@/agents/evals/configured'
import { type EvaluationFile, readEvaluations } from '@/agents/evals/evaluation-file'
import { timeText } from '@/agents/evals/measures-table'
import { EvaluationStopped } from '@/agents/evals/recorded-step'
import { corpusOf } from '@/agents/evals/run'
import { evaluateModels, fileOf } from '@/agents/evals/session'
import { evaluationTable } from '@/agents/evals/table'
import { findModel } from '@/agents/models'
import { DEFAULT_MODEL } from '@/lib/ai/models'
import { masking } from '@/lib/ai/recording/mask'
import { type Env, env as readEnvironment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { ModelPrice } from '@/lib/model-figures'
import { encodeCorpus } from '@/lib/quality/corpus-file'
import { PUBLIC_CORPUS } from '@/lib/quality/public-corpus'
import { type Options, readOptions, WrongCall } from './evaluate/options'

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** As the app reads it: what the shell has set goes before the file. */
function environment(): Env {
  if (fs.existsSync('.env')) process.loadEnvFile('.env')
  try {
    return readEnvironment()
  } catch (error) {
    throw new WrongCall(messageOf(error))
  }
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    throw new WrongCall(`cannot read ${file}: ${messageOf(error)}`)
  }
}

function write(file: string, value: unknown): void {
  try {
    fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
  } catch (error) {
    throw new WrongCall(`cannot write ${file}: ${messageOf(error)}`)
  }
}

function readCases(text: string, name: string): readonly Case[] {
  const read = readBriefsFile(text)
  if (!read.ok) throw new WrongCall(`${name}: ${read.message}`)
  return read.cases
}

type Plan = {
  readonly archive?: Archive
  readonly cases: readonly Case[]
  readonly models: readonly string[]
  readonly asOf: string
  readonly prices: Readonly<Record<string, ModelPrice>>
  readonly contexts: Readonly<Record<string, number>>
}

/** Of a variable that says something of models, what it says of these. */
const saidOf = <T>(models: readonly string[], said: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...said].filter(([model]) => models.includes(model)))

async function planOf(options: Options, env: Env): Promise<Plan> {
  const { briefs, prices, resume, replay, record } = options
  const recorded = resume ?? replay
  if (recorded !== undefined) {
    const { archive, manifest } = await Archive.open(recorded, resume === undefined ? 'replay' : 'resume')
    const strange = options.models.find((model) => !manifest.models.includes(model))
    if (strange !== undefined)
      throw new WrongCall(`${recorded} holds no run of ${strange}, but of ${manifest.models.join(', ')}.`)
    if (resume !== undefined) requireModels(manifest.models, env)
    return {
      archive,
      cases:
        briefs === undefined
          ? readCases(JSON.stringify(manifest.briefs), recorded)
          : readCases(readText(briefs), briefs),
      models: options.models.length > 0 ? options.models : manifest.models,
      asOf: manifest.asOf,
      prices: { ...manifest.prices, ...prices },
      contexts: manifest.contexts,
    }
  }
  if (briefs === undefined) throw new WrongCall('name a file of briefs.')
  const text = readText(briefs)
  const models = options.models.length > 0 ? [...options.models] : [DEFAULT_MODEL]
  const plan = {
    cases: readCases(text, briefs),
    models,
    asOf: options.date ?? new Date().toISOString().slice(0, 10),
    prices: { ...saidOf(models, env.MODEL_PRICES), ...prices },
    contexts: saidOf(models, env.MODEL_CONTEXTS),
  }
  requireModels(models, env)
  if (record === undefined) return plan
  const raw: unknown = JSON.parse(text)
  const list: unknown = typeof raw === 'object' && raw !== null && 'briefs' in raw ? raw.briefs : raw
  const { asOf, contexts } = plan
  const manifest = { asOf, models, prices: plan.prices, contexts, briefs: Array.isArray(list) ? list : [] }
  return { ...plan, archive: await Archive.create(record, manifest) }
}

/** Aborted by the first Ctrl+C, so that what is done is kept; the second ends the process. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130)
    process.stderr.write('\nevaluate: stopping; what is done is kept. Once more to end at once.\n')
    stop.abort(new DOMException('The evaluation was stopped.', 'AbortError'))
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return stop.signal
}

const isTerminal = process.stderr.isTTY === true

function printFiles(files: readonly EvaluationFile[]): void {
  const several = files.length > 1
  const tables = files.map((file) => (several ? `${file.model}\n\n${evaluationTable(file)}` : evaluationTable(file)))
  const compared = files.flatMap((file) => readEvaluations(JSON.stringify(file), file.model))
  if (files.length > 0) console.log([...tables, ...(several ? [comparison(compared)] : [])].join('\n\n'))
}

async function run(options: Options): Promise<void> {
  const env = environment()
  const plan = await planOf(options, env)
  const { archive, cases, contexts, models } = plan
  const signal = stopSignal()
  let done = 0
  const { files, drafted } = await evaluateModels({
    ...plan,
    known: PUBLIC_CORPUS,
    concurrency: options.concurrency,
    signal,
    run: { find: findModel, mask: masking(secretsOf(env)), contexts, ...(archive && { archive }) },
    onCase(model, id, { durationMs, failures }) {
      done += 1
      const failed = failures[0] ? ` failed at ${failures[0].step}: ${failures[0].reason}` : ''
      const text = `${done}/${cases.length * models.length} ${model} ${id}, ${timeText(durationMs)}${failed}`
      process.stderr.write(isTerminal && !failed ? `\r\u001b[K${text}` : `${isTerminal ? '\r\u001b[K' : ''}${text}\n`)
    },
  })
  if (isTerminal) process.stderr.write('\r\u001b[K')
  const kept = files.filter((file) => file.cases.length > 0)
  printFiles(kept)
  if (options.json && kept.length > 0) write(options.json, fileOf(kept))
  if (options.corpus) write(options.corpus, encodeCorpus(corpusOf(drafted, [])))
  if (!signal.aborted) return
  const directory = options.record ?? options.resume
  const goOn = directory === undefined ? '' : ` Go on: npm run -s evaluate -- --resume ${directory}`
  console.error(`evaluate: stopped after ${done} of ${cases.length * models.length} cases.${goOn}`)
  process.exitCode = 130
}

function compare(files: readonly string[]): void {
  const evaluations = files.flatMap((file) => {
    try {
      return readEvaluations(readText(file), file)
    } catch (error) {
      if (error instanceof WrongCall) throw error
      throw new WrongCall(
        `${file} ${error instanceof SyntaxError ? `is not JSON: ${error.message}` : messageOf(error)}`,
      )
    }
  })
  if (evaluations.length < 2) throw new WrongCall('--compare wants two evaluations or more.')
  console.log(comparison(evaluations))
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options.compare.length > 0) compare(options.compare)
  else await run(options)
} catch (error) {
  if (!(error instanceof WrongCall || error instanceof AppError || error instanceof EvaluationStopped)) throw error
  const hint = error instanceof AppError && error.hint ? ` ${error.hint}` : ''
  console.error(`evaluate: ${error.message}${hint}`)
  process.exitCode = 2
}
