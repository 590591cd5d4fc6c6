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
    baseline: 'the existing scorecard',
  },
  sources: [
    'Lessmann et al. 2015, doi 10.1016/j.ejor.2015.05.030',
    'CFPB Circular 2022-03 (adverse action and complex models)',
    '12 CFR 1002.9 (Regulation B)',
    'SR 26-2 (model risk management)',
  ],
  metrics: {
    good: ['gini_auc', 'ks_statistic', 'calibration_error', 'profit_curve', 'pr_auc', 'brier'],
    pick: 'Gini on matured out-of-time vintages ranks [[units]]; calibration by score band decides beside it, because limits and prices multiply the probability.',
    bad: [
      { id: 'accuracy', why: 'approving everybody already looks right while [[positive]] is rare' },
      { id: 'f1_at_0.5', why: 'the cut-off is an economic choice, not the middle of the scale' },
    ],
    business: {
      id: 'risk_adjusted_profit',
      name: 'Risk-adjusted profit of a vintage',
      target: 'above the existing scorecard at the same approval rate, read when the vintage has matured',
    },
    guardrails: [
      { id: 'approval_rate', name: 'Approval rate', limit: 'within the credit policy’s band, overall and by group' },
      {
        id: 'pd_calibration',
        name: 'Observed against expected [[positive]] by band',
        limit: 'inside its interval for each matured vintage',
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
      'Estimate for each [[unit]] the probability of [[positive]] within the outcome window, then let policy and price decide; the model does not decide alone.',
      'A false alarm costs {{problem.cFP}}, a missed [[positive]] {{problem.cFN}}; the cut-off {{model.threshold}} follows from both.',
    ],
    whyMl: [
      'Repayment depends on many weak bureau signals in combination; [[baseline]] captures part of it and is the bar to beat.',
      'Eligibility, fraud and identity checks stay rules ahead of the score and have their own reasons.',
    ],
    antiGoals: [
      'No protected attribute as an input, and no proxy kept for its lift alone.',
      'No [[unit]] declined without specific, true reasons.',
      'No claim about declined [[units]] that the data cannot carry.',
    ],
    falsePositive: 'a good borrower is declined and owed a reason',
    falseNegative: 'a loan is written that is not repaid',
    baseline: {
      id: 'logistic_scorecard',
      text: 'Existing scorecard, else a logistic model on weight-of-evidence bins, on the same vintages.',
    },
    stakeholders: [
      { who: 'Applicants', cares: 'a fair decision and a reason they can act on' },
      { who: 'Credit committee', cares: 'loss and approvals by vintage' },
      { who: 'Independent validation and examiners', cares: 'evidence, limits of use, challenge' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Applications',
        holds: 'all [[units]], accepted and declined, with the decision of the day',
        trap: 'only the last edited form is kept',
      },
      { name: 'Bureau pulls', holds: 'the file at decision time', trap: 'a later refresh overwrites it' },
      { name: 'Loan performance', holds: 'days past due by month on book', trap: 'exists for accepted [[units]] only' },
      {
        name: 'Web and device data',
        holds: 'behaviour while applying',
        trap: 'proxy for group, unstable, hard to put into a reason',
      },
    ],
    labels: [
      '[[positive]] is read at the end of the outcome window, {{data.labelDelayDays}} after booking; younger vintages have no label yet and are not good loans.',
      'Declined [[units]] have no outcome (selective labels): the model learns the old policy’s survivors.',
      'Reject inference is a sensitivity, not a repair: outcomes of declined [[entity]]s at other lenders, parcelling and a no-inference fit are shown side by side.',
      'A random {{data.exploreShare}} of [[units]] just below the cut-off is approved at small limits: the only unbiased labels there.',
    ],
    features: [
      {
        group: 'Bureau: utilisation, delinquencies, enquiries',
        available: 'at the [[unit]]',
        trap: 'pulls after the decision',
      },
      {
        group: 'Income and affordability',
        available: 'stated, verified later for some',
        trap: 'verified only where approved',
      },
      {
        group: 'ZIP and area averages',
        available: 'at the [[unit]]',
        trap: 'ZIP is a proxy for race; out unless it passes the proxy test',
      },
      {
        group: 'Gender, age and other protected attributes',
        available: 'sometimes',
        trap: 'not an input; kept apart, for testing where lawful',
      },
    ],
    leaks: [
      'Behaviour after origination, collections status, limit changes.',
      'Bureau files refreshed after the decision.',
      'The old decision or its price as an input.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Train on older vintages, tune on the next, test on {{data.testDays}} of later matured [[units]]; a gap of {{data.labelDelayDays}} is what production has too.',
        'One [[entity]] stays on one side. A vintage from a downturn is a second test.',
      ],
      whyNotRandom: 'a random sample mixes vintages, so the economy of the test months is already in the training',
    },
    quality: [
      'Each bureau attribute carries its code for missing, thin file and no hit; they are different risks.',
      'Web variables unstable across vintages leave before fitting, with the reason in the register.',
    ],
    privacy: [
      'Bureau data is used for its permissible purpose only; protected attributes for fairness tests live in a store that scoring cannot read.',
    ],
  },
  model: {
    options: [
      {
        id: 'logistic_scorecard',
        name: 'Logistic scorecard on binned inputs',
        fits: [{ path: 'data.nPositives', below: 2000 }],
        pro: 'With {{data.nPositives}} defaults, bins and one weight each are what the data supports; points give the reasons directly.',
        con: 'Misses interactions; it stays as baseline, challenger and fallback.',
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
        con: 'Curves may bend the wrong way unless constrained one by one; the challenger in validation.',
        work: 'a table lookup per input',
      },
      {
        id: 'gbdt_monotonic',
        name: 'Boosted trees with monotone constraints',
        pro: 'Best ranking on bureau tables, and with signs fixed a worse file can never score better, so reasons stay true.',
        con: 'Needs more defaults than there are to pay for its freedom.',
        work: 'a few hundred tree walks',
      },
      {
        id: 'tabular_dl',
        name: 'Deep tabular network',
        pro: 'Capacity for raw transaction sequences.',
        con: 'Refused: no gain on bureau tables, unstable reason codes, and a validation burden without benefit.',
        work: 'one dense pass',
      },
    ],
    theory: [
      'Only P([[positive]] | inputs, approved) is identified; below the old cut-off the score extrapolates, and no reject inference removes that without randomised approvals.',
      'The expected cost of approving is p times {{problem.cFN}}, of declining (one minus p) times {{problem.cFP}}; hence p itself must be calibrated.',
      'A monotone constraint is prior knowledge: it lowers variance in thin bands and makes each reason point one way.',
    ],
    loss: 'Log loss on accepted [[units]], weighted by their inverse chance of approval as a sensitivity, then isotonic calibration on the newest matured vintage.',
    augmentation: 'None invented; reject-inference variants are separate fits, never mixed silently.',
    regularization:
      'Fewer inputs: stable across vintages, with a sign an underwriter agrees to and a reason text; shallow trees, monotone signs.',
    optimization:
      'Small random search over depth, rate and leaf size on the tuning vintage; early stopping on log loss.',
    interpretability: [
      'Reason codes are the inputs that cost most points against an approved reference [[entity]], mapped to plain specific texts and tested by counterfactuals.',
      'Correlated inputs share one reason text, so that the ranking of reasons is stable between refits.',
    ],
  },
  reasons: creditReasons,
  ...creditRiskOperation,
  ...creditRiskRegisters,
}
