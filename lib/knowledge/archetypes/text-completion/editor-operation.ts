import type { Overrides } from '../types'

/** How code is completed, tested and run. */
export const editorOperation: Required<Pick<Overrides, 'arch' | 'exp' | 'prod' | 'perf'>> = {
  arch: {
    parts: [
      {
        id: 'plugin',
        name: 'Editor plugin',
        kind: 'external',
        rhythm: 'request',
        note: 'debounce, cancel, draw',
        personal: true,
      },
      {
        id: 'edge',
        name: 'Regional gateway',
        kind: 'service',
        rhythm: 'request',
        note: 'tenant, region, canceled work',
      },
      {
        id: 'model',
        name: 'FIM model, adapters',
        kind: 'model',
        rhythm: 'request',
        note: 'prefix cache by session',
      },
      {
        id: 'filter',
        name: 'License and secret filter',
        kind: 'service',
        rhythm: 'request',
        note: 'run index, credential patterns',
      },
      { id: 'events', name: 'Keep events', kind: 'store', rhythm: 'seconds', note: 'lengths, delays, no code' },
      { id: 'corpus', name: 'Licensed corpus', kind: 'store', rhythm: 'days', note: 'license, fork family, opt-outs' },
      { id: 'tune', name: 'Tuning', kind: 'job', rhythm: 'days', note: 'base in the center, adapters by tenant' },
      { id: 'suite', name: 'Test-running suite', kind: 'job', rhythm: 'days', note: 'sandbox, canaries' },
    ],
    links: [
      { from: 'plugin', to: 'edge', label: 'change since last key' },
      { from: 'edge', to: 'model', label: 'both sides' },
      { from: 'model', to: 'filter', label: 'code' },
      { from: 'filter', to: 'plugin', label: 'completion' },
      { from: 'plugin', to: 'events', label: 'kept or not' },
      { from: 'events', to: 'tune', label: 'outcomes' },
      { from: 'corpus', to: 'tune', label: 'licensed files' },
      { from: 'tune', to: 'suite', label: 'candidate' },
      { from: 'suite', to: 'model', label: 'release' },
    ],
    flow: [
      'The plugin waits {{arch.debounceMs}}, sends only what changed and cancels at the next key; a canceled request leaves the batch between two tokens.',
      {
        text: 'Capacity follows prefill: {{perf.gpuCount}} accelerators, a zone lost, carry {{arch.qpsDesign}} if a request brings at most {{arch.newTokensMax}} the cache has not seen.',
        when: [{ path: 'arch.newTokensMax', known: true }],
      },
      {
        text: 'Sticky routing by session keeps the prefix cache warm, so each key sends prefill a few lines.',
        when: [{ path: 'perf.gpuCount', known: false }],
      },
    ],
    stages: [
      { id: 'transport', name: 'network, regional gateway', share: 0.25 },
      { id: 'prefill', name: 'prefill of uncached context', share: 0.2 },
      { id: 'decode', name: 'decode of one or few lines', share: 0.35 },
      { id: 'filter', name: 'license and secret filter', share: 0.05 },
    ],
    defaultLatencyMs: 400,
    concurrency: 64,
    machine: 'p5.48xlarge',
    fallback: {
      id: 'local_ngram',
      text: 'When a region is short, blocks become single lines, then the editor’s symbols answer alone.',
    },
    security: [
      'Caches, adapters and events are keyed by tenant: a warm prefix answers faster and so betrays whose code was there. Comments in a file never change scope or filter.',
    ],
    alternatives: [
      { given: 'a second allowed', then: 'larger model, whole functions' },
      { given: 'a quarter of the accelerators', then: 'single lines, half the weights' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'developer',
    why: 'One developer sees about {{exp.clusterSize}} [[units]] and learns when to trust gray text, so developers are randomized.',
    rejected: [{ option: 'Randomize requests', whyNot: 'two models in one function, {{exp.clusterSize}} times over' }],
    offline: [
      '{{exp.suiteSize}} gaps a language run their tests in a sandbox; replay on held-out [[entities]] under measured delay gives keystrokes saved, {{exp.testN}} cursors a slice.',
      'Sampled [[units]] are searched for runs over {{prod.verbatimTokens}} and for {{prod.canaryN}} planted credentials.',
    ],
    slices: ['programming language', 'inside a line, whole block', 'private API', 'far region', 'first month of use'],
    fairness: ['Kept share by programming and by comment language, none below {{exp.languageFloor}} of the best.'],
    errorAnalysis:
      'Weekly, volunteers’ rejected [[units]] are sorted: late goes to serving, wrong API to context, too long to the threshold.',
    online: { metric: 'completions accepted and kept', baselineRate: 0.25, mdeRel: 0.02, clusterSize: 2000, icc: 0.08 },
  },
  prod: {
    monitors: [
      {
        id: 'undo',
        watch: 'Accepted, then deleted, hourly',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}}',
        why: 'code that does not build',
        who: 'completion on call',
        firstMove: 'split by language and plugin, back',
      },
      {
        id: 'late',
        watch: 'Past {{arch.latencyP99Ms}}, by region',
        threshold: 'burn {{prod.burnAlert}}',
        why: 'undrawn, yet paid for',
        who: 'platform on call',
        firstMove: 'single lines',
      },
      {
        id: 'fresh',
        watch: 'Uncached tokens a request',
        threshold: 'above {{arch.newTokensAlarm}}',
        why: 'routing lost its stickiness',
        who: 'platform on call',
        firstMove: 'pin sessions, longer debounce',
      },
      {
        id: 'leak',
        watch: 'Credential and long-run hits',
        threshold: 'one of {{prod.canaryN}}, or runs over {{prod.verbatimTokens}}',
        why: 'memorized code',
        who: 'security',
        firstMove: 'block it, trace the fork family',
      },
      {
        id: 'mix',
        watch: 'Languages and frameworks',
        threshold: 'PSI {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'APIs change under the corpus',
        who: 'completion team',
        firstMove: 'fresh commits for that slice',
      },
    ],
    stages: [
      { id: 'Own engineers', share: 0, text: 'suite passed, {{prod.canaryN}} canaries silent' },
      { id: 'Open beta', share: 0.01, text: 'under {{prod.stage1Alarm}} deletions in {{prod.stage1N}}' },
      { id: 'The test', share: 0.5, text: 'read on {{exp.readDay}}, first week apart' },
      { id: 'All tenants', share: 1, text: 'each language above {{exp.languageFloor}}; adapters re-tested' },
    ],
    retrainDays: 30,
    retraining: 'New commits pass the gates, opt-outs leave, adapters are refitted on the new base.',
    runbook: [
      'Credential reported: block the string within the hour, tell its owner, drop the fork family, tune again.',
      'Copied run shown unlicensed: filter first, then the family leaves the corpus; version back in {{prod.rollbackMinutes}}.',
    ],
    owner: 'code-completion',
    governance: [
      {
        text: {
          text: 'EU: keystrokes are employees’ personal data: basis, region and processor contract come first; opt-outs from text mining are kept. Counsel says which AI Act duties fall on a tuner.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'GDPR art. 6 and 28; Directive (EU) 2019/790 art. 4; Regulation (EU) 2024/1689 art. 53',
      },

      {
        text: {
          text: 'Where customers sit is Q6.1; opt-outs and regional memory apply to all meanwhile.',
          when: [{ path: 'reg.regions', known: false }],
        },
        asOf: '2026-06',
        source: 'open point',
      },
      {
        text: 'Licenses bind copied runs; an allow-list and source notices answer them.',
        asOf: '2026-06',
        source: 'license texts (GPL, MIT, Apache)',
      },
    ],
  },
  perf: {
    bottleneck:
      'Prefill the cache lacks, then {{arch.decodeTokensPerS}} to decode: stickiness and short blocks decide {{perf.servingUsd}}.',
    techniques: [
      {
        name: 'Prefix cache by session',
        verdict: 'use',
        why: 'prefill stays in {{arch.p99_prefill}} for the few new lines',
        risk: 'keyed by tenant, or it leaks',
      },
      {
        name: 'Debounce and cancel',
        verdict: 'use',
        why: 'spares the unread part of {{arch.qpsPeak}}',
        risk: 'sluggish when long',
      },
      {
        name: 'Eight-bit weights and cache',
        verdict: 'use',
        why: 'up to {{perf.quantBound}} in decode',
        risk: 'rare languages: suite each',
      },

      {
        name: 'Larger model',
        verdict: 'refuse',
        why: '{{arch.headroomMs}} left would not hold it',
        risk: 'undrawn text',
      },
    ],
    scaling: [
      '{{arch.replicas}} replicas follow the sun by region; the lost zone of one region is carried as single lines.',
      'What the weights leave of {{arch.memGBPerReplica}} holds prefixes: more tenants at once means fewer hits.',
    ],
    tools: [
      {
        name: 'vLLM or TensorRT-LLM',
        why: 'cancel, prefix cache, many adapters in one batch; Triton fronts them at most',
      },
      { name: 'PyTorch FSDP', why: 'full tuning over many accelerators; JAX where the team writes it' },

      { name: 'MLflow', why: 'weights, corpus hash, suite result in one record' },
    ],
  },
}
