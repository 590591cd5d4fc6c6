import { STEP_IDS } from '@/lib/facts/fact'
import { atFact, atPassage, atStep, each, NOTHING, of, one } from '../look'
import { wordsIn } from '../passages'
import type { DocumentCheck } from '../types'

/** No confidence may hold more than this share of the decisions. */
const UNIFORM = 0.8
const MIN_DECISIONS = 4

export const HONESTY: readonly DocumentCheck[] = [
  {
    id: 'confidence-differs',
    criterion: 8,
    title: 'The same confidence throughout',
    looksAt: 'designs',
    why: 'A design that is equally sure of everything has not weighed anything.',
    needs: ['problem', 'data', 'model'],
    allowed: 0,
    run: (subject) => {
      const confidences = STEP_IDS.flatMap((id) => subject.drafts[id]?.decisions.map((d) => d.confidence) ?? [])
      if (confidences.length < MIN_DECISIONS) return NOTHING
      const most = Math.max(
        ...(['high', 'medium', 'low'] as const).map((c) => confidences.filter((x) => x === c).length),
      )
      return one(
        most / confidences.length <= UNIFORM
          ? undefined
          : atStep(null, 'confidence', confidences.join(', '), `${most} of ${confidences.length} are alike.`),
      )
    },
  },
  {
    id: 'assumption-replaceable',
    criterion: 8,
    title: 'Assumption that says not what would replace it',
    looksAt: 'assumptions',
    why: 'An assumption says who or what will settle it.',
    needs: [],
    allowed: 0.1,
    run: (subject) =>
      each(
        Object.values(subject.facts).filter((fact) => fact.origin === 'assumed'),
        (fact) => (wordsIn(fact.note ?? '').length >= 3 ? undefined : atFact(subject, fact.path, 'Has no note.')),
      ),
  },
  {
    id: 'question-decides',
    criterion: 8,
    title: 'Open question that changes no named decision',
    looksAt: 'open questions',
    why: 'A question says which decision its answer changes.',
    needs: [],
    allowed: 0.25,
    run: (subject) =>
      each(of(subject, 'matters'), (passage) =>
        /\bD\d+(?:\.\d+)?\b/.test(passage.text) || /\{\{/.test(passage.text)
          ? undefined
          : atPassage(passage, 'Names no decision and no figure.'),
      ),
  },
  {
    id: 'question-meanwhile',
    criterion: 8,
    title: 'Open question with nothing to hold meanwhile',
    looksAt: 'open questions',
    why: 'Work goes on until the answer comes; on what, is said.',
    needs: [],
    allowed: 0,
    run: (subject) =>
      each(of(subject, 'meanwhile'), (passage) =>
        passage.text.trim() === '' ? atPassage(passage, 'Nothing holds meanwhile.') : undefined,
      ),
  },
]
