import type { Archetype } from '../types'

/** Architecture, experiment and production of the medical imaging entry. */
export const medicalImagingOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'modality',
        name: 'Scanner or camera',
        kind: 'external',
        rhythm: 'seconds',
        note: 'sends studies',
        personal: true,
      },
      {
        id: 'gateway',
        name: 'DICOM gateway at the site',
        kind: 'service',
        rhythm: 'request',
        note: 'de-identify, keep the key',
        personal: true,
      },
      {
        id: 'gate',
        name: 'Quality and view gate',
        kind: 'model',
        rhythm: 'request',
        note: 'gradable, in scope, adult',
      },
      { id: 'net', name: 'Triage network', kind: 'model', rhythm: 'request', note: 'frozen version' },
      {
        id: 'pacs',
        name: 'Reading list',
        kind: 'external',
        rhythm: 'request',
        note: 'priority, never removal',
        personal: true,
      },
      { id: 'file', name: 'Device file', kind: 'store', rhythm: 'days', note: 'outputs, version, verdicts' },
      { id: 'audit', name: 'Audit reads', kind: 'people', rhythm: 'days', note: 'flags, and unflagged at random' },
      { id: 'release', name: 'Release pipeline', kind: 'job', rhythm: 'days', note: 'external sites, change plan' },
    ],
    links: [
      { from: 'modality', to: 'gateway', label: 'study' },
      { from: 'gateway', to: 'gate', label: 'pixels' },
      { from: 'gate', to: 'net', label: 'gradable' },
      { from: 'net', to: 'pacs', label: 'priority' },
      { from: 'pacs', to: 'file', label: 'report' },
      { from: 'net', to: 'file', label: 'score, version' },
      { from: 'file', to: 'audit', label: 'sample' },
      { from: 'audit', to: 'release', label: 'gold reads' },
      { from: 'release', to: 'net', label: 'approved version' },
    ],
    flow: ['The gateway forwards a copy; the original reaches the reading list with or without an answer.'],
    stages: [
      { id: 'transfer', name: 'transfer and de-identify', share: 0.45 },
      { id: 'gate', name: 'quality gate', share: 0.1 },
      { id: 'net', name: 'network inference', share: 0.15 },
      { id: 'list', name: 'write the priority', share: 0.15 },
    ],
    defaultLatencyMs: 120_000,
    concurrency: 4,
    machine: 'g4dn.xlarge',
    fallback: {
      id: 'arrival_order',
      text: '[[Arrival]], and a visible mark that triage is off',
    },
    security: [
      'Mutual TLS from gateway to service, keys per [[site]]; a flag can raise a study and nothing can lower or hide one.',
    ],
    alternatives: [
      { given: 'no images may leave the site', then: 'the same container on one accelerator beside the archive' },
      {
        given: 'screening instead of triage',
        then: 'another intended use: double reading study and another class of device',
      },
    ],
  },
  exp: {
    type: 'switchback',
    unit: 'site and shift',
    why: 'Flagged and unflagged [[units]] share one queue, so an arm per study would harm its own control; whole shifts per [[site]] are switched at random.',
    rejected: [
      { option: 'A/B test by study', whyNot: 'moving one up moves its control down' },
      { option: 'Before and after', whyNot: 'staffing and season move reading times by more than {{exp.mdeRel}}' },
    ],
    offline: [
      'External hold-outs: {{exp.sensN}} adjudicated [[positive]] give sensitivity within {{exp.sensHalfWidth}}.',
      {
        text: 'At {{data.positiveRate}} that is {{exp.externalN}} consecutive [[units]]; normals are sampled and reweighted instead.',
        when: [{ path: 'data.positiveRate', known: true }],
      },
      'A reader study with and without the flag shows whether unflagged [[units]] get less care.',
    ],
    slices: [
      'site and [[scanner]] maker',
      '[[mount]]',
      'age band and sex',
      '[[film]] quality',
      'finding size, [[artefacts]] in the image',
    ],
    fairness: [
      'Sensitivity by sex, age band and, where lawfully recorded, ethnicity; groups with noisier labels are adjudicated in larger share.',
    ],
    errorAnalysis:
      'A [[reader]] and an engineer name the cause of every missed [[positive]]: label, quality, rarity or shortcut. Hold-outs stay closed until the version is frozen.',
    online: { metric: 'critical studies read within the target time', baselineRate: 0.6, mdeRel: 0.15 },
  },
  prod: {
    monitors: [
      {
        id: 'flag_rate',
        watch: 'Flag rate per [[site]] and [[scanner]]',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}}, or outside the validated range',
        why: 'new protocol or prevalence',
        who: 'clinical engineering',
        firstMove: 'compare headers, read a sample',
      },
      {
        id: 'random_reads',
        watch: 'Unflagged [[units]] read by the panel at random',
        threshold: 'sensitivity below {{exp.sensTarget}} by {{exp.sensHalfWidth}}',
        why: 'misses are invisible otherwise',
        who: 'medical lead',
        firstMove: 'quality review, field notice',
      },
      {
        id: 'ungradable',
        watch: 'Ungradable share per [[site]]',
        threshold: '{{prod.ungradableLimit}}',
        why: 'clinic images are not study images',
        who: 'site technician',
        firstMove: 'check positioning and export',
      },
      {
        id: 'inputs',
        watch: 'Pixel statistics and header mix',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'firmware changes arrive unannounced',
        who: 'clinical engineering',
        firstMove: 'hold triage on that [[scanner]]',
      },
      {
        id: 'wait',
        watch: 'Reading time of unflagged [[units]]',
        threshold: '{{prod.delayLimit}} above today',
        why: 'the hidden price of triage',
        who: 'reading department',
        firstMove: 'suspend, then raise the threshold by the plan',
      },
    ],
    stages: [
      {
        id: 'Silent at each new site',
        share: 0,
        text: 'flag rate within the range that {{exp.specTarget}} implies; no list is changed',
      },
      {
        id: 'Two sites, switched shifts',
        share: 0.1,
        text: 'time to read falls, unflagged wait within {{prod.delayLimit}}',
      },
      { id: 'All contracted sites', share: 1, text: 'its [[reader]] signs a sensitivity above {{exp.sensFloor}}' },
    ],
    retrainDays: 180,
    retraining:
      'A version at most every {{prod.retrainCadenceDays}}, frozen, inside the pre-authorised change plan and with external [[site]] results; whatever lies outside it is a new submission.',
    runbook: [
      'Flag storm from one [[scanner]]: suspend it, tell [[actor]].',
      'Harm from a missed [[positive]]: quarantine the version, keep inputs; the vigilance clock starts.',
    ],
    owner: 'medical-device-product',
    governance: [
      {
        text: 'US: triage of films is a class II device with special controls; premarket notification with a predetermined change control plan (PCCP). A pre-submission comes before more training.',
        asOf: '2026-06',
        source: '21 CFR 892.2080; FDA PCCP guidance, December 2024',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
      {
        text: 'EU: class IIa or higher: notified body, clinical evaluation, CE mark, post-market follow-up.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2017/745 (MDR), Annex VIII',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'EU: with third-party assessment it is also high-risk AI; one technical file serves both.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 art. 6, Annex I',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'US: de-identification or authorization for training data; a business associate agreement with the cloud.',
        asOf: '2026-06',
        source: 'HIPAA, 45 CFR 164.502 and 164.514',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
