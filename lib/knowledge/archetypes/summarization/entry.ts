import type { Archetype } from '../types'
import { caseRecords } from './case-records'
import { summaryFigures } from './figures'
import { meetings } from './meetings'
import { summaryOperation } from './operation'
import { summaryReasons } from './reasons'
import { summaryRegisters } from './registers'

export const summarization: Archetype = {
  id: 'summarization',
  name: 'Summaries of long text',
  problemType: 'text_generation',
  keywords: ['summarize', 'summary', 'summaries', 'minutes', 'notes', 'tl;dr'],
  words: {
    unit: 'document',
    units: 'documents',
    positive: 'supported summary',
    entity: 'author',
    action: 'put a draft with evidence before an editor',
    actor: 'the editor',
    consumer: 'the reader',
    task: 'summarisation',
    baseline: 'the opening paragraph',
    point: 'point',
  },
  sources: [
    'Maynez et al. 2020, arXiv:2005.00661',
    'Google Docs summaries, research.google/blog/auto-generated-summaries-in-google-docs',
    'Liu et al. 2024, Lost in the Middle, arXiv:2307.03172',
    'Laban et al. 2022, SummaC, arXiv:2111.09525',
  ],
  settings: [meetings, caseRecords],
  metrics: {
    good: ['factual_consistency', 'coverage', 'edit_distance_to_accepted', 'human_preference'],
    pick: 'People judge each of {{model.sentences}} sentences against its source passage: supported or not. At {{prod.unsupportedMax}} unsupported, {{problem.faultlessShare}} of summaries are free of invention.',
    bad: [
      { id: 'rouge', why: 'a wrong number in [[a_unit]] costs one word, a good rewording many' },
      { id: 'bleu', why: 'counts sequences shared with one reference among many right ones' },
      { id: 'accuracy', why: 'there is no single right summary to hit' },
    ],
    business: {
      id: 'minutes_saved_per_document',
      name: 'Drafts of [[units]] kept with light edits',
      target: '{{exp.mdeRel}} more than in the control',
    },
    guardrails: [
      {
        id: 'unsupported',
        name: 'Sentences that the source does not support',
        limit: 'at most {{prod.unsupportedMax}} of graded ones',
      },
      {
        id: 'missed',
        name: 'Decisive [[point]]s left out',
        limit: 'at most {{prod.missedMax}} of those listed beforehand',
      },
      { id: 'latency', name: 'Time to the draft, p99', limit: 'below {{arch.latencyP99Ms}}' },
    ],
  },
  problem: {
    summary: [
      'Each of {{data.rowsPerDay}} [[units]] gets a draft of some {{model.sentences}} sentences, every one tied to the passage it rests on.',
      'An invented sentence costs {{problem.cFP}}, a missing [[point]] {{problem.cFN}}: the draft rather says less.',
    ],
    whyMl: [
      'Writing takes {{problem.hoursByHand}} of people a day today. [[Baseline]] is free and often enough for news; what is decided late, or spread over the text, it never shows.',
    ],
    antiGoals: [
      'No opinion, advice or ranking beyond what the source says.',
      'No draft without its links: whoever doubts a sentence sees its passage.',
      'No replacement of the source where it is evidence.',
    ],
    falsePositive: 'a sentence is passed on that the source never said',
    falseNegative: 'a point that decides is left out, and the source is read anyway',
    baseline: {
      id: 'extractive',
      text: '[[Baseline]], and beside it the sentences most like the rest, on the same held-out test [[units]], graded blind beside the drafts.',
    },
    stakeholders: [
      { who: 'Readers', cares: 'act on it without opening the source' },
      { who: 'Editors', cares: 'fix a draft faster than write one' },
      { who: 'Source owners', cares: 'rights and access survive in the summary' },
    ],
  },
  data: {
    sources: [
      { name: 'Past [[units]]', holds: 'text, author, date, access', trap: 'several versions; the last is not final' },
      { name: 'Summaries people wrote', holds: 'house style and length', trap: 'hold what the writer knew elsewhere' },
      { name: 'Edits of drafts', holds: 'before, after, by whom', trap: 'unedited may mean unread' },
      { name: 'Point lists', holds: 'what must appear, per [[unit]]', trap: 'written after seeing a draft' },
    ],
    labels: [
      'For {{data.gradedDocs}} [[units]] people list the decisive [[point]]s before any draft exists; coverage is read against the list.',
      'Two graders judge each sentence as supported, contradicted or not in the source, and a third settles; agreement is {{data.kappa}} today.',
      {
        text: 'Two graders judge each sentence as supported, contradicted or not in the source; a third settles.',
        when: [{ path: 'data.kappa', known: false }],
      },
      'Edits come within {{data.labelDelayDays}} and are kept by kind: a corrected fact is a label, a changed word is taste.',
    ],
    features: [
      {
        group: 'Text in sections with headings',
        available: 'when it arrives',
        trap: 'cut through a table or a sentence',
      },
      { group: 'Dates, versions, authors', available: 'when it arrives', trap: 'quoted older text read as new' },
      { group: 'House style and length', available: 'in the prompt', trap: 'examples that are test [[units]]' },
      { group: 'What readers did afterwards', available: 'after the summary', trap: 'banned: teaches what sells' },
    ],
    leaks: [
      'Drafts and versions of one [[unit]] on both sides, or its published summary in the prompt.',
      'Point lists written by somebody who has read the draft.',
    ],
    split: {
      strategy: 'group_time',
      text: [
        'By [[entity]] and by date: prompts are tuned on earlier [[units]] and judged on {{data.testDays}} of later ones, by [[entity]]s not tuned on.',
        'Versions and replies of one [[unit]] move together.',
      ],
      whyNotRandom: 'versions of one [[unit]] would teach the test its summary; {{data.rowsPerDay}} hold many',
    },
    quality: [
      'Length, language and empty sections are tested on arrival; near-copies are merged, so that a text quoted thrice is not thrice as important.',
    ],
    privacy: [
      'A summary inherits the access of its source and is deleted with it; prompts and drafts are logged masked.',
      {
        text: 'Hosted writing needs a processor contract, a region, and no storage or training on the text.',
        when: [{ path: 'data.thirdPartyApi', not: false }],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'extractive',
        name: 'Chosen sentences',
        fits: [
          { path: 'data.thirdPartyApi', is: false },
          { path: 'problem.engineers', below: 3 },
        ],
        pro: 'Text may not leave and {{problem.engineers}} engineers run no accelerator at night; chosen sentences are never invented.',
        con: 'Nothing is invented, but {{model.sentences}} sentences torn from {{model.sourceTokens}} do not read as one text.',
        work: 'one encoding a sentence',
      },
      {
        id: 'encoder_decoder',
        name: 'Tuned encoder-decoder',
        fits: [
          { path: 'data.nLabeled', above: 20_000 },
          { path: 'arch.latencyP99Ms', below: 1_500 },
        ],
        pro: '{{data.nLabeled}} pairs teach style and length, and {{arch.latencyP99Ms}} leaves no time for more.',
        con: 'Needs pairs in the tens of thousands, and copies what their writers knew from elsewhere.',
        work: 'one read and a short decode',
      },
      {
        id: 'open_llm_self_hosted',
        name: 'Open writer inside',
        fits: [{ path: 'data.thirdPartyApi', is: false }],
        pro: 'The text may not leave; {{model.sections}} sections of {{model.sectionTokens}} fit one card, each with its evidence.',
        con: 'A card kept warm, and people for it, at {{arch.qpsPeak}}.',
        work: 'a decode for each section and one to merge',
      },
      {
        id: 'distilled_llm',
        name: 'Distilled writer',
        fits: [{ path: 'data.rowsPerDay', above: 500_000 }],
        pro: 'At {{data.rowsPerDay}} the tokens of a large writer are the whole cost; one narrow task can be taught.',
        con: 'Pays from far more than {{data.rowsPerDay}}; it inherits inventions and adds its own.',
        work: 'a small decode for each section',
      },
      {
        id: 'llm_api',
        name: 'Hosted writer, checked',
        pro: 'Reads {{model.sourceTokens}} without training; {{model.sections}} sections keep evidence near, and a checker of our own, not the writer, decides what stays.',
        con: 'The terms on the text forbid it, or volume makes tokens the cost.',
        work: 'a decode for each section and one to merge',
      },
    ],
    theory: [
      'Sections first, then one merge: a single read of {{model.sourceTokens}} loses what stands in the middle, and its evidence cannot be found.',
      'Every sentence names its passage; an entailment model reads the pair, and what it does not support is written again once, then left out.',
      'Numbers, names, dates and negations are compared literally, because those are what inventions are made of.',
    ],
    loss: 'None for the writer; the checker learns from graded pairs',
    augmentation: 'Corrupted sentences for the checker: swapped number, dropped “not”',
    regularization: 'Fixed prompt and version, low temperature, at most {{model.sentences}} sentences',
    optimization: 'Support first, coverage second, on development [[units]]',
    interpretability: [
      'Each sentence opens its passage in the [[unit]]; what was left out for want of support is listed for [[actor]].',
    ],
  },
  reasons: summaryReasons,
  ...summaryFigures,
  ...summaryOperation,
  ...summaryRegisters,
}
