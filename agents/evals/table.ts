import { CRITERION_IDS } from '@/lib/quality/criteria'
import { grid } from './grid'
import { measuresGrid } from './measures-table'
import type { CaseResult, Evaluation } from './run'
import type { Share, Verdict } from './score'
import type { Totals } from './totals'

/** The scores of a run as text for a terminal. */

const mark = ({ ok }: Verdict) => (ok === null ? '·' : ok ? 'ok' : 'NO')
const ratio = ({ matched, total }: Share) => (total === 0 ? '·' : `${matched}/${total}`)
const percent = (value: number | null) => (value === null ? '·' : `${(value * 100).toFixed(1)}%`)

const COLUMNS: readonly (readonly [header: string, cell: (c: CaseResult) => string, total: (t: Totals) => string])[] = [
  ['type', (c) => mark(c.problemType), (t) => percent(t.problemType)],
  ['kind', (c) => mark(c.archetype), (t) => percent(t.archetype)],
  ['metric', (c) => mark(c.primaryMetric), (t) => percent(t.primaryMetric)],
  ['not bad', (c) => mark(c.badMetric), (t) => percent(t.badMetric)],
  ['split', (c) => mark(c.split), (t) => percent(t.split)],
  ['family', (c) => mark(c.modelFamily), (t) => percent(t.modelFamily)],
  ['serving', (c) => mark(c.serving), (t) => percent(t.serving)],
  ['risks', (c) => ratio(c.risks), (t) => percent(t.risks)],
  [
    'checks',
    (c) => `${c.checks.required.length - c.checks.missing.length}/${c.checks.required.length}`,
    (t) => percent(t.checks),
  ],
  ['facts', (c) => `${c.facts.correct}/${c.facts.stated}`, (t) => percent(t.facts)],
  ['wrong', (c) => String(c.facts.wrong.length), (t) => percent(t.factsWrong)],
  ['asks', (c) => ratio(c.asks), (t) => percent(t.asks)],
  ['filler', (c) => percent(c.filler), (t) => percent(t.filler)],
]

function misses(c: CaseResult): string[] {
  if (c.error !== null) return [`${c.id}: ${c.error}`]
  const verdicts: [string, Verdict][] = [
    ['problem type', c.problemType],
    ['kind', c.archetype],
    ['metric', c.primaryMetric],
    ['bad metric', c.badMetric],
    ['split', c.split],
    ['family', c.modelFamily],
    ['serving', c.serving],
  ]
  return [
    ...verdicts.filter(([, v]) => v.ok === false).map(([name, v]) => `${name}: got ${v.got ?? 'nothing'}`),
    ...c.risks.missing.map((pattern) => `risk not mentioned: ${pattern}`),
    ...c.checks.missing.map((id) => `check not fired: ${id}`),
    ...c.facts.wrong.map((w) => `${w.path}: read ${JSON.stringify(w.got)}, stated ${JSON.stringify(w.stated)}`),
    ...c.facts.missing.map((path) => `${path}: not read`),
    ...c.asks.missing.map((question) => `not asked: ${question}`),
  ].map((text) => `${c.id}  ${text}`)
}

export function evaluationTable({ cases, totals }: Pick<Evaluation, 'cases' | 'totals'>): string {
  const scores = grid([
    ['brief', ...COLUMNS.map(([header]) => header)],
    ...cases.map((c) => [c.id, ...COLUMNS.map(([, cell]) => cell(c))]),
    ['all', ...COLUMNS.map(([, , total]) => total(totals))],
  ])
  const quality = grid([
    ['criterion', ...CRITERION_IDS.map(String)],
    ...cases.map((c) => [c.id, ...CRITERION_IDS.map((id) => String(c.quality[id] ?? '·'))]),
    ['mean', ...CRITERION_IDS.map((id) => totals.quality[id]?.toFixed(1) ?? '·')],
  ])
  const missed = cases.flatMap(misses)
  return [scores, ...(missed.length > 0 ? [missed.join('\n')] : []), quality, measuresGrid(cases, totals)].join('\n\n')
}
