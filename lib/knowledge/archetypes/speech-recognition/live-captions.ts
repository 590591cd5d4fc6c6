import { captionsOperation } from './live-captions-operation'
import { captionsReasons } from './live-captions-reasons'
import { captionsRegisters } from './live-captions-registers'
import type { Setting } from '../types'

/** Words on a screen while people speak. */
export const liveCaptions: Setting = {
  id: 'live_captions',
  name: 'Live captions',
  signs: [
    /\blive (?:captions?|subtitles?|transcri\w+)/i,
    /\breal[- ]time (?:captions?|subtitles?|transcri\w+|speech)/i,
    /\bcaptions?\b.{0,60}\b(?:within|delay|seconds|live|ms)\b/is,
    /\bwhile (?:people|they|speakers?|someone) (?:speaks?|talks?|is speaking|are speaking)\b/i,
  ],
  over: {
    words: {
      unit: 'utterance',
      units: 'utterances',
      positive: 'misheard word',
      entity: 'speaker',
      action: 'show words as they fall, and revise them in place',
      actor: 'the caption screen',
      consumer: 'the viewer who cannot hear',
      task: 'live captioning',
      baseline: 'the streaming recognizer off the shelf',
      terms: 'names and terms of the program',
    },
    sources: [
      'Graves 2012, arXiv:1211.3711 (transducer)',
      'Gulati et al. 2020, arXiv:2005.08100 (Conformer)',
      'Shangguan et al. 2021, arXiv:2104.02207 (latency and stability of streaming)',
      'Romero-Fresco & Pérez 2015 (NER model of live subtitles)',
    ],
    metrics: {
      good: ['wer', 'entity_wer', 'rtf', 'cer'],
      pick: 'Word error of the words finally standing, read by group; a caption later than {{arch.latencyP99Ms}} or rewritten twice counts as error too, since a viewer has read on.',
      bad: [
        { id: 'accuracy', why: 'ignores inserted words that fill a pause' },
        { id: 'bleu', why: 'judged on the whole talk, when the moment has passed' },
      ],
      business: {
        id: 'correction_minutes',
        name: 'Viewers who keep captions on to the end',
        target: '{{exp.mdeRel}} against the present captions',
      },
      guardrails: [
        { id: 'latency', name: 'Spoken word to screen', limit: '{{arch.latencyP99Ms}}' },
        { id: 'flicker', name: 'Words rewritten after display', limit: '{{prod.rewriteMax}} at most' },
        { id: 'worst_group_wer', name: 'Worst accent against best', limit: '{{exp.accentRatio}} at most' },
      ],
    },
    problem: {
      summary: [
        'Show what is being said within {{arch.latencyP99Ms}}, readable and seldom rewritten, for those who have no other way to follow the [[entity]].',
      ],
      whyMl: [
        'Scripts and slides give names in advance, as a list; what a [[entity]] makes of them, over applause and each other, must be heard. A human captioner stays for events where an error is a public one.',
      ],
      antiGoals: [
        'No smoothing of what was said.',
        'No captions kept as minutes without consent.',
        'No guess at who speaks from the voice alone.',
      ],
      falsePositive: 'a word nobody said is on every screen',
      falseNegative: 'the screen is empty while people laugh',
      baseline: {
        id: 'managed_asr_api',
        text: 'The open streaming model and one vendor, with the same list of names, on the same split and delay.',
      },
      stakeholders: [
        { who: 'Deaf and hard-of-hearing viewers', cares: 'in time, complete, steady' },
        { who: 'Speakers', cares: 'not to be misquoted in public' },
        { who: 'Producers', cares: 'names right, no delay on air' },
      ],
    },
    data: {
      sources: [
        { name: 'Program sound', holds: 'clean feed, microphones', trap: 'mixed with music and applause' },
        { name: 'Human captions', holds: 'shortened text, late times', trap: 'edited: not verbatim' },
        { name: 'Run sheets, slides', holds: 'names, topics', trap: 'changed minutes before' },
      ],
      labels: [
        'Verbatim words with start times, typed for {{data.testHours}} by two people, {{data.labelHours}}; human captions are shortened and late, so they train nothing but style.',
        'Viewers’ reports name a moment; the sound around it is kept and typed. A random draw of {{data.drawN}} [[units]] a week, probability logged, shows what nobody reported.',
      ],
      features: [
        { group: 'Sound chunk', available: 'every {{arch.chunkMs}}', trap: 'future frames in training only' },
        { group: 'Words shown so far', available: 'at once', trap: 'an early error feeds itself' },
        { group: 'Names of the run sheet', available: 'before the program', trap: 'too many are heard everywhere' },
        { group: 'Corrected transcript', available: 'afterwards', trap: 'banned as context' },
      ],
      leaks: ['Repeats of a program on both sides.', 'Look-ahead frames that serving will not have.'],
      split: {
        strategy: 'group_based',
        text: [
          'Whole [[entity]]s and programs on one side; {{data.trainDays}} train, the newest {{data.testDays}} test, replayed at the speed of sound.',
        ],
        whyNotRandom: 'a presenter speaks every day and is heard again; guests of the next {{data.testDays}} are new',
      },
      quality: [
        'Level, clipping and delay of each feed every minute; a feed without speech shows “music” or “applause”, not words.',
      ],
      privacy: [
        'Sound is held {{arch.bufferS}} and dropped unless a program is published anyway or all present agreed; typed drafts live {{data.retentionDays}}.',
      ],
    },
    model: {
      options: [
        {
          id: 'managed_asr_api',
          name: 'Vendor’s streaming recognizer',
          fits: [
            { path: 'problem.engineers', below: 2 },
            { path: 'data.thirdPartyApi', not: false },
          ],
          pro: '{{problem.engineers}} engineer can own names and evaluation, not a decoder.',
          con: 'A round trip eats part of {{arch.latencyP99Ms}}, and it changes between two shows.',
          work: 'a remote stream',
        },
        {
          id: 'whisper_finetune',
          name: 'Whisper-class windows',
          fits: [{ path: 'arch.latencyP99Ms', above: 10000 }],
          pro: '{{arch.latencyP99Ms}} lets whole windows be heard.',
          con: 'Writes a window at a time, past {{arch.latencyP99Ms}}, and fills applause with sentences; makes the archive version afterwards.',
          work: 'a decode per window',
        },
        {
          id: 'streaming_conformer_rnnt',
          name: 'Streaming Conformer transducer',
          pro: 'Emits with each chunk of {{arch.chunkMs}}, stays silent in silence, and holds {{arch.latencyP99Ms}} with a short look-ahead.',
          con: 'Hears little of what comes.',
          work: 'one chunk of encoder, a few small steps',
        },
      ],
      theory: [
        'A transducer ties each token to a frame: it cannot run ahead of the sound, which is why it streams and why applause stays empty.',
        'Look-ahead buys accuracy with delay: {{arch.chunkMs}} of it is the largest knob on [[units]].',
      ],
      loss: 'Transducer loss with a penalty on late emission; a share of training without look-ahead.',
      augmentation: 'Applause, music, room and two voices at once, from own programs; no synthetic accents.',
      regularization:
        'General speech mixed in; dropout on the shown context, so that an early error does not feed itself.',
      optimization: 'Look-ahead, chunk and beam chosen together, on delay and error of the worst group.',
      interpretability: ['Unsure words are set in gray until they stand; the operator sees the names list at work.'],
    },
    ...captionsOperation,
    ...captionsRegisters,
    reasons: captionsReasons,
  },
}
