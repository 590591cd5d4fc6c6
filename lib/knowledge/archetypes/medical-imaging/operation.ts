import type { Archetype } from '../types'

/** Architecture, experiment and production of the medical imaging entry. */
export const medicalImagingOperation = {
  arch: {
    serving: 'online',
    parts: [
      { id: 'modality', name: 'Scanner', kind: 'external', rhythm: 'seconds', note: 'sends studies', personal: true },
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
      { id: 'reader', name: 'Radiologist', kind: 'people', rhythm: 'seconds', note: 'reads every study' },
      { id: 'file', name: 'Device file', kind: 'store', rhythm: 'days', note: 'outputs, version, verdicts' },
      { id: 'audit', name: 'Audit reads', kind: 'people', rhythm: 'days', note: 'flags, and unflagged at random' },
      { id: 'release', name: 'Release pipeline', kind: 'job', rhythm: 'days', note: 'external sites, change plan' },
    ],
    links: [
      { from: 'modality', to: 'gateway', label: 'study' },
      { from: 'gateway', to: 'gate', label: 'pixels' },
      { from: 'gate', to: 'net', label: 'gradable' },
      { from: 'net', to: 'pacs', label: 'priority' },
      { from: 'pacs', to: 'reader', label: 'list' },
      { from: 'reader', to: 'file', label: 'report' },
      { from: 'net', to: 'file', label: 'score, version' },
      { from: 'file', to: 'audit', label: 'sample' },
      { from: 'audit', to: 'release', label: 'gold reads' },
      { from: 'release', to: 'net', label: 'approved version' },
    ],
    flow: [
      'The gateway forwards a copy; the original reaches the reading list whether or not an answer comes, and the priority message follows.',
      'A priority that arrives after [[actor]] opened the [[unit]] is logged and dropped.',
    ],
    stages: [
      { id: 'transfer', name: 'transfer and de-identify', share: 0.45 },
      { id: 'gate', name: 'quality gate', share: 0.1 },
      { id: 'net', name: 'network', share: 0.15 },
      { id: 'list', name: 'write the priority', share: 0.15 },
    ],
    defaultLatencyMs: 120_000,
    concurrency: 4,
    machine: 'g4dn.xlarge',
    fallback: {
      id: 'arrival_order',
      text: 'Arrival order with the emergency flag, and a visible mark that triage is off: a silent outage would be read as no urgent [[units]].',
    },
    security: [
      'Mutual TLS from gateway to service, keys per [[site]]; a flag can raise a study and nothing can lower or hide one.',
      'Software bill of materials and a vulnerability route belong to the device file.',
    ],
    alternatives: [
      { given: 'no images may leave the site', then: 'the same container on one accelerator beside the archive' },
      {
        given: 'screening instead of triage',
        then: 'another intended use: double reading study and another class of device',
      },
      { given: 'more than one finding', then: 'one head each, with a threshold and a claim each' },
    ],
  },
  exp: {
    type: 'switchback',
    unit: 'site and shift',
    why: 'Flagged and unflagged [[units]] share one queue, so an arm per study would harm its own control; whole shifts per [[site]] are switched at random.',
    rejected: [
      { option: 'A/B test by study', whyNot: 'moving one up moves its control down' },
      { option: 'Before and after', whyNot: 'staffing and season move reading times more than triage does' },
    ],
    offline: [
      'External hold-outs: {{exp.sensN}} adjudicated [[positive]] give sensitivity within {{exp.sensHalfWidth}}, clustered by [[entity]].',
      {
        text: 'At {{data.positiveRate}} that is {{exp.externalN}} consecutive [[units]] per hold-out, so normals are sampled and reweighted, and the reweighting is stated.',
        when: [{ path: 'data.positiveRate', known: true }],
      },
      'A multi-reader study with and without the flag tests whether [[actor]] reads unflagged [[units]] less carefully.',
    ],
    slices: [
      'site and scanner maker',
      'portable or fixed',
      'age band and sex',
      'film quality',
      'finding size and co-findings',
      'device or tube in the image',
    ],
    fairness: [
      'Sensitivity by sex, age band and, where recorded lawfully, ethnicity or insurance; under-served groups carry noisier labels, so they are adjudicated in larger share.',
    ],
    errorAnalysis:
      'A radiologist and an engineer read every miss of the hold-out and name the cause: label, quality, position, rarity, shortcut. Search is a small declared grid; the hold-outs stay closed until the version is frozen.',
    online: { metric: 'critical studies read within the target time', baselineRate: 0.6, mdeRel: 0.15 },
  },
  prod: {
    monitors: [
      {
        id: 'flag_rate',
        watch: 'Flag rate per [[site]] and scanner',
        threshold: 'outside the interval of the validation read',
        why: 'new protocol or prevalence',
        who: 'clinical engineering',
        firstMove: 'compare headers, read a sample',
      },
      {
        id: 'random_reads',
        watch: 'Unflagged [[units]] read by the panel at random',
        threshold: 'miss rate above the labelled claim',
        why: 'misses are invisible otherwise',
        who: 'medical lead',
        firstMove: 'quality review, field notice if confirmed',
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
        firstMove: 'hold triage on that scanner',
      },
      {
        id: 'wait',
        watch: 'Reading time of unflagged [[units]]',
        threshold: '{{prod.delayLimit}} above today',
        why: 'the hidden price of triage',
        who: 'radiology department',
        firstMove: 'raise the threshold with the change plan',
      },
    ],
    stages: [
      {
        id: 'Silent at each new site',
        share: 0,
        text: 'local prevalence and flag rate within the claim; no list is changed',
      },
      {
        id: 'Two sites, switched shifts',
        share: 0.1,
        text: 'time to read falls, unflagged wait within {{prod.delayLimit}}',
      },
      { id: 'All contracted sites', share: 1, text: 'site acceptance test signed by its radiologist' },
    ],
    retrainDays: 180,
    retraining:
      'No automatic update: a version is proposed every {{prod.retrainCadenceDays}} at most, inside the pre-authorised change plan (data, method, acceptance limits), with external [[site]] results; a change outside it is a new submission.',
    runbook: [
      'Flag storm from one scanner: suspend that device, order of arrival, tell [[actor]].',
      'Confirmed harm from a missed [[positive]]: quarantine the version, keep inputs, vigilance clock starts.',
      'Triage silent: the list shows it within the limit of {{arch.latencyP99Ms}}.',
    ],
    owner: 'medical-device-product',
    governance: [
      {
        text: 'Triage of films is a class II device with special controls; the route is FDA premarket notification, with a predetermined change control plan (PCCP) for updates. A pre-submission meeting comes before more training.',
        asOf: '2026-06',
        source: '21 CFR 892.2080; FDA PCCP guidance, December 2024',
      },
      {
        text: 'In the EU the software is class IIa or higher: notified body, clinical evaluation, CE mark, post-market follow-up.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2017/745 (MDR), Annex VIII',
      },
      {
        text: 'As a medical device with third-party assessment it is high-risk AI: the duties are planned into the same technical file.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 art. 6, Annex I',
      },
      {
        text: 'De-identification or authorisation for training data; a business associate agreement with the cloud.',
        asOf: '2026-06',
        source: 'HIPAA, 45 CFR 164.502 and 164.514',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
