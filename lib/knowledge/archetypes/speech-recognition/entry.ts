import { speechRecognitionOperation } from './operation'
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
    positive: 'transcription error',
    entity: 'speaker',
    action: 'publish the transcript, or mark the doubtful passages for a person',
    actor: 'the transcript service',
    consumer: 'the reader of the transcript',
    task: 'transcription',
    baseline: 'the off-the-shelf recogniser',
    terms: 'names, numbers and product terms',
  },
  sources: [
    'Whisper, Radford et al. 2022, arXiv:2212.04356',
    'Koenecke et al., PNAS 2020, doi 10.1073/pnas.1915768117',
    'Conformer, Gulati et al. 2020, arXiv:2005.08100',
    'Koenecke et al. 2024, Careless Whisper, arXiv:2402.08021',
  ],
  metrics: {
    good: ['wer', 'entity_wer', 'cer', 'diarization_error_rate', 'rtf'],
    pick: 'Word error rate after a written normaliser, per [[entity]] group and channel; beside it the error on [[terms]], which carry the meaning of [[a_unit]].',
    bad: [
      { id: 'accuracy', why: 'ignores insertions, and invented words on silence are the worst error there is' },
      { id: 'bleu', why: 'forgives word order and synonyms that nobody spoke' },
    ],
    business: {
      id: 'correction_minutes',
      name: 'Minutes of correction per hour of audio',
      target: 'lower than with the present recogniser by {{exp.mdeRel}}',
    },
    guardrails: [
      {
        id: 'hallucinated_text_rate',
        name: 'Text on clips without speech',
        limit: 'at most {{prod.silenceTextMax}} of silent, music and hold-tone clips',
      },
      {
        id: 'worst_group_wer',
        name: 'Error of the worst accent or channel',
        limit: 'at most {{exp.accentRatio}} the error of the best',
      },
      {
        id: 'real_time_factor',
        name: 'Processing time over audio time',
        limit: 'below {{prod.rtfMax}} at the busiest hour',
      },
    ],
  },
  problem: {
    summary: [
      'Turn {{data.rowsPerDay}} [[units]] into text with times, speakers and a mark where it may be wrong; then [[action]].',
      'What happens with the text decides the metric: search forgives a wrong article, a complaint file does not forgive a wrong negation or amount.',
    ],
    whyMl: [
      'No rules transcribe speech. The open question is how much of a general recogniser must be adapted to this audio, and the answer is measured on own [[units]] before anything is trained.',
      'Rules do remain around it: voice activity, spelling of dates and amounts, a list of [[terms]], masking of card numbers.',
    ],
    antiGoals: [
      'No emotion, honesty or stress score of employees from their voice.',
      'No recognition of who a [[entity]] is beyond the channel they speak on, unless consent for voice biometrics exists.',
      'No verbatim quote in a decision about a person without listening to the passage.',
    ],
    falsePositive: 'words that nobody said stand in the record and are believed',
    falseNegative: 'words that were said are missing, and search or compliance never finds them',
    baseline: {
      id: 'managed_asr_api',
      text: 'A current general recogniser and one vendor API as they come, with the list of terms as hints; both scored on the same own test hours.',
    },
    stakeholders: [
      { who: 'Readers of transcripts', cares: 'to find the passage and to trust names and amounts' },
      { who: 'People who are recorded', cares: 'to know it, to be understood with their accent, to have it deleted' },
      { who: 'Compliance and works council', cares: 'no covert monitoring, retention that is kept' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Recording platform',
        holds: 'audio by channel, codec, start, parties',
        trap: 'mono mixes of both parties; comfort noise replaces silence',
      },
      {
        name: 'Human transcripts',
        holds: 'verbatim text with times and speakers',
        trap: 'clean-read style drops fillers and repairs errors of the speaker',
      },
      {
        name: 'Term lists of the business',
        holds: 'products, people, places, codes',
        trap: 'spelled as in the catalogue, not as spoken',
      },
    ],
    labels: [
      'A style guide comes first (fillers, numbers, false starts, dialect spelling): without it two careful transcribers differ by as much as two models.',
      {
        text: '{{data.nLabeled}} transcribed [[units]] exist: count hours and speakers per accent and channel before believing in them.',
        when: [{ path: 'data.nLabeled', known: true }],
      },
      'Test hours are typed from scratch by two people and reconciled. A transcript corrected from a draft inherits the words of the recogniser that made it.',
      'Clips without speech (ring tone, music, breathing, other languages) are labelled as empty, since this is where [[units]] get invented sentences.',
    ],
    features: [
      {
        group: 'Log-mel frames of the audio',
        available: 'as it arrives',
        trap: 'upsampled narrow-band audio looks wide-band; train on the real codec',
      },
      {
        group: 'Channel and party',
        available: 'with the recording',
        trap: 'stereo labels swapped on transferred calls',
      },
      {
        group: 'Hints: terms of the account or show',
        available: 'lookup before decoding',
        trap: 'too many hints are heard everywhere',
      },
      {
        group: 'Agent notes, summary',
        available: 'after the call',
        trap: 'banned as decoding hints in tests: they contain the answer',
      },
    ],
    leaks: [
      'One [[entity]], call or show on both sides.',
      'Test audio that is public and was in the pretraining of the recogniser.',
      'A term list collected from the test transcripts.',
    ],
    split: {
      strategy: 'group_based',
      text: [
        'By [[entity]], and all channels of one call together; agents who speak in thousands of [[units]] stand on one side only.',
        'Later weeks form a second test for new products and names.',
      ],
      whyNotRandom: 'a recogniser that has heard a voice recognises it again, and the next caller is always new',
    },
    quality: [
      'Clipping, dropped packets, speech share and language are computed per [[unit]]; a failed channel gets “inaudible”, never a guess.',
      'The normaliser is versioned: numbers and contractions move the error more than most models do.',
    ],
    privacy: [
      'Voices are personal data and people say card numbers and illnesses aloud: pause-and-resume or masking before storage, in audio as well as text.',
      {
        text: 'Audio stays {{data.retentionDays}}; transcripts, embeddings and training copies follow the same deletion.',
        when: [{ path: 'data.retentionDays', known: true }],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'streaming_conformer_rnnt',
        name: 'Streaming Conformer transducer',
        fits: [{ path: 'arch.latencyP99Ms', below: 2000 }],
        pro: 'Words must stand within {{arch.latencyP99Ms}}: a transducer emits while the [[entity]] speaks and stays silent when nobody does.',
        con: 'Nobody waits for the words here, and a model that hears both sides of a word makes fewer errors.',
        work: 'one encoder chunk and a few small decoder steps',
      },
      {
        id: 'managed_asr_api',
        name: 'Vendor API with term hints',
        fits: [
          { path: 'problem.engineers', below: 2 },
          { path: 'data.thirdPartyApi', not: false },
        ],
        pro: 'With {{problem.engineers}} on the team, bought recognition plus own evaluation and term lists beats an own decoder.',
        con: 'Price by the minute, audio leaves the house, and the model changes under the evaluation; kept as the yardstick.',
        work: 'one remote call a segment',
      },
      {
        id: 'whisper_finetune',
        name: 'Whisper-class encoder–decoder, adapted',
        pro: 'Trained on broad multilingual speech, so tens of own hours move it on codec, accent and [[terms]]; runs on own machines.',
        con: 'Its decoder writes whole windows at a time and fills silence with sentences: wrong for live captions.',
        work: 'an encoder pass and an autoregressive decode per window',
      },
    ],
    theory: [
      'An attention decoder is a language model conditioned on sound: fluent, and therefore able to continue without sound. Voice activity in front and a repetition test behind are parts of the model for [[units]] with hold music.',
      'A transducer aligns each token to a frame, so it cannot run ahead of the audio; that is what makes it stream and what costs it context.',
      'Rare [[terms]] fail for want of probability, not of sound: biasing the search toward a list repairs them cheaper than more hours.',
    ],
    loss: 'Token cross-entropy (CTC beside it for alignment), with empty targets on non-speech; errors on [[terms]] enter by sampling, not by a weight.',
    augmentation:
      'Own codecs, packet loss, room noise, speed changes and SpecAugment, on training speakers only. No synthetic voices as a stand-in for missing accents.',
    regularization:
      'Adapters or low layers frozen, general speech mixed in, so that adaptation to calls does not unlearn other accents.',
    optimization:
      'AdamW, low rate, early stop on the worst accent group rather than the mean; beam and hint weight tuned on development speakers.',
    interpretability: [
      'Every word carries a time and a confidence; a click plays the passage. Listening is the explanation.',
    ],
  },
  ...speechRecognitionOperation,
  ...speechRecognitionRegisters,
}
