// A step as a document: CPU in milliseconds by length, of texts that repeat a piece which costs a parser of Markdown much.
import { WHOLE } from '@/lib/designs/fixtures/whole'
import { buildDocument } from '@/lib/document/model'
import { renderBody } from '@/lib/export/html-body'
import type { StepDraft } from '@/lib/methodology/draft'
import { FIELD_LIMIT } from '@/lib/methodology/limits'
import { stepOf } from '@/lib/methodology/registry'
import type { Point } from './brief-pure'

const PIECES = [
  '=\n',
  'a\n\n',
  'a\n=\n\n',
  '> a\n\n',
  '- a *b*\n',
  '_a*b ',
  '[x](y) ',
  '| a |\n',
  '{{ ',
  '`a` ',
  'http://a.b ',
  'a ',
]
const SIZES = [50_000, 100_000, 200_000]
const ROUNDS = 3

const problem = stepOf('problem')

function drawn(draft: StepDraft): void {
  const { title, asOf, facts } = WHOLE
  const content = { schemaVersion: 1 as const, draft, authors: {} }
  const step = { id: 'problem' as const, state: 'drafted' as const, rev: 1, content, proposal: null, stale: null }
  renderBody(buildDocument({ title, asOf, facts, steps: [step], findings: [], waived: [], lapsed: [] }))
}

function best(work: () => void): number {
  const spent = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...spent)
}

/** Sections of the greatest length, and risks of short texts beside them. */
function filled(piece: string, size: number): StepDraft {
  const text = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  const long = Math.floor(size / 2 / FIELD_LIMIT)
  return problem.parse({
    summary: '',
    facts: [],
    decisions: [],
    tables: {},
    sections: Array.from({ length: long }, (_, at) => ({
      id: `s${at}`,
      heading: 'Words',
      markdown: text(FIELD_LIMIT),
    })),
    risks: Array.from({ length: 100 }, (_, at) => ({
      id: `R${at}`,
      risk: text(size / 2 / 100),
      severity: 'low',
      mitigation: '',
      owner: '',
    })),
    openQuestions: [],
  })
}

export function documentFigures(): { real: number; hostile: { piece: string; points: Point[] }[] } {
  const own = WHOLE.steps.find(({ id }) => id === 'problem')?.content?.draft
  if (!own) throw new Error('The design of the fixtures has its first step drafted.')
  return {
    real: best(() => drawn(own)),
    hostile: PIECES.map((piece) => ({
      piece,
      points: SIZES.map((size) => {
        const draft = filled(piece, size)
        return { size, cost: best(() => drawn(draft)) }
      }),
    })),
  }
}
