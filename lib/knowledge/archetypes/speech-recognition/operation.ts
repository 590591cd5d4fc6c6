import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const speechRecognitionOperation = {
  arch: {
    serving: 'batch',
    parts: [
      {
        id: 'recorder',
        name: 'Recording platform',
        kind: 'external',
        rhythm: 'request',
        note: 'channels, consent flag',
        personal: true,
      },
      {
        id: 'store',
        name: 'Audio store',
        kind: 'store',
        rhythm: 'seconds',
        note: 'encrypted, with deletion date',
        personal: true,
      },
      {
        id: 'segment',
        name: 'Voice activity and segments',
        kind: 'model',
        rhythm: 'seconds',
        note: 'cuts silence, finds language',
      },
      { id: 'asr', name: 'Recogniser', kind: 'model', rhythm: 'seconds', note: 'batched windows, term hints' },
      {
        id: 'post',
        name: 'Post-processing',
        kind: 'service',
        rhythm: 'seconds',
        note: 'speakers, punctuation, masking',
      },
      { id: 'terms', name: 'Term lists', kind: 'store', rhythm: 'days', note: 'per account, with spoken forms' },
      {
        id: 'text',
        name: 'Transcript store',
        kind: 'store',
        rhythm: 'seconds',
        note: 'words, times, confidence, version',
        personal: true,
      },
      {
        id: 'edit',
        name: 'Editors',
        kind: 'people',
        rhythm: 'days',
        note: 'correct marked passages, grade the sample',
        personal: true,
      },
      {
        id: 'train',
        name: 'Adaptation and gate',
        kind: 'job',
        rhythm: 'days',
        note: 'accent, channel and silence suites',
      },
    ],
    links: [
      { from: 'recorder', to: 'store', label: 'audio' },
      { from: 'store', to: 'segment', label: 'channel' },
      { from: 'segment', to: 'asr', label: 'speech windows' },
      { from: 'terms', to: 'asr', label: 'hints' },
      { from: 'asr', to: 'post', label: 'tokens, times' },
      { from: 'post', to: 'text', label: 'masked transcript' },
      { from: 'text', to: 'edit', label: 'doubtful passages' },
      { from: 'edit', to: 'text', label: 'corrections' },
      { from: 'edit', to: 'train', label: 'reference hours' },
      { from: 'train', to: 'asr', label: 'accepted version' },
    ],
    flow: [
      'Each channel is cut at pauses, recognised in batches and joined again by time; a window is done within {{arch.latencyP99Ms}} at p99.',
      'Masking of numbers runs before the transcript is stored, and the same spans are silenced in the audio that people may play.',
    ],
    stages: [
      { id: 'segment', name: 'fetch, decode, voice activity', share: 0.15 },
      { id: 'asr', name: 'recogniser', share: 0.6 },
      { id: 'post', name: 'speakers, punctuation, masking', share: 0.15 },
    ],
    defaultLatencyMs: 15000,
    concurrency: 8,
    machine: 'g6.xlarge',
    fallback: {
      id: 'default',
      text: 'If the recogniser is behind, [[units]] wait in the queue with their audio playable; live use falls to a smaller model that says so. Nothing is dropped silently.',
    },
    security: [
      'Recordings are evidence and gossip at once: access by case, playback logged, links that expire.',
      'Spoken text is untrusted when a language model summarises it: a [[entity]] can dictate an instruction.',
    ],
    alternatives: [
      {
        given: 'live captions',
        then: 'a streaming transducer, captions revised in place, full-context pass for the archive',
      },
      {
        given: 'audio may not leave the device',
        then: 'a small quantised recogniser there, and only text with consent goes on',
      },
      {
        given: 'many languages inside one call',
        then: 'language per segment, worst pair reported as a slice of its own',
      },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'recording',
    why: 'Editors or readers get [[units]] from either recogniser without knowing which; their corrections are the outcome.',
    rejected: [
      { option: 'By editor', whyNot: 'editors differ more than recognisers' },
      { option: 'Offline error alone', whyNot: 'half of the word errors cost nobody a minute' },
    ],
    offline: [
      'Both recognisers on the same {{exp.testN}} [[units]], difference bootstrapped by [[entity]]: words within one voice are not independent.',
      'The silence suite is pass or fail; then error on [[terms]], then the mean.',
      'Diarisation is scored apart: right words under the wrong name change who promised what.',
    ],
    slices: [
      'accent, dialect and first language',
      'codec and channel (mobile, conference, studio)',
      'noise, overlap and far field',
      'numbers, names, negations',
      'age and gender where volunteered',
    ],
    fairness: [
      'Koenecke et al. measured twice the error for Black speakers in five commercial systems; the ratio here may be at most {{exp.accentRatio}}, on consented test voices.',
    ],
    errorAnalysis:
      'Errors are listened to, not read: no speech, cut at a pause, unknown term, accent, overlap, normaliser. The first, second and last are fixed outside the model.',
    online: { metric: 'passages an editor corrects', baselineRate: 0.12, mdeRel: -0.15 },
  },
  prod: {
    monitors: [
      {
        id: 'graded',
        watch: 'Word error of the weekly graded hours, by group',
        threshold: 'outside the interval of the last quarter',
        why: 'no other signal says what was really spoken',
        who: 'ML',
        firstMove: 'split by channel, then by term',
      },
      {
        id: 'silence',
        watch: 'Text on planted silent and music clips',
        threshold: 'above {{prod.silenceTextMax}}',
        why: 'invention looks like fluent speech',
        who: 'ML',
        firstMove: 'raise the voice gate, requeue',
      },
      {
        id: 'audio',
        watch: 'Codec, level, speech share per channel',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a new telephone exchange changes everything at once',
        who: 'telephony',
        firstMove: 'restore the route, compare the suites',
      },
      {
        id: 'words',
        watch: 'Words corrected to one not in the lists',
        threshold: 'the same word from several editors',
        why: 'new products and people',
        who: 'editors',
        firstMove: 'add the term with its spoken forms',
      },
      {
        id: 'backlog',
        watch: 'Processing time over audio time',
        threshold: 'above {{prod.rtfMax}}',
        why: 'beyond it the queue never empties',
        who: 'platform on call',
        firstMove: 'larger batches, more replicas',
      },
      {
        id: 'speed',
        watch: 'Words per second of speech, repeated phrases',
        threshold: 'outside what people can say',
        why: 'loops and skipped windows',
        who: 'ML',
        firstMove: 'decode again without the previous text',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'both recognisers on the graded hours; silence suite passed' },
      {
        id: 'One team or channel',
        share: 0.05,
        text: 'fewer than {{prod.stage1Alarm}} reports of invented or missing passages in {{prod.stage1N}} [[units]]',
      },
      {
        id: 'Half',
        share: 0.5,
        text: 'correction minutes read on {{exp.readDay}}, no group beyond {{exp.accentRatio}}',
      },
      { id: 'All', share: 1, text: 'old recogniser kept warm for a month of graded samples' },
    ],
    retrainDays: 90,
    retraining:
      'Term lists change daily without training; weights every {{prod.retrainCadenceDays}} at most, on corrected and reference hours, accepted only if no accent or channel loses.',
    runbook: [
      'Invented text reported: quarantine transcripts of that version with low speech share, decode again, tell whoever quoted them.',
      'Card number in a transcript: purge text, audio span, index and backups; report by the incident rule.',
    ],
    owner: 'speech-platform',
    governance: [
      {
        text: 'Recording needs its legal basis before recognition does: all-party consent in some US states, notice and purpose in the EU; the consent flag travels with the audio.',
        asOf: '2026-06',
        source: 'state wiretap laws, e.g. Cal. Penal Code § 632; GDPR art. 6',
      },
      {
        text: 'Voiceprints are biometric: no speaker embeddings kept across [[units]] without written consent.',
        asOf: '2026-06',
        source: 'Illinois BIPA, GDPR art. 9',
      },
      {
        text: 'Inferring employees’ emotions from voice is prohibited in the EU.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689, art. 5(1)(f)',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
