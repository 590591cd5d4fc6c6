import type { Overrides } from '../types'

/** How words reach the screen, are tested and run. */
export const captionsOperation: Required<Pick<Overrides, 'arch' | 'exp' | 'prod' | 'perf'>> = {
  arch: {
    serving: 'online',
    parts: [
      { id: 'feed', name: 'Sound feed', kind: 'external', rhythm: 'request', note: 'microphones, mix', personal: true },
      {
        id: 'gate',
        name: 'Chunker and sound gate',
        kind: 'service',
        rhythm: 'request',
        note: 'speech, music, applause',
      },
      { id: 'model', name: 'Transducer', kind: 'model', rhythm: 'request', note: 'state per stream, names list' },
      { id: 'screen', name: 'Caption screen', kind: 'external', rhythm: 'request', note: 'shows, revises, freezes' },
      {
        id: 'operator',
        name: 'Caption operator',
        kind: 'people',
        rhythm: 'seconds',
        note: 'blocks a word, takes over',
      },
      { id: 'archive', name: 'Archive pass', kind: 'job', rhythm: 'days', note: 'full context, after the show' },
      { id: 'train', name: 'Typing and training', kind: 'job', rhythm: 'days', note: 'accents, delay, names' },
    ],
    links: [
      { from: 'feed', to: 'gate', label: 'sound' },
      { from: 'gate', to: 'model', label: 'speech chunk' },
      { from: 'model', to: 'screen', label: 'words' },
      { from: 'operator', to: 'screen', label: 'block, correct' },
      { from: 'model', to: 'operator', label: 'unsure' },
      { from: 'feed', to: 'archive', label: 'published sound' },
      { from: 'archive', to: 'train', label: 'drawn passages' },
      { from: 'train', to: 'model', label: 'version' },
    ],
    flow: [
      'Every {{arch.chunkMs}} of sound goes through gate and transducer; words appear in gray and freeze after {{arch.freezeMs}}, since a viewer has read them.',
      'A stream keeps its state on one machine; if that is lost, another starts from the last frozen word.',
    ],
    stages: [
      { id: 'chunk', name: 'chunk, network, gate', share: 0.35 },
      { id: 'model', name: 'transducer model', share: 0.35 },
      { id: 'show', name: 'punctuation, screen', share: 0.15 },
    ],
    defaultLatencyMs: 1500,
    concurrency: 24,
    machine: 'g6.xlarge',
    fallback: {
      id: 'default',
      text: 'If a stream falls behind, look-ahead shrinks, then a smaller transducer takes over and the screen says so; the operator can switch to a human captioner.',
    },
    security: [
      'Names lists and drafts are embargoed until the show; nothing a [[entity]] says can change list, gate or screen.',
    ],
    alternatives: [
      { given: 'ten seconds of patience', then: 'windows with full context' },
      { given: 'no link to a data center', then: 'smaller transducer on site' },
      { given: 'translated captions', then: 'translate frozen sentences only' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'programme',
    why: 'All viewers of a program see one screen, so programs of about {{exp.clusterSize}} [[units]] are randomized, paired by format.',
    rejected: [
      {
        option: 'Randomize viewers',
        whyNot: 'two screens in one room, and reports on either; {{exp.clusterSize}} utterances share a voice anyway',
      },
    ],
    offline: [
      'Replay at the speed of sound over {{data.testHours}}: error of frozen words, delay and rewriting together; differences bootstrapped by [[entity]].',
      'Applause, music and silence must stay empty in {{exp.silenceN}} clips.',
    ],
    slices: ['accent and first language', 'two voices at once', 'applause, music', 'names of the day', 'fast speech'],
    fairness: [
      'Error and delay by accent and by speech impairment on consenting voices; worst over best {{exp.accentRatio}} at most.',
    ],
    errorAnalysis:
      'After each show the operator marks moments; they are listened to and sorted: name, overlap, cut chunk, applause, delay.',
    online: {
      metric: 'utterances with a word rewritten or reported',
      baselineRate: 0.08,
      mdeRel: -0.15,
      clusterSize: 800,
      icc: 0.05,
    },
  },
  prod: {
    monitors: [
      {
        id: 'delay',
        watch: 'Word to screen',
        threshold: '{{arch.latencyP99Ms}}, burn {{prod.burnAlert}}',
        why: 'late captions describe another picture',
        who: 'caption operator',
        firstMove: 'shrink look-ahead',
      },
      {
        id: 'rewrite',
        watch: 'Rewritten words',
        threshold: 'above {{prod.rewriteMax}} in ten minutes',
        why: 'nobody can read flicker',
        who: 'caption operator',
        firstMove: 'freeze sooner',
      },
      {
        id: 'empty',
        watch: 'Speech without words',
        threshold: 'over {{prod.gapS}}',
        why: 'a dead feed looks like a pause',
        who: 'sound engineer',
        firstMove: 'switch the feed',
      },
      {
        id: 'draw',
        watch: 'Error of the weekly draw, by group',
        threshold: 'interval over {{data.drawN}} above last quarter’s',
        why: 'viewers report the funny, not the frequent',
        who: 'speech team',
        firstMove: 'split by format',
      },
      {
        id: 'sound',
        watch: 'Level and codec by feed',
        threshold: 'PSI {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'new microphones',
        who: 'sound engineer',
        firstMove: 'compare with the old mix',
      },
    ],
    stages: [
      { id: 'Operator’s screen only', share: 0, text: '{{exp.silenceN}} empty clips stay empty' },
      { id: 'One format', share: 0.05, text: 'under {{prod.stage1Alarm}} reports in {{prod.stage1N}}' },
      { id: 'The test', share: 0.5, text: 'read on {{exp.readDay}}; groups within {{exp.accentRatio}}' },
      { id: 'Every format', share: 1, text: 'delay {{arch.latencyP99Ms}} held for a month' },
    ],
    retrainDays: 90,
    retraining:
      'Names change by the show, without training; weights on typed passages, if delay and the worst accent stay.',
    runbook: [
      'Insult misheard on air: block the word, correct on screen, tell the producer.',
      'Stream lost: restart from the frozen word; previous version within {{prod.rollbackMinutes}}.',
    ],
    owner: 'captioning',
    governance: [
      {
        text: {
          text: 'EU: audiovisual and other services owe accessible content, captions among it, since 2025-06 for many; national law sets quality.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'Directive (EU) 2019/882; Directive 2010/13/EU art. 7',
      },
      {
        text: {
          text: 'US: televised captions must be accurate, synchronous, complete and well placed.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: '47 CFR 79.1',
      },
      {
        text: {
          text: 'UK: the regulator publishes quality of live subtitles: speed, delay, errors.',
          when: [{ path: 'reg.regions', has: ['UK'] }],
        },
        asOf: '2026-06',
        source: 'Ofcom Code on Television Access Services',
      },
      {
        text: {
          text: 'Which countries’ duty of access binds is Q6.1; delay and completeness are measured meanwhile.',
          when: [{ path: 'reg.regions', known: false }],
        },
        asOf: '2026-06',
        source: 'open point',
      },
    ],
  },
  perf: {
    bottleneck:
      'Delay is chunk, look-ahead and punctuation: {{arch.p99_chunk}} passes before the transducer starts on {{arch.p99_model}}.',
    techniques: [
      {
        name: 'Shorter chunks',
        verdict: 'use',
        why: 'directly less of {{arch.p99_chunk}}',
        risk: 'more errors at word ends',
      },
      {
        name: 'Streams batched per chunk',
        verdict: 'use',
        why: '{{arch.concurrency}} streams share a step',
        risk: 'slowest stream sets the pace',
      },
      {
        name: 'Early freezing',
        verdict: 'use',
        why: 'rewriting under {{prod.rewriteMax}}',
        risk: 'errors stay on screen',
      },
      {
        name: 'Eight-bit encoder',
        verdict: 'later',
        why: 'whole path {{perf.amdahlModel}} at most',
        risk: 'accents first',
      },
      {
        name: 'Language model that polishes',
        verdict: 'refuse',
        why: 'no room in {{arch.headroomMs}}',
        risk: 'words nobody said',
      },
    ],
    scaling: [
      'Streams are known from the schedule: {{arch.replicas}} replicas are started before the show, one zone spare.',
    ],
    tools: [
      { name: 'NVIDIA NeMo', why: 'streaming transducers with cached state; ESPnet if research leads' },
      { name: 'Triton', why: 'state per stream and batching by chunk' },
      { name: 'MLflow', why: 'weights, chunk and freeze settings together' },
    ],
  },
}
