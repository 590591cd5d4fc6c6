import type { Setting } from '../types'
import { internalOperation } from './internal-operation'
import { internalReasons } from './internal-reasons'
import { internalRegisters } from './internal-registers'

/** An organisation's own documents, each with its rights: who may not open a document may not find it. */
export const internalDocuments: Setting = {
  id: 'internal_documents',
  name: 'Internal documents with access rights',
  signs: [
    /\b(?:access|viewing|read) (?:rights|permissions?|control)|\bpermissions?\b/i,
    /\b(?:sharepoint|confluence|intranet|wiki|file ?shares?|PDM|document management)\b/i,
    /\b(?:employees|engineers|colleagues|staff)\b.{0,60}\bsearch(?:es)?\b.{0,60}\b(?:documents?|drawings|reports|incidents?|manuals)\b/is,
    /\b(?:internal|our own|company) (?:documents?|reports|knowledge)\b|\bpast incidents\b|\bincident description\b/i,
  ],
  over: {
    words: {
      positive: 'document',
      action: 'show the permitted documents that answer it',
      consumer: 'the employee',
      task: 'internal search',
      baseline: 'the keyword search of the document system',
    },
    sources: [
      'Thakur et al. 2021, arXiv:2104.08663 (BEIR)',
      'Morris et al. 2023, arXiv:2310.06816 (texts recovered from embeddings)',
      'Hawking, Challenges in Enterprise Search, ADC 2004',
      'Malkov & Yashunin, arXiv:1603.09320 (HNSW)',
    ],
    metrics: {
      good: ['recall_at_k', 'mrr', 'ndcg', 'zero_result_rate'],
      pick: 'Recall within {{arch.candidates}} passages, counted over [[positive]]s the asker may open: a list that is perfect for an administrator says nothing about a colleague.',
      bad: [
        { id: 'cosine_similarity_mean', why: 'boilerplate of one template is closest to itself' },
        { id: 'accuracy', why: 'almost no passage answers a given question' },
      ],
      business: {
        id: 'found_without_asking',
        name: 'Searches that end in an opened document, no new wording after it',
        target: '{{exp.mdeRel}} more than with the old search',
      },
      guardrails: [
        {
          id: 'leaks',
          name: 'Result, snippet or count from a document without right',
          limit: 'none in {{exp.leakN}} probes: under {{exp.leakBound}}',
        },
        { id: 'rights_lag', name: 'Withdrawn right to no longer findable', limit: 'within {{arch.rightsMinutes}}' },
        { id: 'part_numbers', name: 'Part and report numbers in first place', limit: '{{exp.exactFloor}} of probes' },
      ],
    },
    problem: {
      summary: [
        '[[Consumer]] asks in own words and sees, within {{arch.latencyP99Ms}}, the passages that answer among the [[positive]]s he or she may open, with the released revision first.',
        'Rights are part of the search itself, not a filter over its results.',
      ],
      whyMl: [
        'A test report says “fretting”, the engineer types “wear at the clamp”: no shared word, one meaning. Synonym lists of each trade are out of date before they are agreed.',
        'Part numbers, project codes and revisions stay exact look-ups.',
      ],
      antiGoals: [
        'No index of what nobody has classified: a source joins with its rights or not at all.',
        'No written answer in place of the document.',
        'No report on who searched what.',
      ],
      falsePositive: 'an outdated revision or a look-alike report is followed',
      falseNegative: 'a lesson already paid for is not found, and is paid for again',
      baseline: {
        id: 'bm25',
        text: '[[baseline]], with part numbers as whole tokens, on the same judged [[entity]] set, split and rights.',
      },
      stakeholders: [
        { who: 'Engineers', cares: 'the report, not the folder' },
        { who: 'Document owners', cares: 'rights hold everywhere, also in snippets' },
        { who: 'Works council', cares: 'no record of who looked for what' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Document stores',
          holds: 'text, drawing title block, revision',
          trap: 'copies of one report in many folders',
        },
        { name: 'Rights directory', holds: 'groups, members, inheritance', trap: 'broken inheritance, nested groups' },
        { name: 'Search log', holds: 'words, opened results, rank', trap: 'silence: people phone instead' },
        { name: 'Judged pool', holds: 'graded passages by trade', trap: 'assessor sees more than the asker' },
      ],
      labels: [
        'Engineers of each trade grade {{data.judgedQueries}} real questions over the union of all candidate lists: {{data.judgements}} grades, {{data.gradeHours}}, each made under the rights of the one who asked.',
        'Clicks are few and follow today’s words; a phone call after a search leaves no trace. They propose training pairs and never test.',
      ],
      features: [
        { group: 'Question text', available: 'when typed', trap: 'names of colleagues' },
        { group: 'Passage, heading, title block', available: 'on release', trap: 'drafts read as released' },
        { group: 'Revision and state', available: 'on release', trap: 'superseded copies' },
        {
          group: 'Group ids of the document',
          available: 'within {{arch.rightsMinutes}}',
          trap: 'today’s rights on last year’s log',
        },
        { group: 'Opens of colleagues', available: 'never', trap: 'banned: shows what others read' },
      ],
      leaks: [
        'Copies and revisions of one report on both sides.',
        'A question written by somebody who had the report open.',
        'Counts, facets and completions, which tell of documents the asker may not see.',
      ],
      split: {
        strategy: 'group_time',
        text: [
          'Projects fall whole on one side with every revision of their [[positive]]s; questions of the last {{data.testDays}} are the test.',
          'Each is replayed under the rights its asker had then.',
        ],
        whyNotRandom:
          'a report has revisions in many folders: random rows keep one on each side for {{data.trainDays}}',
      },
      quality: [
        'Nightly, counts by source: documents, passages, passages without group ids (never searchable), scans without text, revisions whose predecessor is still marked released.',
      ],
      privacy: [
        'Search logs are stored without person after {{data.labelDelayDays}}; personnel and medical files are not indexed; a vector carries the rights of its passage, because the words can be recovered from it.',
      ],
    },
    model: {
      options: [
        {
          id: 'hybrid_retrieval',
          name: 'Word index and multilingual bi-encoder, fused by rank under one rights filter',
          pro: 'Part numbers come from words, paraphrases across trades and languages from vectors; one engine filters both by group within {{arch.latencyP99Ms}}.',
          con: 'Two lists to keep in step.',
          work: 'one encoder pass, two filtered look-ups',
        },
        {
          id: 'bi_encoder',
          name: 'Bi-encoder alone, in a vector database',
          pro: 'Shown quickly.',
          con: 'A part number is a random string to it, and a store that filters after its search returns fewer than {{problem.shown}} permitted results.',
          work: 'one encoder pass, one graph walk',
        },
        {
          id: 'cross_encoder',
          name: 'Cross-encoder over permitted passages',
          pro: 'Orders long reports best.',
          con: 'Reads {{problem.shown}} pairs at least; added when judged recall holds and the page order does not.',
          work: 'one encoder pass a pair',
        },
      ],
      theory: [
        'Rights cut the graph: for somebody who may see little, few neighbors pass and the walk ends early. Below a share of permitted passages exact search over that subset is both faster and complete.',
        'Each [[positive]] is searched by its {{arch.vectorsPerItem}} passages and shown once, by the best of them.',
      ],
      loss: 'Contrastive on question and graded passage, negatives from the same project and template.',
      augmentation: 'Trade glossaries as paraphrases of training questions; none for tests.',
      regularization: 'Boilerplate and title blocks masked, so that a template is no neighbor of itself.',
      optimization:
        'Public multilingual encoder first; tuned only when {{data.judgedQueries}} judged questions show a gap by trade.',
      interpretability: ['Matched passage, revision and release date stand under each result.'],
    },
    reasons: internalReasons,
    ...internalOperation,
    ...internalRegisters,
  },
}
