import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const speechRecognitionRegisters = {
  perf: {
    bottleneck:
      'The decoder: one step a token, bound by memory bandwidth; silence that is sent to it costs as much as speech.',
    techniques: [
      {
        name: 'Voice activity before recognition',
        verdict: 'use',
        why: 'calls hold long silences; cutting them saves machine time and removes the place where text is invented',
        risk: 'clipped first words: pad the cuts',
      },
      {
        name: 'Batched windows sorted by length',
        verdict: 'use',
        why: 'fills the accelerator at {{arch.qpsPeak}} without padding',
        risk: 'short urgent clips wait behind long ones',
      },
      {
        name: 'Half precision with int8 weights',
        verdict: 'later',
        why: 'part of {{perf.servingUsd}} comes back after the accent suites were run on that very file',
        risk: 'quiet and accented speech degrade first',
      },
      {
        name: 'Distilled decoder',
        verdict: 'later',
        why: 'most of the time is spent there; worth it once the volume has settled',
        risk: 'loses rare terms',
      },
      {
        name: 'A language model that rewrites the transcript',
        verdict: 'refuse',
        why: 'it makes errors fluent and unmarked; punctuation and casing come from a tagger that changes no word',
        risk: 'a record of what nobody said',
      },
    ],
    scaling: [
      'The night absorbs the day: {{arch.replicas}} are sized on hours of audio per day and {{prod.rtfMax}}, unless words must stand within seconds.',
    ],
    tools: [
      {
        name: 'PyTorch with Hugging Face Transformers',
        why: 'checkpoints and adapters; NVIDIA NeMo if streaming transducers are needed',
      },
      {
        name: 'CTranslate2 (faster-whisper)',
        why: 'batched decoding in reduced precision; vLLM is built for text decoders',
      },
      { name: 'Triton', why: 'voice gate, recogniser and tagger as one pipeline; skip it while one process keeps up' },
      { name: 'Label Studio', why: 'audio regions, two readers and adjudication' },
      { name: 'MLflow', why: 'one run with every slice and the normaliser version; W&B if audio tables are wanted' },
    ],
  },
  assumptions: [
    {
      path: 'prod.silenceTextMax',
      value: 0.005,
      label: 'Clips without speech that yield text, at most',
      unit: 'ratio',
      note: 'Set from a planted suite; legal or clinical use should demand less.',
    },
    {
      path: 'exp.accentRatio',
      value: 1.5,
      label: 'Largest ratio of errors, worst to best accent group',
      unit: 'x',
      note: 'A screening line; replace after the first measurement on consented voices.',
    },
    {
      path: 'prod.rtfMax',
      value: 0.3,
      label: 'Real-time factor, at most',
      unit: 'x',
      note: 'Leaves the night to catch up; measure on the longest recordings.',
    },
  ],
  expressions: [],
  decisions: [
    {
      step: 'problem',
      title: 'What counts as a word',
      choice: 'A written normaliser and style guide, versioned with every result',
      alternatives: [
        {
          option: 'Raw string comparison',
          whyNot: 'spelling of numbers outweighs the differences between recognisers',
        },
      ],
      rationale: 'Two results with different normalisers cannot be compared.',
      confidence: 'high',
      revisitWhen: 'A new language or a verbatim legal use is added',
    },
    {
      step: 'model',
      title: 'Silence',
      choice: 'Voice gate, empty targets and repetition test, checked by a pass-or-fail suite',
      alternatives: [
        { option: 'Trust the decoder’s own no-speech score', whyNot: 'it is high on music and fluent on breath' },
      ],
      rationale:
        'Invented sentences are believed because they are well formed; at most {{prod.silenceTextMax}} may pass.',
      confidence: 'high',
      revisitWhen: 'The suite is passed without the gate for two releases',
    },
    {
      step: 'data',
      title: 'Adapt or hint',
      choice: 'Term hints first, weights only where hints do not help',
      alternatives: [
        {
          option: 'Fine-tune at once',
          whyNot: 'unlearns accents that the own hours lack, and new names arrive weekly',
        },
      ],
      rationale: 'A list changes in a minute and is reversible.',
      confidence: 'medium',
      revisitWhen: 'Errors on common words outweigh errors on terms',
    },
    {
      step: 'data',
      title: 'Reference hours',
      choice: 'Typed from scratch, twice',
      alternatives: [
        { option: 'Correct the draft', whyNot: 'editors leave what reads well, so the recogniser grades itself' },
      ],
      rationale: 'The yardstick may not come from the measured.',
      confidence: 'high',
      revisitWhen: 'Blind and corrected references agree within the interval',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'Hallucinated sentences on silence or music enter the record of a [[unit]]',
      severity: 'high',
      mitigation: 'Voice gate, silence suite, limit {{prod.silenceTextMax}}, playback beside the text',
      owner: 'ML',
    },
    {
      step: 'exp',
      risk: 'Accents and dialects outside the data get far more errors, and with them worse service',
      severity: 'high',
      mitigation: 'Consented test voices per group, ratio limit {{exp.accentRatio}}, gate on the worst group',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'Names, numbers and negations are wrong although the mean error of [[units]] looks good',
      severity: 'high',
      mitigation: 'Error on [[terms]] reported apart, hints, marks for a person',
      owner: 'editors',
    },
    {
      step: 'prod',
      risk: 'Recording or voiceprints without consent',
      severity: 'high',
      mitigation: 'Consent flag travels with audio; no embeddings across [[units]]',
      owner: 'legal',
    },
    {
      step: 'data',
      risk: 'Codec or microphone shift: wide-band training, narrow-band telephone',
      severity: 'medium',
      mitigation: 'Own codecs in training, audio monitors per channel',
      owner: 'telephony',
    },
    {
      step: 'arch',
      risk: 'Overlapping speech is given to the wrong [[entity]]',
      severity: 'medium',
      mitigation: 'Separate channels where recorded, overlap marked instead of guessed',
      owner: 'ML',
    },
    {
      step: 'prod',
      risk: 'Card or health data stay in audio after the text was masked',
      severity: 'high',
      mitigation: 'Mask both by time span, planted test numbers',
      owner: 'security',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'arch.latencyP99Ms',
      question: 'Must words appear while people speak, or after the [[unit]] ends?',
      whyItMatters: 'Streaming and full context are different models.',
      meanwhile: '{{arch.latencyP99Ms}} a window',
    },
    {
      step: 'data',
      path: 'data.nLabeled',
      question: 'How many hours have verbatim transcripts, by how many speakers and accents?',
      whyItMatters: 'Decides hints, adaptation or nothing.',
      meanwhile: 'a first set of test hours is typed',
    },
    {
      step: 'data',
      path: 'data.serveLanguages',
      question: 'Which languages and mixtures are spoken?',
      whyItMatters: 'Each is a test set.',
      meanwhile: 'the language of the brief only',
    },
    {
      step: 'data',
      path: 'data.thirdPartyApi',
      question: 'May audio leave to a vendor?',
      whyItMatters: 'Opens the bought recogniser.',
      meanwhile: 'no',
    },
    {
      step: 'prod',
      path: 'data.retentionDays',
      question: 'How long may audio and text be kept, and for what?',
      whyItMatters: 'Training, complaints and deletion pull apart.',
      meanwhile: 'the shortest term named by compliance',
    },
    {
      step: 'prod',
      path: 'data.biometricConsent',
      question: 'Do people consent to recording, and to voice recognition?',
      whyItMatters: 'Without it no speaker is followed across recordings.',
      meanwhile: 'recording only, speakers by channel',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
