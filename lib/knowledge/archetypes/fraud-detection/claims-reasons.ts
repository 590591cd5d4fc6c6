import type { Reasons } from '../reasons'

/** Why each decision falls as it does where investigators look into insurance claims. */
export const claimsReasons: Reasons = {
  metric: {
    runnerUp:
      'counts a scratched bumper like a written-off car; {{prod.inspectionsPerDay}} looks a day should save most',
    revisitWhen: 'The unit can look into more than {{prod.inspectionsPerDay}} [[units]] a day',
  },
  operatingPoint: {
    rejected: [
      { option: 'One half', whyNot: 'no look at {{problem.cFP}} waits for even odds when {{problem.cFN}} is at stake' },
    ],
    rationale: [
      'A look costs {{problem.cFP}}, a paid [[positive]] {{problem.cFN}}; below this chance a free place stays empty, above it {{prod.inspectionsPerDay}} a day is the limit.',
    ],
    revisitWhen: 'Finance puts {{problem.cFN}} or {{problem.cFP}} at another amount',
  },
  split: { revisitWhen: 'Cases close sooner than {{data.labelDelayDays}}: the gap can shrink' },
  family: { revisitWhen: 'Rings that share no repairer or phone explain most low-ranked cases of two quarters' },
  conditions: {
    rejected: [
      { option: 'A bare rank', whyNot: 'with {{prod.inspectionsPerDay}} looks a day people must see where to look' },
    ],
    rationale: [
      'Chance times amount decides among {{data.rowsPerDay}}, so the chance must be true; each flag carries its contradictions.',
    ],
    revisitWhen: 'Cleared flags exceed confirmed ones for a quarter',
  },
  serving: {
    rejected: [
      {
        option: 'While the claimant files',
        whyNot: 'photos and invoices come days later, and nobody looks in that minute',
      },
      {
        option: 'Once, at the notice',
        whyNot: 'most contradictions among {{data.rowsPerDay}} appear with later papers',
      },
    ],
    rationale: [
      'Investigators begin with a list of {{prod.inspectionsPerDay}}; each change of a file puts it into the next run.',
    ],
    revisitWhen: 'Settlement within minutes is promised',
  },
  fallback: {
    rejected: [
      { option: 'Yesterday’s list', whyNot: 'what was filed since would be paid unseen, at {{problem.cFN}} a miss' },
    ],
    rationale: ['Red-flag rules need no model and fill {{prod.inspectionsPerDay}} places as they do today.'],
    revisitWhen: 'The run fails in two weeks of one quarter',
  },
  test: { revisitWhen: 'Both orders send the same {{prod.inspectionsPerDay}} for a month' },
  retraining: {
    rejected: [
      { option: 'Every week', whyNot: 'findings take {{data.labelDelayDays}}; open cases would be taught as honest' },
    ],
    revisitWhen: 'Low-ranked confirmed cases double within a quarter',
  },
  release: {
    rejected: [
      { option: 'All lines of cover at once', whyNot: 'a wrong rank wastes {{prod.inspectionsPerDay}} looks a day' },
    ],
    rationale: [
      'One line of cover first: {{prod.stage1Alarm}} flags cleared at once among {{prod.stage1N}} send the list back to rules.',
    ],
    revisitWhen: 'Complaints of claimants rise in the line released',
  },
  oversight: {
    rejected: [
      {
        option: 'Refusal by score',
        whyNot: 'a chance is no evidence, and {{data.rowsPerDay}} claimants are owed a decision on facts',
      },
    ],
    rationale: [
      'A person decides on each flagged [[unit]]; rank, reason and version stay in the file, and flags by group are read each quarter.',
    ],
    revisitWhen: 'Payments are held or refused without a person',
  },
  optimise: {
    rejected: [{ option: 'Accelerators', whyNot: '{{data.rowsPerDay}} are scored for {{perf.servingUsd}}' }],
    rationale: [
      'Links of parties would be walked anew for each of {{data.rowsPerDay}}; kept as counts they are read once.',
    ],
    revisitWhen: 'The run is not done when the day begins',
  },
  money: [
    'A paid [[positive]] costs {{problem.cFN}}, a needless look {{problem.cFP}}; scoring costs {{perf.estUsdPer1k}}. Looks are what is scarce.',
    {
      text: '{{problem.engineers}} engineers keep one run and one list; a case platform is bought, not built.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': ['Settling every [[unit]] is right {{problem.constantAccuracy}} of the time and finds nobody.'],
    'DS-01': ['Shuffled [[units]] of one ring let the confirmed one explain the others.'],
    'DS-16': [
      'Only suspected [[units]] were looked into; {{data.exploreShare}} of the others are, at random and logged.',
    ],
    'DS-11': ['Findings take {{data.labelDelayDays}}; an open case is not an honest one.'],
  },
  gaps: [
    { test: 'M7', how: 'flags by group of claimants, before the first line is released' },
    { test: 'M2', how: 'replayed list against confirmed cases, {{exp.readDay}}' },
    { test: 'D2', how: 'ablation of link counts on two closed quarters' },
  ],
}
