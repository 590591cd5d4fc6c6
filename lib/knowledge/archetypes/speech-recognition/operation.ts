import type { Archetype } from '../types'

/** Architecture, experiment, production and performance of transcribed recordings. */
export const speechRecognitionOperation = {
  arch: {
    serving: 'batch',
    parts: [
      {
        id: 'recorder',
        name: 'Recording platform',
        kind: 'external',
        rhythm: 'days',
        note: 'channels, consent flag',
        personal: true,
      },
      {
        id: 'audio',
        name: 'Audio store',
        kind: 'store',
        rhythm: 'days',
        note: 'encrypted, deletion date',
        personal: true,
      },
      { id: 'voice', name: 'Voice activity', kind: 'model', rhythm: 'days', note: 'cuts silence, finds language' },
      { id: 'asr', name: 'Recognizer', kind: 'model', rhythm: 'days', note: 'batched windows, hints' },
      {
        id: 'mask',
        name: 'Masking and speakers',
        kind: 'service',
        rhythm: 'days',
        note: 'numbers silenced in sound too',
      },
      {
        id: 'text',
        name: 'Transcripts',
        kind: 'store',
        rhythm: 'days',
        note: 'words, times, confidence',
        personal: true,
      },
      {
        id: 'readers',
        name: 'Readers and typists',
        kind: 'people',
        rhythm: 'days',
        note: 'corrections, references',
        personal: true,
      },
      { id: 'train', name: 'Adaptation and gate', kind: 'job', rhythm: 'days', note: 'accents, silence, terms' },
    ],
    links: [
      { from: 'recorder', to: 'audio', label: 'sound' },
      { from: 'audio', to: 'voice', label: 'channel' },
      { from: 'voice', to: 'asr', label: 'speech' },
      { from: 'asr', to: 'mask', label: 'words' },
      { from: 'mask', to: 'text', label: 'masked' },
      { from: 'mask', to: 'audio', label: 'spans to silence' },
      { from: 'text', to: 'readers', label: 'doubtful' },
      { from: 'readers', to: 'text', label: 'corrections' },
      { from: 'readers', to: 'train', label: 'references' },
      { from: 'train', to: 'asr', label: 'version' },
    ],
    flow: [
      'Channels are cut at pauses, windows of all [[units]] share batches, and words are joined again by time; without a consent flag nothing is fetched.',
      '{{data.audioHours}} of audio a day at a real-time factor of {{arch.rtf}} is {{arch.batchS}} on {{arch.workers}} accelerators.',
    ],
    stages: [
      { id: 'fetch', name: 'fetch, unpack, voice activity', share: 0.15 },
      { id: 'asr', name: 'recognizer model', share: 0.6 },
      { id: 'post', name: 'speakers, masking, write', share: 0.15 },
    ],
    defaultLatencyMs: 3_600_000,
    concurrency: 8,
    machine: 'g6.xlarge',
    fallback: {
      id: 'default',
      text: 'Behind schedule, [[units]] wait with their audio playable, complaints first; a failed one is shown as failed, never as empty.',
    },
    security: [
      'Recordings are evidence and gossip: access by case, each playback logged. Spoken words are data: a caller can dictate an instruction to whatever summarizes them.',
    ],
    alternatives: [
      { given: 'words while people speak', then: 'streaming transducer, archive pass at night' },
      { given: 'audio that may not leave the site', then: 'the same container there' },
      { given: 'several languages in a call', then: 'language per segment, worst pair apart' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'recording',
    why: 'Readers get [[units]] from either recognizer without knowing which, and their corrections are the outcome; a [[unit]] is one conversation, so nothing spills.',
    rejected: [{ option: 'By reader', whyNot: 'readers differ among themselves by more than {{exp.mdeRel}}' }],
    offline: [
      'Both recognizers on the same {{data.testHours}}, difference bootstrapped by [[entity]]: words of one voice are alike.',
      'The silence suite of {{exp.silenceN}} clips is pass or fail, then [[terms]], then the mean; speakers are scored apart.',
    ],
    slices: [
      'accent and first language',
      'codec and channel',
      'noise, overlap',
      'numbers, names, negations',
      'age and gender, where volunteered',
    ],
    fairness: [
      'Published tests found twice the error for Black speakers in five commercial systems; here the worst group may have {{exp.accentRatio}} the best, on consenting test voices.',
    ],
    errorAnalysis:
      'Errors are listened to: no speech, cut at a pause, unknown term, accent, overlap, normalizer. Half of these are mended outside the model.',
    online: { metric: 'recordings with a corrected name or number', baselineRate: 0.25, mdeRel: -0.1 },
  },
  prod: {
    monitors: [
      {
        id: 'graded',
        watch: 'Word error of the weekly draw, by group',
        threshold: 'interval over {{data.drawN}} above last quarter’s',
        why: 'nothing else knows what was said',
        who: 'speech team',
        firstMove: 'split by channel, then term',
      },
      {
        id: 'silence',
        watch: 'Text on planted silent clips',
        threshold: 'above {{prod.silenceTextMax}}',
        why: 'invention reads fluently',
        who: 'speech team',
        firstMove: 'stricter voice gate, decode again',
      },
      {
        id: 'audio',
        watch: 'Codec, level, speech share',
        threshold: 'PSI {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'a new exchange changes all',
        who: 'telephony',
        firstMove: 'restore the route',
      },
      {
        id: 'backlog',
        watch: 'Oldest untranscribed',
        threshold: '{{prod.backlogHours}}',
        why: 'then the queue no longer empties',
        who: 'platform on call',
        firstMove: 'one more accelerator',
      },
      {
        id: 'reports',
        watch: 'Invented or missing passages, weekly',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}}',
        why: 'readers meet them first',
        who: 'quality team',
        firstMove: 'quarantine that version',
      },
    ],
    stages: [
      { id: 'Beside the present one', share: 0, text: '{{data.testDays}} of newest audio; silence suite passed' },
      { id: 'One team', share: 0.05, text: 'under {{prod.stage1Alarm}} reports in {{prod.stage1N}}' },
      { id: 'The test', share: 0.5, text: 'read on {{exp.readDay}}; groups within {{exp.accentRatio}}' },
      { id: 'All', share: 1, text: 'graded for a month, {{data.drawN}} a week' },
    ],
    retrainDays: 90,
    retraining:
      'Term lists change daily without training; weights on references and graded corrections, if no accent or channel loses.',
    runbook: [
      'Invented text: quarantine transcripts of that version with little speech, decode again, tell who quoted them.',
      'Card number found: purge text, sound span, index and backups; previous version in {{prod.rollbackMinutes}}.',
    ],
    owner: 'speech-platform',
    governance: [
      {
        text: 'Recording needs its own lawful basis before recognition does; the consent flag travels with the audio.',
        asOf: '2026-06',
        source: 'law of the place of recording',
      },
      {
        text: {
          text: 'EU: a basis for recording comes first; voiceprints are biometric data.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'GDPR art. 6 and 9',
      },
      {
        text: {
          text: 'EU: inferring employees’ emotions from voice is prohibited since 2025-02.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 art. 5(1)(f)',
      },
      {
        text: {
          text: 'US: some states ask every party’s consent to recording, and Illinois written consent to voiceprints; the flag travels with the audio.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: 'Cal. Penal Code § 632; 740 ILCS 14 (BIPA)',
      },
      {
        text: {
          text: 'Where people are recorded is Q6.1; until then both parties’ consent is asked, and no voiceprint kept.',
          when: [{ path: 'reg.regions', known: false }],
        },
        asOf: '2026-06',
        source: 'open point',
      },
    ],
  },
  perf: {
    bottleneck:
      'The decoder reads its weights once a token; silence sent to it costs as much as speech, and {{data.silenceShare}} of a call is silence.',
    techniques: [
      {
        name: 'Voice activity in front',
        verdict: 'use',
        why: 'spares {{data.silenceShare}} of audio, and where text is invented',
        risk: 'clipped first words: pad the cuts',
      },
      {
        name: 'Windows batched by length',
        verdict: 'use',
        why: 'holds the factor {{arch.rtf}}',
        risk: 'a short urgent call waits',
      },
      {
        name: 'Half precision, then eight bits',
        verdict: 'later',
        why: 'part of {{perf.servingUsd}}',
        risk: 'quiet and accented speech first',
      },
      {
        name: 'Distilled decoder',
        verdict: 'later',
        why: 'whole path {{perf.amdahlModel}} at most',
        risk: 'rare terms',
      },
      {
        name: 'Language model that smooths the text',
        verdict: 'refuse',
        why: 'saves none of {{data.labelHours}} and hides errors',
        risk: 'fluent words nobody said',
      },
    ],
    scaling: [
      'Audio arrives by day and is worked off around the clock: {{arch.workers}} accelerators follow {{data.audioHours}} a day, not the peak.',
    ],
    tools: [
      { name: 'CTranslate2 (faster-whisper)', why: 'batched windows in low precision; vLLM serves text decoders' },
      { name: 'PyTorch with Hugging Face', why: 'adapters on open weights; NeMo once it must stream' },
      { name: 'Label Studio', why: 'regions of sound, two typists, adjudication' },
      { name: 'MLflow', why: 'weights, normalizer and slices as one run' },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod' | 'perf'>
