import { chatChannels } from './chat'
import { ragOperation } from './operation'
import { ragRegisters } from './registers'
import { ragReasons } from './reasons'
import type { Archetype } from '../types'

export const ragQa: Archetype = {
  id: 'rag_qa',
  name: 'Question answering over documents',
  problemType: 'rag_qa',
  keywords: [
    'rag',
    'answer questions',
    'knowledge base',
    'documents chatbot',
    'internal docs',
    'cite sources',
    'guidelines question',
    'wiki',
    'runbooks',
  ],
  words: {
    unit: 'question',
    units: 'questions',
    positive: 'supported answer',
    entity: 'document',
    action: 'answer with citations or abstain',
    actor: 'the answering bot',
    consumer: 'the asker',
    task: 'question answering',
    baseline: 'keyword search with the best passage',
    expert: 'subject expert',
    thread: 'case',
    threads: 'cases',
    channels: 'teams',
    whole_channels: 'People of one team pass answers on, so whole teams',
    told: 'colleagues in the other arm are told the answer',
    helpers: 'Those who are asked today',
  },
  sources: [
    'Lewis et al. 2020, arXiv:2005.11401',
    'LinkedIn KG-RAG, arXiv:2404.17723',
    'Almanac, arXiv:2303.01229',
    'OWASP LLM Top 10 2025',
  ],
  metrics: {
    good: ['answer_correctness', 'groundedness', 'retrieval_recall_at_k', 'citation_precision', 'abstention_quality'],
    pick: 'A [[expert]] calls {{data.goldQuestions}} answers correct and supported, or not; retrieval recall and groundedness say which half failed.',
    bad: [
      { id: 'bleu', why: 'rewards the wording of an old answer; a correct one in other words scores low' },
      { id: 'rouge', why: 'lexical overlap again: one wrong negation costs nothing' },
      { id: 'perplexity', why: 'fluent inventions are likely text' },
      { id: 'llm_judge_only', why: 'a judge nobody compared with experts shares the writer’s blind spots' },
    ],
    business: {
      id: 'resolved_without_human',
      name: '[[Threads]] resolved without a person',
      target: 'relative change of {{exp.mdeRel}} against the control, from {{exp.baselineRate}}',
    },
    guardrails: [
      {
        id: 'unsupported_claims',
        name: 'Answers with an unsupported claim',
        limit: 'at most {{prod.unsupportedMax}} in the weekly graded sample',
      },
      {
        id: 'acl_leaks',
        name: 'Passages shown outside their readers',
        limit: 'none in {{data.goldQuestions}}; one leak stops the bot',
      },
      { id: 'cost_per_answer', name: 'Cost per answer', limit: 'below {{problem.cFN}}, the price of giving none' },
      {
        id: 'abstention_share',
        name: 'Share of abstentions',
        limit: 'neither rising nor vanishing: both mean a broken retriever or threshold',
      },
    ],
  },
  problem: {
    summary: [
      'For each [[unit]], [[actor]] finds passages [[consumer]] may read and must [[action]] within {{arch.latencyP99Ms}}.',
      'An invented answer is priced at {{problem.cFP}}, a needless abstention at {{problem.cFN}}; that price sets how readily it abstains.',
    ],
    whyMl: [
      'Askers do not use the words of the [[entity]] they need, so keyword search alone misses paraphrases; dense search alone misses codes and names.',
    ],
    antiGoals: ['No answer without a citation.', 'No action on systems: [[actor]] reads and never executes.'],
    falsePositive: 'A confident wrong answer is acted on, perhaps in a hurry.',
    falseNegative: 'An abstention sends the asker to a person, as today.',
    baseline: {
      id: 'bm25_passage',
      text: 'BM25 with the best passage and its link, without a language model, on the same graded [[units]].',
    },
    stakeholders: [
      { who: 'Askers', cares: 'a correct answer with a link they can open' },
      { who: '[[helpers]]', cares: 'fewer repeats, no clean-up after wrong answers' },
      { who: 'Document owners', cares: 'restricted pages stay so, stale ones are named' },
      { who: 'Privacy and works council', cares: 'what is logged, and where it is processed' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Document stores',
        holds: 'pages, owners, dates, permissions',
        trap: 'outdated copies outrank the right one',
      },
      {
        name: 'Past [[threads]]',
        holds: 'real [[units]] with human answers',
        trap: 'right then may be wrong now; secrets inside',
      },
      {
        name: 'Permission system',
        holds: 'groups and readers of each [[entity]]',
        trap: 'changes later than the index; nested groups',
      },
    ],
    labels: [
      'Each [[expert]] grades real [[units]] with the right [[entity]] and an accepted answer, or none: {{data.goldQuestions}} first.',
      'Unanswerable and forbidden [[units]] belong in it, or abstention and access control go untested.',
      'Thumbs and resolved [[threads]] are weak signals, up to {{data.labelDelayDays}} late; silence is not approval.',
    ],
    features: [
      {
        group: 'Passage text with its heading path',
        available: 'at indexing',
        trap: 'tables and code cut in the middle',
      },
      { group: 'Date, owner, views, superseded-by', available: 'at indexing', trap: 'last edit is not last review' },
      { group: 'Readers of the passage', available: 'at query time', trap: 'a copy of the list in the index ages' },
      {
        group: '[[Thread]] context of the [[unit]]',
        available: 'in the request',
        trap: 'personal data goes to the model',
      },
    ],
    leaks: [
      '[[Threads]] that hold the accepted answers of test [[units]] leave the index during evaluation.',
      'A [[unit]] generated from a passage repeats its words and makes any retriever look good; such ones only pad training.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Prompts and retriever are tuned on [[units]] asked before a date and judged on later ones over {{data.testDays}}, against the index of that day.',
        'Near-identical [[units]] go to one side, by cluster.',
      ],
      whyNotRandom: 'one matter is asked about many times: paraphrases of test [[units]] would have been tuned on',
    },
    quality: [
      'Near-duplicates collapse to one [[entity]] by hash and similarity; the newest owned copy wins, and the others point to it.',
      'Pages past their review date are ranked down and named as such in the answer.',
    ],
    privacy: [
      'Retrieval filters by the asker’s permissions before ranking; filtering afterwards leaks through counts and summaries.',
      {
        text: 'Hosts, names and secrets in a [[unit]] are masked before text leaves for a provider; a processing agreement and region are fixed first.',
        when: [{ path: 'data.thirdPartyApi', is: true }],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'open_llm_self_hosted',
        name: 'Hybrid retrieval with a self-hosted open model',
        fits: [{ path: 'data.thirdPartyApi', is: false }],
        pro: 'The text of [[units]] may not leave, so the generator stays inside.',
        con: 'An accelerator kept warm and people to run it, for traffic of {{arch.qpsPeak}}.',
        work: 'a query encoding, a rerank and an autoregressive decode',
      },
      {
        id: 'hybrid_retrieval',
        name: 'Hybrid retrieval, reranker and hosted model',
        pro: 'BM25 finds codes and names, dense search paraphrases, the reranker orders both; at {{arch.qpsPeak}} a hosted writer is cheaper than own accelerators.',
        con: 'The terms forbid sending passages of a [[entity]] outside.',
        work: 'a query encoding, a rerank and an autoregressive decode',
      },
      {
        id: 'llm_zero_shot',
        name: 'Language model without retrieval',
        pro: 'Nothing to index.',
        con: 'Never saw the internal [[entity]] and cannot cite it; refused.',
        work: 'an autoregressive decode',
      },
      {
        id: 'fine_tuned_encoder',
        name: 'Model tuned on past answers',
        pro: 'Learns the house style.',
        con: 'Stores facts in weights, where they can neither expire nor obey permissions.',
        work: 'an autoregressive decode',
      },
    ],
    theory: [
      'Facts in the context can be dated, permitted and cited; a missed [[entity]] is not repaired by a better writer.',
      'Reciprocal rank fusion joins the two searches without calibrating their scores; a cross-encoder then reads [[unit]] and passage together.',
    ],
    loss: 'None for the writer; contrastive for the reranker, stale copies as hard negatives',
    augmentation: 'Paraphrased real [[units]] for the retriever only; never for the test.',
    regularization: 'A fixed prompt version, low temperature, answers bound to quoted passages.',
    optimization: 'Retrieval recall first, prompt second, on development [[units]]',
    interpretability: [
      'Each sentence cites a passage, its date and owner; abstentions say what was searched and whom to ask.',
    ],
  },
  settings: [chatChannels],
  reasons: ragReasons,
  ...ragOperation,
  ...ragRegisters,
  assumptions: [
    {
      path: 'data.goldQuestions',
      value: 300,
      label: 'Graded questions in the first gold set',
      unit: 'count',
      note: 'Replaced once the interval of the primary metric is known to be narrow enough.',
    },
    {
      path: 'prod.unsupportedMax',
      value: 0.03,
      label: 'Answers with an unsupported claim at most',
      unit: 'ratio',
      note: 'Document owners set it from the price of a wrong answer.',
    },
    {
      path: 'prod.aclLagMin',
      value: 5,
      label: 'Age of a permission change at most',
      unit: 'min',
      note: 'Replaced by the measured lag of the permission feed.',
    },
  ],
  expressions: [],
}
