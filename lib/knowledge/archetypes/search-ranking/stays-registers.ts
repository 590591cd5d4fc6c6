import type { Archetype } from '../types'

/** Assumptions, decisions, risks and questions of the entry on search ranking. */
export const staysRegisters: Pick<Archetype, 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'> = {
  assumptions: [
    {
      path: 'arch.candidates',
      value: 1000,
      label: 'Candidates ranked per search',
      unit: 'count',
      note: 'Replaced by the depth at which first-stage recall is flat.',
    },
    {
      path: 'arch.exploreShare',
      value: 0.05,
      label: 'Top-slot share kept for new listings',
      unit: 'ratio',
      note: 'Replaced by the price of exploration in lost bookings.',
    },
    {
      path: 'exp.swapShare',
      value: 0.01,
      label: 'Searches with a randomized neighbor swap',
      unit: 'ratio',
      note: 'Enough to estimate position propensities monthly.',
    },
  ],
  expressions: [
    {
      path: 'arch.scoresPerSecond',
      label: 'Candidate scores at the peak',
      unit: '1/s',
      formula: '{arch.qpsPeak}*{arch.candidates}',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Randomized swaps',
      choice: 'Neighbors swap in {{exp.swapShare}} of searches, with the propensity logged',
      alternatives: [
        {
          option: 'Estimate bias from logs alone',
          whyNot: 'relevance and rank cannot be told apart without {{exp.swapShare}} of swaps',
        },
      ],
      rationale: 'A swap of neighbors costs little and identifies what each position is worth.',
      confidence: 'high',
      revisitWhen: 'The page layout changes',
    },
    {
      step: 'problem',
      title: 'Gain ladder',
      choice: 'Grade by depth of the journey, canceled [[positive]]s withdrawn',
      alternatives: [
        { option: 'Clicks', whyNot: 'reward bait, at {{data.rowsPerDay}}' },
        { option: '[[positive]]s alone', whyNot: 'too few a query, {{data.labelDelayDays}} late' },
      ],
      rationale: 'Clicks give the volume of {{data.rowsPerDay}}, [[positive]]s the direction.',
      confidence: 'medium',
      revisitWhen: 'The offline-online ledger says otherwise',
    },
    {
      step: 'arch',
      title: 'Exploration outside the score',
      choice: 'Page policy gives new [[units]] {{arch.exploreShare}} of top slots by uncertainty',
      alternatives: [
        { option: 'Boost in the model', whyNot: 'its price for {{arch.qpsPeak}} cannot be read or switched off' },
      ],
      rationale: 'Supply needs first impressions to earn any label.',
      confidence: 'high',
      revisitWhen: 'New [[units]] reach their fair rate',
    },
    {
      step: 'exp',
      title: 'Interleave, then test',
      choice: 'Interleaving screens; one fixed-length test decides',
      alternatives: [{ option: 'Every candidate to A/B', whyNot: 'each needs {{exp.nPerArm}} searchers an arm' }],
      rationale: 'Within a page the variance between searchers is gone, so far fewer than {{exp.nPerArm}} decide.',
      confidence: 'high',
      revisitWhen: 'Interleaving and A/B disagree',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Position bias: the ranker learns its predecessor’s order of [[units]]',
      severity: 'high',
      mitigation: 'Swaps, propensity weights, bias tower dropped at serving',
      owner: 'search team',
    },
    {
      step: 'model',
      risk: 'Cold start: a new listing without history never gains exposure; exploration is missing',
      severity: 'high',
      mitigation: 'Masked history, {{arch.exploreShare}} of top slots, exposure monitor',
      owner: 'marketplace',
    },
    {
      step: 'exp',
      risk: 'Offline gain without online [[positive]]s: the two correlate weakly',
      severity: 'high',
      mitigation: 'Offline-online ledger, interleaving before every test',
      owner: 'search team',
    },
    {
      step: 'exp',
      risk: 'Peeking at the dashboard ships noise',
      severity: 'medium',
      mitigation: 'Fixed horizon {{exp.plannedDays}} or a sequential boundary, agreed beforehand',
      owner: 'analytics',
    },
    {
      step: 'prod',
      risk: 'Loss of diversity: a few [[supplier]]s take the top, supply leaves',
      severity: 'medium',
      mitigation: 'Caps, merit-relative exposure (host fairness), long-run holdback',
      owner: 'marketplace',
    },
    {
      step: 'arch',
      risk: 'Skew between price as served and price as trained',
      severity: 'medium',
      mitigation: 'Log as served, train from the log',
      owner: 'platform',
    },
    {
      step: 'problem',
      risk: '[[supplier]]s optimize for the ranker: stuffed text, bait price',
      severity: 'low',
      mitigation: 'Settled events only, total price as feature',
      owner: 'trust team',
    },
  ],
  questions: [
    {
      step: 'data',
      path: 'data.nPositives',
      question: 'How many [[positive]]s do the logs hold for the past months?',
      whyItMatters: 'Decides D1.3 and D3.1.',
      meanwhile: 'the ladder with clicks below',
    },
    {
      step: 'data',
      path: 'data.loggedPropensities',
      question: 'Is any part of the order random, with its probability logged?',
      whyItMatters: 'Decides D2.2: position bias cannot be estimated otherwise.',
      meanwhile: 'swaps in {{exp.swapShare}} of searches',
    },
    {
      step: 'arch',
      path: 'arch.candidates',
      question: 'How many candidates reach the ranker?',
      whyItMatters: 'Moves {{arch.latencyP99Ms}} and D4.1: cost and latency are linear in it.',
      meanwhile: '{{arch.candidates}}',
    },
    {
      step: 'problem',
      path: 'problem.guardrails',
      question: 'What is owed to [[supplier]]s: new ones, small ones, regions?',
      whyItMatters: 'Moves D4.3: exposure is zero-sum on the top slots.',
      meanwhile: '{{arch.exploreShare}} of top slots for new ones',
    },
    {
      step: 'exp',
      path: 'exp.plannedDays',
      question: 'How long may a test run, journeys included?',
      whyItMatters: 'Moves D5.1: [[positive]]s follow the search by days.',
      meanwhile: '{{exp.plannedDays}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are [[units]] offered, and to whom?',
      whyItMatters: 'Moves D6.2: what must be said about the order.',
      meanwhile: 'ranking parameters published everywhere',
    },
  ],
}
