import type { Archetype } from '../types'

/** Architecture, experiment and production of the churn entry. */
export const churnOperation = {
  arch: {
    serving: 'batch',
    parts: [
      {
        id: 'sources',
        name: 'Billing and product',
        kind: 'external',
        rhythm: 'days',
        note: 'events, contracts',
        personal: true,
      },
      {
        id: 'history',
        name: 'Dated history',
        kind: 'store',
        rhythm: 'days',
        note: 'as it stood each night',
        personal: true,
      },
      { id: 'score', name: 'Weekly scoring', kind: 'job', rhythm: 'days', note: 'chance and reasons' },
      { id: 'model', name: 'Calibrated model', kind: 'model', rhythm: 'days', note: 'one version a quarter' },
      { id: 'choose', name: 'List builder', kind: 'service', rhythm: 'days', note: 'caps, objections, holdout' },
      { id: 'crm', name: 'Campaign tool', kind: 'external', rhythm: 'days', note: 'contacts, offers', personal: true },
      { id: 'read', name: 'Holdout reading', kind: 'job', rhythm: 'days', note: 'contacted against untouched' },
    ],
    links: [
      { from: 'sources', to: 'history', label: 'nightly copy' },
      { from: 'history', to: 'score', label: 'features' },
      { from: 'model', to: 'score', label: 'version' },
      { from: 'score', to: 'choose', label: 'chances' },
      { from: 'choose', to: 'crm', label: 'list' },
      { from: 'crm', to: 'read', label: 'contacts' },
      { from: 'history', to: 'read', label: 'who left' },
      { from: 'read', to: 'model', label: 'labels' },
    ],
    flow: [
      'Sunday night scores every [[unit]]; the list builder takes out objections, recent contacts and the random holdout, and hands the rest to the campaign tool.',
    ],
    stages: [
      { id: 'features', name: 'features of all customers', share: 0.5 },
      { id: 'score', name: 'scoring run', share: 0.3 },
    ],
    defaultLatencyMs: 3_600_000,
    concurrency: 8,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'last_list',
      text: 'If the run fails, last week’s list without those contacted since; after a second failure [[baseline]], marked as such.',
    },
    security: [
      'The list leaves as keyed ids; names and numbers are added inside the campaign tool, and chances never go there.',
    ],
    alternatives: [
      {
        given: 'an answer in the cancel flow, while the [[unit]] waits',
        then: 'the stored chance is read by key; only the offer is chosen online',
      },
      { given: 'a hundred times the [[units]]', then: 'the same nightly job on more workers' },
      { given: 'contracts with a fixed end', then: 'score once, weeks before notice is due' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'customer',
    why: 'A random share of the listed [[units]] gets no contact: without them, those who stayed anyway are counted as kept.',
    rejected: [
      {
        option: 'Contacted against not contacted, as they fell',
        whyNot: 'the list chose {{data.positiveRate}}-risk and worse; they leave more whatever is done',
      },
      {
        option: 'Before and after the campaign',
        whyNot: 'price rises and holidays move [[positive]] more than any call',
      },
    ],
    offline: [
      'Leavers among the contacts of a week, by observation date, with Wilson intervals of {{exp.halfWidth}}.',
      'Calibration by plan and tenure: a chance is multiplied with money.',
    ],
    slices: [
      'plan and price',
      'tenure under a year',
      'contract or monthly',
      'channel it joined by',
      'contacted before',
    ],
    fairness: [
      'Contact rate and [[offer]] by age band and region where lawfully known; a worse [[offer]] for one group needs a reason other than its patience.',
    ],
    errorAnalysis:
      'Monthly, the team listens to a sample of calls to [[units]] that left anyway and to some that were never at risk; each becomes a rule, a feature or a label fix.',
    online: { metric: 'leaving within the horizon', baselineRate: 0.05, mdeRel: -0.1, rateFrom: 'data.positiveRate' },
  },
  prod: {
    monitors: [
      {
        id: 'effect',
        watch: 'Leaving, contacted minus holdout',
        threshold: 'above zero by {{exp.halfWidth}}',
        why: 'calls may wake those who slept',
        who: 'retention team',
        firstMove: 'stop calls in that plan',
      },
      {
        id: 'left',
        watch: 'Leavers a week',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}} guardrail events',
        why: 'a competitor, or a broken payment',
        who: 'product owner',
        firstMove: 'split by reason in billing',
      },
      {
        id: 'drift',
        watch: 'Scores and use features',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'an app release renames events',
        who: 'ML',
        firstMove: 'compare event counts by version',
      },
      {
        id: 'cal',
        watch: 'Chance against share that left, by plan',
        threshold: 'apart by {{exp.halfWidth}}',
        why: 'a price change shifts the base',
        who: 'ML',
        firstMove: 'recalibrate on the last mature month',
      },
      {
        id: 'fatigue',
        watch: 'Objections and complaints after contact',
        threshold: 'twice {{prod.canaryP0}}',
        why: 'the list calls too often',
        who: 'data protection',
        firstMove: 'lower the cap',
      },
    ],
    stages: [
      { id: 'Silent list', share: 0, text: 'scored for one horizon; nobody is called from it' },
      { id: 'First list', share: 0.1, text: '{{prod.stage1N}} [[units]]; stops at {{prod.stage1Alarm}} complaints' },
      { id: 'Half, half held out', share: 0.5, text: 'runs {{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'All but a holdout', share: 1, text: 'a standing holdout of {{exp.nPerArm}} stays untouched' },
    ],
    retrainDays: 90,
    retraining:
      'Every {{prod.retrainCadenceDays}} on [[units]] whose horizon of {{data.labelDelayDays}} has passed; calibration monthly, because prices change between.',
    runbook: [
      'Campaign tool sends twice: stop the list, apologize, take those [[units]] out for a quarter.',
      'Payment provider fails: payment leavers leave the label until it is repaired.',
      'Objection arrives: removed from the list the same day, with everything derived.',
    ],
    owner: 'retention-analytics',
    governance: [
      {
        text: 'Direct marketing profiling stops on objection, without a reason being asked.',
        asOf: '2026-06',
        source: 'GDPR art. 21(2)–(3)',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Calls and messages need the consent or existing-customer rule of the country.',
        asOf: '2026-06',
        source: 'Directive 2002/58/EC art. 13',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'A consumer may opt out of sale and of profiling; the list honors the signal.',
        asOf: '2026-06',
        source: 'California Civil Code 1798.120, CPPA rules',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
