import type { Answer } from './types'

/** Answers to checks of model, architecture, experiment, operation and law. */
export const systemAnswers: Readonly<Record<string, Answer>> = {
  'MS-01': {
    about: 'model.calibrated',
    decision: 'D3.2',
    lines: [
      'Scores of [[units]] are read as probabilities without calibration; every threshold and price taken from them is off.',
    ],
  },
  'MS-05': {
    about: 'reg.reasonsRequired',
    decision: 'D3.2',
    lines: [
      'Reasons are owed for each decision on [[a_unit]] and the plan gives none: reason codes, tested against the features they name, are part of the model choice.',
    ],
  },
  'MS-06': {
    about: 'model.family',
    decision: 'D3.1',
    lines: [
      'A large language model on this path is infeasible: the limit is {{arch.latencyP99Ms}}, and one pass over {{brief.proposedGB}} of weights alone takes {{brief.proposedTokenMs}}. A smaller model does the work; the large one may label offline, as its teacher.',
      'A large language model cannot answer within {{arch.latencyP99Ms}} on this path, and each key press or [[unit]] would leave the device. A smaller model does the work.',
    ],
  },
  'MS-09': {
    about: 'model.evalSet',
    decision: 'D3.2',
    lines: [
      'Without an evaluation set of graded [[units]] no change can be called better. {{exp.testN}} of them, hostile and unanswerable ones included, come before the next prompt.',
      'Without an evaluation set (test questions graded by people who know) no change to [[task]] can be called better or worse. It is the first work, not the last.',
    ],
  },
  'MS-10': {
    about: 'model.toolsWithSideEffects',
    decision: 'D3.2',
    lines: [
      'The agent may act for [[consumer]] with neither approval nor limits: one injected sentence becomes a payment. Amount limits, approval above them, and idempotent calls come first.',
    ],
  },
  'MS-12': {
    about: 'problem.decisionNeedsQuantile',
    decision: 'D3.1',
    lines: [
      'A promise on [[a_unit]] is kept or broken in the tail, and a model of the mean is silent about the tail. Quantiles are trained with the pinball loss instead.',
    ],
  },
  'AD-01': {
    about: 'model.paramsB',
    decision: 'D3.1',
    lines: [
      'It is not achievable: one pass over {{brief.proposedGB}} of weights at {{arch.memBandwidthGBs}} takes {{brief.proposedTokenMs}}, {{brief.proposedTimesLimit}} the limit of {{arch.latencyP99Ms}}, before the first [[unit]] queues.',
    ],
  },
  'AD-02': {
    about: 'model.paramsB',
    decision: 'D3.1',
    lines: [
      'It does not fit either: {{brief.proposedGB}} of weights against {{arch.memGBPerReplica}} of memory in one server.',
    ],
  },
  'AD-07': {
    about: 'arch.featureFreshnessActualS',
    decision: 'D4.2',
    lines: [
      'Features of [[units]] are staler than the decision needs; the path below updates them within {{arch.featureFreshnessNeededS}}.',
    ],
  },
  'AD-09': {
    about: 'arch.serving',
    decision: 'D4.1',
    lines: ['A nightly batch cannot answer [[a_unit]] within {{problem.decisionDeadlineMs}}.'],
  },
  'AD-11': {
    about: 'arch.network',
    decision: 'D4.1',
    lines: [
      'The link is not always there: a cloud answer means no answer for [[consumer]] without a signal. The model runs on the device and works offline.',
    ],
  },
  'AD-12': {
    about: 'arch.edgeMemoryMB',
    decision: 'D3.1',
    lines: ['The model is larger than the {{arch.edgeMemoryMB}} the device has for it.'],
  },
  'EF-01': {
    about: 'exp.plannedDays',
    decision: 'D5.1',
    lines: ['The planned test cannot see the change it is run for: it needs {{exp.nPerArm}} [[units]] an arm.'],
  },
  'EF-02': {
    about: 'exp.peeking',
    decision: 'D5.1',
    lines: [
      'Peeking every day and stopping on the first good p-value ships noise about [[units]]. Either the horizon is fixed, or the looks are planned and paid for (sequential boundaries).',
    ],
  },
  'EF-04': {
    about: 'exp.interference',
    decision: 'D5.1',
    lines: [
      'A test split by user breaks here through interference: both arms draw on the same [[shared]], so the treatment changes the control. The design below switches or clusters instead.',
    ],
  },
  'EF-08': {
    about: 'exp.type',
    decision: 'D5.1',
    lines: ['Comparing before and after has no control: market and season are confounded with the change to [[task]].'],
  },
  'PR-02': {
    about: 'prod.canaryStages',
    decision: 'D6.2',
    lines: [
      'Switching on everywhere at once means that every [[unit]] meets the first mistake. The release goes in stages that can see harm and stop.',
    ],
  },
  'PR-08': {
    about: 'prod.owner',
    decision: 'D6.2',
    lines: [
      'Nobody is named who would own it after launch, and the team as described lacks the skills to run it: name or hire an owner before building. {{prod.owner}} stands in.',
      'Nobody is named who would own it after launch, and the team as described lacks the skills to run it: name or hire an owner before building.',
    ],
  },
  'PR-10': {
    about: 'prod.autoRetrain',
    decision: 'D6.1',
    lines: ['Automatic retraining without a gate lets one bad day of [[units]] ship itself.'],
  },
  'RG-01': {
    about: 'reg.automation',
    decision: 'D6.3',
    lines: [
      'A fully automatic refusal with legal effect on [[consumer]] falls under GDPR art. 22: a person with the power to change it reviews it, and there is a way to contest.',
    ],
  },
  'RG-02': {
    about: 'data.specialCategory',
    decision: 'D6.3',
    lines: [
      'Special categories of data of people in the EU call for an impact assessment (GDPR art. 35) before the first [[unit]] is processed.',
    ],
  },
  'RG-03': {
    about: 'reg.euAiActClass',
    decision: 'D6.3',
    lines: [
      'As a high-risk system under the EU AI Act it needs oversight, logging and the technical file from the design on; reading of [[units]] stays with people who can override.',
    ],
  },
  'RG-04': {
    about: 'reg.euAiActClass',
    decision: 'D6.3',
    lines: [
      'This use is prohibited in the EU (AI Act art. 5). The feature is dropped, or the EU is left out; no design makes it lawful.',
    ],
  },
  'RG-05': {
    about: 'reg.adverseActionReasons',
    decision: 'D3.2',
    lines: [
      'One generic letter does not meet ECOA (12 CFR 1002.9): each refusal names its specific principal reasons, tested as adverse action reason codes.',
    ],
  },
  'RG-06': {
    about: 'data.protectedFeatures',
    decision: 'D2.1',
    lines: [
      'Protected attributes as inputs ({{brief.protectedFeatures}}) are disparate treatment; they leave the model, and near proxies are audited in a segregated set.',
      'Protected attributes as inputs of [[task]] are disparate treatment; they leave the model, their proxies are audited, and they stay only in a segregated fairness set.',
    ],
  },
  'RG-07': {
    about: 'reg.bank',
    decision: 'D6.3',
    lines: [
      'Supervisory guidance on model risk (SR 26-2) expects independent validation: people who did not build it challenge [[task]] before launch.',
    ],
  },
  'RG-08': {
    about: 'data.phi',
    decision: 'D2.1',
    lines: [
      'Health data would reach a vendor without agreement or de-identification; [[units]] are de-identified first, or stay in-house.',
    ],
  },
  'RG-09': {
    about: 'reg.devicePathway',
    decision: 'D6.3',
    lines: [
      'Software that orders [[units]] by suspicion is a medical device: FDA 510(k) or De Novo, and CE marking under the MDR, with a change control plan (PCCP) for updates. It stays an open finding until a regulator has been asked.',
    ],
  },
  'RG-10': {
    about: 'reg.sector',
    decision: 'D6.3',
    lines: [
      'A hiring tool needs an adverse-impact audit by group before use and every year (NYC Local Law 144; EU AI Act Annex III).',
    ],
  },
  'RG-11': {
    about: 'data.minors',
    decision: 'D2.1',
    lines: ['Data of minors call for verified consent or a design without profiling of [[consumer]].'],
  },
  'RG-12': {
    about: 'data.biometric',
    decision: 'D2.1',
    lines: ['Biometric identifiers without written consent (BIPA, GDPR art. 9) are left out of [[task]].'],
  },
  'RG-13': {
    about: 'problem.userFacing',
    decision: 'D6.3',
    lines: [
      '[[consumer]] must be told at first contact that an AI answers (EU AI Act art. 50, in force since August 2026).',
    ],
  },
  'PO-01': {
    about: 'perf.budgetUsdMonth',
    decision: 'D7.1',
    lines: ['The plan costs more than the {{perf.budgetUsdMonth}} there are.'],
  },
}
