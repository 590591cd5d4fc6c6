import type { Archetype } from '../types'

/** Architecture, experiment, production and performance of ticket routing. */
export const textClassificationOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'inbox',
        name: 'Help desk inbox',
        kind: 'external',
        rhythm: 'request',
        note: 'mail, form, chat',
        personal: true,
      },
      { id: 'router', name: 'Router', kind: 'service', rhythm: 'request', note: 'rules, masks, cut' },
      { id: 'model', name: 'Encoder', kind: 'model', rhythm: 'request', note: 'score a queue, or none' },
      { id: 'dispatch', name: 'Dispatchers', kind: 'people', rhythm: 'seconds', note: 'abstained, urgent' },
      {
        id: 'log',
        name: 'Routing log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'scores, version, moves',
        personal: true,
      },
      { id: 'audit', name: 'Blind reading', kind: 'job', rhythm: 'days', note: 'drawn from routed tickets' },
      { id: 'train', name: 'Training and gate', kind: 'job', rhythm: 'days', note: 'queue map, languages' },
    ],
    links: [
      { from: 'inbox', to: 'router', label: 'ticket' },
      { from: 'router', to: 'model', label: 'masked text' },
      { from: 'model', to: 'router', label: 'scores' },
      { from: 'router', to: 'inbox', label: 'queue' },
      { from: 'router', to: 'dispatch', label: 'unsure' },
      { from: 'router', to: 'log', label: 'decision' },
      { from: 'dispatch', to: 'log', label: 'queue, moves' },
      { from: 'log', to: 'audit', label: 'draw' },
      { from: 'audit', to: 'train', label: 'judged' },
      { from: 'log', to: 'train', label: 'closed' },
      { from: 'train', to: 'model', label: 'version' },
    ],
    flow: [
      'Rules take order numbers and urgent words; the encoder proposes a queue or abstains; the dispatcher’s choice overrides both and is logged.',
      'Queues carry ids and dates: a merged team maps old labels to the new one, a split team sends them to relabeling.',
    ],
    stages: [
      { id: 'normal', name: 'mask, strip quotes, rules', share: 0.2 },
      { id: 'model', name: 'encode and score', share: 0.5 },
      { id: 'policy', name: 'cut and hand over', share: 0.1 },
    ],
    defaultLatencyMs: 2000,
    concurrency: 4,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'linear_model',
      text: 'Without the encoder, rules and the linear model route what they are sure of; the rest goes to the dispatcher, as every [[unit]] did before.',
    },
    security: [
      'Text is input and never instruction; links and attachments are opened in a sandbox, and an [[entity]] cannot see or probe scores.',
    ],
    alternatives: [
      { given: 'a few hundred examples', then: 'sentence-encoder pairs' },
      { given: 'queues that change weekly', then: 'retrieval over team descriptions' },
      { given: 'live chat', then: 'intent after each line, routed at certainty' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'sender',
    why: 'A [[entity]] writes again about the same matter: all of its [[units]], about {{exp.clusterSize}}, are routed by one system, or a thread would be split between teams.',
    rejected: [
      {
        option: 'Randomize tickets',
        whyNot: 'the second of {{exp.clusterSize}} would go elsewhere than the first, and agents see both',
      },
    ],
    offline: [
      'Coverage at {{problem.autoPrecision}} by language and queue on blind-read [[units]], interval by [[entity]]; two versions meet on the same ones.',
      'Agreement with the old routing is not quality: the resolving team is.',
    ],
    slices: ['language', 'rare queues', 'one-line tickets', 'urgent words', 'new products'],
    fairness: [
      'Share left to dispatchers by language, since waiting is the price; none above {{exp.waitRatio}} of the mean.',
    ],
    errorAnalysis:
      'Monthly, two team leads read the largest pairs of confusion; each ends as a redrawn border, a rule or relabeled [[units]].',
    online: {
      metric: 'tickets moved after the first queue',
      baselineRate: 0.18,
      mdeRel: -0.15,
      clusterSize: 3,
      icc: 0.3,
    },
  },
  prod: {
    canary: { formula: '1-{problem.autoPrecision}' },
    monitors: [
      {
        id: 'moved',
        watch: 'Moved again, weekly',
        threshold: '{{prod.weekAlarm}} wrong urgent of {{prod.weekN}}',
        why: 'borders or products changed',
        who: 'support operations',
        firstMove: 'read the growing pair',
      },
      {
        id: 'audit',
        watch: 'Blind reading',
        threshold: 'under {{problem.autoPrecision}}, outside its interval',
        why: 'unmoved errors are silent',
        who: 'support operations',
        firstMove: 'raise the cut there',
      },
      {
        id: 'abstain',
        watch: 'Left to dispatchers',
        threshold: 'above {{prod.dispatchMax}} for a day',
        why: 'an outage or a new topic',
        who: 'duty dispatcher',
        firstMove: 'cluster them, write a rule',
      },
      {
        id: 'prior',
        watch: 'Queue shares',
        threshold: 'PSI {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'campaigns and launches',
        who: 'routing team',
        firstMove: 'samples of the queue that grew',
      },
    ],
    stages: [
      {
        id: 'Proposals beside dispatchers',
        share: 0,
        text: 'right as often as a second dispatcher, on {{data.goldN}}',
      },
      {
        id: 'One language, half the queues',
        share: 0.05,
        text: 'under {{prod.stage1Alarm}} bad moves in {{prod.stage1N}}',
      },
      { id: 'The test', share: 0.5, text: 'read on {{exp.readDay}}; precision {{problem.autoPrecision}}' },
      { id: 'Every measured language', share: 1, text: 'urgent recall {{problem.urgentRecall}} in each' },
    ],
    retrainDays: 30,
    retraining:
      'Resolved [[units]] mature in {{data.labelDelayDays}}; a merged or split team retrains at once, through its mapping.',
    runbook: [
      'A queue doubles: look for an outage or a template before the model.',
      'A team is dissolved: its id maps to the dispatcher until labels do; back in {{prod.rollbackMinutes}}.',
    ],
    owner: 'support-routing',
    governance: [
      {
        text: 'Messages hold personal data: masking and deletion reach training copies too.',
        asOf: '2026-06',
        source: 'data-protection law of the senders’ countries',
      },
      {
        text: {
          text: 'EU: messages are personal data, complaints often special; purpose, masking and an erasure route to training sets precede use.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'Regulation (EU) 2016/679 art. 5, 9 and 17',
      },
      {
        text: {
          text: 'UK: the same duties hold, and regulated complaints have a term that starts on arrival.',
          when: [{ path: 'reg.regions', has: ['UK'] }],
        },
        asOf: '2026-06',
        source: 'UK GDPR; FCA DISP where it applies',
      },
      {
        text: {
          text: 'Where senders live is Q6.1; masking and erasure are built as for the strictest.',
          when: [{ path: 'reg.regions', known: false }],
        },
        asOf: '2026-06',
        source: 'open point',
      },
    ],
  },
  perf: {
    bottleneck:
      'Dispatchers’ minutes: each point of coverage frees part of {{prod.dispatchHours}} a day; the encoder takes {{arch.p99_model}}.',
    techniques: [
      {
        name: 'Cut per queue and language',
        verdict: 'use',
        why: 'moves coverage, worth part of {{prod.dispatchHours}}',
        risk: 'small queues on thin calibration',
      },
      {
        name: 'Quotes and signatures stripped',
        verdict: 'use',
        why: 'halves the text in {{arch.p99_model}}',
        risk: 'strips the question too',
      },
      {
        name: 'Eight-bit encoder',
        verdict: 'later',
        why: 'at most {{perf.amdahlModel}} end to end',
        risk: 'rare languages',
      },
      { name: 'Accelerator', verdict: 'refuse', why: '{{arch.qpsPeak}} does not fill one', risk: 'idle cost' },
      {
        name: 'Language model on each ticket',
        verdict: 'refuse',
        why: 'multiplies {{perf.estUsdPer1k}}',
        risk: 'obeys the text',
      },
    ],
    scaling: ['Outages bring ten times {{arch.qpsPeak}} of one topic: near-copies are grouped and routed once.'],
    tools: [
      { name: 'Hugging Face Transformers on PyTorch', why: 'multilingual encoders; TensorFlow builds lag' },
      { name: 'ONNX Runtime', why: 'one process on processors; Triton when accelerators come' },
      { name: 'Label Studio', why: 'two blind readers and an adjudicator' },
      { name: 'MLflow', why: 'weights, cuts and queue map as one version' },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod' | 'perf'>
