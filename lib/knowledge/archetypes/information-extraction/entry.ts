import type { Archetype } from '../types'
import { catalogue } from './catalogue'
import { clinicalNotes } from './clinical'
import { contracts } from './contracts'
import { extractionFigures } from './figures'
import { extractionOperation } from './operation'
import { extractionReasons } from './reasons'
import { extractionRegisters } from './registers'

export const informationExtraction: Archetype = {
  id: 'information_extraction',
  name: 'Entities and fields from text',
  problemType: 'sequence_labeling',
  keywords: ['extract entities', 'ner', 'attributes from', 'named entity', 'parse queries', 'extract fields from text'],
  words: {
    unit: 'document',
    units: 'documents',
    positive: 'value',
    entity: 'sender',
    action: 'take the values over or show them to a reviewer',
    actor: 'the reviewer',
    consumer: 'the user of the record',
    task: 'field extraction',
    baseline: 'a dictionary with patterns',
    field: 'field',
    template: 'template',
  },
  sources: [
    'TripleLearn, arXiv:2012.07553',
    'Ratner et al., Snorkel, arXiv:1711.10160',
    'Wang et al. 2023, GPT-NER, arXiv:2304.10428',
  ],
  settings: [contracts, clinicalNotes, catalogue],
  metrics: {
    good: ['entity_f1', 'exact_match', 'per_type_recall'],
    pick: 'A [[field]] counts when span and type agree after normalization; averaged by type, so {{model.fieldsPerDoc}} [[field]]s weigh alike and frequent names hide nothing.',
    bad: [
      { id: 'token_accuracy', why: 'most tokens belong to no [[field]]: tagging nothing scores high' },
      { id: 'roc_auc', why: 'a span is right or wrong; there is no list to rank' },
      { id: 'bleu', why: 'forgives the one digit by which a date is wrong' },
    ],
    business: {
      id: 'manual_effort_per_document',
      name: '[[Units]] taken over without a correction',
      target: '{{exp.mdeRel}} more than in the control',
    },
    guardrails: [
      {
        id: 'silent_errors',
        name: 'Wrong [[field]]s among those taken over unseen',
        limit: 'at most {{prod.fieldErrorMax}}, read blind',
      },
      {
        id: 'review_hours',
        name: 'Hours of review a day',
        limit: 'at most {{prod.reviewHoursPerDay}}',
      },
      { id: 'null_rate', name: '[[Field]]s left empty downstream', limit: 'PSI {{prod.driftThreshold}} by type' },
    ],
  },
  problem: {
    summary: [
      'From each of {{data.rowsPerDay}}, {{model.fieldsPerDoc}} [[field]]s are copied into a record, each with the place in the text it was read from.',
      'A record is taken over unseen, or [[actor]] looks first where a wrong value is likelier than {{problem.reviewFrom}}.',
    ],
    whyMl: [
      '[[Baseline]] reads dates, amounts and codes, and keeps them; names, roles and what belongs to whom depend on the sentence and on who wrote it.',
    ],
    antiGoals: [
      'No value that cannot be pointed at in the text.',
      'No judgment on what is extracted: no score of a person, no advice.',
      'No new [[field]] without a written rule of where it begins and ends.',
    ],
    falsePositive: 'a correct record is looked at for nothing',
    falseNegative: 'a wrong or missing value enters the record unseen',
    baseline: {
      id: 'rules',
      text: '[[Baseline]] on the same held-out test [[units]], per [[field]]; where it is level, it stays and the model is not asked.',
    },
    stakeholders: [
      { who: 'Reviewers', cares: 'see value and sentence side by side' },
      { who: 'Owner of the record', cares: 'errors known per [[field]], not on average' },
      { who: 'Data protection', cares: 'only agreed [[field]]s leave the text' },
    ],
  },
  data: {
    sources: [
      { name: 'Incoming [[units]]', holds: 'text, language, [[entity]]', trap: 'parsers drop tables and columns' },
      { name: 'Earlier records', holds: 'values typed by hand', trap: 'typed from elsewhere, not from the text' },
      { name: 'Annotated spans', holds: 'begin, end, type, annotator', trap: 'one guideline, two habits of borders' },
      { name: 'Dictionaries', holds: 'names, codes, units', trap: 'built from test [[units]]' },
    ],
    labels: [
      'Two annotators mark {{data.goldDocs}} [[units]] without seeing a suggestion; a third settles borders, and their agreement per [[field]] is the ceiling of any model.',
      'Agreement today is {{data.kappa}}: borders are argued out in the guideline before more is marked.',
      'Earlier records are aligned to the text: a value found once is a span, one found twice or not at all is left out, never guessed.',
      'Corrections of [[actor]] arrive after {{data.labelDelayDays}} and only for what was shown; an unseen error never corrects itself.',
    ],
    features: [
      { group: 'Words with their neighbors', available: 'in the [[unit]]', trap: 'split across a page break' },
      { group: 'Headings and position', available: 'after parsing', trap: 'lost when columns are merged' },
      { group: 'Dictionary hits', available: 'before the model', trap: 'hits that copy the label' },
      {
        group: 'Later fields of the same record',
        available: 'after the decision',
        trap: 'banned: typed by a person who knew',
      },
    ],
    leaks: [
      'Windows of one [[unit]] on both sides, or a [[template]] of one [[entity]]: both are then recalled, not read.',
      'Dictionaries and prompts filled with examples from test [[units]].',
    ],
    split: {
      strategy: 'group_based',
      text: [
        'By [[entity]] and [[template]]: whole [[entity]]s are held out, the newest among them, for {{data.testDays}} of arrivals.',
        'Known and unseen [[entity]]s are reported apart; the gap between them is what next month’s newcomers will meet.',
      ],
      whyNotRandom: 'at {{data.rowsPerDay}}, neighbors share a [[template]] and the test is solved by memory',
    },
    quality: [
      'Offsets are checked against the stored text on load; agreement per [[field]] is read again whenever the guideline changes.',
    ],
    privacy: [
      'Annotation runs inside, on [[units]] chosen for it; names are replaced consistently in the training copy where the [[field]] is not the name itself.',
      {
        text: 'Before text goes to a hosted model: processor contract, region, no storage, no training on it.',
        when: [{ path: 'data.thirdPartyApi', not: false }],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'distilled_encoder',
        name: 'Distilled encoder with a span head',
        fits: [{ path: 'arch.latencyP99Ms', below: 60 }],
        pro: 'Within {{arch.latencyP99Ms}} only a few layers can read; the large encoder teaches them on unlabeled [[units]].',
        con: 'Loses rare types first, and {{arch.latencyP99Ms}} does not ask for it.',
        work: 'a few encoder layers a window',
      },
      {
        id: 'crf',
        name: 'Conditional random field on patterns',
        fits: [
          { path: 'data.nLabeled', below: 300 },
          { path: 'data.thirdPartyApi', is: false },
        ],
        pro: 'With {{data.nLabeled}} marked [[units]] and no text leaving, hand-made features learn the borders an encoder could not yet.',
        con: 'Does not know a name it has not seen spelled; {{data.goldDocs}} [[units]] already carry an encoder further.',
        work: 'one Viterbi pass a sentence',
      },
      {
        id: 'llm_extraction',
        name: 'LLM with schema',
        fits: [
          { path: 'data.nLabeled', below: 1_500 },
          { path: 'data.thirdPartyApi', not: false },
        ],
        pro: 'Too few marked [[units]] for an encoder, and the guideline itself can be the prompt; {{model.llmUsdMonth}} is affordable, invention is caught by the span check.',
        con: 'Costs {{model.llmUsdMonth}} in tokens, and that is the least: values come reworded, its sureness is no probability, and the text leaves the house.',
        work: 'one read of the text, then a decode of the record',
      },
      {
        id: 'fine_tuned_encoder',
        name: 'Fine-tuned encoder',
        pro: 'Returns offsets by construction, so nothing can be invented; {{data.rowsPerDay}} [[units]] in {{model.windows}} windows each fit a small accelerator.',
        con: 'Slower than {{arch.latencyP99Ms}} allows, or too few marks: {{data.goldDocs}} are for the test alone.',
        work: 'one encoder pass a window',
      },
    ],
    theory: [
      'Spans are scored as begin and end, so nested and touching [[field]]s survive that a tag per token would break.',
      'A record of {{model.fieldsPerDoc}} [[field]]s, each wrong in {{prod.fieldErrorMax}}, is right as a whole in {{problem.docRight}}: what is accepted is the record, not the field.',
      'Long [[units]] are read in {{model.windows}} overlapping windows; a span cut by one is whole in the next, and duplicates merge by offset.',
    ],
    loss: 'Span cross-entropy; aligned records weighted below marked ones',
    augmentation: 'Names swapped for others of the same type; never in the test',
    regularization: 'Early stopping on unseen [[entity]]s; dictionary hits dropped at random',
    optimization: 'Small search on held-out [[entity]]s, by the weakest [[field]]',
    interpretability: [
      'Each value is shown in its sentence with the probability that it is right; [[actor]] jumps from value to place.',
    ],
  },
  reasons: extractionReasons,
  ...extractionFigures,
  ...extractionOperation,
  ...extractionRegisters,
}
