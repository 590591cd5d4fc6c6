import type { Setting } from '../types'
import { priorArtOperation } from './prior-art-operation'
import { priorArtReasons } from './prior-art-reasons'
import { priorArtRegisters } from './prior-art-registers'

/** Searches by professionals in a dated corpus, where the one reference that was missed decides: patents, case law. */
export const priorArt: Setting = {
  id: 'prior_art',
  name: 'Prior art and case law',
  signs: [
    /\bpatents?\b|\bprior art\b|\bpatent (?:claims?|attorneys?|abstracts?)\b/i,
    /\b(?:rulings|case law|precedents?|judg(?:e)?ments|court decisions)\b/i,
    /\b(?:attorneys?|lawyers?|examiners?)\b.{0,80}\b(?:search|find|miss)/is,
  ],
  over: {
    words: {
      positive: 'reference',
      action: 'show the closest texts for a professional to read and decide',
      actor: 'the professional who searches',
      consumer: 'the client',
      task: 'reference search',
      baseline: 'the Boolean search with classes, as run today',
    },
    sources: [
      'Piroi et al., CLEF-IP (prior-art test collections)',
      'Magdy & Jones, SIGIR 2010 (PRES, recall-oriented evaluation)',
      'Thakur et al. 2021, arXiv:2104.08663 (BEIR)',
      'Cormack et al., SIGIR 2009 (reciprocal rank fusion)',
    ],
    metrics: {
      good: ['recall_at_k', 'map', 'ndcg', 'mrr'],
      pick: 'Recall within the {{arch.candidates}} texts that a professional reads to the end: the missed [[positive]] is the expensive one, its place among the first is not.',
      bad: [
        { id: 'cosine_similarity_mean', why: 'one field’s stock phrases lie close whatever the invention or dispute' },
        { id: 'precision_at_1', why: 'nobody stops at the first text' },
      ],
      business: {
        id: 'references_found',
        name: 'References in the file that this list had shown',
        target: '{{exp.mdeRel}} more than from the Boolean list',
      },
      guardrails: [
        {
          id: 'found_by_words',
          name: 'References the Boolean search finds, missing here',
          limit: 'at most {{exp.lostShare}} of them',
        },
        {
          id: 'wrong_date',
          name: 'Texts later than the cut-off date shown as earlier',
          limit: 'none in {{data.judgements}} graded',
        },
        { id: 'p99_latency', name: 'Answer time', limit: '{{arch.latencyP99Ms}}' },
      ],
    },
    problem: {
      summary: [
        'From a pasted claim or statement of facts, the {{arch.candidates}} closest texts before a date appear within {{arch.latencyP99Ms}}, in whatever language they were written.',
        'The list is read beside the Boolean search; an empty list proves nothing.',
      ],
      whyMl: [
        'One drafter’s “fastening means” is another’s screw, and in another language neither: Boolean strings find the wording somebody thought of.',
        'Dates, classes, courts and citations are filters, and stay so.',
      ],
      antiGoals: [
        'No opinion on novelty, validity or outcome.',
        'No claim that nothing exists.',
        'No text of an unfiled invention or a client’s matter outside the house.',
      ],
      falsePositive: 'a text is read for some minutes and put aside',
      falseNegative: 'the reference turns up in opposition or on appeal',
      baseline: {
        id: 'bm25',
        text: '[[baseline]], and BM25 over the full pasted text: both at {{arch.candidates}} read texts on the same dated split.',
      },
      stakeholders: [
        { who: 'Those who search', cares: 'nothing lost that words would have found' },
        { who: 'Clients', cares: 'their matter stays secret' },
        { who: 'Quality partner', cares: 'a search that can be repeated and shown' },
      ],
    },
    data: {
      sources: [
        { name: 'Corpus', holds: 'text, dates, family or chain of appeal', trap: 'translations under another number' },
        { name: 'Citations', holds: 'who cited what, in which role', trap: 'not cited is not irrelevant' },
        { name: 'Files of the house', holds: 'searches run, references kept', trap: 'found with the old tool' },
        { name: 'Judged pool', holds: 'graded pairs by field', trap: 'one grader a field' },
      ],
      labels: [
        'A citation is a reference somebody found, so citations count recall from below; one in the role of novelty or leading case weighs more than background. They are complete {{data.labelDelayDays}} after the search.',
        'For {{data.judgedQueries}} past searches professionals grade the union of all candidate lists: {{data.judgements}} grades, {{data.gradeHours}}. Only this shows what Boolean search never reached.',
        'Applicants’ and examiners’ citations differ in kind and are read apart.',
      ],
      features: [
        { group: 'Pasted text', available: 'when searched', trap: 'secret until filed' },
        {
          group: 'Text of each part: claim, facts, holding',
          available: 'with publication',
          trap: 'amended after grant',
        },
        { group: 'Dates, classes, court', available: 'with publication', trap: 'priority date is not publication' },
        { group: 'Links to earlier texts', available: 'as of the cut-off', trap: 'later links tell' },
        { group: 'Citations of the same matter', available: 'too late', trap: 'banned: they are the answer' },
      ],
      leaks: [
        'Numbers of cited texts inside the searched text: masked.',
        'Members of one family or one chain of appeal on both sides.',
        'Encoders trained on citation pairs of the test years, public ones included.',
      ],
      split: {
        strategy: 'group_time',
        text: [
          'Families and chains of appeal fall whole on one side; searches of the last {{data.testDays}} are the test, after {{data.labelDelayDays}} for citations to come in.',
          'Each searches only what was published before its own date.',
        ],
        whyNotRandom:
          'members of one family share their text, and {{data.trainDays}} of later citations name the answer',
      },
      quality: [
        'Weekly by source and language: texts without a date, without a claim or holding, families with two entries, share read by machine translation.',
      ],
      privacy: [
        'Pasted texts stay in memory, are logged as a keyed hash only, and never train; rulings are taken in their anonymized form.',
      ],
    },
    model: {
      options: [
        {
          id: 'hybrid_retrieval',
          name: 'BM25 and a multilingual bi-encoder, fused by rank',
          pro: 'Each finds references the other misses, and the guardrail of {{exp.lostShare}} cannot be met by vectors alone; one encoder spans the languages.',
          con: 'Long lists from two sources.',
          work: 'one encoder pass, two look-ups',
        },
        {
          id: 'bi_encoder',
          name: 'The prototype’s encoder alone',
          pro: 'Already there.',
          con: 'A long claim is cut at the encoder’s length, and terms of art such as compound names are lost in one vector; {{arch.candidates}} places do not bring them back.',
          work: 'one encoder pass, one graph walk',
        },
        {
          id: 'cross_encoder',
          name: 'Cross-encoder over the list',
          pro: '{{arch.latencyP99Ms}} has room for it at this load.',
          con: 'Reorders {{arch.candidates}} that are read to the end anyway; recall does not move.',
          work: 'one encoder pass a pair',
        },
        {
          id: 'graph_embedding',
          name: 'Embedding of the citation graph',
          pro: 'Finds neighbors of neighbors.',
          con: 'A new text has no citations yet; followed links of the first results do the same.',
          work: 'one look-up',
        },
      ],
      theory: [
        'Long texts are cut into {{arch.vectorsPerItem}} passages; a [[positive]] counts by its best passage, because a single paragraph can anticipate a claim.',
        'Citation pairs train closeness of subject; negatives from the same class teach what sets two texts of one field apart.',
      ],
      loss: 'Contrastive on citation pairs weighted by role; hard negatives share class and decade but were never cited together.',
      augmentation: 'The same text in another language as a pair; none written by a model.',
      regularization:
        'Public scientific or legal encoder, few passes; fields balanced so that the largest does not set the metric.',
      optimization: 'Chosen by recall within {{arch.candidates}} on the year before the test, worst language first.',
      interpretability: [
        'Closest passage beside the pasted sentence, date and family; the query is saved with index version for the file.',
      ],
    },
    reasons: priorArtReasons,
    ...priorArtOperation,
    ...priorArtRegisters,
  },
}
