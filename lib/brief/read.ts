import { findArchetype } from './archetype'
import { readQuantities } from './quantities'
import { readArchitecture } from './readers/architecture'
import { readHidden, readNature } from './readers/context'
import { readDelay } from './readers/delay'
import { readGoal, VAGUE } from './readers/goal'
import { readLabels } from './readers/labels'
import { readLanguages } from './readers/languages'
import { readLatency } from './readers/latency'
import { readLaw } from './readers/law'
import { readLoad, readMoney } from './readers/load'
import { readMetric } from './readers/metrics'
import { readModel } from './readers/model'
import { readExperiment, readOperation } from './readers/operation'
import { readRates } from './readers/rates'
import { readSplit } from './readers/split'
import { READ_LIMIT, Scan } from './scan'
import type { Problem, Reading } from './types'
import { readWords } from './words'

export type { Archetyped, Problem, Read, Reading } from './types'

/** Longest brief that is taken; more is an attachment, not a brief. */
export const BRIEF_LIMIT = 100_000

/** Later readers may look at what earlier ones found. */
const READERS = [
  readMetric,
  readLatency,
  readGoal,
  readLoad,
  readMoney,
  readRates,
  readDelay,
  readNature,
  readSplit,
  readLabels,
  readHidden,
  readModel,
  readArchitecture,
  readExperiment,
  readOperation,
  readLanguages,
  readLaw,
]

const OPEN: readonly (readonly [paths: readonly string[], what: string])[] = [
  [['problem.businessMetric'], 'the business number that has to move'],
  [['arch.qpsPeak', 'data.rowsPerDay'], 'the load'],
  [['arch.latencyP99Ms'], 'how fast an answer is needed'],
  [['data.labelsAvailable'], 'where the truth comes from'],
  [['perf.budgetUsdMonth'], 'the monthly budget'],
]

/** Reads what a brief states, each fact with the words it was read from. Pure, and bounded by READ_LIMIT characters. */
export function readBrief(text: string): Reading {
  const found = findArchetype(text)
  // Two signs of not knowing yet: the kind is a guess, and nothing is concluded from it.
  const archetype = {
    ...found,
    confident: found.confident && (text.slice(0, READ_LIMIT).toLowerCase().match(VAGUE)?.length ?? 0) < 2,
  }
  const scan = new Scan(text, archetype)
  for (const read of READERS) read(scan)
  const language = languageOf(scan.text)
  return {
    facts: [...scan.reads.values()].filter((read) => read.quote !== ''),
    quantities: readQuantities(scan),
    archetype,
    language,
    words: readWords(scan, []),
    problems: problemsOf(text, language),
    missing: OPEN.filter(([paths]) =>
      paths.every((path) => scan.value(path) === undefined || scan.value(path) === null),
    ).map(([, what]) => what),
  }
}

const COMMON = /\b(?:the|and|of|we|to|is|in|for|our|with|that|are|have|it)\b/gi

function languageOf(text: string): Reading['language'] {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length < 4) return 'unknown'
  const share = (text.match(COMMON)?.length ?? 0) / words.length
  return share >= 0.08 ? 'en' : 'other'
}

function problemsOf(text: string, language: Reading['language']): Problem[] {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '').length
  if (words === 0)
    return [{ code: 'empty', message: 'Describe what the system should do, and for whom. A paragraph is enough.' }]
  const problems: Problem[] = []
  if (words < 4)
    problems.push({
      code: 'too_short',
      message: 'That is too short to design for. Say what is decided, how often, and what hurts today.',
    })
  if (text.length > BRIEF_LIMIT)
    problems.push({
      code: 'too_long',
      message: `A brief may have ${BRIEF_LIMIT.toLocaleString('en')} characters; this one has ${text.length.toLocaleString('en')}. Keep the paragraph that says what the system should do.`,
    })
  else if (text.length > READ_LIMIT)
    problems.push({
      code: 'too_long',
      message: `Only the first ${READ_LIMIT.toLocaleString('en')} characters are read; all of it is kept.`,
    })
  if (language === 'other')
    problems.push({
      code: 'not_english',
      message:
        'This does not look like English. The built-in advisor reads English only: what it could not read stands as questions and assumptions.',
    })
  return problems
}
