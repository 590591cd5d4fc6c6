import { textCompletionOperation } from './operation'
import { textCompletionRegisters } from './registers'
import type { Archetype } from '../types'

export const textCompletion: Archetype = {
  id: 'text_completion',
  name: 'Inline text completion',
  problemType: 'text_generation',
  keywords: [
    'autocomplete',
    'suggest as they type',
    'smart compose',
    'code completion',
    'completes code',
    'keyboard',
    'next word',
    'next-word',
  ],
  words: {
    unit: 'suggestion',
    units: 'suggestions',
    positive: 'kept suggestion',
    entity: 'repository',
    action: 'show one continuation or stay silent',
    actor: 'the editor',
    consumer: 'the person typing',
    task: 'inline completion',
    baseline: 'the n-gram dictionary',
    corpus: 'training text',
  },
  sources: [
    'Gmail Smart Compose, arXiv:1906.00080',
    'Gboard: arXiv:1811.03604 and arXiv:2305.18465 (DP-FTRL)',
    'https://github.blog/ai-and-ml/github-copilot/',
    'Bavarian et al. 2022, arXiv:2207.14255 (fill in the middle)',
    'Leviathan et al. 2023, arXiv:2211.17192',
  ],
  metrics: {
    good: ['acceptance_rate_retained', 'keystrokes_saved', 'exact_match_prefix', 'top1_word_accuracy'],
    pick: 'Accepted and still there after {{problem.retainMinutes}}: acceptance alone rewards text that is deleted a moment later.',
    bad: [
      { id: 'bleu', why: 'many continuations are right and one reference is not' },
      { id: 'perplexity_only', why: 'falls with duplicated text and says nothing about what is worth showing' },
      { id: 'accuracy', why: 'the next token is ambiguous by nature' },
    ],
    business: {
      id: 'retained_characters',
      name: 'Share of characters written by kept [[units]]',
      target: 'relative change of {{exp.mdeRel}}',
    },
    guardrails: [
      { id: 'latency', name: 'Key press to [[unit]]', limit: '{{arch.latencyP99Ms}}; later ones are dropped unseen' },
      { id: 'undo_rate', name: 'Accepted, then removed', limit: 'no rise by language' },
      { id: 'verbatim_rate', name: 'Long verbatim matches with the [[corpus]]', limit: 'blocked; counted daily' },
      {
        id: 'secret_rate',
        name: 'Personal data or credentials in [[units]]',
        limit: 'zero in the planted-canary test',
      },
    ],
  },
  problem: {
    summary: [
      'Within {{arch.latencyP99Ms}} of a key press propose a continuation that [[consumer]] keeps, or show nothing: a late [[unit]] is worthless and a wrong one breaks thought.',
      {
        text: 'At the point of use the link is {{arch.network}}: the model lives on the device, and no keystroke leaves it for a prediction.',
        when: [{ path: 'arch.network', is: ['intermittent', 'offline'] }],
      },
      {
        text: 'At {{arch.qpsPeak}} most [[units]] are outdated before they return; cancelling is as large a part of the design as predicting.',
        when: [{ path: 'arch.network', not: ['intermittent', 'offline'] }],
      },
    ],
    whyMl: [
      '[[baseline]] completes words, not intent: names in scope, the thread above, the language mixed within one line.',
      'Labels cost nothing: the text that [[consumer]] typed next, and whether the [[unit]] stayed.',
    ],
    antiGoals: [
      'No chat, no multi-file edits: those have another budget.',
      'No completion in password, payment or private-mode fields.',
      'No central collection of typed text for which no lawful basis has been written down.',
    ],
    falsePositive: 'a shown suggestion interrupts for nothing',
    falseNegative: 'silence: the text is typed by hand',
    baseline: {
      id: 'ngram',
      text: '[[baseline]] with a user cache, scored for keystrokes saved on the same held-out text and the same latency.',
    },
    stakeholders: [
      { who: 'People typing', cares: 'speed, tone, privacy' },
      { who: 'Legal', cares: 'licences, secrets, where keystrokes go' },
      { who: 'Platform', cares: 'peak load, or memory and battery of the phone' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Public text or code',
        holds: 'files with licence, date, origin',
        trap: 'forks and copies: one file many times',
      },
      {
        name: 'Customer [[entity]]s',
        holds: 'private style and names',
        trap: 'one tenant’s text in another’s [[unit]]',
      },
      {
        name: 'Show, accept, keep events',
        holds: 'lengths, latency, language, version',
        trap: 'silent drops are not logged, so acceptance flatters',
      },
      {
        name: 'Curated tasks',
        holds: 'prefix, suffix and checks, unpublished',
        trap: 'public benchmarks are in the [[corpus]]',
      },
    ],
    labels: [
      'Self-supervised continuation for the model; the [[positive]] after {{problem.retainMinutes}} for ranking, length and silence.',
      'An ignored [[unit]] is a weak negative only if it stood long enough to be read.',
      'A curated set of {{exp.suiteSize}} tasks per main language, written fresh, judges releases.',
    ],
    features: [
      { group: 'Text before and after the cursor', available: 'at the key press', trap: 'the suffix typed afterwards' },
      { group: 'Open files, names in scope, thread', available: 'at the key press', trap: 'context of another tenant' },
      {
        group: 'Personal cache of recent words',
        available: 'on the device',
        trap: 'repeats what was typed by mistake',
      },
    ],
    leaks: [
      'Duplicates and forks across the split: near-duplicate removal by MinHash comes before it, over whole [[entity]]s.',
      'The same thread quoted in the reply on the other side.',
      'Benchmark answers in the [[corpus]].',
    ],
    split: {
      strategy: 'group_based',
      text: [
        'Whole [[entity]]s (or users) on one side, after dedup, and the test newer than the [[corpus]] by {{data.testDays}}.',
        'A canary file with planted secrets goes into training and must never come out.',
      ],
      whyNotRandom: 'files of one [[entity]] share names and blocks; a random file is half known',
    },
    quality: [
      'Generated, minified and vendored files are filtered; licence is read per file, not per [[entity]].',
      'Secret scan and personal-data scan run before text reaches any training store.',
      {
        text: 'Served languages {{data.serveLanguages}}, code-mixed text included, each have their own share in [[corpus]] and test.',
        when: [{ path: 'data.serveLanguages', known: true }],
      },
    ],
    privacy: [
      'Private [[entity]]s train nothing without the customer’s written choice; an adapter per tenant stays in that tenant.',
      {
        text: 'No legal basis is recorded for the text at hand: a dump of messages is deleted, not cleaned, and learning becomes federated with a stated epsilon.',
        when: [
          { path: 'data.legalBasis', known: false },
          { path: 'data.pii', is: true },
        ],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'small_lm_on_device',
        name: 'Small language model on the device',
        fits: [{ path: 'arch.network', is: ['intermittent', 'offline'] }],
        pro: 'Answers without signal after int8 compression, and typed text never leaves the phone; federated updates keep it current.',
        con: 'Knows less than a server model.',
        work: 'a few small matrix products per token',
      },
      {
        id: 'code_llm_fim',
        name: 'Mid-sized open model with fill-in-the-middle',
        pro: 'Sees prefix and suffix, runs where we decide, can be cut to {{arch.latencyP99Ms}} by short outputs and a prefix cache.',
        con: 'Needs accelerators and a link.',
        work: 'one prefill and a short decode',
      },
      {
        id: 'lstm_lm',
        name: 'Recurrent language model',
        pro: 'Tiny and fast.',
        con: 'Forgets names a screen above the cursor.',
        work: 'one cell per token',
      },
      {
        id: 'llm_api',
        name: 'Hosted large model by API',
        pro: 'Best text.',
        con: 'Refused: round trip and queue exceed the key-press budget, and keystrokes would go to a third party.',
        work: 'a long remote decode',
      },
    ],
    theory: [
      'Acceptance falls with delay, so a model is worth its quality times the share of [[units]] that arrive in time.',
      'Showing is a decision: show when expected kept characters exceed the cost of reading; the score needs calibration per language.',
      'Memorisation grows with the number of copies: dedup is the first privacy measure, differential privacy the second.',
    ],
    loss: 'Cross-entropy with fill-in-the-middle order for part of the rows; a small head predicts being kept and decides length and silence.',
    augmentation:
      'Cursor positions are cut mid-word and mid-line as typed; typos and code-mixing are taken from real edits, not invented.',
    regularization:
      'Per-[[entity]] caps; on the device, clipped updates with noise (DP-FTRL) at epsilon {{data.dpEpsilon}}.',
    optimization:
      'Start from open weights with a clear licence, tune by LoRA or fully by measured gain; decoding length and threshold are tuned online.',
    interpretability: [
      'Each [[unit]] logs model, context sources, and nearest licensed match; no prompt text is kept by default.',
    ],
  },
  ...textCompletionOperation,
  ...textCompletionRegisters,
}
