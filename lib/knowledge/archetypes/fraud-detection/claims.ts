import type { Setting } from '../types'
import { claimsReasons } from './claims-reasons'
import { claimsRegisters } from './claims-registers'

/** Insurance claims, flagged for investigators who look into a few a day; the others are paid as before. */
export const insuranceClaims: Setting = {
  id: 'insurance_claims',
  name: 'Insurance claims for investigators',
  signs: [
    /\binsurers?\b.*\bclaims?\b|\bclaims?\b.*\binsurers?\b/is,
    /\b(motor|car|health|household|property|travel|insurance|injury) claims?\b/i,
    /\bspecial investigations? unit\b|\bclaims? (adjusters?|handlers?)\b/i,
  ],
  over: {
    ...claimsRegisters,
    reasons: claimsReasons,
    words: {
      unit: 'claim',
      units: 'claims',
      positive: 'fraud',
      entity: 'policyholder',
      action: 'flag it for an investigator, or let it be settled',
      actor: 'the investigation unit',
      consumer: 'the honest claimant',
      task: 'flagging of claims',
      baseline: 'the present red-flag rules',
      analyst: 'investigator',
    },
    metrics: {
      good: ['value_detection_rate', 'precision_at_k', 'pr_auc'],
      pick: 'Value of confirmed [[positive]] among the {{prod.inspectionsPerDay}} [[units]] that can be looked into in a day: the list is cut there.',
      bad: [
        { id: 'accuracy', why: 'settling every [[unit]] is right for nearly all' },
        { id: 'roc_auc', why: 'averages over ranks nobody looks into' },
      ],
      business: {
        id: 'saved_per_case',
        name: 'Payments avoided per case looked into',
        target: '{{exp.mdeRel}} more than under the present rules',
      },
      guardrails: [
        {
          id: 'honest_wait',
          name: 'Added wait of flagged, then paid [[units]]',
          limit: 'at most {{problem.waitDays}}',
        },
        {
          id: 'random_sample',
          name: '[[positive]] in the random sample of unflagged [[units]]',
          limit: 'at most {{data.missShare}}',
        },
        {
          id: 'groups',
          name: 'Flags between groups of claimants',
          limit: 'ratio under {{exp.fairRatio}}, or explained',
        },
      ],
    },
    problem: {
      summary: [
        'Give each [[unit]] a place by expected loss to [[positive]] when it is filed and when it changes; investigators look into the top {{prod.inspectionsPerDay}} a day, all others are settled as before.',
        {
          text: 'The rate of {{data.positiveRate}} ({{problem.fraudPerDay}}) counts what was looked into and confirmed.',
          when: [{ path: 'data.positiveRate', known: true }],
        },
      ],
      whyMl: [
        'Red flags such as a policy bought days before stay rules. What they cannot weigh is how text, damage, parties and repairer of one [[unit]] fit together.',
      ],
      antiGoals: [
        'No [[unit]] is refused by a score; a person decides on evidence.',
        'No mark stays on a [[entity]] whose [[unit]] was cleared.',
        'No use of the score for premiums or renewal.',
      ],
      falsePositive: 'An honest claimant waits, and hours of an investigator are spent.',
      falseNegative: 'A false or inflated amount is paid.',
      baseline: {
        id: 'rules',
        text: 'Red-flag rules, replayed on the same test months at the same {{prod.inspectionsPerDay}} a day.',
      },
      stakeholders: [
        { who: 'Investigators', cares: 'a reason beside each flag' },
        { who: 'Claims handlers', cares: 'simple cases settled without delay' },
        { who: 'Claimants', cares: 'payment in time, no suspicion by group' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Claims file',
          holds: 'notice, amounts, parties, texts, each with its time',
          trap: 'today’s state, not the state when flagged',
        },
        {
          name: 'Investigations',
          holds: 'reason, finding, amount saved, date',
          trap: 'only where somebody suspected',
        },
        { name: 'Policies and repairers', holds: 'cover, start, invoices', trap: 'later endorsements overwrite' },
      ],
      labels: [
        'The label is a finding confirmed by an [[analyst]], up to {{data.labelDelayDays}} after the notice; an open case is not an honest one.',
        'What nobody looked into has no label. A random {{data.exploreShare}} of unflagged [[units]] is looked into, probability logged, to see what the rank misses.',
      ],
      features: [
        { group: 'Notice: cause, place, time, text', available: 'when filed', trap: 'handlers rewrite texts later' },
        { group: 'Policy age, cover, changes', available: 'when filed', trap: 'changes after the loss' },
        {
          group: 'Shared parties, phones, repairers',
          available: 'nightly',
          trap: 'links found by the investigation itself',
        },
        { group: 'Estimates, photos, invoices', available: 'days later', trap: 'absent when first scored' },
        { group: 'Investigation notes, settlement', available: 'weeks later', trap: 'banned' },
      ],
      leaks: [
        'Reserves and status set once somebody suspected.',
        'Several [[units]] of one accident or ring on both sides of the split.',
      ],
      split: {
        strategy: 'time_based',
        text: [
          'By month of notice, accidents and known rings kept whole; a gap of {{data.labelDelayDays}}, then {{data.testDays}} of test whose cases are closed.',
        ],
        whyNotRandom: '[[units]] of one ring share parties and repairers on both sides',
      },
      quality: ['Each [[unit]] is kept as it stood when scored; missing documents are a state, not an error.'],
      privacy: [
        'Injury reports are health data and stay out unless the law allows; the files serve claims only, and flags are deleted with the case.',
      ],
    },
    model: {
      options: [
        {
          id: 'gbdt',
          name: 'Gradient-boosted trees, calibrated',
          fits: [{ path: 'data.rowsPerDay', above: 20 }],
          pro: 'Policy, damage and link counts interact; trees give each of {{data.rowsPerDay}} a chance and its reasons.',
          con: 'Too few confirmed cases for their freedom',
          work: 'a few hundred tree walks a row',
        },
        {
          id: 'logistic_regression',
          name: 'Logistic regression on red flags',
          pro: 'Few confirmed cases, and each weight can be shown.',
          con: 'Blind to flags that matter only together; the reference',
          work: 'one sum a row',
        },
        {
          id: 'gnn',
          name: 'Graph network over parties',
          pro: 'Sees rings no single [[unit]] shows.',
          con: 'Cannot tell an [[analyst]] which link raised the place; link counts enter as features',
          work: 'gathering of neighbors',
        },
      ],
      theory: [
        'Chance times amount orders the list; cut at {{prod.inspectionsPerDay}} it saves most per look.',
        'Confirmed [[positive]] is [[positive]] times the chance of having been suspected: the random looks tell both apart.',
      ],
      loss: 'Log loss; [[units]] looked into at random weighted by inverse probability.',
      augmentation: 'None: invented rings teach their inventor’s idea of [[positive]].',
      regularization:
        'Monotone in past confirmed cases of the same repairer; leaf size; early stopping on later months.',
      optimization:
        'Rolling months, chosen by value within {{prod.inspectionsPerDay}} a day; calibrated on the latest closed ones.',
      interpretability: ['Each flag shows the links and contradictions behind it, as sentences for the case file.'],
    },
    arch: {
      serving: 'batch',
      defaultLatencyMs: 3_600_000,
      concurrency: 200,
      parts: [
        {
          id: 'claims',
          name: 'Claims system',
          kind: 'external',
          rhythm: 'days',
          note: 'notices, changes',
          personal: true,
        },
        {
          id: 'links',
          name: 'Party links',
          kind: 'store',
          rhythm: 'days',
          note: 'people, phones, repairers',
          personal: true,
        },
        { id: 'run', name: 'Scoring run', kind: 'job', rhythm: 'days', note: 'state as of now, frozen' },
        { id: 'model', name: 'Calibrated trees', kind: 'model', rhythm: 'days', note: 'chance and reasons' },
        { id: 'list', name: 'Case list', kind: 'store', rhythm: 'days', note: 'rank, reason', personal: true },
        { id: 'people', name: 'Investigators', kind: 'people', rhythm: 'days', note: 'clear, reduce, refuse' },
        { id: 'train', name: 'Training and gate', kind: 'job', rhythm: 'days', note: 'closed cases' },
      ],
      links: [
        { from: 'claims', to: 'run', label: 'new and changed' },
        { from: 'links', to: 'run', label: 'links' },
        { from: 'run', to: 'model', label: 'rows' },
        { from: 'model', to: 'list', label: 'rank and reason' },
        { from: 'list', to: 'people', label: 'case' },
        { from: 'people', to: 'train', label: 'findings' },
        { from: 'train', to: 'model', label: 'version' },
      ],
      flow: [
        'Filed or changed [[units]] are scored in a run; the list is cut at {{prod.inspectionsPerDay}} when the day begins.',
        'Payment is held only by a person, never because [[a_unit]] waits on the list.',
      ],
      stages: [{ id: 'model', name: 'scoring run', share: 0.8 }],
      fallback: { id: 'rules', text: 'If the run fails, red-flag rules fill the list, and settlement goes on.' },
      security: [
        'Flags are visible to investigators only: neither claimant nor repairer may learn which contradiction was seen.',
      ],
      alternatives: [
        {
          given: 'settlement in minutes, without people',
          then: 'a score at the notice, with a hold instead of a payment',
        },
      ],
    },
    exp: {
      type: 'shadow',
      unit: 'claim',
      why: 'Both orders are computed over the same [[units]]; each sends half of the {{prod.inspectionsPerDay}} places, and investigators do not see which.',
      rejected: [
        { option: 'By handler or branch', whyNot: 'repairers and rings differ by place more than by {{exp.mdeRel}}' },
        { option: 'Before and after', whyNot: 'a hailstorm moves [[units]] within {{data.labelDelayDays}}' },
      ],
      offline: [
        'Replay of closed months: value confirmed within {{prod.inspectionsPerDay}} a day, with its interval by ring.',
        'Unflagged [[units]] enter only through the random {{data.exploreShare}}.',
      ],
      slices: ['line of cover', 'age of the policy', 'amount band', 'staged, inflated or invented', 'injury or damage'],
      fairness: [
        'Flags and cleared flags by age, sex, and where lawful origin, with intervals; a ratio above {{exp.fairRatio}} needs a reason. Postcode and name are no inputs.',
      ],
      errorAnalysis: 'Each month investigators and an engineer read cleared flags and confirmed cases that ranked low.',
      online: {
        metric: 'flags confirmed',
        baselineRate: 0.2,
        mdeRel: 0.2,
        perDay: { formula: '{prod.inspectionsPerDay}', cases: 'flags' },
      },
    },
  },
}
