import { checkoutInstalments } from './instalments'
import { creditRiskOperation } from './operation'
import { creditRiskRegisters } from './registers'
import { creditReasons } from './reasons'
import type { Archetype } from '../types'

export const creditRisk: Archetype = {
  id: 'credit_risk',
  name: 'Credit risk scoring',
  problemType: 'binary_classification',
  keywords: ['credit', 'loan', 'default', 'underwriting', 'borrower', 'creditworthiness', 'bnpl'],
  words: {
    unit: 'application',
    units: 'applications',
    positive: 'default',
    entity: 'applicant',
    action: 'approve, price, refer or decline the application',
    actor: 'the decision engine',
    consumer: 'the applicant',
    task: 'credit scoring',
    baseline: 'the present scoring',
  },
  sources: [
    'Lessmann et al. 2015, doi 10.1016/j.ejor.2015.05.030',
    'CFPB Circular 2022-03 (adverse action and complex models)',
    '12 CFR 1002.9 (Regulation B)',
    'SR 26-2 (model risk management)',
  ],
  metrics: {
    good: ['gini_auc', 'ks_statistic', 'calibration_error', 'profit_curve', 'pr_auc', 'brier'],
    pick: 'Gini on matured vintages of {{data.testDays}} orders candidates; calibration decides beside it, since prices multiply the probability.',
    bad: [
      { id: 'accuracy', why: 'approving everybody already looks right while [[positive]] is rare' },
      { id: 'f1_at_0.5', why: 'the cut-off is an economic choice, not the middle of the scale' },
    ],
    business: {
      id: 'risk_adjusted_profit',
      name: 'Risk-adjusted profit of a vintage',
      target: 'above [[baseline]] at the same approval rate, after {{data.labelDelayDays}}',
    },
    guardrails: [
      { id: 'approval_rate', name: 'Approval rate', limit: 'within {{problem.approvalBand}} of the policy’s rate' },
      {
        id: 'pd_calibration',
        name: 'Observed over expected [[positive]]',
        limit: 'ratio of both under {{problem.calibrationRatio}} in each band',
      },
      {
        id: 'adverse_impact_ratio',
        name: 'Approval ratio between groups',
        limit: 'below {{prod.fairnessFloor}} goes to compliance',
      },
    ],
  },
  problem: {
    summary: [
      'Estimate for each [[unit]] the probability of [[positive]] within the outcome window; policy and price decide.',
      {
        text: 'Of accepted loans {{data.positiveRate}} end so; what the declined would have done nobody saw.',
        when: [{ path: 'data.positiveRate', known: true }],
      },
    ],
    whyMl: [
      'Repayment hangs on many weak bureau signals together; [[baseline]] captures part of it.',
      'Eligibility, identity and affordability stay rules, with reasons of their own.',
    ],
    antiGoals: [
      'No protected attribute, and no proxy kept for its lift.',
      'No [[unit]] declined without specific, true reasons.',
      'No claim on declined [[units]] beyond the data.',
    ],
    falsePositive: 'a good borrower is declined and owed a reason',
    falseNegative: 'a loan is written that is not repaid',
    baseline: {
      id: 'logistic_scorecard',
      text: 'Present scorecard, else a logistic model on weight-of-evidence bins, on the same test vintages.',
    },
    stakeholders: [
      { who: 'Applicants', cares: 'a fair decision and a reason they can act on' },
      { who: 'Credit committee', cares: 'loss after {{data.labelDelayDays}}, by vintage' },
      { who: 'Independent validation and examiners', cares: 'evidence, limits of use, challenge' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Applications',
        holds: 'accepted and declined, with the decision',
        trap: 'only the last edited form is kept',
      },
      { name: 'Bureau pulls', holds: 'the file at decision time', trap: 'a refresh overwrites it' },
      { name: 'Loan performance', holds: 'days past due by month on book', trap: 'exists for accepted [[units]] only' },
      {
        name: 'Web and device data',
        holds: 'behavior while applying',
        trap: 'proxy for group, hard to put into a reason',
      },
    ],
    labels: [
      '[[positive]] is read {{data.labelDelayDays}} after booking; younger vintages have no label yet and are not good loans.',
      'Declined [[units]] have no outcome (selective labels): the model learns the old policy’s survivors.',
      'Reject inference is a sensitivity, not a repair: its variants stand side by side.',
      'A random {{data.exploreShare}} of [[units]] just below the cut-off is approved at small limits, its probability logged.',
    ],
    features: [
      {
        group: 'Bureau: utilization, delinquencies, enquiries',
        available: 'at the [[unit]]',
        trap: 'pulls after the decision',
      },
      {
        group: 'Income and affordability',
        available: 'stated, verified later for some',
        trap: 'verified only where approved',
      },
      {
        group: 'ZIP or postcode averages',
        available: 'at the [[unit]]',
        trap: 'proxy for group; out unless tested',
      },
      {
        group: 'Gender, age and other protected attributes',
        available: 'sometimes',
        trap: 'never an input; kept apart for lawful tests',
      },
    ],
    leaks: [
      'Behavior after origination, collections status, limit changes.',
      'The old decision or its price as an input.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Train on older vintages, test on {{data.testDays}} of later matured ones; the gap of {{data.labelDelayDays}} is production’s too.',
        'A vintage from a downturn is a second test.',
      ],
      whyNotRandom: 'would put {{data.testDays}} of test economy into the training months',
    },
    quality: [
      'Missing, thin file and no hit are different risks, each with its code.',
      'Inputs unstable across vintages leave first.',
    ],
    privacy: [
      'Bureau data serves its permissible purpose; attributes for fairness tests sit where scoring cannot read.',
    ],
  },
  model: {
    options: [
      {
        id: 'logistic_scorecard',
        name: 'Logistic scorecard on binned inputs',
        fits: [{ path: 'data.nPositives', below: 2000 }],
        pro: 'With {{data.nPositives}} defaults, bins and one weight each are what the data supports; points give the reasons directly.',
        con: 'misses interactions, at {{problem.cFN}} a default; stays as baseline',
        work: 'one sum over points',
      },
      {
        id: 'ebm',
        name: 'Explainable boosting machine',
        fits: [
          { path: 'data.nPositives', above: 2000 },
          { path: 'data.nPositives', below: 10000 },
        ],
        pro: 'Additive curves that validators can read and edit, near boosted trees at {{data.nPositives}} defaults.',
        con: 'Curves may bend the wrong way unless constrained; the challenger',
        work: 'a table lookup per input',
      },
      {
        id: 'gbdt_monotonic',
        name: 'Monotone boosted trees',
        pro: 'Best ranking on bureau tables; with signs fixed a worse file never scores better, so each refusal among {{data.rowsPerDay}} keeps a true reason.',
        con: 'Needs more defaults than there are to pay for its freedom.',
        work: 'a few hundred tree walks',
      },
      {
        id: 'tabular_dl',
        name: 'Deep tabular network',
        pro: 'Capacity for raw transaction sequences.',
        con: 'no gain on bureau tables; reasons owed on {{data.rowsPerDay}} would shift',
        work: 'one dense pass',
      },
    ],
    theory: [
      'Only P([[positive]] | inputs, approved) is identified: below the old cut-off the score extrapolates.',
      'Approving costs p times {{problem.cFN}}, declining (one minus p) times {{problem.cFP}}: they meet at {{model.threshold}}, so p itself must be right.',
      'Signs are prior knowledge.',
    ],
    loss: 'Log loss on accepted [[units]]; isotonic calibration on the newest matured vintage.',
    augmentation: 'None; reject-inference variants are separate fits.',
    regularization: 'Fewer, stable inputs, each with an agreed sign and a reason text; shallow trees.',
    optimization: 'Depth, rate and leaf size on the tuning vintage; early stopping.',
    interpretability: [
      'Reasons are the inputs that cost most points against an approved reference [[entity]], in plain words, tested by counterfactuals.',
      'Correlated inputs share one text.',
    ],
  },
  settings: [checkoutInstalments],
  reasons: creditReasons,
  ...creditRiskOperation,
  ...creditRiskRegisters,
}
