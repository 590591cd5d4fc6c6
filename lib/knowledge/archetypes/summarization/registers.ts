import type { Archetype } from '../types'

/** Performance, decisions, risks and questions of the summary entry. */
export const summaryRegisters = {
  perf: {
    bottleneck:
      'Decoding {{model.outputTokens}} takes {{arch.p99_generate}} of {{arch.latencyP99Ms}}; reading {{model.promptTokens}} is the money, grading the progress.',
    techniques: [
      {
        name: 'Sections in parallel',
        verdict: 'use',
        why: '{{model.sections}} decodes at once within {{arch.p99_generate}}',
        risk: 'a person introduced earlier is renamed',
      },
      {
        name: 'Summary kept by version of its source',
        verdict: 'use',
        why: 'saves all of {{model.promptTokens}} when nothing changed',
        risk: 'access changed meanwhile',
      },
      {
        name: 'Prefix cache for instructions',
        verdict: 'use',
        why: '{{model.instructionTokens}} repeat in each of {{model.sections}} sections',
        risk: 'prompt versions mixed up',
      },
      {
        name: 'Distilled writer',
        verdict: 'later',
        why: 'when tokens outgrow {{perf.servingUsd}}',
        risk: 'new kinds of invention',
      },
      {
        name: 'Skip the check on short texts',
        verdict: 'refuse',
        why: 'saves {{arch.p99_check}}, risks {{problem.cFP}} a sentence',
        risk: 'inventions go where nobody looks',
      },
    ],
    scaling: [
      'Twice as many [[units]] are twice the tokens; sources twice as long are {{model.sections}} sections twice over, and a merge that forgets more.',
    ],
    tools: [
      {
        name: 'Hugging Face Transformers',
        why: 'the entailment checker, fitted on pairs of {{data.gradedDocs}} [[units]]',
      },
      { name: 'vLLM', why: 'only where [[units]] may not leave' },
      { name: 'Argilla', why: 'blind grading, sentence beside passage' },
      { name: 'MLflow', why: 'prompt, writer, checker and graded set as one version' },
      { name: 'PostgreSQL', why: 'links and access of each [[unit]] in one query' },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'What a sentence needs',
      choice: 'A passage that supports it, or it is left out',
      alternatives: [
        {
          option: 'Better a full picture with a warning',
          whyNot: 'a warning does not say which sentence; each invention costs {{problem.cFP}}',
        },
      ],
      rationale:
        'An omission costs {{problem.cFN}} and is found in the source; an invention costs {{problem.cFP}} and is found by whoever acted.',
      confidence: 'high',
      revisitWhen: 'Graders list omissions as the dearer harm two months in a row',
    },
    {
      step: 'data',
      title: 'Points before drafts',
      choice: 'Decisive [[point]]s of {{data.gradedDocs}} [[units]] are listed before a draft is seen',
      alternatives: [
        {
          option: 'Summaries people once wrote as reference',
          whyNot: 'they hold what the writer knew; a faithful draft would lose against {{data.gradedDocs}} of them',
        },
      ],
      rationale: 'Only a list made blind shows what is missing; it bounds support to {{data.gradedHalfWidth}} as well.',
      confidence: 'high',
      revisitWhen: 'Two people list different [[point]]s for the same [[unit]]',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'Hallucination: a fluent sentence, a number or a name that the [[unit]] does not hold',
      severity: 'high',
      mitigation: 'Passage per sentence, literal check, limit {{prod.unsupportedMax}}',
      owner: 'ML engineer',
    },
    {
      step: 'model',
      risk: 'Omitted negation or condition: “not before” becomes “before”',
      severity: 'high',
      mitigation: 'Checker trained on dropped negations; slice of its own',
      owner: 'ML engineer',
    },
    {
      step: 'model',
      risk: 'The middle of long [[units]] is lost: position decides what counts',
      severity: 'medium',
      mitigation: '{{model.sections}} sections; coverage by third of the text',
      owner: 'ML engineer',
    },
    {
      step: 'arch',
      risk: 'A summary shows what its [[consumer]] may not read in the source: privacy and access',
      severity: 'high',
      mitigation: 'Access checked on opening; deleted with the source',
      owner: 'Security',
    },
    {
      step: 'exp',
      risk: 'No evaluation set, or a judge that likes its own kind of text',
      severity: 'high',
      mitigation: '{{data.gradedDocs}} graded blind; judge only as a filter',
      owner: 'Editorial lead',
    },
    {
      step: 'prod',
      risk: 'Editors release unread: review becomes a click',
      severity: 'high',
      mitigation: 'Planted errors, {{prod.gradedPerWeek}} graded a week',
      owner: 'Editorial lead',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does an invented sentence cost once [[consumer]] has acted on it?',
      whyItMatters: 'Moves {{problem.cFP}} and with it D1.3: how much is left out.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'problem',
      path: 'problem.minutesByHand',
      question: 'How long does one [[unit]] take by hand?',
      whyItMatters: 'Moves {{problem.hoursByHand}}, all that can be saved.',
      meanwhile: '{{problem.minutesByHand}}',
    },
    {
      step: 'data',
      path: 'data.gradedDocs',
      question: 'Who can list [[point]]s and grade, and for how many hours a week?',
      whyItMatters: 'Moves {{data.gradedHalfWidth}} and with it D2.3.',
      meanwhile: '{{prod.gradedPerWeek}} a week',
    },
    {
      step: 'data',
      path: 'data.thirdPartyApi',
      question: 'May the text be read by a hosted model, in which region?',
      whyItMatters: 'Decides D3.1: a hosted or an own writer.',
      meanwhile: 'masked, in region, under contract',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are the summaries read, and the people named in them?',
      whyItMatters: 'Decides [[law]]: marking of generated text and where it is processed.',
      meanwhile: 'marked everywhere',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'decisions' | 'risks' | 'questions'>
