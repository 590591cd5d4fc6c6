import { codeEditor } from './editor'
import { phoneKeyboard } from './keyboard'
import { textCompletionOperation } from './operation'
import { textCompletionReasons } from './reasons'
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
    entity: 'writer',
    action: 'show one continuation or stay silent',
    actor: 'the text field',
    consumer: 'the person writing',
    task: 'inline completion',
    baseline: 'the phrase dictionary',
  },
  sources: [
    'Chen et al. 2019, arXiv:1906.00080 (Gmail Smart Compose)',
    'Leviathan et al. 2023, arXiv:2211.17192 (speculative decoding)',
    'Carlini et al. 2019, arXiv:1802.08232 (canaries)',
  ],
  metrics: {
    good: ['acceptance_rate_retained', 'exact_match_prefix', 'keystrokes_saved', 'top1_word_accuracy'],
    pick: 'A [[unit]] counts if it stands after {{problem.retainMinutes}}: a tap on Tab that is deleted at once would count as success otherwise.',
    bad: [
      { id: 'bleu', why: 'compares with one reference where ten phrasings are welcome' },
      { id: 'perplexity_only', why: 'falls on boilerplate that nobody wants proposed' },
    ],
    business: {
      id: 'retained_characters',
      name: 'Characters sent that came from kept [[units]]',
      target: '{{exp.mdeRel}} against control, messages sent unchanged',
    },
    guardrails: [
      { id: 'latency', name: 'Pause to [[unit]]', limit: '{{arch.latencyP99Ms}}; what is later is dropped unseen' },
      { id: 'undo_rate', name: 'Taken, then deleted', limit: 'at most {{prod.undoMax}} of those taken' },
      {
        id: 'secret_rate',
        name: 'Planted secrets that come back',
        limit: 'none of {{prod.canaryN}}, which bounds the rate at {{prod.leakBound}}',
      },
    ],
  },
  problem: {
    summary: [
      'When [[consumer]] pauses, propose within {{arch.latencyP99Ms}} the rest of the sentence as they would have put it, or nothing: most pauses deserve nothing.',
    ],
    whyMl: [
      'Templates and signatures are inserted by name. Which of them fits, and how the sentence goes on after this greeting in this thread, a dictionary of phrases cannot know; what was typed next teaches it, and no [[unit]] needs a label.',
    ],
    antiGoals: [
      'No drafting of whole messages: another product, another review.',
      'No guess of a person’s gender, origin or health by pronoun or phrase.',
      'No reading of fields for passwords, payments or private sessions.',
    ],
    falsePositive: 'a gray phrase breaks the thought',
    falseNegative: 'the rest is typed by hand',
    baseline: {
      id: 'ngram',
      text: 'Frequent phrases by prefix, replayed on the same split under the same delay.',
    },
    stakeholders: [
      { who: 'Writers', cares: 'own voice, no interruption' },
      { who: 'Privacy officer', cares: 'whose text trains what' },
      { who: 'Brand and support leads', cares: 'nothing embarrassing in their name' },
    ],
  },
  data: {
    sources: [
      { name: 'Sent texts, by consent', holds: 'what followed each prefix', trap: 'quoted replies repeat others' },
      { name: 'Show, take, keep events', holds: 'length, delay, language', trap: 'dropped [[units]] leave no event' },
      { name: 'Curated prefixes', holds: 'fresh, judged by two', trap: 'written by the team, hence polite' },
    ],
    labels: [
      'The continuation labels itself; whether a [[unit]] still stands after {{problem.retainMinutes}} labels length and silence.',
      'Silence hides its own error: a share {{data.exploreShare}} of pauses is scored and shown at random, probability logged.',
      'The suite of {{exp.suiteSize}} prefixes a language takes {{data.gradeHours}} of judging a release.',
    ],
    features: [
      { group: 'Text before the cursor', available: 'at the pause', trap: 'signature and quote below it' },
      { group: 'Subject, message answered', available: 'at the pause', trap: 'contains the answer when quoted' },
      { group: 'Language, formality', available: 'at the pause', trap: 'mixed lines' },
      { group: 'Text after sending', available: 'never', trap: 'banned as context' },
    ],
    leaks: [
      'A thread whose reply in training quotes the tested message.',
      'Newsletters and templates sent a thousand times.',
    ],
    split: {
      strategy: 'group_based',
      text: [
        '{{data.trainDays}} train, the newest {{data.testDays}} test; whole [[entity]]s and threads on one side, mass mailings reduced to one copy first.',
      ],
      whyNotRandom: 'replies quote each other for longer than {{data.testDays}}',
    },
    quality: [
      'Names, numbers and addresses are masked before storage; language shares are compared between training and traffic.',
    ],
    privacy: [
      'Correspondence concerns two parties, of whom one consented at most: training text is masked, kept {{data.retentionDays}} and deleted with the account.',
      {
        text: 'No basis is recorded yet: until one is, only public licensed text trains.',
        when: [{ path: 'data.legalBasis', known: false }],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'small_lm_on_device',
        name: 'On-device decoder',
        fits: [{ path: 'arch.network', is: ['intermittent', 'offline'] }],
        pro: 'Answers within {{arch.latencyP99Ms}} without a link.',
        con: 'Weaker than a server model, and here a link is there within {{arch.latencyP99Ms}}.',
        work: 'a short decode on the device',
      },
      {
        id: 'lstm_lm',
        name: 'Recurrent language model',
        fits: [{ path: 'arch.latencyP99Ms', below: 40 }],
        pro: 'The one decoder that fits {{arch.latencyP99Ms}} on processors.',
        con: 'Forgets the greeting by the third line; {{arch.latencyP99Ms}} allows better.',
        work: 'one cell a token',
      },
      {
        id: 'llm_api',
        name: 'Hosted large model',
        fits: [{ path: 'arch.latencyP99Ms', above: 3000 }],
        pro: 'Best text, and {{arch.latencyP99Ms}} leaves time for it.',
        con: 'Its queue alone outlasts {{arch.latencyP99Ms}} at the tail, and every pause would ship correspondence to a third party.',
        work: 'a long remote decode',
      },
      {
        id: 'llm_with_speculative_decoding',
        name: 'Open decoder with a drafting one',
        pro: 'A small model drafts, one of few billion weights verifies: short outputs fit {{arch.latencyP99Ms}}, and correspondence stays in the house.',
        con: 'Needs accelerators and a link.',
        work: 'one prefill, drafts verified',
      },
    ],
    theory: [
      'A [[unit]] is worth its kept length times the chance that it arrives in time, so quality and delay trade one against the other.',
      'Showing is a bet: show where the expected kept characters exceed the price {{problem.cFP}} of reading.',
    ],
    loss: 'Cross-entropy on continuations; a small head predicts being kept and decides length and silence.',
    augmentation: 'Prefixes cut mid-word as people pause; names replaced by placeholders, so that none is learned.',
    regularization: 'Cap on rows a [[entity]]; one copy of mass mailings; early stop on the smallest language.',
    optimization:
      'Adapters first, all weights if the suite gains {{problem.gainRel}}; length and threshold tuned online.',
    interpretability: ['Each [[unit]] logs version, score and length, and no text.'],
  },
  settings: [phoneKeyboard, codeEditor],
  reasons: textCompletionReasons,
  ...textCompletionOperation,
  ...textCompletionRegisters,
}
