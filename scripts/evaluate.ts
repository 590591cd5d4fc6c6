// npm run -s evaluate -- --briefs FILE [--model advisor:expert] [--json OUT] [--date YYYY-MM-DD] [--corpus OUT]:
// runs every brief through the real engine and scores the designs. --corpus writes their masked sentences.
import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { readBriefsFile } from '@/agents/evals/briefs-file'
import { corpusOf, evaluate } from '@/agents/evals/run'
import { evaluationTable } from '@/agents/evals/table'
import { DEFAULT_MODEL } from '@/lib/ai/models'
import { encodeCorpus } from '@/lib/quality/corpus-file'
import { PUBLIC_CORPUS } from '@/lib/quality/public-corpus'

const USAGE =
  'Usage: npm run -s evaluate -- --briefs FILE [--model advisor:expert] [--json OUT] [--date YYYY-MM-DD] [--corpus OUT]'

function stop(message: string): never {
  console.error(`evaluate: ${message}`)
  process.exit(2)
}

function options() {
  const option = { type: 'string' } as const
  try {
    return parseArgs({ options: { briefs: option, model: option, json: option, date: option, corpus: option } }).values
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    return stop(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function write(file: string, value: unknown): void {
  try {
    fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
  } catch (error) {
    stop(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const { briefs, model = DEFAULT_MODEL, json, date, corpus } = options()
if (!briefs) stop(`name a file of briefs. ${USAGE}`)
if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) stop(`--date wants YYYY-MM-DD, not ${date}.`)
const read = readBriefsFile(readText(briefs))
if (!read.ok) stop(`${briefs}: ${read.message}`)
const total = read.cases.length
let done = 0
const { cases, totals, drafted } = await evaluate({
  cases: read.cases,
  model,
  asOf: date ?? new Date().toISOString().slice(0, 10),
  known: PUBLIC_CORPUS,
  onCase: (id) => {
    done += 1
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total} ${id} `)
  },
})
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
console.log(evaluationTable({ cases, totals }))
if (json) write(json, { cases, totals })
if (corpus) write(corpus, encodeCorpus(corpusOf(drafted, [])))
