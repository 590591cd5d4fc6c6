import { liveCaptions } from './live-captions'
import { speechRecognitionOperation } from './operation'
import { speechRecognitionReasons } from './reasons'
import { speechRecognitionRegisters } from './registers'
import type { Archetype } from '../types'

export const speechRecognition: Archetype = {
  id: 'speech_recognition',
  name: 'Speech recognition',
  problemType: 'speech_recognition',
  keywords: ['transcribe', 'transcript', 'speech', 'asr', 'call recordings', 'voice', 'audio', 'captions'],
  words: {
    unit: 'recording',
    units: 'recordings',
    positive: 'wrong word',
    entity: 'speaker',
    action: 'store the transcript and mark what may be wrong',
    actor: 'the transcript archive',
    consumer: 'whoever quotes the transcript',
    task: 'transcription',
    baseline: 'the recognizer off the shelf',
    terms: 'names, numbers and negations',
  },
  sources: [
    'Radford et al. 2022, arXiv:2212.04356 (Whisper)',
    'Koenecke et al. 2020, doi 10.1073/pnas.1915768117 (racial disparities)',
    'Koenecke et al. 2024, arXiv:2402.08021 (invented text)',
    'Bain et al. 2023, arXiv:2303.00747 (WhisperX: voice activity, batches)',
  ],
  metrics: {
    good: ['wer', 'entity_wer', 'cer', 'diarization_error_rate', 'rtf'],
    pick: 'Word error after a written normalizer, worst accent group first; error on [[terms]] stands beside it with {{exp.termN}} of them, since they carry what is quoted.',
    bad: [
      { id: 'accuracy', why: 'forgets insertions, and invented sentences are the gravest error' },
      { id: 'bleu', why: 'forgives a swapped order and a synonym nobody spoke' },
    ],
    business: {
      id: 'correction_minutes',
      name: '[[Units]] in which a reader corrects a name or number',
      target: '{{exp.mdeRel}} against the present recognizer',
    },
    guardrails: [
      {
        id: 'hallucinated_text_rate',
        name: 'Silent or music clips that yield text',
        limit: '{{prod.silenceTextMax}} of {{exp.silenceN}} at most',
      },
      {
        id: 'worst_group_wer',
        name: 'Error of the worst accent or channel',
        limit: '{{exp.accentRatio}} the best at most',
      },
      { id: 'real_time_factor', name: 'Age of the oldest untranscribed [[unit]]', limit: '{{prod.backlogHours}}' },
    ],
  },
  problem: {
    summary: [
      'Turn {{data.rowsPerDay}} [[units]] a day, about {{data.audioHours}} of audio, into words with times and speakers, masked, and marked where they may be wrong.',
    ],
    whyMl: [
      'No rule transcribes speech; the question is how much of a general recognizer must change for this line, these accents and these [[terms]], and own [[units]] answer it. Card numbers, dates and silence are handled by rules around it.',
    ],
    antiGoals: [
      'No score of mood, stress or honesty from a voice.',
      'No voiceprint that follows a [[entity]] across [[units]].',
      'No decision about a person on a quote nobody listened to.',
    ],
    falsePositive: 'words nobody said stand in a record and are believed',
    falseNegative: 'words that were said are missing, and no search finds them',
    baseline: {
      id: 'managed_asr_api',
      text: 'The open recognizer as it comes and one vendor, with the same term list, on the same split.',
    },
    stakeholders: [
      { who: 'Quality and complaints teams', cares: 'amounts, names, negations' },
      { who: 'People recorded', cares: 'to know it, be understood, be deleted' },
      { who: 'Works council', cares: 'no covert scoring' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Recording platform',
        holds: 'audio by channel, codec, consent flag',
        trap: 'mono mixes; comfort noise for silence',
      },
      { name: 'Typed references', holds: 'verbatim words, times', trap: 'corrected drafts inherit the draft' },
      { name: 'Term lists', holds: 'products, places, spoken forms', trap: 'spelled as sold, not as said' },
    ],
    labels: [
      'A style guide fixes fillers, numbers and dialect first: without it two careful typists differ as much as two models.',
      'References for {{data.testHours}} of audio are typed from nothing by two people, {{data.labelHours}} of work: a corrected draft keeps what reads well.',
      {
        text: 'The {{data.nLabeled}} transcribed [[units]] are counted by speaker, accent and channel before they are believed.',
        when: [{ path: 'data.nLabeled', known: true }],
      },
      'Readers correct only what they read: {{data.drawN}} [[units]] a week are drawn at random, probability logged, for the graded sample.',
    ],
    features: [
      { group: 'Sound frames', available: 'with the recording', trap: 'telephone sound upsampled looks wide-band' },
      { group: 'Channel, party', available: 'with the recording', trap: 'swapped on transfers' },
      { group: 'Terms of the account', available: 'looked up before', trap: 'long lists are heard everywhere' },
      { group: 'Agent’s notes, summary', available: 'after the call', trap: 'banned as hints: they hold the answer' },
    ],
    leaks: [
      'One call’s two channels on two sides.',
      'Term lists drawn from test transcripts; public audio the recognizer was trained on.',
    ],
    split: {
      strategy: 'group_based',
      text: [
        'Whole [[entity]]s, agents too, on one side with every channel of a call; {{data.trainDays}} train, the newest {{data.testDays}} test for new names.',
      ],
      whyNotRandom:
        'an agent speaks in thousands of [[units]] and is recognized again; callers of the next {{data.testDays}} are new',
    },
    quality: [
      'Clipping, lost packets and speech share per [[unit]]; a dead channel is “inaudible”, never guessed. The normalizer carries a version.',
    ],
    privacy: [
      'Callers say card numbers and illnesses aloud: both sound and text are masked by time span before storage; audio, text and training copies go after {{data.retentionDays}}.',
    ],
  },
  model: {
    options: [
      {
        id: 'streaming_conformer_rnnt',
        name: 'Streaming transducer',
        fits: [{ path: 'arch.latencyP99Ms', below: 2000 }],
        pro: 'Emits while people speak and stays silent when nobody does, within {{arch.latencyP99Ms}}.',
        con: 'Hears only what came before; nobody waits here, and {{arch.latencyP99Ms}} lets a model hear both sides of a word.',
        work: 'one sound chunk, a few small steps',
      },
      {
        id: 'managed_asr_api',
        name: 'Vendor recognizer with term hints',
        fits: [
          { path: 'problem.engineers', below: 2 },
          { path: 'data.thirdPartyApi', not: false },
        ],
        pro: 'For {{problem.engineers}} engineer, bought recognition with own references and terms beats own decoders.',
        con: 'Paid by the minute for {{data.audioHours}} a day, audio leaves, and it changes under the references; kept as yardstick.',
        work: 'one remote call a segment',
      },
      {
        id: 'whisper_finetune',
        name: 'Adapted Whisper-class model',
        pro: 'Broad speech is in it already, so some {{data.adaptHours}} of own audio move it on codec, accent and [[terms]]; it runs here.',
        con: 'Writes whole windows, and sentences into silence.',
        work: 'one encoder pass and a decode per window',
      },
    ],
    theory: [
      'An attention decoder is a language model conditioned on sound: fluent, and able to go on without it. Voice activity before and a repetition test after belong to the model.',
      'Rare [[terms]] fail for want of probability, not of sound: a hint list repairs them in minutes, hours of audio do not.',
    ],
    loss: 'Token cross-entropy, empty targets on non-speech; [[terms]] are sampled more, not weighted.',
    augmentation: 'Own codecs, lost packets, room noise, speed, SpecAugment. No synthetic voices for missing accents.',
    regularization: 'Low layers frozen, general speech mixed in, so that one accent is not unlearnt for another.',
    optimization: 'AdamW at a low rate; stop on the worst group; beam and hint weight on development [[entity]]s.',
    interpretability: ['Each word has time and confidence, and a click plays it: listening is the explanation.'],
  },
  settings: [liveCaptions],
  reasons: speechRecognitionReasons,
  ...speechRecognitionOperation,
  ...speechRecognitionRegisters,
}
