import type { Archetype } from '../types'

/** Architecture, experiment, production and performance of completion in a text field. */
export const textCompletionOperation: Pick<Archetype, 'arch' | 'exp' | 'prod' | 'perf'> = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'field',
        name: 'Text field',
        kind: 'external',
        rhythm: 'request',
        note: 'waits, cancels, shows in gray',
        personal: true,
      },
      { id: 'gateway', name: 'Gateway', kind: 'service', rhythm: 'request', note: 'consent, region, canceled work' },
      { id: 'model', name: 'Decoder', kind: 'model', rhythm: 'request', note: 'prefix cache per message' },
      { id: 'filter', name: 'Output filter', kind: 'service', rhythm: 'request', note: 'names, pronouns, insults' },
      { id: 'events', name: 'Event store', kind: 'store', rhythm: 'seconds', note: 'lengths and outcomes, no text' },
      { id: 'corpus', name: 'Training text', kind: 'store', rhythm: 'days', note: 'consented, masked', personal: true },
      { id: 'train', name: 'Tuning and suite', kind: 'job', rhythm: 'days', note: 'canaries, languages' },
    ],
    links: [
      { from: 'field', to: 'gateway', label: 'prefix' },
      { from: 'gateway', to: 'model', label: 'prompt' },
      { from: 'model', to: 'filter', label: 'text' },
      { from: 'filter', to: 'field', label: 'suggestion' },
      { from: 'field', to: 'events', label: 'kept or not' },
      { from: 'events', to: 'train', label: 'outcomes' },
      { from: 'corpus', to: 'train', label: 'masked text' },
      { from: 'train', to: 'model', label: 'version' },
    ],
    flow: [
      'The field asks {{arch.debounceMs}} after the last key and cancels on the next one; canceled work leaves the batch.',
      'A [[unit]] that comes late is dropped by the field, and the drop is counted.',
    ],
    stages: [
      { id: 'transport', name: 'network, gateway', share: 0.3 },
      { id: 'prefill', name: 'prefill after the cached prefix', share: 0.15 },
      { id: 'decode', name: 'decode', share: 0.3 },
      { id: 'filter', name: 'filter', share: 0.1 },
    ],
    defaultLatencyMs: 200,
    concurrency: 16,
    machine: 'g6.xlarge',
    fallback: {
      id: 'local_ngram',
      text: 'Under load the field completes frequent phrases from its own list, or stays silent, which nobody takes for a fault.',
    },
    security: [
      'Prefix caches are keyed by account: shared ones would tell by their speed what others wrote. Text in a message cannot widen scope or switch off the filter.',
    ],
    alternatives: [
      { given: 'no reliable link', then: 'small model on the device' },
      { given: 'a second of patience', then: 'larger model, whole sentences' },
      { given: 'processors only', then: 'recurrent model, next word' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'writer',
    why: 'Habits form: a [[entity]] sees about {{exp.clusterSize}} [[units]] in the test, learns to wait for them or ignore them, and so stays in one arm.',
    rejected: [{ option: 'Randomize pauses', whyNot: 'two tempers in one message, over {{exp.clusterSize}} times' }],
    offline: [
      'Prefix replay under the measured delay, {{exp.testN}} pauses a slice: keystrokes saved and [[units]] shown in vain, side by side.',
      'Canary search over sampled outputs precedes each release.',
    ],
    slices: ['language', 'first sentence, later ones', 'formal and informal', 'slow link', 'new writers'],
    fairness: [
      'Template pairs by gender and origin must get the same [[unit]]; kept share by language, none below {{exp.languageFloor}} of the best.',
    ],
    errorAnalysis:
      'Weekly, consenting [[entity]]s’ dismissed and deleted [[units]] are sorted: late, too long, wrong tone, wrong fact; late ones go to serving.',
    online: { metric: 'suggestions taken and kept', baselineRate: 0.2, mdeRel: 0.03, clusterSize: 400, icc: 0.08 },
  },
  prod: {
    monitors: [
      {
        id: 'kept',
        watch: 'Deleted after taking, hourly',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}}',
        why: 'tone or language went wrong',
        who: 'completion team',
        firstMove: 'split by language, roll back',
      },
      {
        id: 'late',
        watch: 'Dropped as late',
        threshold: 'burn {{prod.burnAlert}}',
        why: 'late is unseen',
        who: 'platform on call',
        firstMove: 'shorten outputs',
      },
      {
        id: 'canary',
        watch: 'Planted secrets in outputs',
        threshold: 'one of {{prod.canaryN}}',
        why: 'memorized text',
        who: 'security',
        firstMove: 'stop release, find the source',
      },
      {
        id: 'mix',
        watch: 'Language and length',
        threshold: 'PSI {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'new customers write otherwise',
        who: 'completion team',
        firstMove: 'suite for that slice',
      },
    ],
    stages: [
      { id: 'Own staff', share: 0, text: 'suite and {{prod.canaryN}} canaries passed' },
      { id: 'Volunteers', share: 0.01, text: 'under {{prod.stage1Alarm}} deletions in {{prod.stage1N}}' },
      { id: 'The test', share: 0.5, text: 'read on {{exp.readDay}}, first week apart' },
      { id: 'All', share: 1, text: 'no language below {{exp.languageFloor}} of the best' },
    ],
    retrainDays: 45,
    retraining:
      'Newly consented text after masking; phrases of the season matter less than the deletions that accounts ask for.',
    runbook: [
      'Embarrassing output: block the phrase, then the template pair enters the suite.',
      'Accelerators short: shorter outputs, then volunteers off; back within {{prod.rollbackMinutes}}.',
    ],
    owner: 'writing-assistance',
    governance: [
      {
        text: 'Correspondence has two sides, and one consent does not cover the other.',
        asOf: '2026-06',
        source: 'law on secrecy of correspondence',
      },
      {
        text: {
          text: 'EU: correspondence is personal data of both sides; basis, purpose and term precede training.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'GDPR art. 5 and 6; Directive 2002/58/EC art. 5',
      },
      {
        text: {
          text: 'Which countries’ secrecy of correspondence binds is Q6.1; without an answer no private text trains.',
          when: [{ path: 'reg.regions', known: false }],
        },
        asOf: '2026-06',
        source: 'open point',
      },
    ],
  },
  perf: {
    bottleneck:
      'Bytes of weights read per decoded token: {{arch.p99_decode}} of the path at {{arch.decodeTokensPerS}}.',
    techniques: [
      {
        name: 'Debounce and cancel',
        verdict: 'use',
        why: 'spares part of {{arch.qpsPeak}} before any token',
        risk: 'feels slow when too long',
      },
      {
        name: 'Prefix cache per message',
        verdict: 'use',
        why: 'keeps prefill in {{arch.p99_prefill}}',
        risk: 'keyed by account, or it leaks',
      },
      {
        name: 'Eight-bit weights',
        verdict: 'use',
        why: '{{perf.quantBound}} at most while decoding',
        risk: 'small languages first',
      },
      {
        name: 'A drafting model',
        verdict: 'use',
        why: 'shortens {{arch.p99_decode}} while batches are small',
        risk: 'slower in full batches',
      },
      {
        name: 'Larger model',
        verdict: 'refuse',
        why: 'decode would leave {{arch.headroomMs}} behind it',
        risk: 'late text',
      },
    ],
    scaling: ['{{arch.replicas}} replicas follow office hours by region; sticky routing keeps caches warm.'],
    tools: [
      { name: 'PyTorch with Hugging Face', why: 'open decoders and adapters' },
      { name: 'vLLM', why: 'cancels and prefix cache in one batch; Triton alone has neither' },
      { name: 'MLflow', why: 'weights, filter and suite as one version' },
    ],
  },
}
