import type { Read } from '@/lib/brief/types'
import { findCheck } from '@/lib/checks/registry'
import { factPathOf } from '@/lib/facts/path'
import { referencedPaths } from '@/lib/facts/template'
import { inputPaths } from '@/lib/facts/graph'
import { STEP_IDS } from '@/lib/facts/fact'
import { atFact, atStep, each } from '../look'
import { unreadFigures } from '../unread-figures'
import type { DocumentCheck, Subject } from '../types'

/** Paths that the texts name, and all that those figures are worked out from. */
function takenUp(subject: Subject): ReadonlySet<string> {
  const queue = subject.passages.flatMap((passage) => referencedPaths(passage.text).map(factPathOf))
  const seen = new Set<string>()
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    queue.push(...inputPaths(subject.facts[next]))
  }
  return seen
}

const isFigure = (read: Read) => typeof read.value === 'number'

export const PROPOSAL: readonly DocumentCheck[] = [
  {
    id: 'finding-answered',
    criterion: 5,
    title: 'What is wrong with the brief’s plan is left unanswered',
    looksAt: 'checks that fire on the brief',
    why: 'Each contradiction in the brief is named and answered by a decision.',
    needs: [...STEP_IDS],
    allowed: 0,
    run: (subject) => {
      const decisions = STEP_IDS.flatMap((id) => subject.drafts[id]?.decisions ?? [])
      return each(subject.fired, (id) =>
        decisions.some((decision) => decision.answers.includes(id))
          ? undefined
          : atStep(findCheck(id)?.step ?? null, id, findCheck(id)?.title ?? id, `No decision answers ${id}.`),
      )
    },
  },
  {
    id: 'quantity-taken-up',
    criterion: 5,
    title: 'Quantity of the brief that no text takes up',
    looksAt: 'quantities of the brief',
    why: 'A figure that the team took the trouble to state is used, or said to be beside the point.',
    needs: [...STEP_IDS],
    allowed: 0.1,
    run: (subject) => {
      const used = takenUp(subject)
      const quoted = subject.passages.flatMap((p) => p.text.match(/“[^”]*”/g) ?? [])
      const figures = [...subject.reading.facts, ...subject.reading.quantities].filter(isFigure)
      // One figure of the brief may have become two facts (limit and deadline): one of them is enough.
      const taken = figures.filter((read) => used.has(read.path) || quoted.some((words) => words.includes(read.quote)))
      const left = figures.filter((read) => !taken.some((other) => other.start < read.end && read.start < other.end))
      return {
        looked: figures.length,
        offences: left.map((read) =>
          atFact(subject, read.path, `“${read.quote}” of the brief moves nothing in the text.`),
        ),
      }
    },
  },
  {
    id: 'quantity-read',
    criterion: 5,
    title: 'Figure of the brief that nobody read',
    looksAt: 'figures in the brief',
    why: 'A figure that did not reach the ledger cannot be answered.',
    needs: [],
    allowed: 0.1,
    run: (subject) => {
      const { figures, unread } = unreadFigures(subject.brief, subject.facts, subject.reading)
      return {
        looked: figures,
        offences: unread.map((words) => atStep(null, 'brief', words, 'No fact quotes this figure.')),
      }
    },
  },
]
