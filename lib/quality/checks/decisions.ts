import { FAMILIES } from '@/lib/facts/catalogue/vocabulary'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import { referencedPaths } from '@/lib/facts/template'
import { findArchetype } from '@/lib/knowledge/archetypes/registry'
import type { Decision } from '@/lib/methodology/draft'
import { atPassage, atStep, each, NOTHING, of } from '../look'
import { contentWords } from '../mask'
import { wordsIn } from '../passages'
import type { DocumentCheck, Subject } from '../types'

const decisionsOf = (subject: Subject): { step: StepId; decision: Decision }[] =>
  STEP_IDS.flatMap((step) => (subject.drafts[step]?.decisions ?? []).map((decision) => ({ step, decision })))

const MIN_TRIGGER_WORDS = 3

/** Triggers that can never be seen to have come true. */
const NEVER =
  /\b(?:as (?:needed|required|appropriate)|if (?:necessary|needed)|when (?:necessary|needed|appropriate)|regularly|periodically|over time|in (?:the )?future|(?:requirements|needs|circumstances|conditions) change|continuously|ongoing)\b/i

export const DECISIONS: readonly DocumentCheck[] = [
  {
    id: 'alternatives',
    criterion: 7,
    title: 'Decision without an alternative',
    looksAt: 'decisions',
    why: 'A choice among one is no choice.',
    needs: [],
    allowed: 0,
    run: (subject) =>
      each(decisionsOf(subject), ({ step, decision }) =>
        decision.alternatives.some((a) => a.option.trim() !== '' && a.whyNot.trim() !== '')
          ? undefined
          : atStep(step, `decisions/${decision.id}`, decision.title, 'No alternative with a reason.'),
      ),
  },
  {
    id: 'reason-mentions-brief',
    criterion: 7,
    title: 'Reasons against the alternatives that fit any brief',
    looksAt: 'decisions with alternatives',
    why: 'A reason against at least one alternative names what makes it hold here.',
    needs: [],
    allowed: 0.1,
    run: (subject) =>
      each(
        decisionsOf(subject).filter(({ decision }) => decision.alternatives.length > 0),
        ({ step, decision }) =>
          decision.alternatives.some((a) => subject.anchored(a.whyNot))
            ? undefined
            : atStep(
                step,
                `decisions/${decision.id}/alternatives`,
                decision.alternatives.map((a) => `${a.option}: ${a.whyNot}`).join('; '),
                'No reason names a figure or anything of this brief.',
              ),
      ),
  },
  {
    id: 'rationale-fact',
    criterion: 7,
    title: 'Rationale without a fact',
    looksAt: 'decisions',
    why: 'A decision rests on a figure that can be opened, and be wrong.',
    needs: [],
    allowed: 0.25,
    run: (subject) =>
      each(of(subject, 'rationale'), (passage) => {
        const [, id = ''] = passage.field.split('/')
        const choice = subject.passages.find((p) => p.step === passage.step && p.field === `decisions/${id}/choice`)
        return referencedPaths(`${passage.text} ${choice?.text ?? ''}`).length > 0
          ? undefined
          : atPassage(passage, 'Names no figure.')
      }),
  },
  {
    id: 'revisit',
    criterion: 7,
    title: 'Decision without a trigger to revisit it',
    looksAt: 'decisions',
    why: 'What would change the decision can come true, or not.',
    needs: [],
    allowed: 0,
    run: (subject) =>
      each(of(subject, 'revisit'), (passage) =>
        wordsIn(passage.text).length >= MIN_TRIGGER_WORDS && !NEVER.test(passage.text)
          ? undefined
          : atPassage(passage, 'Nothing that could be seen to come true.'),
      ),
  },
  {
    id: 'real-alternatives',
    criterion: 7,
    title: 'Straw alternative to the model',
    looksAt: 'alternatives to the model family',
    why: 'An alternative is a family that people use for this kind of problem.',
    needs: ['model'],
    allowed: 0,
    run: (subject) => {
      const id = subject.facts['model.family']?.decisionId ?? 'D3.1'
      const decision = subject.drafts.model?.decisions.find((d) => d.id === id)
      if (!decision) return NOTHING
      const options = findArchetype(subject.archetype).model.options
      const known = new Set(
        [...options.map((option) => option.name), ...Object.values(FAMILIES)].flatMap((name) => contentWords(name)),
      )
      return each(decision.alternatives, ({ option }) =>
        contentWords(option).some((word) => known.has(word))
          ? undefined
          : atStep('model', `decisions/${id}`, option, 'No family of the knowledge base for this kind.'),
      )
    },
  },
]
