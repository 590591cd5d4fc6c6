import type { Reasons } from '../reasons'

/** Why each decision falls as it does for ticket routing. */
export const textClassificationReasons: Reasons = {
  metric: {
    runnerUp:
      'weighs queues that a rule serves already; the cut at {{problem.autoPrecision}} is what frees a dispatcher',
    revisitWhen: 'Support operations asks for another precision than {{problem.autoPrecision}}',
  },
  split: { revisitWhen: 'Moves come later than {{data.labelDelayDays}} after arrival' },
  family: {
    revisitWhen:
      'Queues change faster than {{data.trainDays}} of closures can teach, or examples fall under a thousand',
  },
  conditions: {
    rejected: [
      {
        option: 'One cut for all',
        whyNot: 'a score that means {{problem.autoPrecision}} in one language means less in another',
      },
    ],
    rationale: [
      'Cuts read scores as chances of staying, so they are calibrated by language on {{data.goldN}} blind readings.',
    ],
    revisitWhen: 'Calibration holds two releases without refit',
  },
  serving: {
    rejected: [
      {
        option: 'Hourly batch',
        whyNot: 'urgent ones would wait longer for the run than {{arch.latencyP99Ms}} of routing',
      },
    ],
    rationale: ['A [[unit]] is routed when it arrives: {{arch.latencyP99Ms}} is unnoticed in mail and felt in chat.'],
    revisitWhen: 'Every channel becomes asynchronous, or chat asks for routing by line',
  },
  fallback: {
    rejected: [
      {
        option: 'Hold tickets until it is back',
        whyNot: 'the term of a complaint runs, and {{arch.availabilityTarget}} leaves minutes',
      },
    ],
    rationale: [
      'Dispatchers did all of it before and carry {{prod.dispatchMinutes}} a [[unit]]; the linear model keeps the obvious from them.',
    ],
    revisitWhen: 'Fallback days show as many moves as routed days',
  },
  test: { revisitWhen: 'Tickets of one sender are more alike than {{exp.icc}}' },
  retraining: {
    rejected: [
      {
        option: 'On each dispatcher’s click',
        whyNot: 'a click within minutes is a guess; who resolved it shows after {{data.labelDelayDays}}',
      },
    ],
    revisitWhen: 'Models of different age route one month alike',
  },
  release: {
    rejected: [
      {
        option: 'All queues in one night',
        whyNot: 'a swapped pair of teams would move {{data.rowsPerDay}} a day between them',
      },
    ],
    rationale: [
      '{{prod.stage1Alarm}} bad moves among {{prod.stage1N}} end the first stage; urgent words stay with people throughout.',
    ],
    revisitWhen: 'A language that passed is moved more than its control',
  },
  oversight: {
    rejected: [
      {
        option: 'Nobody looks at routed ones',
        whyNot: 'unmoved errors never complain: {{data.goldN}} readings find them',
      },
    ],
    rationale: [
      'Each routing can be overruled by whoever gets it, and both choices are logged for {{data.retentionDays}}.',
    ],
    revisitWhen: 'A queue begins to decide on money or access',
  },
  optimise: {
    rejected: [{ option: 'A faster encoder', whyNot: 'halving {{arch.p99_model}} frees nobody' }],
    rationale: [
      'Coverage is bought with cuts: a dispatcher spends {{prod.dispatchMinutes}} where a cut spends nothing.',
    ],
    revisitWhen: 'Coverage passes what dispatchers are needed for anyway',
  },
  money: [
    'Routing costs {{perf.estUsdPer1k}}; dispatchers would spend {{prod.dispatchHours}} a day on the same [[units]].',
    {
      text: 'With {{problem.engineers}} engineers, MLflow and labeling are bought as a service.',
      when: [{ path: 'problem.engineers', below: 4 }],
    },
  ],
  answers: {
    'PF-03': [
      'Accuracy is the two largest queues; {{problem.reportedAccuracy}} says nothing of the rare and urgent ones.',
      'Accuracy is the two largest queues; it says nothing of the rare and urgent ones.',
    ],
    'DS-01': ['Shuffled [[units]] put a thread on both sides and next month’s product on none.'],
    'DS-02': ['An [[entity]]’s template stands on both sides: the score recognizes senders.'],
    'DS-12': ['Kappa {{data.kappa}}: two dispatchers would route differently. Borders are redrawn, then learned.'],
    'DS-14': [
      '{{data.serveLanguages}} arrive, fewer were labeled: the others get proposals until {{data.goldN}} are read blind.',
    ],
    'DS-16': ['Moves show only irritating errors; a drawn share is read blind.'],
  },
  gaps: [
    { test: 'M6', how: 'coverage of rare queues, after {{data.goldN}} readings' },
    { test: 'D2', how: 'attachments left out, on the first test month' },
  ],
}
