import type { Archetype } from '../types'

/** Assumptions, decisions, risks and questions of completion in a text field. */
export const textCompletionRegisters: Pick<
  Archetype,
  'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'
> = {
  assumptions: [
    {
      path: 'problem.retainMinutes',
      value: 10,
      label: 'Time after which a suggestion counts as kept',
      unit: 'min',
      note: 'Replaced by the time at which most deletions have happened.',
    },
    {
      path: 'arch.debounceMs',
      value: 100,
      label: 'Wait after the last key',
      unit: 'ms',
      note: 'Replaced by the measured typing rhythm.',
    },
    {
      path: 'model.outputTokens',
      value: 10,
      label: 'Tokens decoded per suggestion',
      unit: 'tok',
      note: 'Replaced by the kept length.',
    },
    {
      path: 'exp.suiteSize',
      value: 300,
      label: 'Curated prefixes a language',
      unit: 'count',
      note: 'Set by the difference that a release must show.',
    },
    {
      path: 'exp.languageFloor',
      value: 0.8,
      label: 'Kept share of a language over the best, at least',
      unit: 'ratio',
      note: 'The product owner sets it.',
    },
    {
      path: 'data.minutesPerGrade',
      value: 1,
      label: 'Minutes to judge a suggestion',
      unit: 'min',
      note: 'Timed on the first suite.',
    },
    {
      path: 'data.exploreShare',
      value: 0.01,
      label: 'Pauses in which the suggestion is shown at random',
      unit: 'ratio',
      note: 'Sized by the precision wanted on silence.',
    },
    {
      path: 'prod.undoMax',
      value: 0.08,
      label: 'Taken suggestions deleted, at most',
      unit: 'ratio',
      note: 'Replaced by the rate of the phrase dictionary.',
    },
    {
      path: 'prod.canaryN',
      value: 1000,
      label: 'Planted secrets',
      unit: 'count',
      note: 'More of them tighten the bound.',
    },
  ],
  expressions: [
    {
      path: 'arch.decodeTokensPerS',
      label: 'Tokens decoded a second at the peak',
      unit: '1/s',
      formula: '{arch.qpsPeak}*{model.outputTokens}',
    },
    {
      path: 'prod.leakBound',
      label: 'Leak rate excluded when no canary comes back',
      unit: 'ratio',
      formula: '3/{prod.canaryN}',
    },
    {
      path: 'data.gradeHours',
      label: 'Hours to judge the suite of one language',
      unit: 'h',
      formula: '{exp.suiteSize}*2*{data.minutesPerGrade}/60',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Silence is an answer',
      choice: 'Silence, unless expected kept characters repay {{problem.cFP}} of reading',
      alternatives: [
        {
          option: 'Show at every pause',
          whyNot: 'at {{arch.qpsPeak}} most would be read in vain, and people switch it off',
        },
      ],
      rationale: 'The threshold moves kept characters more than weights do, and costs nothing.',
      confidence: 'high',
      revisitWhen: 'Fewer than one in ten of randomly shown suggestions is kept',
    },
    {
      step: 'data',
      title: 'Gates before training',
      choice: 'Consent, masking, one copy of mass mail, then {{prod.canaryN}} planted secrets',
      alternatives: [
        {
          option: 'Filter outputs only',
          whyNot: 'what is learned can be drawn out; {{prod.leakBound}} is shown by canaries, not by a filter',
        },
      ],
      rationale: 'Forgetting means training again, at {{data.trainDays}} of text.',
      confidence: 'high',
      revisitWhen: 'A canary comes back in any release',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Names, secrets or PII of one [[entity]] are memorized and proposed to another',
      severity: 'high',
      mitigation: 'Masking, row cap, {{prod.canaryN}} canaries',
      owner: 'security',
    },
    {
      step: 'data',
      risk: 'Private messages train without legal basis or consent (GDPR)',
      severity: 'high',
      mitigation: 'Public text until a basis is recorded',
      owner: 'privacy officer',
    },
    {
      step: 'data',
      risk: 'Duplicate mass mail leaks across the split',
      severity: 'medium',
      mitigation: 'Near-copies joined before it',
      owner: 'completion team',
    },
    {
      step: 'model',
      risk: 'Biased or offensive [[units]] in somebody’s name',
      severity: 'high',
      mitigation: 'Template pairs, pronoun filter',
      owner: 'completion team',
    },
    {
      step: 'arch',
      risk: 'Latency: [[units]] after {{arch.latencyP99Ms}} are waste',
      severity: 'medium',
      mitigation: 'Debounce, cancel, short outputs',
      owner: 'platform',
    },
    {
      step: 'exp',
      risk: 'Smaller languages get a translation of English habits',
      severity: 'medium',
      mitigation: 'Suite and floor {{exp.languageFloor}} per language',
      owner: 'completion team',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.retainMinutes',
      question: 'After which time does a taken [[unit]] count as kept?',
      whyItMatters: 'Moves {{problem.retainMinutes}}, the label of D1.1.',
      meanwhile: '{{problem.retainMinutes}}',
    },
    {
      step: 'data',
      path: 'data.legalBasis',
      question: 'On which legal basis may private text train?',
      whyItMatters: 'Decides D2.3: without one only public text does.',
      meanwhile: 'public licensed text',
    },
    {
      step: 'data',
      path: 'data.serveLanguages',
      question: 'Which languages must be served?',
      whyItMatters: 'Each adds {{data.gradeHours}} and a gate in D6.2.',
      meanwhile: 'those with a suite',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do [[entity]]s and their correspondents live?',
      whyItMatters: 'Moves consent and retention in D6.2.',
      meanwhile: 'the strictest: consent',
    },
  ],
}
