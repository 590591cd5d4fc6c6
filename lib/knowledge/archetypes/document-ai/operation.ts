import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const documentAiOperation = {
  arch: {
    serving: 'batch',
    parts: [
      {
        id: 'intake',
        name: 'Intake',
        kind: 'service',
        rhythm: 'seconds',
        note: 'mail, scan, portal; splits files',
        personal: true,
      },
      { id: 'read', name: 'OCR and text layer', kind: 'model', rhythm: 'seconds', note: 'words with boxes' },
      { id: 'extract', name: 'Extractor', kind: 'model', rhythm: 'seconds', note: 'fields with confidence' },
      {
        id: 'validate',
        name: 'Validator',
        kind: 'service',
        rhythm: 'seconds',
        note: 'sums, check digits, master data',
      },
      {
        id: 'review',
        name: 'Review screen',
        kind: 'people',
        rhythm: 'days',
        note: 'clerks; value beside its box',
        personal: true,
      },
      {
        id: 'erp',
        name: 'Accounting system',
        kind: 'external',
        rhythm: 'seconds',
        note: 'posts, knows vendors and orders',
        personal: true,
      },
      {
        id: 'archive',
        name: 'Archive',
        kind: 'store',
        rhythm: 'days',
        note: 'image, value, version, who accepted',
        personal: true,
      },
      { id: 'train', name: 'Training and gate', kind: 'job', rhythm: 'days', note: 'unseen vendors and blind sample' },
    ],
    links: [
      { from: 'intake', to: 'read', label: 'page queue' },
      { from: 'read', to: 'extract', label: 'words, boxes' },
      { from: 'extract', to: 'validate', label: 'fields' },
      { from: 'erp', to: 'validate', label: 'vendors, orders' },
      { from: 'validate', to: 'erp', label: 'straight through' },
      { from: 'validate', to: 'review', label: 'doubtful' },
      { from: 'review', to: 'erp', label: 'corrected' },
      { from: 'review', to: 'archive', label: 'correction' },
      { from: 'validate', to: 'archive', label: 'decision' },
      { from: 'archive', to: 'train', label: 'aligned labels' },
      { from: 'train', to: 'extract', label: 'accepted version' },
    ],
    flow: [
      'A page is read, tagged and validated within {{arch.latencyP99Ms}} at p99; nobody waits at a screen, so the queue absorbs month-end.',
      'Posting is idempotent on vendor, number and amount: a retried job must not pay twice.',
    ],
    stages: [
      { id: 'split', name: 'render and split', share: 0.15 },
      { id: 'read', name: 'OCR', share: 0.3 },
      { id: 'extract', name: 'extractor model', share: 0.3 },
      { id: 'validate', name: 'validation and lookups', share: 0.1 },
    ],
    defaultLatencyMs: 20000,
    concurrency: 4,
    machine: 'g4dn.xlarge',
    fallback: {
      id: 'human_queue',
      text: 'Known vendors run on templates, the rest go to clerks with OCR text beside empty fields; nothing posts unvalidated.',
    },
    security: [
      'A changed bank account is the classic fraud: it is compared with master data and confirmed by a call, however sure the model is.',
      'PDFs are untrusted: rendered in a sandbox, scripts stripped, hidden text never an instruction.',
    ],
    alternatives: [
      {
        given: 'structured e-invoices (EN 16931)',
        then: 'parse the XML, skip the model',
      },
      { given: 'handwriting', then: 'a recognizer per script, reviewed at first' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'vendor',
    why: 'Clerks learn each layout, so all [[units]] of one [[entity]] go through the same arm.',
    rejected: [
      {
        option: 'By document',
        whyNot: 'a correction in one arm teaches the clerk for the other; {{exp.mdeRel}} vanishes',
      },
      { option: 'Before and after', whyNot: 'month-end, vendor mix and staffing change with the calendar' },
    ],
    offline: [
      '{{exp.testN}} blind-keyed [[units]] show the rate to ±{{exp.halfWidth}}; fields are reported one by one, money first.',
      'The curve is straight-through rate against [[field]] precision; the point is chosen where a wrong posting costs {{problem.cFN}} and a look {{problem.cFP}}.',
    ],
    slices: [
      'unseen against known vendors',
      'scan, photo, born-digital PDF',
      'language, currency and decimal style',
      'multi-page and credit notes',
      'handwriting and stamps',
    ],
    fairness: [
      'Small vendors with unusual layouts are queued and paid later: waiting time by vendor size stands beside precision.',
    ],
    errorAnalysis:
      'Each week the wrong [[money]] are traced to stage: glyph misread, right word with wrong [[field]], wrong locale, wrong page split. Training cures the second only.',
    online: { metric: 'documents posted without a touch', baselineRate: 0.35, mdeRel: 0.1 },
  },
  prod: {
    canary: { formula: '{prod.moneyErrorMax}' },
    monitors: [
      {
        id: 'money',
        watch: 'Wrong [[money]] in the blind sample',
        threshold: 'above {{prod.moneyErrorMax}}',
        why: 'a silent digit raises no exception',
        who: 'ML',
        firstMove: 'raise that accept rule, list what was posted',
      },
      {
        id: 'stp',
        watch: 'Straight-through rate per channel',
        threshold: 'apart from last week by {{exp.halfWidth}}',
        why: 'a rise is as suspicious as a fall',
        who: 'accounts payable',
        firstMove: 'compare by vendor and scanner',
      },
      {
        id: 'vendors',
        watch: 'New vendors and changed layouts',
        threshold: 'embedding distance above the known ones, drift {{prod.driftThreshold}}',
        why: 'redesigns arrive unannounced',
        who: 'ML',
        firstMove: 'review that [[entity]] until confirmed',
      },
      {
        id: 'scan',
        watch: 'Resolution, skew, empty reads by scanner',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'a dirty glass looks like a worse model',
        who: 'office services',
        firstMove: 'clean, rescan the batch',
      },
      {
        id: 'queue',
        watch: 'Age of the oldest queued [[unit]]',
        threshold: 'above {{problem.queueDays}}',
        why: 'late fees eat the saving',
        who: 'accounts payable',
        firstMove: 'sort by due date, add hands',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'read everything, post nothing; blind sample measures each [[field]]' },
      {
        id: 'Pre-filled screens',
        share: 0.1,
        text: 'clerks confirm; fewer than {{prod.stage1Alarm}} wrong confirmations in {{prod.stage1N}} [[units]]',
      },
      {
        id: 'Straight through, largest vendors',
        share: 0.3,
        text: '[[money]] errors stay below {{prod.moneyErrorMax}} on the blind sample',
      },
      { id: 'Straight through, all vendors', share: 1, text: 'unseen vendors still pass one confirmed [[unit]] first' },
    ],
    retrainDays: 60,
    retraining:
      'Every {{prod.retrainCadenceDays}} on aligned postings and corrections; the candidate must win on unseen vendors and lose no money [[field]].',
    runbook: [
      'Wrong amounts posted: stop straight-through for the [[field]], query the archive by version, reverse before the payment run.',
      'Layout change of a large vendor: force review, add the template, release after confirmed [[units]].',
    ],
    owner: 'finance-automation',
    governance: [
      {
        text: 'Tax and commercial law fix how long image and posted value are kept unaltered; the training copy follows data protection.',
        asOf: '2026-06',
        source: 'national tax codes (e.g. GoBD, HMRC record keeping)',
      },
      {
        text: 'An outside OCR or language service is a processor: contract, region, deletion and no reuse for training.',
        asOf: '2026-06',
        source: 'GDPR art. 28',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
