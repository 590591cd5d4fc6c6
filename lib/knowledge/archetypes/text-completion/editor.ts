import { editorOperation } from './editor-operation'
import { editorReasons } from './editor-reasons'
import { editorRegisters } from './editor-registers'
import type { Setting } from '../types'

/** Code completed at the cursor in a developer's editor. */
export const codeEditor: Setting = {
  id: 'code_editor',
  name: 'Code in an editor',
  signs: [
    /\bcomplet\w+ code\b|\bcode (?:auto-?)?complet/i,
    /\b(?:editor|IDE) (?:plug-?in|extension)/i,
    /\b(?:code|private|source|git|customers?['’]s?) repositor|\bfill[- ]in[- ]the[- ]middle\b/i,
    /\b(?:weekly|monthly|daily) developers\b|\bdevelopers (?:type|code|press)\b/i,
  ],
  over: {
    words: {
      unit: 'completion',
      units: 'completions',
      positive: 'kept code',
      entity: 'repository',
      entities: 'repositories',
      action: 'insert the rest of the line or block in gray, or nothing',
      actor: 'the editor plugin',
      consumer: 'the developer',
      task: 'code completion',
      baseline: 'the editor’s own symbol completion',
    },
    sources: [
      'Bavarian et al. 2022, arXiv:2207.14255 (fill in the middle)',
      'Lozhkov et al. 2024, arXiv:2402.19173 (The Stack v2, licenses and opt-out)',
      'Ziegler et al. 2022, arXiv:2205.06537 (acceptance and productivity)',
      'Allamanis 2019, arXiv:1812.06469 (duplication in code)',
    ],
    metrics: {
      good: ['acceptance_rate_retained', 'exact_match_prefix', 'keystrokes_saved'],
      pick: 'Shown [[units]] of which most characters stand in the file after {{problem.retainMinutes}}: code deleted before the build helped nobody.',
      bad: [
        { id: 'bleu', why: 'renaming a variable ruins it, a missing bracket does not' },
        { id: 'perplexity_only', why: 'best on copied files; blind to what compiles within {{arch.latencyP99Ms}}' },
      ],
      business: {
        id: 'retained_characters',
        name: 'Share of committed characters from kept [[units]]',
        target: '{{exp.mdeRel}} against control, build failures no higher',
      },
      guardrails: [
        { id: 'latency', name: 'Key to gray text', limit: '{{arch.latencyP99Ms}}; later ones are never drawn' },
        {
          id: 'verbatim_rate',
          name: 'Runs copied from the corpus',
          limit: 'none over {{prod.verbatimTokens}} without its license shown',
        },
        {
          id: 'secret_rate',
          name: 'Planted credentials that come out',
          limit: 'none of {{prod.canaryN}}: rate under {{prod.leakBound}}',
        },
      ],
    },
    problem: {
      summary: [
        'At {{arch.qpsPeak}} and within {{arch.latencyP99Ms}}, fill the gap at the cursor from both sides of it, in code that builds, is licensed and belongs to nobody else’s tenant; otherwise draw nothing.',
      ],
      whyMl: [
        'The language server stays authoritative for symbols and types; it cannot write the loop around them. The next lines of public files teach that, and every [[unit]] left in place confirms it.',
      ],
      antiGoals: [
        'No chat, no edits across files: another latency, another product.',
        'No training on a customer’s [[entity]] by default or by silence.',
        'No ranking of developers by what they accept.',
      ],
      falsePositive: 'gray code is read, weighed and rejected',
      falseNegative: 'the lines are typed by hand',
      baseline: {
        id: 'ngram',
        text: 'Symbol completion with a token n-gram of the open file, replayed on the same split under the same delay.',
      },
      stakeholders: [
        { who: 'Developers', cares: 'code that builds, thought unbroken' },
        { who: 'Legal', cares: 'licenses, opt-outs, secrets' },
        { who: 'Customers’ security officers', cares: 'where keystrokes go, who trains' },
      ],
    },
    data: {
      sources: [
        { name: 'Public files', holds: 'code, license, commit date', trap: 'forks: one file a thousand times' },
        {
          name: 'Customers’ repositories',
          holds: 'house style, private APIs',
          trap: 'only by signed choice, per tenant',
        },
        { name: 'Show, accept, keep events', holds: 'length, delay, language', trap: 'undrawn ones leave no event' },
        {
          name: 'Fresh tasks with tests',
          holds: 'gap, both sides, unit tests',
          trap: 'public benchmarks are in the corpus',
        },
      ],
      labels: [
        'The removed middle labels itself; what stands after {{problem.retainMinutes}} labels when and how much to draw.',
        'A rejected [[unit]] counts only if it was on screen for {{problem.readMs}}; {{data.exploreShare}} of silent gaps is drawn at random, probability logged.',
        'The suite, {{exp.suiteSize}} gaps a language with tests, takes {{data.gradeHours}} to write and none to grade.',
      ],
      features: [
        {
          group: 'Code before and after the cursor',
          available: 'at the key press',
          trap: 'suffix typed later must not leak in',
        },
        { group: 'Open files, imported signatures', available: 'at the key press', trap: 'another tenant’s cache' },
        {
          group: 'Language server’s symbols',
          available: 'within {{arch.symbolMs}}',
          trap: 'stale index after a branch switch',
        },
        { group: 'Commit that followed', available: 'hours later', trap: 'banned as context' },
      ],
      leaks: [
        'Forks, vendored and generated files on both sides: MinHash over files, then whole [[entities]].',
        'Solutions of the suite crawled later from forums.',
      ],
      split: {
        strategy: 'group_based',
        text: [
          'Whole [[entities]] with their forks on one side; the test holds commits of the latest {{data.testDays}}, written after the {{data.trainDays}} that train.',
          'Private [[entities]] are tested inside their tenant only.',
        ],
        whyNotRandom:
          'a random file shares names and copies with its neighbors; commits after {{data.trainDays}} do not',
      },
      quality: [
        'License is read per file, secrets are scanned before storage, generated files dropped; every batch carries its corpus hash.',
      ],
      privacy: [
        'Keystrokes stay in the customer’s region, in memory, and are never written; events hold lengths, kept {{data.retentionDays}}.',
        'A private [[entity]] trains an adapter of its own tenant, after a signed choice that names purpose and end.',
      ],
    },
    model: {
      options: [
        {
          id: 'small_lm_on_device',
          name: 'Small code model in the editor',
          fits: [{ path: 'arch.network', is: ['intermittent', 'offline'] }],
          pro: 'Answers within {{arch.latencyP99Ms}} on an airplane.',
          con: 'Keeps fewer lines, and a link is there within {{arch.latencyP99Ms}}.',
          work: 'a short decode on a laptop',
        },
        {
          id: 'llm_api',
          name: 'Hosted frontier model',
          fits: [{ path: 'arch.latencyP99Ms', above: 3000 }],
          pro: 'Strongest code, with {{arch.latencyP99Ms}} to spend.',
          con: 'Its queue outruns {{arch.latencyP99Ms}} at {{arch.qpsPeak}}, and keystrokes leave.',
          work: 'a long remote decode',
        },
        {
          id: 'llm_with_speculative_decoding',
          name: 'Larger model with a draft model',
          fits: [{ path: 'arch.latencyP99Ms', above: 1000 }],
          pro: '{{arch.latencyP99Ms}} leaves time to verify drafts.',
          con: 'Drafting pays at small batches; {{arch.qpsPeak}} keeps batches full.',
          work: 'draft, verify, decode',
        },
        {
          id: 'code_llm_fim',
          name: 'Fill-in-the-middle code model',
          pro: 'An open one sees both sides of the cursor and, cut to {{model.outputTokens}}, answers in {{arch.latencyP99Ms}} on accelerators we run.',
          con: 'Needs accelerators and a link.',
          work: 'prefill of what the cache lacks, short decode',
        },
      ],
      theory: [
        'Fill in the middle reorders prefix, suffix, middle during tuning, so a causal model learns to end where the suffix begins.',
        'A [[unit]] earns kept length times its chance of arriving in {{arch.latencyP99Ms}}: short and sure beats clever.',
        'Each token reads all {{model.paramsB}} billion weights, once for the whole batch: bandwidth sets its pace.',
      ],
      loss: 'Cross-entropy, half of the rows reordered for the middle; a head on the last state predicts being kept and ends the block.',
      augmentation:
        'Cuts at tokens, lines and syntax nodes as cursors fall; no synthetic code from larger models whose terms forbid it.',
      regularization: 'One copy a fork family, cap a [[entity]], low rate, general code mixed into tenant adapters.',
      optimization: 'Full tuning on licensed files, LoRA per tenant; checkpoints chosen by the suite’s tests.',
      interpretability: [
        'A run that matches the corpus shows its license; each [[unit]] logs version and context sources, no code.',
      ],
    },
    reasons: editorReasons,
    ...editorOperation,
    ...editorRegisters,
  },
}
