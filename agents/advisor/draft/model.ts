import type { StepDraft } from '@/lib/methodology/draft'
import type { ModelOption } from '@/lib/knowledge/archetypes/types'
import { askedReason } from '@/lib/facts/offered'
import { holds } from '../lines'
import type { Drafting } from './context'
import { decision, needed, ownDecisions, questionsOf, reasoned, risksOf, rows, sections } from './parts'

export function draftModel(d: Drafting): Omit<StepDraft, 'facts'> {
  const { model } = d.archetype
  const family = d.facts['model.family']?.value
  const chosen = model.options.find((option) => option.id === family)
  return {
    summary: summary(d, chosen),
    decisions: [...familyDecision(d, chosen), ...safeguards(d), ...ownDecisions(d, 'model', 2)],
    tables: {
      candidates: rows(d, 'k', model.options, (option) => ({
        candidate: d.say(option.name),
        work: d.say(option.work),
        verdict:
          option === chosen ? 'chosen' : option.id === d.facts['model.baselineFamily']?.value ? 'baseline' : 'not now',
      })),
      training: rows(
        d,
        't',
        [
          { part: 'Loss', line: model.loss },
          { part: 'Augmentation', line: model.augmentation },
          { part: 'Regularization', line: model.regularization },
          { part: 'Optimizer and search', line: model.optimization },
          { part: 'Framework', line: '{{model.framework}}, as the team asked' },
        ],
        ({ part, line }) => ({ part, choice: d.say(line) }),
      ),
    },
    sections: sections('model', {
      theory: d.paragraph([
        ...model.theory.slice(1),
        {
          text: 'Which quantile is promised for [[a_unit]] is decided in step 1; the model gives them all.',
          when: [{ path: 'model.outputsQuantiles', is: true }],
        },
      ]),
      explain: d.paragraph(model.interpretability),
    }),
    risks: risksOf(d, 'model'),
    openQuestions: questionsOf(d, 'model'),
  }
}

function summary(d: Drafting, chosen: ModelOption | undefined): string {
  const name = chosen?.name ?? d.text('model.family')
  const lead = d.first(d.archetype.model.theory)
  const opening = `${name.charAt(0).toUpperCase()}${name.slice(1)}.`
  return `${opening} ${lead}`.trim()
}

function familyDecision(d: Drafting, chosen: ModelOption | undefined) {
  if (!chosen) {
    return decision(d, 'D3.1', {
      title: 'Model family',
      choice: 'The family entered by the team is kept: {{model.family}}',
      alternatives: d.archetype.model.options
        .slice(0, 2)
        .map((option) => ({ option: option.name, whyNot: 'not chosen by the team' })),
      rationale: ['A person set it for [[units]]; the advisor does not overrule a person.'],
      confidence: 'low',
      revisitWhen: 'The baseline is within noise of it',
    })
  }
  const others = d.archetype.model.options.filter((option) => option !== chosen)
  const { revisitWhen } = d.archetype.reasons.family
  const asked = d.facts['model.family'] && askedReason(d.facts['model.family'])
  const fits = (option: ModelOption) => (option.fits ?? []).every((condition) => holds(d.facts, condition))
  const usual = others.find(fits)
  if (asked && !fits(chosen))
    return decision(d, 'D3.1', {
      title: 'Model family',
      choice: chosen.name,
      // What speaks for it, and against the others, is said for other conditions than these.
      alternatives: others.map((option) => ({
        option: option.name,
        whyNot: option === usual ? 'fits this brief; another family was asked for' : option.con,
      })),
      rationale: [asked, against(d, chosen)],
      confidence: 'low',
      revisitWhen,
    })
  return decision(d, 'D3.1', {
    title: 'Model family',
    choice: chosen.name,
    alternatives: others.map((option) => ({ option: option.name, whyNot: option.con })),
    rationale: [chosen.pro],
    confidence: d.facts['data.nPositives'] && Number(d.facts['data.nPositives'].value) < 500 ? 'medium' : 'high',
    revisitWhen,
  })
}

/** The weight that the archetype puts against a family, as a clause. */
function against(d: Drafting, { con }: ModelOption): string {
  const said = d.say(con) ?? 'the conditions that it is weighed for are not those of this brief'
  return `Against it stands here: ${said.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}.`
}

/** Calibration, reasons, evaluation set, limits on actions: whichever this brief calls for. */
function safeguards(d: Drafting) {
  if (!needed(d, 'D3.2')) return []
  const is = (path: string) => d.facts[path]?.value === true
  const parts = [
    is('model.calibrated') ? 'calibrated scores' : '',
    is('prod.explanations') ? 'tested reason codes' : '',
    is('model.evalSet') ? 'a graded release gate' : '',
    is('model.citesSources') ? 'cite or abstain' : '',
    is('model.actionLimits') ? 'limited, approved actions' : '',
  ].filter((part) => part !== '')
  return decision(d, 'D3.2', {
    title: 'Conditions on the model',
    choice: parts.join('; ') || 'Output is checked before it is used',
    ...reasoned(d.archetype.reasons.conditions),
    confidence: 'high',
  })
}
