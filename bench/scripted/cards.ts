// A draft of the data step with everything that one has, as long as it is wanted: what models write, not one long text.
import type { StepDraft } from '@/lib/methodology/draft'

const SENTENCES = [
  'Scores are written to **scores_v3** before the queue opens, so a late model costs nothing but freshness.',
  'The label of an invoice is the decision of a clerk, and a decision that was appealed counts as the second one.',
  'Whatever is known only after payment stays out; `paid_at` and all that follows from it would teach the answer.',
  'At {{data.rowsPerDay}} the nightly batch holds one day, and a day that is missing shows as a gap rather than a zero.',
  'Suppliers without history are scored by the rule, and their share is watched with the drift of the inputs.',
  'A row is kept as it was read: corrections arrive as rows of their own, with the moment at which they became known.',
]
const sentence = (at: number) => SENTENCES[at % SENTENCES.length] ?? ''
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

const fact = (at: number) => ({
  path: at === 0 ? 'data.rowsPerDay' : `data.measure${at}`,
  label: at === 0 ? 'Rows a day' : `Measure ${at} of the sources`,
  unit: at === 0 ? '1/day' : 'count',
  valueJson: String(120_000 + at),
  origin: 'assumed' as const,
  source: null,
  calculator: null,
  note: 'Until the first month is counted.',
  decisionId: null,
})

const decision = (at: number) => ({
  id: `D2.${at + 1}`,
  title: `What becomes of the late rows, part ${at + 1}`,
  choice: 'They are joined at the moment of decision',
  alternatives: times(2, (other) => ({ option: `Another way (${other + 1})`, whyNot: sentence(at + other) })),
  rationale: `${sentence(at)} ${sentence(at + 1)}`,
  confidence: 'high' as const,
  revisitWhen: 'Outcomes arrive at once.',
  answers: [],
})

const row = (table: string, at: number, columns: readonly string[]) => ({
  id: `${table}${at + 1}`,
  ...Object.fromEntries(columns.map((column, place) => [column, sentence(at + place).slice(0, 48)])),
})

const paragraph = (at: number) =>
  at % 3 === 2 ? times(3, (item) => `- ${sentence(at + item)}`).join('\n') : `${sentence(at)} ${sentence(at + 2)}`

/** `size`: how much of everything; 1 is about four kilobytes. The keys stand in the order in which models write them. */
function draftOfSize(size: number): StepDraft {
  const section = (id: string, heading: string) => ({
    id,
    heading,
    markdown: times(Math.ceil(size), paragraph).join('\n\n'),
  })
  return {
    facts: times(2 * Math.ceil(size), fact),
    summary: times(3, sentence).join(' '),
    decisions: times(Math.ceil(size), decision),
    tables: {
      sources: times(Math.ceil(size), (at) => row('s', at, ['source', 'holds', 'trap'])),
      features: times(Math.ceil(size), (at) => row('f', at, ['group', 'available', 'trap'])),
      windows: times(3, (at) => row('w', at, ['item', 'value'])),
    },
    sections: [
      section('labels', 'Labels, delay and selection'),
      section('split', 'Split and leakage'),
      section('quality', 'Quality tests and versions'),
      section('privacy', 'Privacy and lawful basis'),
    ],
    risks: times(Math.ceil(size / 2), (at) => ({
      id: `R2.${at + 1}`,
      risk: sentence(at),
      severity: 'medium',
      mitigation: sentence(at + 1),
      owner: 'Data engineering',
    })),
    openQuestions: [],
  }
}

/** A draft that is `bytes` of JSON, all ASCII: as much of everything as fits, and a question that fills the rest. */
export function cardsOfLength(bytes: number): string {
  let size = 1
  while (filled(draftOfSize(size + 1), '').length <= bytes) size++
  const draft = draftOfSize(size)
  return filled(draft, 'Who says? '.repeat(bytes).slice(0, Math.max(0, bytes - filled(draft, '').length)))
}

const filled = (draft: StepDraft, assumption: string): string =>
  JSON.stringify({
    ...draft,
    openQuestions: [{ id: 'Q2.1', question: 'Who owns the label?', whyItMatters: sentence(1), assumption }],
  })
