import type { Archetype } from '../types'

/** Architecture, experiment, production and performance of the entry on text completion. */
export const textCompletionOperation: Pick<Archetype, 'arch' | 'exp' | 'prod' | 'perf'> = {
  arch: {
    serving: 'online',
    parts: [
      { id: 'editor', name: 'Editor or keyboard', kind: 'external', rhythm: 'request', note: 'debounce, cancel, show' },
      { id: 'gateway', name: 'Gateway', kind: 'service', rhythm: 'request', note: 'tenant, region, rate, cancel' },
      {
        id: 'context',
        name: 'Context builder',
        kind: 'service',
        rhythm: 'request',
        note: 'prefix, suffix, scope',
        personal: true,
      },
      { id: 'model', name: 'Completion model', kind: 'model', rhythm: 'request', note: 'prefix cache, short decode' },
      { id: 'filter', name: 'Output filter', kind: 'service', rhythm: 'request', note: 'secrets, verbatim, tone' },
      {
        id: 'events',
        name: 'Event store',
        kind: 'store',
        rhythm: 'seconds',
        note: 'lengths and outcomes, no text',
        personal: true,
      },
      { id: 'corpus', name: 'Training text', kind: 'store', rhythm: 'days', note: 'licence, origin, dedup key' },
      { id: 'train', name: 'Tuning', kind: 'job', rhythm: 'days', note: 'central, per tenant or federated' },
      { id: 'suite', name: 'Curated suite', kind: 'job', rhythm: 'days', note: 'release gate' },
    ],
    links: [
      { from: 'editor', to: 'gateway', label: 'key press' },
      { from: 'gateway', to: 'context', label: 'tenant scope' },
      { from: 'context', to: 'model', label: 'prompt' },
      { from: 'model', to: 'filter', label: 'text' },
      { from: 'filter', to: 'editor', label: 'suggestion' },
      { from: 'editor', to: 'events', label: 'kept or not' },
      { from: 'events', to: 'train', label: 'outcomes' },
      { from: 'corpus', to: 'train', label: 'licensed text' },
      { from: 'train', to: 'suite', label: 'candidate' },
      { from: 'suite', to: 'model', label: 'released version' },
    ],
    flow: [
      'The client waits {{arch.debounceMs}} after the last key, sends the change only, and cancels what the next key outdates; cancelled work leaves the batch at once.',
      {
        text: 'On the device the same parts run in one process; the gateway is only for updates of the model.',
        when: [{ path: 'arch.network', is: ['intermittent', 'offline'] }],
      },
    ],
    stages: [
      { id: 'transport', name: 'network and gateway', share: 0.25 },
      { id: 'prefill', name: 'prefill', share: 0.2 },
      { id: 'decode', name: 'decode', share: 0.35 },
      { id: 'filter', name: 'filter', share: 0.1 },
    ],
    defaultLatencyMs: 400,
    concurrency: 32,
    machine: 'p5.48xlarge',
    fallback: {
      id: 'local_ngram',
      text: '[[baseline]] on the client answers alone, offline or under load; beyond that, silence, which nobody reports as an error.',
    },
    security: [
      'Prefix caches and adapters are keyed by tenant: a shared cache is a side channel between customers.',
      'Context is data: text in a file cannot change filter or scope.',
      'Traffic stays in the region of the user, text is held in memory only.',
    ],
    alternatives: [
      { given: 'no reliable link', then: 'small model on the device, federated learning' },
      { given: 'a budget of seconds', then: 'larger model, several candidates, another product' },
      { given: 'few accelerators', then: 'complete the current line only, with a smaller model' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'person',
    why: 'Habits form around a completer: the person stays in one arm for weeks and the early novelty is read apart.',
    rejected: [
      { option: 'Randomise each [[unit]]', whyNot: 'a person would meet two tempers in one line' },
      { option: 'Offline score alone', whyNot: 'latency is half of the result' },
    ],
    offline: [
      'Prefix replay on held-out [[entity]]s: keystrokes saved under the real latency distribution, on {{exp.testN}} cursor positions, half-width {{exp.halfWidth}}.',
      'The curated suite of {{exp.suiteSize}} tasks: code runs its tests, text is judged twice.',
      'Canary extraction and verbatim search over sampled [[units]] before each release.',
    ],
    slices: [
      'language and code-mix',
      'rare framework',
      'mid-word and mid-line',
      'slow device or far region',
      'new user',
    ],
    fairness: [
      'Gendered and ethnic completions by template pairs; kept share by language, since a poor Hindi model is a poor product for millions.',
    ],
    errorAnalysis:
      'Weekly reading of consented sessions: late, wrong name, too long, unwanted; late is a serving fault and goes there. Trials vary data mix, length and threshold, logged with the [[corpus]] hash.',
    online: { metric: 'suggestions accepted and kept', baselineRate: 0.25, mdeRel: 0.02 },
  },
  prod: {
    monitors: [
      {
        id: 'kept',
        watch: 'Kept share by language and client version',
        threshold: 'below the week before, outside its interval',
        why: 'clients and languages move before the mean',
        who: 'completion team',
        firstMove: 'split by latency, then roll back',
      },
      {
        id: 'latency',
        watch: 'Key press to [[unit]], by region',
        threshold: '{{arch.latencyP99Ms}}',
        why: 'late text is not seen',
        who: 'platform',
        firstMove: 'shorten outputs, raise the debounce',
      },
      {
        id: 'cancel',
        watch: 'Cancelled share',
        threshold: 'over the range of the month',
        why: 'paid work thrown away',
        who: 'platform',
        firstMove: 'tune debounce per client',
      },
      {
        id: 'leak',
        watch: 'Secret and verbatim hits in the filter',
        threshold: 'any canary; else above the month before',
        why: 'memorised text',
        who: 'security',
        firstMove: 'block the match, find the source, retrain without it',
      },
      {
        id: 'mix',
        watch: 'PSI of language and length',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'new frameworks, new idiom',
        who: 'completion team',
        firstMove: 'refresh that slice',
      },
    ],
    stages: [
      { id: 'Own staff', share: 0, text: 'suite and canaries passed' },
      { id: 'Volunteers', share: 0.01, text: 'latency at the real peak' },
      { id: 'A/B', share: 0.5, text: 'read on {{exp.readDay}}, novelty apart' },
      { id: 'All', share: 1, text: 'no language below the old version' },
    ],
    retrainDays: 30,
    retraining:
      'Every {{prod.retrainCadenceDays}}: new text after licence, secret and dedup gates; released by suite, canaries and a small online arm.',
    runbook: [
      'Secret reported: block the string within the hour, trace by dedup key, remove and retrain, tell its owner.',
      'Accelerators short: current line only, then volunteers off, then [[baseline]].',
      'Bad version: the old one is kept loaded, back within {{prod.rollbackMinutes}}.',
    ],
    owner: 'completion-team',
    governance: [
      {
        text: 'EU: typed text is personal data; basis, purpose and retention are recorded before any collection. Brazil and India ask the same under their own acts.',
        asOf: '2026-06',
        source: 'GDPR arts 5 and 6; LGPD; DPDP Act 2023',
      },
      {
        text: 'EU: training on copyrighted text must respect a reserved opt-out, kept per source.',
        asOf: '2026-06',
        source: 'Directive (EU) 2019/790 art. 4',
      },
    ],
  },
  perf: {
    bottleneck:
      'Reading weights once per decoded token: short outputs, prefix reuse and cancelled work decide the cost of {{perf.estUsdPer1k}}.',
    techniques: [
      {
        name: 'Prefix cache per session',
        verdict: 'use',
        why: 'each key press repeats nearly all of the prompt',
        risk: 'keyed by tenant or it leaks',
      },
      {
        name: 'Debounce and cancel',
        verdict: 'use',
        why: 'the cheapest token is the one not computed',
        risk: 'too long a wait feels slow',
      },
      {
        name: 'int8 or fp8 weights',
        verdict: 'use',
        why: 'fewer bytes per token; on a phone the only way into memory',
        risk: 'rare languages suffer first: suite per language',
      },
      {
        name: 'Speculative decoding',
        verdict: 'later',
        why: 'helps at low batch, off at the peak',
        risk: 'slower when batches are full',
      },
      {
        name: 'Beam search',
        verdict: 'refuse',
        why: 'multiplies decode for texts that one line does not need',
        risk: 'bland text, late text',
      },
      {
        name: 'Larger model',
        verdict: 'refuse',
        why: 'its gain is lost to {{arch.latencyP99Ms}} until measured otherwise',
        risk: 'late, dear',
      },
    ],
    scaling: [
      '{{arch.replicas}} replicas follow the working day by region; sticky routing keeps the prefix cache warm.',
    ],
    tools: [
      {
        name: 'PyTorch with Hugging Face',
        why: 'open weights and LoRA; TensorFlow Federated or JAX where learning is federated',
      },
      {
        name: 'vLLM or TensorRT-LLM',
        why: 'continuous batching, cancel and prefix cache; Triton alone lacks them, llama.cpp on devices',
      },
      { name: 'ONNX Runtime Mobile', why: 'int8 on phones beside the vendor runtimes' },
      { name: 'Ray', why: 'dedup and scans over the [[corpus]]; Dask is enough below it' },
      { name: 'MLflow', why: 'model, [[corpus]] hash and suite result together; W&B for the training curves only' },
    ],
  },
}
