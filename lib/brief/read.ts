import { findArchetype } from './archetype'
import { keepingLast } from './kept'
import { languageOf } from './language'
import { readLearnt } from './learnt/read'
import { readQuantities } from './quantities'
import { readAnnotation } from './readers/annotation'
import { readArchitecture } from './readers/architecture'
import { readCapacity } from './readers/capacity'
import { readCounts, readEvents } from './readers/counts'
import { readHidden, readNature } from './readers/context'
import { readCorpus } from './readers/corpus'
import { readCadence, readDeadline } from './readers/cadence'
import { readDelay } from './readers/delay'
import { readExperiment } from './readers/experiment'
import { readGrid } from './readers/grid'
import { readGoal } from './readers/goal'
import { readHistory } from './readers/history'
import { readLabels } from './readers/labels'
import { readLanguages } from './readers/languages'
import { readLatency } from './readers/latency'
import { readLaw } from './readers/law'
import { readLimits } from './readers/limits'
import { readLoad } from './readers/load'
import { readMetric } from './readers/metrics'
import { readFamily, readModel } from './readers/model'
import { readMoney } from './readers/money'
import { readPeak } from './readers/peak'
import { readOperation } from './readers/operation'
import { readOversight } from './readers/oversight'
import { readRates } from './readers/rates'
import { readRuleInPlace } from './readers/rule-in-place'
import { readSplit } from './readers/split'
import { readThereOrNot } from './readers/there-or-not'
import { readWhoAnswers } from './readers/who-answers'
import { readVolume } from './readers/volume'
import { readFirst, readWide } from './readers/wide'
import { READ_LIMIT, Scan } from './scan'
import { spellOut } from './spelt-out'
import type { Problem, Read, Reading } from './types'
import { readWords } from './words'

export type { Archetyped, Problem, Read, Reading } from './types'

/** Longest brief that is taken; more is an attachment, not a brief. */
export const BRIEF_LIMIT = 100_000

/** Readings that are kept: of the briefs that are being worked on. */
const MOST_KEPT = 32

/** Later readers may look at what earlier ones found. */
const READERS = [
  readFirst,
  readMetric,
  readLatency,
  readGoal,
  readRuleInPlace,
  readCadence,
  readDeadline,
  readCapacity,
  readGrid,
  readLoad,
  readMoney,
  readRates,
  readDelay,
  readNature,
  readSplit,
  readHistory,
  readAnnotation,
  readCorpus,
  readLabels,
  readVolume,
  readCounts,
  readEvents,
  readHidden,
  readModel,
  readArchitecture,
  readExperiment,
  readOperation,
  readOversight,
  readThereOrNot,
  readWhoAnswers,
  readLanguages,
  readLaw,
  readLimits,
  readWide,
]

/** What is read where the words are not: figures carry their units in every language. */
const FIGURES = [readLatency, readPeak, readMoney, readFamily]

const OPEN: readonly (readonly [paths: readonly string[], what: string])[] = [
  [['problem.businessMetric'], 'the business number that has to move'],
  [['arch.qpsPeak', 'data.rowsPerDay'], 'the load'],
  [['arch.latencyP99Ms'], 'how fast an answer is needed'],
  [['data.labelsAvailable'], 'where the truth comes from'],
  [['perf.budgetUsdMonth', 'brief.budgetMonth'], 'the monthly budget'],
]

/** Reads what a brief states, each fact with the words it was read from. Pure, and bounded by READ_LIMIT characters. */
export const readBrief: (text: string) => Reading = keepingLast(MOST_KEPT, readAnew)

/** The same, read anew each time. */
export function readAnew(written: string): Reading {
  const spelt = spellOut(written.slice(0, READ_LIMIT))
  const text = spelt.text
  const archetype = findArchetype(text)
  const language = languageOf(text.slice(0, READ_LIMIT))
  const scan = new Scan(text, language === 'other' ? { ...archetype, confident: false } : archetype)
  for (const read of language === 'other' ? FIGURES : READERS) read(scan)
  if (language !== 'other') readLearnt(scan)
  const figures = readQuantities(scan)
  const place = <T extends { quote: string; start: number }>(read: T): T => {
    const start = spelt.written(read.start)
    const end = spelt.written(read.start + read.quote.length)
    return { ...read, start, quote: written.slice(start, end), ...('end' in read ? { end } : {}) }
  }
  return {
    facts: [...scan.reads.values()].filter((read) => read.quote !== '').map(place),
    quantities: figures.map(place),
    archetype: place(scan.archetype),
    language,
    words: readWords(scan, []),
    problems: problemsOf(written, language),
    missing: OPEN.filter(([paths]) =>
      paths.every((path) => (scan.value(path) ?? null) === null && !figures.some((figure) => figure.path === path)),
    ).map(([, what]) => what),
  }
}

/** What the rules alone read: by it the learnt part finds where in an example a fact stands. */
export function readByRules(text: string): Read[] {
  const scan = new Scan(text, findArchetype(text))
  for (const read of READERS) read(scan)
  return [...scan.reads.values()].filter(({ quote }) => quote !== '')
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
        'This does not look like English. The built-in advisor reads English only: from other languages it takes figures with their units, and the rest stands as questions and assumptions.',
    })
  return problems
}
