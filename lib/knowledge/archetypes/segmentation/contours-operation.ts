import type { Overrides } from '../types'

/** Architecture, experiment and production of contours in medical images. */
export const contoursOperation: Pick<Overrides, 'arch' | 'exp' | 'prod'> = {
  arch: {
    serving: 'batch',
    parts: [
      {
        id: 'scanner',
        name: 'Image archive',
        kind: 'external',
        rhythm: 'days',
        note: 'scans by protocol',
        personal: true,
      },
      {
        id: 'gate',
        name: 'Protocol gate',
        kind: 'service',
        rhythm: 'days',
        note: 'orientation, spacing, field of view',
      },
      { id: 'net', name: 'Contour network', kind: 'model', rhythm: 'days', note: 'frozen version, five folds' },
      { id: 'check', name: 'Plausibility check', kind: 'service', rhythm: 'days', note: 'volume, place, parts, folds' },
      { id: 'desk', name: 'Contouring desk', kind: 'external', rhythm: 'days', note: 'correct, sign', personal: true },
      {
        id: 'file',
        name: 'Device file',
        kind: 'store',
        rhythm: 'days',
        note: 'proposed, signed, version',
        personal: true,
      },
      { id: 'release', name: 'Training and release', kind: 'job', rhythm: 'days', note: 'external sites, change plan' },
    ],
    links: [
      { from: 'scanner', to: 'gate', label: 'scan' },
      { from: 'gate', to: 'net', label: 'in scope' },
      { from: 'net', to: 'check', label: 'contours' },
      { from: 'check', to: 'desk', label: 'proposal, flags' },
      { from: 'gate', to: 'desk', label: 'out of scope' },
      { from: 'desk', to: 'file', label: 'signed set' },
      { from: 'file', to: 'release', label: 'edits' },
      { from: 'release', to: 'net', label: 'approved version' },
    ],
    flow: [
      'The [[unit]] passes the gate, is contoured and checked, and lies ready before [[actor]] opens it; out of scope means an empty set with the reason, never a doubtful one.',
      'Contours travel as RT structures or segmentation objects with the version in the header, so that a plan can be traced to it.',
    ],
    stages: [
      { id: 'receive', name: 'receive and gate', share: 0.25 },
      { id: 'net', name: 'network inference', share: 0.45 },
      { id: 'check', name: 'check and deliver', share: 0.15 },
    ],
    defaultLatencyMs: 600_000,
    fallback: {
      id: 'by_hand',
      text: 'Drawing by hand, as today, with a mark that no proposal was made; the list of [[units]] shows it before [[actor]] sits down.',
    },
    security: [
      'Inference stands inside the [[site]]; versions are signed, and a contour cannot be altered between network and desk without trace.',
    ],
    alternatives: [
      {
        given: 'contouring on the treatment couch',
        then: 'one fold, two dimensions less context, seconds; another intended use',
      },
      { given: 'live video in surgery', then: 'an edge device with frames in step; nobody signs a frame' },
      { given: 'volumes for a trial only', then: 'no device, central reading, the same split' },
    ],
  },
  exp: {
    type: 'cluster',
    unit: 'reader',
    why: 'A reader who has seen proposals draws otherwise afterwards, so readers start in random order, and the [[units]] of one reader are alike.',
    rejected: [
      {
        option: 'By scan',
        whyNot: 'the same eyes would carry a habit of {{exp.annotatorDice}} from one arm to the other',
      },
      { option: 'Dice against edited contours', whyNot: 'the editor started from the proposal: agreement is built in' },
    ],
    offline: [
      'External [[site]]s: {{exp.testPatients}} [[entity]]s drawn blind by two, Dice and distance by structure, intervals by [[entity]], never by slice.',
      'Dose or volume that follows from proposed against expert contours: the clinical size of a border error.',
      'A missing structure scores zero and infinite distance: it is counted apart, not dropped.',
    ],
    slices: [
      'site, scanner, protocol',
      'implants and surgery',
      'size of the structure',
      'sex, age band, body size',
      'first and last slices',
    ],
    fairness: [
      'Dice by sex, age band, body size and, where lawfully recorded, ethnicity: anatomy rare in training is drawn worst and edited least.',
    ],
    errorAnalysis:
      'Each month the ten largest edits and ten sets signed unopened are read by a physicist and a clinician: anatomy, protocol, image fault or guideline.',
    online: {
      metric: 'sets signed after minor edits only',
      baselineRate: 0.5,
      mdeRel: 0.2,
      clusterSize: 60,
      icc: 0.05,
    },
  },
  prod: {
    monitors: [
      {
        id: 'edits',
        watch: 'Sets redrawn for more than minor edits',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}} a week',
        why: 'protocol or scanner changed',
        who: 'medical physics',
        firstMove: 'stop for that protocol',
      },
      {
        id: 'unopened',
        watch: 'Sets signed unopened',
        threshold: 'over {{prod.unopenedShare}}',
        why: 'trust outruns the evidence',
        who: 'head of department',
        firstMove: 'blind reading of a sample',
      },
      {
        id: 'gross',
        watch: 'Missing or displaced structures',
        threshold: 'one; expected under {{exp.grossBound}}',
        why: 'orientation, implant',
        who: 'medical physics',
        firstMove: 'incident report, version held',
      },
      {
        id: 'blind',
        watch: 'Dice of blind re-readings',
        threshold: 'below {{exp.annotatorDice}} by {{exp.halfWidth}}',
        why: 'edits alone hide anchoring',
        who: 'clinical lead',
        firstMove: 'compare by reader',
      },
      {
        id: 'drift',
        watch: 'Spacing, intensity, volume by scanner',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'software update of a scanner',
        who: 'medical physics',
        firstMove: 'phantom and ten old cases',
      },
    ],
    stages: [
      { id: 'Silent', share: 0, text: 'contours computed, not shown; compared with what was signed' },
      {
        id: 'First readers',
        share: 0.1,
        text: '{{prod.stage1N}} [[units]]; one gross error or {{prod.stage1Alarm}} redrawn stop it',
      },
      { id: 'Half of the readers', share: 0.5, text: '{{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'Site after site', share: 1, text: 'each with its own silent phase and {{exp.testPatients}} in all' },
    ],
    retrainDays: 365,
    retraining:
      'Every {{prod.retrainCadenceDays}} at most, under the change plan: edits of {{data.labelDelayDays}} and more, external [[site]]s first, and the old version still loaded.',
    runbook: [
      'Gross error: version held, [[units]] of the last day re-read, authority informed where the duty applies.',
      'Scanner updated: proposals stop for it until a phantom and old cases agree.',
      'Server down: by hand, marked in the list.',
    ],
    owner: 'clinical-ai-physics',
    governance: [
      {
        text: 'Software that outlines for therapy is a medical device; which class, the notified body is asked before the study.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2017/745 Annex VIII rule 11',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'As part of such a device it is high-risk, with duties from August 2028; oversight is the signature.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 art. 6(1), as amended 2026',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Clearance by substantial equivalence, changes under a predetermined plan.',
        asOf: '2026-06',
        source: '21 CFR 892.2050; FD&C Act § 515C',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
}
