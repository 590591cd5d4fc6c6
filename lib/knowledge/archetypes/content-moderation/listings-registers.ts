import type { Overrides } from '../types'

/** Assumptions, arithmetic, decisions, risks and questions of marketplace listings. */
export const listingsRegisters: Required<
  Pick<Overrides, 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
> = {
  assumptions: [
    {
      path: 'problem.refusePrecision',
      value: 0.97,
      label: 'Precision that automatic refusal needs',
      unit: 'ratio',
      note: 'Set it to what two specialists reach.',
    },
    {
      path: 'prod.reversedMax',
      value: 0.03,
      label: 'Refusals reversed, at most',
      unit: 'ratio',
      note: 'Replaced by the share of human refusals.',
    },
    {
      path: 'prod.reviewHours',
      value: 4,
      label: 'A listing waits for review at most',
      unit: 'h',
      note: 'Ask what sellers are promised.',
    },
    {
      path: 'prod.minutesPerReview',
      value: 2,
      label: 'Minutes a review takes',
      unit: 'min',
      note: 'Timed by category.',
    },
    {
      path: 'data.drawN',
      value: 800,
      label: 'Listings in the weekly draw',
      unit: 'count',
      note: 'Set by the interval wanted on the rarest rule.',
    },
    {
      path: 'exp.sellerRatio',
      value: 1.3,
      label: 'Largest ratio of reversals between seller groups',
      unit: 'x',
      note: 'A screening line.',
    },
  ],
  expressions: [
    {
      path: 'data.gradeHours',
      label: 'Specialist hours a week for the draw',
      unit: 'h',
      formula: '{data.drawN}*{prod.minutesPerReview}/60',
    },
    {
      path: 'problem.violationsPerDay',
      label: 'Forbidden offers a day',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{data.positiveRate}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Refuse or review by rule',
      choice:
        'Only rules that reach {{problem.refusePrecision}} refuse by machine; doubtful [[units]] and all counterfeit claims go to specialists',
      alternatives: [
        {
          option: 'Put live, act on notices',
          whyNot: 'a dangerous offer sells before the notice, at {{problem.cFN}} each',
        },
      ],
      rationale: 'A wrong refusal costs {{problem.cFP}} and perhaps the [[entity]]; a specialist costs minutes.',
      confidence: 'high',
      revisitWhen: 'Reviewers reverse fewer than one doubtful listing in twenty',
    },
    {
      step: 'data',
      title: 'Linked shops',
      choice: 'Join [[entity]]s by photo, account and address before the split and before a test',
      alternatives: [
        {
          option: 'Account as it is',
          whyNot: 'a supplier with fifty shops would sit in training and in the {{data.testDays}} of test',
        },
      ],
      rationale: 'Photos recur across accounts, and {{data.drawN}} drawn offers show how often.',
      confidence: 'medium',
      revisitWhen: 'Joined groups and single accounts give the same recall',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Brand complaints used against lawful resellers',
      severity: 'medium',
      mitigation: 'Specialist decides, notices scored by past success',
      owner: 'legal',
    },
    {
      step: 'data',
      risk: 'Refused [[units]] have no outcome: wrong refusals stay unseen',
      severity: 'high',
      mitigation: 'Blind draw of {{data.drawN}} with both kinds',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'Supplier photos leak across the split',
      severity: 'high',
      mitigation: 'Linked shops, near-duplicate photos joined',
      owner: 'ML',
    },
    {
      step: 'model',
      risk: 'Adversarial photos: overlays, mirrors, logos blurred',
      severity: 'high',
      mitigation: 'Attack suite, neighbors, resubmission limits',
      owner: 'ML',
    },
    {
      step: 'arch',
      risk: 'Photo fetches stall the form at {{arch.qpsPeak}}',
      severity: 'medium',
      mitigation: 'First photo only, bulk queue',
      owner: 'platform',
    },
    {
      step: 'prod',
      risk: 'Categories newly banned are sold for days',
      severity: 'medium',
      mitigation: 'Overnight rescoring, hashes at once',
      owner: 'legal',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.refusePrecision',
      question: 'How often may an automatic refusal be wrong?',
      whyItMatters: 'Moves {{problem.refusePrecision}} and with it D1.3.',
      meanwhile: '{{problem.refusePrecision}}',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does a forbidden offer that sells cost?',
      whyItMatters: 'Moves {{problem.cFN}} and D1.2.',
      meanwhile: '{{problem.cFN}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries may goods be bought?',
      whyItMatters: 'Moves the list of rules and D6.2.',
      meanwhile: 'the strictest list for safety goods',
    },
    {
      step: 'prod',
      path: 'prod.owner',
      question: 'Who answers brands and authorities, within which time?',
      whyItMatters: 'D6.2 needs them before the second stage.',
      meanwhile: '{{prod.owner}}',
    },
  ],
}
