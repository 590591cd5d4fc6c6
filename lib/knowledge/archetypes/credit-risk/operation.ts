import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const creditRiskOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'channel',
        name: 'Application channel',
        kind: 'external',
        rhythm: 'request',
        note: 'form, consent',
        personal: true,
      },
      {
        id: 'engine',
        name: 'Decision engine',
        kind: 'service',
        rhythm: 'request',
        note: 'policy rules, cut-off, price',
      },
      {
        id: 'bureau',
        name: 'Bureau',
        kind: 'external',
        rhythm: 'request',
        note: 'file at decision time',
        personal: true,
      },
      { id: 'scorer', name: 'Scorer and reasons', kind: 'model', rhythm: 'request', note: 'probability, reason codes' },
      {
        id: 'record',
        name: 'Decision record',
        kind: 'store',
        rhythm: 'request',
        note: 'inputs, version, reasons',
        personal: true,
      },
      { id: 'underwriter', name: 'Underwriters', kind: 'people', rhythm: 'days', note: 'referrals, overrides' },
      {
        id: 'notice',
        name: 'Adverse action notices',
        kind: 'job',
        rhythm: 'days',
        note: 'specific reasons',
        personal: true,
      },
      {
        id: 'performance',
        name: 'Vintage store',
        kind: 'store',
        rhythm: 'days',
        note: 'outcomes by month on book',
        personal: true,
      },
      { id: 'train', name: 'Development', kind: 'job', rhythm: 'days', note: 'fit, calibrate, document' },
      { id: 'validation', name: 'Independent validation', kind: 'people', rhythm: 'days', note: 'challenge, approval' },
    ],
    links: [
      { from: 'channel', to: 'engine', label: 'application' },
      { from: 'bureau', to: 'engine', label: 'file' },
      { from: 'engine', to: 'scorer', label: 'inputs' },
      { from: 'scorer', to: 'record', label: 'score, reasons' },
      { from: 'engine', to: 'underwriter', label: 'referral' },
      { from: 'record', to: 'notice', label: 'declines' },
      { from: 'record', to: 'performance', label: 'booked loans' },
      { from: 'performance', to: 'train', label: 'matured vintages' },
      { from: 'train', to: 'validation', label: 'candidate, documents' },
      { from: 'validation', to: 'scorer', label: 'approved version' },
    ],
    flow: [
      'Policy rules run first, then the bureau pull, the score with reasons, and the cut-off; the record is written before [[consumer]] sees the answer.',
      'Inputs are frozen in the record, so any [[unit]] can be scored again for an examiner years later.',
    ],
    stages: [
      { id: 'bureau', name: 'bureau pull', share: 0.55 },
      { id: 'features', name: 'attributes', share: 0.1 },
      { id: 'score', name: 'score and reasons', share: 0.1 },
      { id: 'record', name: 'policy and record', share: 0.1 },
    ],
    defaultLatencyMs: 2000,
    concurrency: 64,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'scorecard_or_refer',
      text: 'Scorer down: the approved scorecard decides with its own reasons. Bureau down: the [[unit]] is referred, never declined for it.',
    },
    security: [
      'Bureau files are encrypted with their own keys; overrides need two people and a reason; scoring has no path to protected attributes.',
    ],
    alternatives: [
      { given: 'pre-approved offers', then: 'a nightly batch over existing customers' },
      { given: 'manual underwriting of all', then: 'score as advice, with overrides recorded' },
      {
        given: 'on-premises only',
        then: 'the same container on two of the bank’s own hosts; nothing needs an accelerator',
      },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'applicant',
    why: 'A randomised test of champion and challenger by hash of [[entity]], inside policy limits: outcomes arrive after {{data.labelDelayDays}}, so early delinquency is read first and profit later.',
    rejected: [
      { option: 'Before and after', whyNot: 'the economy and the marketing mix move at the same time' },
      {
        option: 'Vendor’s AUC claim',
        whyNot: 'another population, another outcome; score retrospectively on the same vintages',
      },
    ],
    offline: [
      'Out-of-time Gini and KS with intervals for each vintage, and calibration by band, against [[baseline]].',
      'Swap sets: [[units]] approved by one model only, with their bureau outcomes elsewhere.',
      'Profit curve under three reject-inference assumptions; a ranking that flips between them is not a win.',
    ],
    slices: ['vintage', 'thin file', 'channel', 'score band near the cut-off', 'region', 'group proxy (tests only)'],
    fairness: [
      'Approval ratio, calibration and error rates by group, from proxies where attributes may not be collected; a search for less discriminatory models is documented.',
      'Each input is tested as proxy: how well it predicts the group, against what it adds for [[positive]].',
    ],
    errorAnalysis:
      'Each quarter underwriters read early defaults and complaints about declined [[units]]; each ends as a policy rule, an input repair, or a reason text. Search changes need new validation.',
    online: { metric: 'early delinquency among booked loans', baselineRate: 0.02, mdeRel: 0.2 },
  },
  prod: {
    monitors: [
      {
        id: 'population',
        watch: 'PSI of score and inputs',
        threshold: '{{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'the applicants or the bureau have changed',
        who: 'model owner',
        firstMove: 'find the input; compare channels',
      },
      {
        id: 'vintage',
        watch: 'Vintage curves by month on book',
        threshold: 'outside the interval of the expected curve',
        why: 'first sign of loss before labels mature',
        who: 'credit risk',
        firstMove: 'raise the cut-off in the affected band',
      },
      {
        id: 'calibration',
        watch: 'Expected and observed [[positive]] per band',
        threshold: 'interval misses the line twice',
        why: 'prices and provisions rest on it',
        who: 'model owner',
        firstMove: 'recalibrate, inform validation',
      },
      {
        id: 'fairness',
        watch: 'Approval ratio by group, monthly',
        threshold: 'below {{prod.fairnessFloor}}',
        why: 'proxies drift too',
        who: 'compliance',
        firstMove: 'name the driving inputs, freeze releases',
      },
      {
        id: 'reasons',
        watch: 'Mix of reason codes, and declines without one',
        threshold: 'any decline without; mix outside its band',
        why: 'a notice must state the true reasons',
        who: 'compliance',
        firstMove: 'stop automatic declines, refer',
      },
      {
        id: 'overrides',
        watch: 'Overrides by underwriter',
        threshold: 'above the policy band',
        why: 'the score is distrusted or evaded',
        who: 'credit risk',
        firstMove: 'read the overridden [[units]]',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'scores and reasons match the offline run; validation has signed' },
      { id: 'Challenger', share: 0.1, text: 'approval mix inside policy, early delinquency no worse' },
      { id: 'Champion', share: 1, text: 'first vintages on the expected curve; the old scorecard stays warm' },
    ],
    retrainDays: 365,
    retraining:
      'Reviewed every {{prod.retrainCadenceDays}}; recalibration is a change, a refit a new model, both through validation. No automatic refit: labels are {{data.labelDelayDays}} old.',
    runbook: [
      'Bureau changes a code: refer affected [[units]], map the code, rescore from the record.',
      'Wrong reasons sent: stop, find the [[units]] in the record, send corrected notices with compliance.',
      'Macro shock: tighten policy first, the score later; return to the former version within {{prod.rollbackMinutes}}.',
    ],
    owner: 'credit-model-owner',
    governance: [
      {
        text: {
          text: 'Each declined [[unit]] gets the specific principal reasons, whatever the model; a generic letter or a sample checklist does not satisfy Regulation B.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: '12 CFR 1002.9; CFPB Circular 2022-03; FCRA § 615',
      },
      {
        text: {
          text: 'Sex and other prohibited bases are no inputs. The effects test leaves Regulation B in 2026-07, but state law and proxies for intent remain.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: 'ECOA, 12 CFR 1002',
      },
      {
        text: {
          text: 'Inventory, documentation, independent validation with effective challenge and ongoing monitoring follow SR 26-2, which replaced SR 11-7; vendor scores included.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: 'SR 26-2',
      },
      {
        text: {
          text: 'Credit scoring of people is high risk under the AI Act, from 2027-12, and a score that decides is itself an automated decision.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'AI Act Annex III 5(b); GDPR art. 22, CJEU C-634/21',
      },
      {
        text: 'Every version is approved by people who did not build it and earn nothing by its launch.',
        asOf: '2026-06',
        source: 'model risk management',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
