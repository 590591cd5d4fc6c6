import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const imageClassificationOperation = {
  arch: {
    serving: 'online',
    parts: [
      { id: 'app', name: 'Capture app', kind: 'external', rhythm: 'request', note: 'picture, hints', personal: true },
      { id: 'gate', name: 'Quality gate', kind: 'service', rhythm: 'request', note: 'decode, blur, exposure, size' },
      { id: 'model', name: 'Classifier', kind: 'model', rhythm: 'request', note: 'class scores and embedding' },
      { id: 'policy', name: 'Abstention policy', kind: 'service', rhythm: 'request', note: 'confidence, distance' },
      {
        id: 'images',
        name: 'Image store',
        kind: 'store',
        rhythm: 'seconds',
        note: 'with consent, location cut',
        personal: true,
      },
      { id: 'experts', name: 'Expert queue', kind: 'people', rhythm: 'days', note: 'abstained and sampled' },
      { id: 'train', name: 'Training job', kind: 'job', rhythm: 'days', note: 'grouped split, slice gates' },
      {
        id: 'registry',
        name: 'Model registry',
        kind: 'store',
        rhythm: 'days',
        note: 'weights, class list, temperature',
      },
    ],
    links: [
      { from: 'app', to: 'gate', label: 'picture' },
      { from: 'gate', to: 'model', label: 'tensor' },
      { from: 'model', to: 'policy', label: 'scores, embedding' },
      { from: 'policy', to: 'app', label: 'class or abstain' },
      { from: 'gate', to: 'images', label: 'consented pictures' },
      { from: 'policy', to: 'experts', label: 'abstained' },
      { from: 'images', to: 'experts', label: 'random sample' },
      { from: 'experts', to: 'train', label: 'labels' },
      { from: 'images', to: 'train', label: 'pictures' },
      { from: 'train', to: 'registry', label: 'version' },
      { from: 'registry', to: 'model', label: 'weights' },
    ],
    flow: [
      '[[actor]] shrinks the [[unit]] before upload; the gate checks it, one pass gives scores and embedding, and the policy answers within {{arch.latencyP99Ms}}.',
      'Low confidence or an embedding far from every class means abstain: a better shot is asked for once, then the expert queue takes it.',
      {
        text: 'The link is {{arch.network}}: gate, model and policy run on the phone, and consented [[units]] travel when a connection returns.',
        when: [{ path: 'arch.network', is: ['offline', 'intermittent'] }],
      },
    ],
    stages: [
      { id: 'upload', name: 'upload and network', share: 0.4 },
      { id: 'decode', name: 'decode, resize, quality gate', share: 0.15 },
      { id: 'forward', name: 'forward pass with batching wait', share: 0.25 },
      { id: 'policy', name: 'abstention and answer', share: 0.05 },
    ],
    defaultLatencyMs: 300,
    concurrency: 8,
    machine: 'g4dn.xlarge',
    fallback: {
      id: 'abstain_and_queue',
      text: 'Without the model, [[actor]] keeps the [[unit]], says that no answer is possible yet, and sends it to the expert queue.',
    },
    security: [
      'Images are decoded in a sandbox with size limits, because malformed files attack decoders before any model.',
      'Repeated near-identical [[units]] from one account are rate-limited: they probe the decision border.',
    ],
    alternatives: [
      { given: 'no connection where pictures are taken', then: 'a small int8 network on the phone' },
      { given: 'an archive to be sorted once', then: 'a batch job with the larger model, no service' },
      { given: 'several subjects in one picture', then: 'detect first, then classify each crop' },
      { given: 'a class list that changes weekly', then: 'nearest reference pictures in embedding space' },
    ],
  },
  exp: {
    type: 'cluster',
    unit: 'site',
    why: 'People at one [[entity]] share cameras, subjects and each other’s answers, so whole groups are assigned.',
    rejected: [
      { option: 'Randomise single pictures', whyNot: 'a retake would get a different model and show it' },
      { option: 'Before and after', whyNot: 'season changes class mix and light at the same time' },
    ],
    offline: [
      'Macro F1 and recall per class on unseen [[entity]] groups, with intervals from resampling groups, never single [[units]].',
      'Risk against coverage: right answers among answered [[units]] as abstention rises to {{model.abstainMax}}.',
      'Open-set test: share of the {{data.openSetN}} outside [[units]] that get a confident class.',
      'Shortcut tests: background only, subject masked, subject pasted on the background of another class.',
    ],
    slices: [
      'class',
      'camera model',
      'site or region',
      'light and blur',
      'subject size in the picture',
      'outside the list',
    ],
    fairness: [
      'Cheap phones belong to poorer users: recall and abstain rate per [[device]] price band stay within {{exp.deviceGap}}.',
    ],
    errorAnalysis:
      'Confident errors are sorted into wrong label, look-alike, shortcut, unreadable or outside the list; each has a different repair.',
    online: { metric: 'answers corrected by a user or expert', baselineRate: 0.08, mdeRel: -0.2 },
  },
  prod: {
    monitors: [
      {
        id: 'abstain',
        watch: 'Abstain rate per [[device]], daily',
        threshold: 'above {{model.abstainMax}}',
        why: 'first sign of a new camera or new subject',
        who: 'ML engineer on duty',
        firstMove: 'look at a page of the abstained pictures',
      },
      {
        id: 'inputs',
        watch: 'Blur, exposure, size and embedding drift',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'an app release or camera pipeline has changed pixels',
        who: 'ML engineer on duty',
        firstMove: 'compare with the last app release and roll it back',
      },
      {
        id: 'prior',
        watch: 'Class mix by region, weekly',
        threshold: 'a change that season does not explain',
        why: 'a real outbreak and a broken model look alike',
        who: 'domain expert',
        firstMove: 'read a random sample of that class',
      },
      {
        id: 'audit',
        watch: 'Expert reading of randomly drawn answered [[units]]',
        threshold: 'right below {{model.acceptPrecision}}',
        why: 'corrections alone miss errors nobody noticed',
        who: 'expert team',
        firstMove: 'raise the confidence limit of the class',
      },
      {
        id: 'parity',
        watch: 'Golden pictures through app and training code',
        threshold: 'any change of class',
        why: 'resize, colour and quantisation differ silently',
        who: 'app developer on duty',
        firstMove: 'stop the release',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'experts read the [[units]] on which old and new model differ' },
      { id: 'First groups', share: 0.05, text: 'each [[device]] with traffic stays inside {{exp.deviceGap}}' },
      { id: 'Half', share: 0.5, text: 'the share of corrected answers is read over full groups' },
      { id: 'All', share: 1, text: 'audit sample at {{model.acceptPrecision}} or better' },
    ],
    retrainDays: 90,
    retraining:
      'Every {{prod.retrainCadenceDays}}, and when a [[device]] or class is added; the external test groups never enter training.',
    runbook: [
      'Abstention jumps on one [[device]]: check its app version, raise the hint for retakes, label a sample of it.',
      'Confident nonsense is reported: add the [[unit]] to the outside set, tighten the distance limit, then retrain.',
      'Bad version: return to the previous weights, class list and temperature together in {{prod.rollbackMinutes}}.',
    ],
    owner: 'vision-ml',
    governance: [
      {
        text: 'Pictures with people or locations are personal data; sorting people by biometric features would fall under stricter law and is out of scope.',
        asOf: '2026-06',
        source: 'GDPR art. 4 and 9; EU AI Act Annex III',
      },
      {
        text: 'If the class informs diagnosis or treatment of a patient, the software is a medical device before launch.',
        asOf: '2026-06',
        source: 'EU MDR Annex VIII rule 11; FDA SaMD guidance',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
