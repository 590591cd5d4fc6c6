import type { Overrides } from '../types'

/** How next words are served, tested, released and learnt on phones. */
export const keyboardOperation: Required<Pick<Overrides, 'arch' | 'exp' | 'prod' | 'perf'>> = {
  arch: {
    serving: 'edge',
    parts: [
      {
        id: 'keys',
        name: 'Keyboard app',
        kind: 'external',
        rhythm: 'request',
        note: 'keys in, three slots out',
        personal: true,
      },
      { id: 'model', name: 'Eight-bit subword model', kind: 'model', rhythm: 'request', note: 'in the app’s process' },
      {
        id: 'cache',
        name: 'Personal cache',
        kind: 'store',
        rhythm: 'request',
        note: 'encrypted, never backed up',
        personal: true,
      },
      { id: 'local', name: 'Local training', kind: 'job', rhythm: 'days', note: 'charging, idle, on Wi-Fi' },
      { id: 'sum', name: 'Secure aggregator', kind: 'service', rhythm: 'days', note: 'sees sums only' },
      { id: 'noise', name: 'DP optimizer', kind: 'job', rhythm: 'days', note: 'noise, privacy ledger' },
      { id: 'gate', name: 'Suite and release', kind: 'job', rhythm: 'days', note: 'languages, canaries, cheap phones' },
    ],
    links: [
      { from: 'keys', to: 'model', label: 'context' },
      { from: 'cache', to: 'model', label: 'own words' },
      { from: 'model', to: 'keys', label: 'three words' },
      { from: 'keys', to: 'local', label: 'typing, stays here' },
      { from: 'local', to: 'sum', label: 'clipped update' },
      { from: 'sum', to: 'noise', label: 'sum' },
      { from: 'noise', to: 'gate', label: 'weights' },
      { from: 'gate', to: 'model', label: 'signed pack' },
    ],
    flow: [
      'Key, context, model and slots share one process; nothing on this path touches a network, and a stale guess is dropped at the next key.',
      'Weights arrive as a signed pack with the app’s update and are tried on the [[device]] before the old pack goes.',
    ],
    stages: [
      { id: 'context', name: 'context and cache', share: 0.15 },
      { id: 'model', name: 'subword model', share: 0.5 },
      { id: 'rank', name: 'merge, blocklist, draw', share: 0.15 },
    ],
    defaultLatencyMs: 25,
    fallback: {
      id: 'local_ngram',
      text: 'If the model is missing, slow or out of memory, the n-gram dictionary and the personal cache on the same [[device]] fill the slots.',
    },
    security: [
      'Packs are signed; aggregator and optimizer are run by different teams; updates from rooted or emulated [[device]]s are refused and norms clipped, against poisoned words.',
    ],
    alternatives: [
      { given: 'five times the flash', then: 'larger model, whole phrases' },
      { given: 'half the time', then: 'predict at word ends only' },
      { given: 'no training on phones', then: 'public text and paid writers; less personal' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'phone',
    why: 'Thumbs learn where words appear: a [[device]] keeps one model for the whole test, about {{exp.clusterSize}} logged [[units]], and its first week is read apart.',
    rejected: [
      {
        option: 'Randomize sessions',
        whyNot: 'two models would not both fit, and {{exp.clusterSize}} guesses of one thumb are one habit',
      },
      { option: 'Whole countries in turn', whyNot: 'festivals move words more than {{exp.mdeRel}}' },
    ],
    offline: [
      'Federated evaluation on {{exp.testN}} sessions a language, without uploading one; central replay on paid writers’ lines gives the same figures for debugging.',
      'Canaries typed by test [[device]]s must not come out of the released weights: none of {{prod.canaryN}} bounds the rate at {{prod.leakBound}}.',
    ],
    slices: [
      'language and script',
      'code-mixed lines',
      'romanised lines',
      'phones with least memory',
      'first week of use',
    ],
    fairness: [
      'Keys saved by language against the best, none below {{exp.languageFloor}}; template pairs for religion, caste and gender stay without a guess.',
    ],
    errorAnalysis:
      'Monthly, linguists read paid writers’ lines that failed: missing subword, wrong script, unsafe word. Real typing is never read.',
    online: {
      metric: 'suggestions taken and not erased',
      baselineRate: 0.15,
      mdeRel: 0.03,
      clusterSize: 600,
      icc: 0.06,
    },
  },
  prod: {
    monitors: [
      {
        id: 'erased',
        watch: 'Taken then erased, hourly',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}}',
        why: 'a pack in the wrong script',
        who: 'keyboard on call',
        firstMove: 'hold the roll-out, old pack',
      },
      {
        id: 'slow',
        watch: 'Slots after {{arch.latencyP99Ms}}',
        threshold: 'burn {{prod.burnAlert}} by phone class',
        why: 'an OS update throttles it',
        who: 'keyboard on call',
        firstMove: 'dictionary for that class',
      },
      {
        id: 'round',
        watch: 'Phones in a round',
        threshold: 'under {{data.cohort}}',
        why: 'noise then drowns the sum',
        who: 'federated team',
        firstMove: 'void it, widen hours',
      },
      {
        id: 'ledger',
        watch: 'Privacy ledger',
        threshold: 'epsilon {{data.dpEpsilon}}',
        why: 'the promise made to users',
        who: 'privacy officer',
        firstMove: 'stop training',
      },
      {
        id: 'mix',
        watch: 'Scripts and languages',
        threshold: 'PSI {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'slang and festivals',
        who: 'linguists',
        firstMove: 'new lines from writers',
      },
    ],
    stages: [
      {
        id: 'Staff phones',
        share: 0,
        text: 'cheap phones hold {{arch.latencyP99Ms}}; {{prod.canaryN}} canaries silent',
      },
      { id: 'Beta channel', share: 0.01, text: 'under {{prod.stage1Alarm}} erasures in {{prod.stage1N}}' },
      { id: 'The test', share: 0.5, text: 'read on {{exp.readDay}}; each language above {{exp.languageFloor}}' },
      { id: 'All stores', share: 1, text: 'switch-offs under {{prod.switchOffMax}}' },
    ],
    retrainDays: 60,
    retraining:
      'A federated run of {{data.rounds}} rounds, if its epsilon is still in the ledger; the personal cache learns daily without one.',
    runbook: [
      'Unsafe word: blocklist by the next sync, weights without it later.',
      'Secret reported: check canaries, publish the ledger, roll packs back.',
      'Bad pack: the old one is still on the [[device]], back within {{prod.rollbackMinutes}} of the flag.',
    ],
    owner: 'keyboard-intelligence',
    governance: [
      {
        text: 'Reading typing is processing even on the device: notice, choice and a way out come first.',
        asOf: '2026-06',
        source: 'data-protection law of the users’ countries',
      },
      {
        text: {
          text: 'EU: typing is personal data; reading it on the device needs consent, and an impact assessment precedes federated learning.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'GDPR art. 6, 9 and 35; Directive 2002/58/EC art. 5(3)',
      },
      {
        text: {
          text: 'India: consent by notice, withdrawal as easy as giving it; rules phase in.',
          when: [{ path: 'reg.regions', has: ['IN'] }],
        },
        asOf: '2026-06',
        source: 'DPDP Act 2023; DPDP Rules 2025',
      },
      {
        text: {
          text: 'Brazil: a basis is named before treatment, sensitive text by specific consent.',
          when: [{ path: 'reg.regions', has: ['BR'] }],
        },
        asOf: '2026-06',
        source: 'LGPD art. 7 and 11',
      },
      {
        text: {
          text: 'Where users live is Q6.1: consent on the device is built for the strictest.',
          when: [{ path: 'reg.regions', known: false }],
        },
        asOf: '2026-06',
        source: 'open point',
      },
    ],
  },
  perf: {
    bottleneck:
      'Flash and memory bandwidth of cheap [[device]]s: {{model.int8Bytes}} are read for each subword inside {{arch.p99_model}}.',
    techniques: [
      {
        name: 'Eight-bit weights',
        verdict: 'use',
        why: '{{model.weightBytes}} become {{model.int8Bytes}}',
        risk: 'rare scripts first',
      },
      {
        name: 'Tied, factorized embeddings',
        verdict: 'use',
        why: 'most of {{model.weightBytes}} is vocabulary',
        risk: 'long compounds',
      },
      {
        name: 'State kept between keys',
        verdict: 'use',
        why: 'one step, not the sentence, in {{arch.p99_model}}',
        risk: 'stale after the cursor jumps',
      },
      {
        name: 'Phone’s neural unit',
        verdict: 'later',
        why: 'whole path {{perf.amdahlModel}} at best',
        risk: 'cheap phones have none',
      },
      {
        name: 'Distilling a larger model',
        verdict: 'later',
        why: 'only if keys saved gain {{exp.mdeRel}}',
        risk: 'teacher’s text has no mixtures',
      },
      {
        name: 'Hosted model when online',
        verdict: 'refuse',
        why: 'radio alone outlasts {{arch.latencyP99Ms}}',
        risk: 'sentences leave the phone',
      },
    ],
    scaling: [
      'Users add no serving cost; {{arch.machines}} aggregation machines carry rounds of {{data.cohort}}, and more [[device]]s only shorten the wait for one.',
    ],
    tools: [
      { name: 'TensorFlow Federated or Flower', why: 'rounds in simulation and production; JAX for the optimizer' },
      { name: 'LiteRT or ExecuTorch', why: 'eight-bit steps on old phones; ONNX Runtime Mobile also does' },
      { name: 'dp-accounting library', why: 'the ledger is computed, not asserted' },
    ],
  },
}
