import { CRITERIA, CRITERION_IDS } from '@/lib/quality/criteria'
import type { Compared } from './evaluation-file'
import { costText, countText, NONE, repairsText, timeText } from './measures-table'

/** Several evaluations in one table of Markdown: the first is what the others are compared with. */

type Totals = Compared['totals']
type Case = Compared['cases'][number]
type Row = {
  readonly title: string
  readonly text: (totals: Totals) => string
  /** What a difference is taken of, and how it reads; left out where text says enough. */
  readonly value?: (totals: Totals) => number | null | undefined
  readonly difference?: (by: number) => string
}

const signed = (by: number, digits: number) => `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(digits)}`
const percent = (value: number | null) => (value === null ? NONE : `${(value * 100).toFixed(1)}%`)

const rate = (title: string, value: (totals: Totals) => number | null): Row => ({
  title,
  value,
  text: (totals) => percent(value(totals)),
  difference: (by) => signed(by * 100, 1),
})
const figure = (title: string, value: Row['value'] & {}, text: (value: number | null) => string): Row => ({
  title,
  value,
  text: (totals) => text(value(totals) ?? null),
})

const ROWS: readonly Row[] = [
  rate('problem type', (t) => t.problemType),
  rate('kind of system', (t) => t.archetype),
  rate('primary metric', (t) => t.primaryMetric),
  rate('no bad metric', (t) => t.badMetric),
  rate('split', (t) => t.split),
  rate('model family', (t) => t.modelFamily),
  rate('serving', (t) => t.serving),
  rate('risks', (t) => t.risks),
  rate('checks fired on the brief', (t) => t.checks),
  rate('facts read', (t) => t.facts),
  rate('facts read wrongly', (t) => t.factsWrong),
  rate('questions asked', (t) => t.asks),
  rate('filler', (t) => t.filler),
  ...CRITERION_IDS.map(
    (id): Row => ({
      title: `quality: ${CRITERIA[id].toLowerCase()}`,
      value: (t) => t.quality[id],
      text: (t) => t.quality[id]?.toFixed(2) ?? NONE,
      difference: (by) => signed(by, 2),
    }),
  ),
  {
    ...figure(
      'checks open, a design',
      (t) => t.contradictions,
      (v) => v?.toFixed(1) ?? NONE,
    ),
    difference: (by) => signed(by, 1),
  },
  { ...figure('failed cases', (t) => t.failures, countText), difference: (by) => signed(by, 0) },
  { title: 'repairs', text: (t) => (t.repairs ? repairsText(t.repairs) : NONE) },
  figure('tokens in', (t) => t.tokens?.input, countText),
  figure('tokens out', (t) => t.tokens?.output, countText),
  { title: 'cost', text: (t) => costText(t.costUsd ?? null) },
  figure('first card, median', (t) => t.firstCardMs?.median, timeText),
  figure('first card, p95', (t) => t.firstCardMs?.p95, timeText),
  figure('time', (t) => t.durationMs, timeText),
]

const word = ({ ok, got }: Case['problemType']) => `${ok === null ? '' : ok ? 'ok: ' : 'NO: '}${got ?? 'nothing'}`
const ratio = ({ matched, total }: Case['risks']) => `${matched}/${total}`

const CASE_ROWS: readonly (readonly [title: string, text: (one: Case) => string])[] = [
  ['failure', (c) => c.error ?? 'none'],
  ['problem type', (c) => word(c.problemType)],
  ['kind of system', (c) => word(c.archetype)],
  ['primary metric', (c) => word(c.primaryMetric)],
  ['no bad metric', (c) => word(c.badMetric)],
  ['split', (c) => word(c.split)],
  ['model family', (c) => word(c.modelFamily)],
  ['serving', (c) => word(c.serving)],
  ['risks', (c) => ratio(c.risks)],
  [
    'checks fired on the brief',
    (c) => `${c.checks.required.length - c.checks.missing.length}/${c.checks.required.length}`,
  ],
  ['facts read', (c) => `${c.facts.correct}/${c.facts.stated}`],
  ['questions asked', (c) => ratio(c.asks)],
  ['checks open', (c) => (c.contradictions ? c.contradictions.join(' ') || 'none' : NONE)],
  ['quality', (c) => CRITERION_IDS.map((id) => c.quality[id] ?? NONE).join('')],
]

const cellOf = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
const line = (cells: readonly string[]) => `| ${cells.map(cellOf).join(' | ')} |`
const markdown = (head: readonly string[], aligned: number, rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map((_, i) => (i < aligned ? '---' : '---:'))), ...rows.map(line)].join('\n')

function cell(row: Row, totals: Totals, first: Totals): string {
  const [here, there] = [row.value?.(totals), row.value?.(first)]
  const by = typeof here === 'number' && typeof there === 'number' ? here - there : 0
  const text = row.difference && Math.abs(by) > 1e-9 ? ` (${row.difference(by)})` : ''
  return `${row.text(totals)}${text}`
}

/** Names that tell them apart: a model evaluated twice is numbered. */
function namesOf(evaluations: readonly Compared[]): string[] {
  const all = evaluations.map(({ name }) => name)
  return all.map((name, i) =>
    all.indexOf(name) === all.lastIndexOf(name)
      ? name
      : `${name} #${all.slice(0, i + 1).filter((n) => n === name).length}`,
  )
}

/** One row a case and criterion in which not all say the same; a case that one of them lacks says so. */
function caseRows(evaluations: readonly Compared[]): string[][] {
  const cases = evaluations.map(({ cases: list }) => new Map(list.map((one) => [one.id, one])))
  const ids = [...new Set(evaluations.flatMap(({ cases: list }) => list.map(({ id }) => id)))]
  return ids.flatMap((id) => {
    const here = cases.map((byId) => byId.get(id))
    if (here.includes(undefined)) return [[id, 'evaluated', ...here.map((one) => (one ? 'yes' : 'no'))]]
    return CASE_ROWS.map(([title, text]) => [id, title, ...here.map((one) => (one ? text(one) : NONE))]).filter(
      ([, , ...cells]) => new Set(cells.filter((said) => said !== NONE)).size > 1,
    )
  })
}

export function comparison(evaluations: readonly Compared[]): string {
  const [first] = evaluations
  if (!first) return ''
  const names = namesOf(evaluations)
  const totals = markdown(['criterion', ...names], 1, [
    ['cases', ...evaluations.map(({ cases }) => String(cases.length))],
    ...ROWS.map((row) => [row.title, ...evaluations.map((one) => cell(row, one.totals, first.totals))]),
  ])
  const rows = caseRows(evaluations)
  const differing =
    rows.length === 0
      ? 'No case differs in its scores.'
      : markdown(['brief', 'criterion', ...names], names.length + 2, rows)
  return `${totals}\n\n${differing}`
}
