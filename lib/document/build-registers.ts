import { findCheck } from '@/lib/checks/registry'
import type { Finding, WaivedFinding } from '@/lib/designs/schema'
import type { Lapsed } from '@/lib/designs/waivers/schema'
import type { Facts } from '@/lib/facts/fact'
import type { StepContent } from '@/lib/methodology/content'
import type { QuestionAnswer } from '@/lib/methodology/question'
import type { Decision, OpenQuestion, Risk } from '@/lib/methodology/draft'
import type { Block, Column, FindingBlock, Row } from './blocks'
import { parseInline, parsePlain, parseMarkdown } from './markdown'
import type { Effort } from './markdown-bounds'
import { slug } from './slug'
import { decisionId } from './build-step'
import { lapsedText, waiverBlocks } from './build-waivers'
import { text } from './prose'

/** What every step adds to one list of the whole document: findings, risks, open questions. */

const SEVERITY_ORDER = { high: 0, medium: 1, low: 2 } as const

const column = (key: string, header: string): Column => ({ key, header, numeric: false })
const plainRow = (id: string, cells: readonly string[], effort: Effort): Row => ({
  id,
  cells: cells.map((cell) => parseInline(cell, effort)),
  hand: null,
})

const order = (risk: Risk) => SEVERITY_ORDER[risk.severity]

export function riskBlocks(contents: readonly StepContent[], effort: Effort): Block[] {
  const risks = contents.flatMap((content) => content.draft.risks)
  if (risks.length === 0) return []
  const rows = risks.toSorted((a, b) => order(a) - order(b))
  return [
    {
      kind: 'table',
      id: 'risk-register',
      title: null,
      columns: [
        column('id', 'Id'),
        column('risk', 'Risk'),
        column('severity', 'Severity'),
        column('mitigation', 'Mitigation'),
        column('owner', 'Owner'),
      ],
      rows: rows.map((risk) =>
        plainRow(risk.id, [risk.id, risk.risk, risk.severity, risk.mitigation, risk.owner], effort),
      ),
    },
  ]
}

export function questionBlocks(
  contents: readonly StepContent[],
  answers: readonly QuestionAnswer[],
  effort: Effort,
): Block[] {
  const settled = answers.filter(({ outcome }) => outcome === 'answered').map(({ id }) => id)
  const questions = contents
    .flatMap((content): OpenQuestion[] => content.draft.openQuestions)
    .filter((question) => !settled.includes(question.id))
  return [...openBlocks(questions, effort), ...answerBlocks(answers, effort)]
}

function openBlocks(questions: readonly OpenQuestion[], effort: Effort): Block[] {
  if (questions.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'question-list',
      title: null,
      columns: [
        column('id', 'Id'),
        column('question', 'Question'),
        column('why', 'What it changes'),
        column('meanwhile', 'Until it is answered'),
      ],
      rows: questions.map((q) => plainRow(q.id, [q.id, q.question, q.whyItMatters, q.assumption], effort)),
    },
  ]
}

/** What people answered in words: the ledger, which holds all other answers, has no place for it. */
function answerBlocks(answers: readonly QuestionAnswer[], effort: Effort): Block[] {
  const said = answers.flatMap(({ words, ...answer }) => (words === null ? [] : [{ ...answer, words }]))
  if (said.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'answer-list',
      title: 'Answered',
      columns: [column('id', 'Id'), column('question', 'Question'), column('answer', 'Answer'), column('by', 'By')],
      rows: said.map((answer) => ({
        id: answer.id,
        hand: null,
        cells: [[text(answer.id)], parseInline(answer.question, effort), [text(answer.words)], [text(answer.by)]],
      })),
    },
  ]
}

function findingBlock(finding: Finding, index: number, lapsed: Lapsed | undefined): FindingBlock {
  return {
    kind: 'finding',
    id: slug(`finding-${finding.check}-${index + 1}`),
    check: finding.check,
    severity: finding.severity,
    title: finding.title,
    message: parsePlain(finding.message),
    clauses: finding.clauses,
    why: finding.why,
    fix: finding.fix,
    source: finding.source,
    asOf: finding.asOf,
    lapsed: lapsed ? lapsedText(lapsed) : null,
  }
}

type Findings = {
  readonly findings: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
  readonly lapsed: readonly Lapsed[]
}

/** Open findings first, then waived ones, then the checks on the brief that a decision answers. */
export function findingBlocks(
  { findings, waived, lapsed }: Findings,
  contents: readonly StepContent[],
  effort: Effort,
): Block[] {
  const open: Block[] = findings.map((finding, index) =>
    findingBlock(
      finding,
      index,
      lapsed.find(({ check }) => check === finding.check),
    ),
  )
  // What still fires is not answered, waived or not.
  const firing = new Set([...findings, ...waived.map(({ finding }) => finding)].map(({ check }) => check))
  const answered = contents
    .flatMap((content): Decision[] => content.draft.decisions)
    .flatMap((decision) => decision.answers.map((check) => ({ check, decision })))
    .filter(({ check }) => !firing.has(check))
  const none: Block[] =
    open.length === 0 ? [{ kind: 'prose', prose: parseMarkdown('No check is open.'), hand: null }] : []
  const first = [...none, ...open, ...waiverBlocks(waived)]
  if (answered.length === 0) return first
  return [
    ...first,
    { kind: 'heading', id: 'findings-answered', text: 'Raised by the brief and answered' },
    {
      kind: 'table',
      id: 'findings-answered-table',
      title: null,
      columns: [column('check', 'Check'), column('found', 'What it found'), column('answer', 'Answered by')],
      rows: answered.map(({ check, decision }, index) => ({
        id: `${check}-${index}`,
        hand: null,
        cells: [
          [text(check)],
          [text(findCheck(check)?.title ?? '')],
          [
            { kind: 'link', href: `#${decisionId(decision.id)}`, children: [text(decision.id)] },
            text(' '),
            ...parseInline(decision.title, effort),
          ],
        ],
      })),
    },
  ]
}

/** Facts by path in a stable order. */
export const factList = (facts: Facts) => Object.values(facts).toSorted((a, b) => (a.path < b.path ? -1 : 1))
