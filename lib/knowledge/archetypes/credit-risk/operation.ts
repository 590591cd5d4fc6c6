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
      {
        id: 'underwriter',
        name: 'Underwriters',
        kind: 'people',
        rhythm: 'days',
        note: 'referrals, overrides, notices',
      },
      {
        id: 'performance',
        name: 'Vintage store',
        kind: 'store',
        rhythm: 'days',
        note: 'outcomes by month on book',
        personal: true,
      },
      {
        id: 'validation',
        name: 'Independent validation',
        kind: 'people',
        rhythm: 'days',
        note: 'refits, challenges, approves',
      },
    ],
    links: [
      { from: 'channel', to: 'engine', label: 'application' },
      { from: 'bureau', to: 'engine', label: 'file' },
      { from: 'engine', to: 'scorer', label: 'inputs' },
      { from: 'scorer', to: 'record', label: 'score, reasons' },
      { from: 'engine', to: 'underwriter', label: 'referral' },
      { from: 'record', to: 'performance', label: 'booked loans' },
      { from: 'performance', to: 'validation', label: 'matured vintages' },
      { from: 'validation', to: 'scorer', label: 'approved version' },
    ],
    flow: [
      'Policy rules, bureau pull, score with reasons, cut-off; recorded before [[consumer]] sees the answer.',
      'Inputs are frozen in the record: any [[unit]] can be scored again years later.',
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
    security: ['Bureau files have keys of their own; an override needs two people and a reason.'],
    alternatives: [
      { given: 'pre-approved offers', then: 'a nightly batch' },
      {
        given: 'on-premises only',
        then: 'the same {{arch.replicas}} replicas on own hosts',
      },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'applicant',
    why: 'Champion and challenger by [[entity]], inside policy limits: early delinquency first, profit after {{data.labelDelayDays}}.',
    rejected: [
      { option: 'Before and after', whyNot: 'economy and marketing move within {{data.labelDelayDays}}' },
      {
        option: 'AUC claimed by a vendor',
        whyNot: 'another population; score the same vintages first',
      },
    ],
    offline: [
      'Out-of-time Gini by vintage and calibration by band, against [[baseline]].',
      'Swap sets, approved by one model only, are followed at other lenders.',
    ],
    slices: ['vintage', 'thin file', 'channel', 'score band near the cut-off', 'region', 'group proxy (tests only)'],
    fairness: [
      'Approval ratio and calibration by group, from proxies where needed; the search for a less discriminatory model is documented.',
      'Each input is tested as proxy.',
    ],
    errorAnalysis: 'Each quarter underwriters read early defaults and complaints.',
    online: { metric: 'early delinquency among booked loans', baselineRate: 0.02, mdeRel: -0.2 },
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
        threshold: 'arrears over {{problem.calibrationRatio}} the expected curve',
        why: 'first sign of loss before labels mature',
        who: 'credit risk',
        firstMove: 'raise the cut-off in the affected band',
      },
      {
        id: 'calibration',
        watch: 'Default ratio per score band',
        threshold: 'ratio over {{problem.calibrationRatio}}, interval included',
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
        watch: 'Declines without a reason code',
        threshold: 'one decline without, of {{data.rowsPerDay}}',
        why: 'a notice must state the true reasons',
        who: 'compliance',
        firstMove: 'stop automatic declines, refer',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'scores and reasons match the offline run; validation has signed' },
      {
        id: 'Challenger',
        share: 0.1,
        text: 'stop at {{prod.stage1Alarm}} in {{prod.stage1N}}; approval mix inside policy',
      },
      {
        id: 'Champion',
        share: 1,
        text: 'first vintages on the curve; the old scorecard stays warm {{data.labelDelayDays}}',
      },
    ],
    retrainDays: 365,
    retraining:
      'No automatic refit: labels are {{data.labelDelayDays}} old. Recalibration is a change, a refit a new model, both through validation.',
    runbook: [
      'Bureau changes a code: refer, map, rescore from the record.',
      'Wrong reasons sent: corrected notices from the record, with compliance.',
      'Macro shock: tighten policy first, the score later; former version within {{prod.rollbackMinutes}}.',
    ],
    owner: 'credit-model-owner',
    governance: [
      {
        text: {
          text: 'Each declined [[unit]] gets its specific principal reasons; a generic letter or sample checklist does not satisfy Regulation B.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: '12 CFR 1002.9; CFPB Circular 2022-03; FCRA § 615',
      },
      {
        text: {
          text: 'Prohibited bases are no inputs. The effects test leaves Regulation B in 2026-07; state law and proxies for intent remain.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: 'ECOA, 12 CFR 1002',
      },
      {
        text: {
          text: 'Inventory, independent validation with effective challenge and monitoring, vendor scores included; it replaced SR 11-7.',
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
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
