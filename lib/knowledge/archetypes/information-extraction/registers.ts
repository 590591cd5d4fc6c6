import type { Archetype } from '../types'

/** Performance, decisions, risks and questions of the extraction entry. */
export const extractionRegisters = {
  perf: {
    bottleneck:
      'Looks of [[actor]]: {{prod.reviewHoursPerDay}} of people a day; on the machine, parsing files before the first window is read.',
    techniques: [
      {
        name: 'Windows of many documents in one batch',
        verdict: 'use',
        why: '{{model.windows}} windows a [[unit]] fill one pass within {{arch.p99_model}}',
        risk: 'one huge file delays its neighbors',
      },
      {
        name: 'Skip windows without a candidate',
        verdict: 'use',
        why: 'saves passes of {{model.windows}}; patterns and headings choose',
        risk: 'a [[field]] in an odd place',
      },
      {
        name: 'Distilled encoder',
        verdict: 'later',
        why: '{{perf.amdahlModel}} on the path when twice as fast',
        risk: 'rare [[field]]s go first',
      },
      {
        name: 'Second reading by a language model',
        verdict: 'later',
        why: 'of unsure records only: part of {{model.llmUsdMonth}} against {{prod.reviewHoursPerDay}} of looks a day',
        risk: 'both readers miss the same',
        when: [
          { path: 'model.family', not: 'llm_extraction' },
          { path: 'data.phi', not: true },
        ],
      },
      {
        name: 'Int8 encoder on processors',
        verdict: 'refuse',
        why: 'saves part of {{perf.servingUsd}}; people cost more',
        risk: 'borders move by a token',
      },
    ],
    scaling: [
      'Ten times the [[units]], at {{model.windows}} passes each, is a few machines more; ten times the looks is a department. The accept rule has to improve first.',
    ],
    tools: [
      { name: 'Hugging Face Transformers on PyTorch', why: 'span heads and fast offsets in one place' },
      { name: 'Label Studio', why: 'two blind annotators, overlap and adjudication' },
      { name: 'Apache Tika in a sandbox', why: 'one text with offsets for PDF, Word and mail' },
      { name: 'ONNX Runtime', why: 'one model: Triton is more than it needs' },
      { name: 'MLflow', why: 'guideline, spans, parser and model as one version' },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'What is accepted',
      choice: 'The whole record, unseen only where the chance of any wrong [[field]] is below {{problem.reviewFrom}}',
      alternatives: [
        {
          option: 'A cut per field at nine tenths',
          whyNot: '{{model.fieldsPerDoc}} [[field]]s that are each likely make a record that often is not',
        },
      ],
      rationale:
        'A look costs {{problem.cFP}}, a wrong value {{problem.cFN}}; their ratio is the cut, checked by a blind sample.',
      confidence: 'medium',
      revisitWhen: 'The blind sample differs from the promised rate two weeks in a row',
    },
    {
      step: 'data',
      title: 'Blind marks',
      choice: '{{data.goldDocs}} [[units]] marked twice, without suggestions, by [[entity]]',
      alternatives: [
        {
          option: 'Corrections as truth',
          whyNot: 'people confirm what is filled in; an error of {{prod.fieldErrorMax}} stays invisible',
        },
      ],
      rationale:
        'They bound each [[field]]’s error to {{data.goldHalfWidth}}, and show where two people already disagree.',
      confidence: 'high',
      revisitWhen: 'Blind and corrected rates agree for two quarters',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'Hallucinated or reworded values: the record holds what no sentence of the [[unit]] says',
      severity: 'high',
      mitigation: 'Value must be found at its offsets, else empty and queued',
      owner: 'ML engineer',
    },
    {
      step: 'model',
      risk: 'Boundary errors: half a name, a date without its year',
      severity: 'medium',
      mitigation: 'Border cases in the guideline; exact match by [[field]]',
      owner: 'Annotation lead',
    },
    {
      step: 'data',
      risk: 'Unseen [[entity]]s and [[template]]s fall far below the average',
      severity: 'high',
      mitigation: 'Held out whole; newcomers are looked at until {{prod.fieldErrorMax}} is shown',
      owner: 'ML engineer',
    },
    {
      step: 'data',
      risk: 'Personal data of third parties travel with the text',
      severity: 'high',
      mitigation: 'Agreed [[field]]s only, contract and region, deletion tested',
      owner: 'Data protection',
    },
    {
      step: 'arch',
      risk: 'Schema drift: a new [[field]] or code list breaks the reader downstream',
      severity: 'medium',
      mitigation: 'Versioned schema, contract test on {{data.goldDocs}} records',
      owner: 'Platform',
    },
    {
      step: 'prod',
      risk: 'Automation bias: [[actor]] confirms what is filled in',
      severity: 'high',
      mitigation: 'Planted errors, blind sample, limit {{prod.fieldErrorMax}}',
      owner: 'Review lead',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does a wrong value cost that nobody noticed?',
      whyItMatters: 'Moves {{problem.reviewFrom}} and with it D1.3.',
      meanwhile: '{{problem.cFN}}',
    },
    {
      step: 'problem',
      path: 'model.fieldsPerDoc',
      question: 'Which [[field]]s are read by whom, and which could be left out?',
      whyItMatters: 'Moves {{problem.docRight}}: each [[field]] less makes more records right.',
      meanwhile: '{{model.fieldsPerDoc}} [[field]]s',
    },
    {
      step: 'data',
      path: 'data.nLabeled',
      question: 'How many marked [[units]] exist, or records that can be aligned to their text?',
      whyItMatters: 'Decides D3.1: an encoder needs them, a prompted model hardly.',
      meanwhile: '{{data.goldDocs}} are marked for the test either way',
    },
    {
      step: 'data',
      path: 'data.thirdPartyApi',
      question: 'May the text leave for a hosted model, and to which region?',
      whyItMatters: 'Decides D3.1, and {{model.llmUsdMonth}} or none of it.',
      meanwhile: 'inside only, for [[units]] that name persons',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do the people named in the [[units]] live?',
      whyItMatters: 'Moves D6.2: what may be kept and where it is read.',
      meanwhile: 'the strictest of them',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'decisions' | 'risks' | 'questions'>
