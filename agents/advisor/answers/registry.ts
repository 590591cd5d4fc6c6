import { runChecks, type Finding } from '@/lib/checks/registry'
import type { Reading } from '@/lib/brief/read'
import { dataAnswers } from './data'
import { methodAnswers } from './method'
import { problemAnswers } from './problem'
import { systemAnswers } from './system'
import type { Answer } from './types'

const ANSWERS: Readonly<Record<string, Answer>> = {
  ...methodAnswers,
  ...problemAnswers,
  ...dataAnswers,
  ...systemAnswers,
}

export type Fired = { finding: Finding; answer: Answer | undefined; quote: string | undefined }

/** The facts of a reading as the nested object that checks take. */
function nestedReading(reading: Reading): Record<string, Record<string, unknown>> {
  const nested: Record<string, Record<string, unknown>> = {}
  for (const read of reading.facts) {
    const [section, name] = read.path.split('.')
    if (section && name) nested[section] = { ...nested[section], [name]: read.value }
  }
  return nested
}

/** Which checks fire on what the brief itself says, and what this design answers. */
export function firedOnBrief(reading: Reading): Fired[] {
  const quotes = new Map(reading.facts.map((read) => [read.path, read.quote]))
  return runChecks(nestedReading(reading)).map((finding) => {
    const answer = ANSWERS[finding.check]
    const quote = [answer?.about, ...finding.clauses.map((clause) => clause.path)]
      .map((path) => (path ? quotes.get(path) : undefined))
      .find((words) => words !== undefined && words.length > 0)
    return { finding, answer, quote }
  })
}
