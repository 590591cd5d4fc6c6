import type { Archetype } from '../types'

/** Assumptions, decisions, risks and questions of ticket routing. */
export const textClassificationRegisters = {
  assumptions: [
    {
      path: 'problem.autoPrecision',
      value: 0.95,
      label: 'Precision of automatic routing',
      unit: 'ratio',
      note: 'Measure what a second dispatcher reaches.',
    },
    {
      path: 'problem.urgentRecall',
      value: 0.98,
      label: 'Urgent tickets found, at least',
      unit: 'ratio',
      note: 'Legal and safety set it.',
    },
    {
      path: 'data.goldN',
      value: 1500,
      label: 'Tickets read blind by two',
      unit: 'count',
      note: 'Grows with languages and queues.',
    },
    {
      path: 'data.minutesPerGrade',
      value: 1,
      label: 'Minutes to judge a ticket',
      unit: 'min',
      note: 'Timed on the first batch.',
    },
    {
      path: 'prod.dispatchMinutes',
      value: 1.5,
      label: 'Minutes a dispatcher spends on a ticket',
      unit: 'min',
      note: 'Ask the help desk’s log.',
    },
    {
      path: 'prod.dispatchMax',
      value: 0.4,
      label: 'Share left to dispatchers that raises an alarm',
      unit: 'ratio',
      note: 'From their number.',
    },
    {
      path: 'exp.waitRatio',
      value: 1.5,
      label: 'Left to dispatchers in a language over the mean, at most',
      unit: 'x',
      note: 'Support operations sets it.',
    },
  ],
  expressions: [
    {
      path: 'data.goldHours',
      label: 'Hours of blind reading',
      unit: 'h',
      formula: '{data.goldN}*2*{data.minutesPerGrade}/60',
    },
    {
      path: 'prod.dispatchHours',
      label: 'Dispatcher hours a day, were each ticket read',
      unit: 'h',
      formula: '{data.rowsPerDay}*{prod.dispatchMinutes}/60',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Route, propose, abstain',
      choice:
        'Straight to a queue above the cut for {{problem.autoPrecision}}; below it three proposals to a dispatcher; urgent words always to a person',
      alternatives: [
        { option: 'Always a queue', whyNot: 'turns doubt into a move between teams, at {{problem.cFP}} each' },
      ],
      rationale: 'A move costs {{problem.cFP}} and a day; a glance by a dispatcher costs a minute.',
      confidence: 'high',
      revisitWhen: 'Dispatchers accept the first proposal nineteen times in twenty',
    },
    {
      step: 'data',
      title: 'Borders before labels',
      choice: 'Team leads redraw the most confused borders on {{data.goldN}} [[units]] before training',
      alternatives: [
        {
          option: 'Learn borders from closed tickets',
          whyNot: 'the old rules drew them, and {{data.trainDays}} of closures repeat it',
        },
      ],
      rationale: 'A redrawn border costs part of {{data.goldHours}} once, a blurred one every retraining.',
      confidence: 'medium',
      revisitWhen: 'Two dispatchers agree on nine tickets in ten',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Label noise: [[units]] closed by a team that was wrong for them (low agreement)',
      severity: 'high',
      mitigation: 'Resolving team as label, {{data.goldN}} blind readings',
      owner: 'support operations',
    },
    {
      step: 'data',
      risk: 'Template duplicates leak across the split',
      severity: 'medium',
      mitigation: 'Near-copies to one, [[entity]]s on one side',
      owner: 'routing team',
    },
    {
      step: 'data',
      risk: 'Languages beyond the labeled ones are routed unmeasured',
      severity: 'high',
      mitigation: 'Proposals only until read blind',
      owner: 'support operations',
    },
    {
      step: 'model',
      risk: 'Rare but urgent queues are never predicted',
      severity: 'high',
      mitigation: 'Rules first, recall {{problem.urgentRecall}} in the gate',
      owner: 'legal',
    },
    {
      step: 'prod',
      risk: 'Teams reorganize, and old labels change meaning (version)',
      severity: 'medium',
      mitigation: 'Dated queue ids with mapping',
      owner: 'support operations',
    },
    {
      step: 'prod',
      risk: 'Dispatchers accept whatever is proposed',
      severity: 'medium',
      mitigation: 'A share without proposals, read blind',
      owner: 'support operations',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.autoPrecision',
      question: 'How often may a [[unit]] go straight to the wrong team?',
      whyItMatters: 'Moves {{problem.autoPrecision}}, at which D1.1 is read.',
      meanwhile: '{{problem.autoPrecision}}',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does a move between teams cost, delay included?',
      whyItMatters: 'Moves {{problem.cFP}} and with it D1.3.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'data',
      path: 'data.serveLanguages',
      question: 'Which languages arrive, and who reads them?',
      whyItMatters: 'Each adds to {{data.goldHours}} and a gate in D6.2.',
      meanwhile: 'proposals only in the others',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do senders live?',
      whyItMatters: 'Moves masking and retention in D6.2.',
      meanwhile: 'the strictest',
    },
    {
      step: 'prod',
      path: 'prod.owner',
      question: 'Who owns the list of queues and its changes?',
      whyItMatters: 'D6.1 retrains on them.',
      meanwhile: '{{prod.owner}}',
    },
  ],
} satisfies Pick<Archetype, 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
