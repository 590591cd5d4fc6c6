import type { Archetype } from '../types'

/** Architecture, experiment and production of the question-answering entry. */
export const ragOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'chat',
        name: 'Chat or page',
        kind: 'external',
        rhythm: 'request',
        note: 'asks with identity',
        personal: true,
      },
      { id: 'bot', name: 'Answer service', kind: 'service', rhythm: 'request', note: 'filters, prompts, checks' },
      { id: 'index', name: 'Hybrid index', kind: 'store', rhythm: 'request', note: 'BM25 and vectors' },
      {
        id: 'acl',
        name: 'Permission service',
        kind: 'external',
        rhythm: 'request',
        note: 'groups of the asker',
        personal: true,
      },
      { id: 'rerank', name: 'Reranker', kind: 'model', rhythm: 'request', note: 'cross-encoder' },
      { id: 'llm', name: 'Language model', kind: 'model', rhythm: 'request', note: 'writes with citations' },
      {
        id: 'log',
        name: 'Trace log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'passages, versions, masked text',
        personal: true,
      },
      { id: 'ingest', name: 'Ingestion', kind: 'job', rhythm: 'seconds', note: 'parse, deduplicate, embed' },
    ],
    links: [
      { from: 'chat', to: 'bot', label: 'question' },
      { from: 'acl', to: 'bot', label: 'groups' },
      { from: 'bot', to: 'index', label: 'filtered query' },
      { from: 'index', to: 'rerank', label: 'candidates' },
      { from: 'rerank', to: 'bot', label: 'passages' },
      { from: 'bot', to: 'llm', label: 'prompt' },
      { from: 'llm', to: 'bot', label: 'draft' },
      { from: 'bot', to: 'chat', label: 'answer' },
      { from: 'bot', to: 'log', label: 'trace' },
      { from: 'ingest', to: 'index', label: 'passages' },
      { from: 'log', to: 'ingest', label: 'graded failures, stale pages' },
    ],
    flow: [
      'Identity first, then both searches under its filter, fusion, rerank, abstention test, draft, citation check, answer.',
      'A changed or withdrawn [[entity]] reaches the index as an event; permissions are at most {{prod.aclLagMin}} old.',
    ],
    stages: [
      { id: 'identity', name: 'identity and permissions', share: 0.03 },
      { id: 'search', name: 'both searches', share: 0.07 },
      { id: 'sort', name: 'passage order', share: 0.08 },
      { id: 'generate', name: 'generation', share: 0.55 },
      { id: 'check', name: 'citation check', share: 0.1 },
    ],
    defaultLatencyMs: 10000,
    concurrency: 8,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'passages_only',
      text: 'Best permitted passages with links, no prose',
    },
    security: [
      'Text inside a [[entity]] is data: injected instructions find no tools to call, no outside links to render and no other reader’s passages.',
      'Caches are keyed by permission set, or one asker’s answer is another’s leak.',
    ],
    alternatives: [
      { given: 'text that may not leave', then: 'an open model on own accelerators behind the same retriever' },
      { given: 'a one-second limit', then: 'curated answers and passages, without generation' },
      { given: 'questions across many records', then: 'a graph or table query beside the passages' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'team',
    why: '[[whole_channels]] are randomized and [[units]] are counted within them.',
    rejected: [
      { option: 'By asker', whyNot: '[[told]]' },
      { option: 'Judge scores alone', whyNot: 'they say nothing about saved work' },
    ],
    offline: [
      'Retrieval, groundedness and correctness are scored apart on {{data.goldQuestions}}.',
      'A language-model judge counts only once it agrees with each [[expert]] within {{exp.halfWidth}}, and again per version.',
    ],
    slices: [
      'source of the document',
      'age of the right document',
      'unanswerable questions',
      'restricted topics',
      'codes against plain words',
      'language of the question',
    ],
    fairness: [
      'Correctness by language and site of [[consumer]]; non-native phrasing must not raise abstentions beyond the interval.',
    ],
    errorAnalysis:
      'Weekly, graders sort failures into missing [[entity]], not retrieved, stale, ignored passage, or invented; only the last two belong to the writer.',
    online: {
      metric: 'questions resolved without a person',
      baselineRate: 0.2,
      mdeRel: 0.25,
      clusterSize: 100,
      icc: 0.02,
    },
  },
  prod: {
    monitors: [
      {
        id: 'grounded',
        watch: 'Unsupported claims in the weekly sample',
        threshold: 'above {{prod.unsupportedMax}} by its interval',
        why: 'hallucination shows nowhere else',
        who: 'ML',
        firstMove: 'passages-only for that topic',
      },
      {
        id: 'retrieval',
        watch: 'Best rerank score and abstentions per source',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'ingestion broke, or a new topic',
        who: 'ML',
        firstMove: 'replay the gold [[units]] of that source',
      },
      {
        id: 'freshness',
        watch: 'Age of index and permissions',
        threshold: 'permissions older than {{prod.aclLagMin}}',
        why: 'a revoked page must not answer',
        who: 'platform',
        firstMove: 'drop the source from the filter',
      },
      {
        id: 'judge',
        watch: 'Judge against expert agreement',
        threshold: 'apart by {{exp.halfWidth}}',
        why: 'providers change versions',
        who: 'ML',
        firstMove: 'pin the version, grade by hand',
      },
      {
        id: 'cost',
        watch: 'Tokens and cost per answer',
        threshold: 'monthly projection above {{perf.estCostUsdMonth}}',
        why: 'long [[threads]] swell prompts',
        who: 'owner',
        firstMove: 'cap passages',
      },
    ],
    stages: [
      { id: 'Silent drafts', share: 0, text: 'experts grade {{data.goldQuestions}} drafts nobody else sees' },
      {
        id: 'Volunteers',
        share: 0.1,
        text: 'stop at {{prod.stage1Alarm}} reported wrong answers in {{prod.stage1N}}',
      },
      { id: 'Test', share: 0.5, text: 'runs {{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'All', share: 1, text: 'each restricted source after {{data.goldQuestions}} leak tests' },
    ],
    retrainDays: 30,
    retraining:
      'Index by event; prompt, reranker and gold set are reviewed every {{prod.retrainCadenceDays}}, each change passing the gold [[units]] first.',
    runbook: [
      'Leak: stop the bot, withdraw the answer, find readers in the trace log, tell privacy the same day.',
      'Wrong answer acted on: send the correction to all who saw it, mark the [[entity]].',
      'Provider outage: passages only; versions return within {{prod.rollbackMinutes}}.',
    ],
    owner: 'knowledge-platform',
    governance: [
      {
        text: 'People are told that they talk to a machine.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689, art. 50',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Logged [[units]] are personal data: purpose, retention, processor and transfer basis are recorded; a works council may have to agree.',
        asOf: '2026-06',
        source: 'GDPR art. 5, 28 and 44',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
