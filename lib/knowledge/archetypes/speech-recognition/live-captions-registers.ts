import type { Overrides } from '../types'

/** Assumptions, arithmetic, decisions, risks and questions of live captions. */
export const captionsRegisters: Required<
  Pick<Overrides, 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
> = {
  assumptions: [
    {
      path: 'arch.chunkMs',
      value: 320,
      label: 'Sound in a chunk, look-ahead included',
      unit: 'ms',
      note: 'Chosen on delay and error together.',
    },
    {
      path: 'arch.freezeMs',
      value: 1200,
      label: 'A word freezes after',
      unit: 'ms',
      note: 'Ask viewers when rewriting disturbs.',
    },
    { path: 'arch.bufferS', value: 30, label: 'Sound is held for', unit: 's', note: 'Enough to restart a stream.' },
    { path: 'data.testHours', value: 15, label: 'Test sound', unit: 'h', note: 'Grows with formats and accents.' },
    {
      path: 'data.typingFactor',
      value: 7,
      label: 'Hours to type an hour with times',
      unit: 'x',
      note: 'Timed on the first hour.',
    },
    {
      path: 'data.drawN',
      value: 500,
      label: 'Utterances drawn a week',
      unit: 'count',
      note: 'From the typists’ hours.',
    },
    {
      path: 'exp.silenceN',
      value: 400,
      label: 'Clips of applause, music and silence',
      unit: 'count',
      note: 'From own programs.',
    },
    {
      path: 'exp.accentRatio',
      value: 1.4,
      label: 'Error of the worst accent group over the best, at most',
      unit: 'x',
      note: 'A screening line until first measured.',
    },
    {
      path: 'prod.rewriteMax',
      value: 0.04,
      label: 'Words rewritten after display, at most',
      unit: 'ratio',
      note: 'Settled with viewers.',
    },
    {
      path: 'prod.gapS',
      value: 6,
      label: 'Speech without words that raises an alarm',
      unit: 's',
      note: 'Longest natural delay of the chain.',
    },
  ],
  expressions: [
    {
      path: 'data.labelHours',
      label: 'Typists’ hours for the test sound',
      unit: 'h',
      formula: '{data.testHours}*{data.typingFactor}*2',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Show early, freeze soon',
      choice:
        'Words appear in gray at once and freeze after {{arch.freezeMs}}; at most {{prod.rewriteMax}} change before',
      alternatives: [
        { option: 'Whole sentences', whyNot: 'a sentence ends long after {{arch.latencyP99Ms}}' },
        { option: 'Never rewrite', whyNot: 'the first guess lacks {{arch.chunkMs}} of sound that settles it' },
      ],
      rationale: 'Readers forgive gray; they reread what flickers: {{prod.rewriteMax}} is the ceiling.',
      confidence: 'medium',
      revisitWhen: 'A panel of deaf viewers prefers another delay',
    },
    {
      step: 'data',
      title: 'Names of the day',
      choice: 'Run sheets become hint lists an hour before; weights do not move for names',
      alternatives: [
        { option: 'Train on last week’s names', whyNot: 'guests of the next {{data.testDays}} are others' },
      ],
      rationale: 'A list is ready before the show; {{data.labelHours}} of typing are not.',
      confidence: 'high',
      revisitWhen: 'Listed names are misheard more often than unlisted ones',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Viewers who cannot hear depend on words that are wrong',
      severity: 'high',
      mitigation: 'Gray for unsure, operator, human for public moments',
      owner: 'captioning',
    },
    {
      step: 'model',
      risk: 'Hallucinated words in applause or music',
      severity: 'high',
      mitigation: 'Sound gate, {{exp.silenceN}} empty clips',
      owner: 'speech team',
    },
    {
      step: 'exp',
      risk: 'Accents and impaired speech are captioned worse',
      severity: 'high',
      mitigation: 'Consenting voices, ratio {{exp.accentRatio}}',
      owner: 'speech team',
    },
    {
      step: 'arch',
      risk: 'Delay grows unnoticed and captions drift past {{arch.latencyP99Ms}}',
      severity: 'high',
      mitigation: 'Alarm per stream, look-ahead shrinks',
      owner: 'captioning',
    },
    {
      step: 'data',
      risk: 'Human captions teach shortening instead of hearing',
      severity: 'medium',
      mitigation: 'Verbatim typing only',
      owner: 'speech team',
    },
    {
      step: 'prod',
      risk: 'Unpublished speech is kept without consent',
      severity: 'medium',
      mitigation: 'Buffer of {{arch.bufferS}}, then gone',
      owner: 'legal',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'prod.rewriteMax',
      question: 'Which delay and how much rewriting do viewers accept?',
      whyItMatters: 'Moves {{prod.rewriteMax}} and D1.3.',
      meanwhile: '{{prod.rewriteMax}}',
    },
    {
      step: 'data',
      path: 'data.serveLanguages',
      question: 'Which languages and accents are on air?',
      whyItMatters: 'Each adds to {{data.labelHours}}.',
      meanwhile: 'the language of the brief',
    },
    {
      step: 'data',
      path: 'data.thirdPartyApi',
      question: 'May sound go to a vendor before it is published?',
      whyItMatters: 'Opens or closes an option of D3.1.',
      meanwhile: 'no',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are the programs shown?',
      whyItMatters: 'Moves the duties behind D6.2.',
      meanwhile: 'delay and completeness measured',
    },
  ],
}
