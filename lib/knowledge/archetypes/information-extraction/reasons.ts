import type { Reasons } from '../reasons'

/** Why each decision of the extraction entry falls as it does. */
export const extractionReasons: Reasons = {
  metric: {
    runnerUp: 'one slip among {{model.fieldsPerDoc}} [[field]]s fails the record, and says not which',
    revisitWhen: 'Records are rejected as a whole downstream',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'Look at every record',
        whyNot: 'at {{data.rowsPerDay}} that is the typing of today, with a screen more',
      },
    ],
    rationale: [
      'A look costs {{problem.cFP}}, a wrong value {{problem.cFN}}: above {{problem.reviewFrom}} the look is cheaper.',
    ],
    revisitWhen: 'Minutes a look, or the cost of a wrong value, are measured',
  },
  split: { revisitWhen: 'One [[entity]] sends half of all [[units]]: it is then split by date as well' },
  family: { revisitWhen: 'The other candidate wins on unseen [[entity]]s by more than {{problem.gainRel}}' },
  conditions: {
    rejected: [
      {
        option: 'JSON that fits the schema',
        whyNot: 'form is not truth: an invented date parses; {{prod.fieldErrorMax}} would go unnoticed',
      },
    ],
    rationale: [
      'Every value is found again in the text or refused, and its probability is fitted on {{data.goldDocs}} blind [[units]].',
    ],
    revisitWhen: 'The span check refuses more right values than wrong ones',
  },
  serving: {
    rejected: [
      {
        option: 'A nightly run',
        whyNot: '[[consumer]] would meet an empty record until morning; {{arch.latencyP99Ms}} is asked for',
      },
    ],
    rationale: [
      'The record is filled while the [[unit]] is at hand: {{arch.latencyP99Ms}} covers parsing, {{model.windows}} windows and the registers.',
    ],
    revisitWhen: '[[Units]] arrive in bulk and nobody waits for a single one',
  },
  fallback: {
    rejected: [
      {
        option: 'Refuse the [[unit]]',
        whyNot: 'of {{data.rowsPerDay}} most would come again, and be read twice',
      },
    ],
    rationale: [
      'Patterns read codes and dates without a model; the queue holds {{prod.reviewHoursPerDay}} of looks a day and grows by what names add.',
    ],
    revisitWhen: 'An outage outlasts a working day of [[actor]]',
  },
  test: { revisitWhen: 'Reviewers tell the versions apart and trust one of them' },
  retraining: {
    rejected: [
      {
        option: 'Nightly on all corrections',
        whyNot: 'shown records only: within {{prod.retrainCadenceDays}} the unseen errors would be taught as truth',
      },
    ],
    revisitWhen: 'Unseen [[entity]]s score as well as known ones',
  },
  release: {
    rejected: [
      {
        option: 'Unseen from the first day',
        whyNot: 'a shifted border would enter {{prod.hourN}} records an hour before anybody looked',
      },
    ],
    rationale: [
      'First every record is looked at: {{prod.stage1Alarm}} wrong confirmations in {{prod.stage1N}} end the stage, and no [[field]] goes unseen before its own blind error is known.',
    ],
    revisitWhen: 'The blind sample finds what reviewers confirmed',
  },
  oversight: {
    rejected: [
      {
        option: 'Keep the texts for later questions',
        whyNot: 'the record holds {{model.fieldsPerDoc}} agreed [[field]]s; the rest of the text has no purpose',
      },
    ],
    rationale: [
      'Above {{problem.reviewFrom}} a person decides, the agreed [[field]]s alone are kept, and each value names the sentence it came from.',
    ],
    revisitWhen: 'A [[field]] about health, belief or origin is asked for',
  },
  optimise: {
    rejected: [
      {
        option: 'A smaller extractor',
        whyNot: 'it holds {{perf.modelShare}} of the path; twice as fast gives {{perf.amdahlModel}}',
      },
    ],
    rationale: [
      'Windows of many [[units]] share one pass; singly, {{model.windows}} small passes leave the accelerator idle.',
    ],
    revisitWhen: 'Parsing takes longer than extraction',
  },
  money: [
    'Reading costs {{perf.estUsdPer1k}} [[units]], and {{prod.reviewHoursPerDay}} of people each day: the accept rule moves more money than the model.',
    {
      text: 'Read by a hosted model, one [[unit]] is {{model.llmUsdPerDoc}} in tokens, {{model.llmUsdMonth}} in all.',
      when: [{ path: 'model.family', not: 'llm_extraction' }],
    },
    {
      text: '{{problem.engineers}} engineers keep one extractor and one screen; a second annotation tool or cluster is beyond them.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': ['Most tokens belong to no [[field]], so the accuracy quoted is mostly agreement on nothing.'],
    'PF-04': ['Most tokens belong to no [[field]]: F1 over exact spans, per [[field]], replaces it.'],
    'PF-05': ['A score over tokens rewards agreement on nothing; F1 over exact spans, per [[field]], replaces it.'],
    'DS-01': ['Shuffled [[units]] share [[template]]s with the test; whole [[entity]]s are held out.'],
    'DS-02': ['Windows and versions of one [[unit]] on both sides are recalled, not read; its [[entity]] moves whole.'],
    'DS-11': [
      'Annotators part on borders first: examples of each border go into the guideline, and a third person settles.',
    ],
    'DS-14': [
      'Languages without marked [[units]] are marked first; until then [[actor]] looks at each of their records.',
    ],
  },
  gaps: [
    { test: 'D1', how: 'offsets and value ranges tested on load, before {{prod.stage1N}}' },
    { test: 'M6', how: 'each [[field]] by [[entity]] age and length' },
    { test: 'I3', how: 'parser and extractor as one release, replayed on {{data.goldDocs}}' },
  ],
}
