import { keyboardOperation } from './keyboard-operation'
import { keyboardReasons } from './keyboard-reasons'
import { keyboardRegisters } from './keyboard-registers'
import type { Setting } from '../types'

/** Next words on a phone, where typed text stays. */
export const phoneKeyboard: Setting = {
  id: 'phone_keyboard',
  name: 'Phone keyboard',
  signs: [/\bkeyboards?\b/i, /\bnext[- ]word/i, /\bkey press/i, /\bunderground\b|\bwithout (?:any )?signal\b/i],
  over: {
    words: {
      unit: 'suggestion',
      units: 'suggestions',
      positive: 'kept word',
      entity: 'phone',
      device: 'phone',
      action: 'fill the three slots above the keys, or leave them empty',
      actor: 'the keyboard',
      consumer: 'the person typing',
      task: 'next-word suggestion',
      baseline: 'the n-gram dictionary',
    },
    sources: [
      'Hard et al. 2018, arXiv:1811.03604 (federated keyboard)',
      'Xu et al. 2023, arXiv:2305.18465 (DP-FTRL in production)',
      'Bonawitz et al. 2017, doi 10.1145/3133956.3133982 (secure aggregation)',
      'Kairouz et al. 2021, arXiv:2103.00039 (DP-FTRL)',
    ],
    metrics: {
      good: ['keystrokes_saved', 'top1_word_accuracy', 'acceptance_rate_retained'],
      pick: 'Keys not pressed, less words erased within {{problem.retainSeconds}}: a long word guessed right saves more than “the”.',
      bad: [
        { id: 'perplexity_only', why: 'is measured on words, while three slots and {{arch.latencyP99Ms}} decide' },
        { id: 'accuracy', why: 'counts “the” and “to” and forgets names' },
      ],
      business: {
        id: 'keystrokes_saved',
        name: 'People who still have suggestions on after a month',
        target: '{{exp.mdeRel}} more keys saved, switch-offs no higher',
      },
      guardrails: [
        {
          id: 'latency',
          name: 'Key press to slots filled',
          limit: '{{arch.latencyP99Ms}} on the cheapest tenth of [[device]]s',
        },
        { id: 'switch_off', name: '[[Device]]s that turn it off', limit: 'at most {{prod.switchOffMax}} a week' },
        {
          id: 'dp',
          name: 'Privacy loss of a release',
          limit: 'epsilon {{data.dpEpsilon}} a [[device]], stated to users',
        },
      ],
    },
    problem: {
      summary: [
        'After each key, and within {{arch.latencyP99Ms}}, fill three slots from a model that lives on the [[device]], works in a tunnel, and learns from typing that never leaves it.',
      ],
      whyMl: [
        'A dictionary completes a word begun; the next [[unit]] depends on the sentence, on the script and on which languages share it. Contacts and addresses stay look-ups on the [[device]].',
      ],
      antiGoals: [
        'No typed text, embedding or word count leaves a [[device]] outside secure aggregation.',
        'Nothing is learned from passwords, numbers, incognito fields or one-time codes.',
        'No word proposed that would out somebody: health, religion, orientation.',
      ],
      falsePositive: 'a slot shows a word nobody wants, and the eye has read it',
      falseNegative: 'the word is typed out, letter by letter',
      baseline: {
        id: 'ngram',
        text: 'The dictionary with its personal cache, replayed on the same split of consented sessions, on the cheapest [[device]].',
      },
      stakeholders: [
        { who: 'People typing', cares: 'speed, own words, no eavesdropper' },
        { who: 'Privacy and legal', cares: 'a basis for every byte that leaves' },
        { who: 'Device makers', cares: 'flash, memory, battery' },
      ],
    },
    data: {
      sources: [
        { name: 'Public licensed text', holds: 'subtitles, forums, by language', trap: 'nobody types like Wikipedia' },
        { name: 'Typing on the phone', holds: 'read only there', trap: 'autocorrect has already spoken' },
        { name: 'Paid writers, by contract', holds: 'code-mixed and romanised lines', trap: 'tidier than real chats' },
        { name: 'Opt-in counters', holds: 'keys saved, delay, model', trap: 'those who opt in type more' },
      ],
      labels: [
        'The next word typed is the label, and it stays on the [[device]]; a word taken and erased within {{problem.retainSeconds}} is a miss.',
        {
          text: 'The dump of {{brief.messages}} messages has no basis: it is deleted with every model trained on it, not masked.',
          when: [{ path: 'brief.messages', known: true }],
        },
        'Empty slots show nothing to keep: in {{data.exploreShare}} of pauses they are filled at random rank, probability logged, on opted-in [[device]]s.',
        'Writers supply {{exp.suiteSize}} lines a language and script, {{data.gradeHours}} of checking.',
      ],
      features: [
        { group: 'Last words in the field', available: 'at the key press', trap: 'pasted text is not typing' },
        { group: 'Letters begun', available: 'at the key press', trap: 'scripts switch mid-word' },
        { group: 'Personal cache', available: 'on the phone', trap: 'learns typos and secrets: needs repeats' },
        { group: 'App, field type', available: 'at the key press', trap: 'password fields: excluded' },
        { group: 'Contacts, messages received', available: 'never', trap: 'banned: other people’s data' },
      ],
      leaks: ['A [[device]] that trains and evaluates in the same round.', 'Forwards and songs pasted by millions.'],
      split: {
        strategy: 'group_based',
        text: [
          '[[Device]]s are drawn once into training or evaluation by a hash; evaluation runs on typing of the latest {{data.testDays}}, public text of {{data.trainDays}} before.',
          'Each language, script and mixture is read alone.',
        ],
        whyNotRandom: 'one person’s phrases would be met again for longer than {{data.testDays}}',
      },
      quality: [
        'Secure aggregates show norm, loss and dropped [[device]]s of a round; a round with fewer than {{data.cohort}} is void.',
      ],
      privacy: [
        'Updates are clipped, summed under encryption and noised: epsilon {{data.dpEpsilon}} over {{data.rounds}} rounds, delta below one over all [[device]]s.',
        'The server keeps weights and counters, {{data.retentionDays}} of the latter.',
      ],
    },
    model: {
      options: [
        {
          id: 'lstm_lm',
          name: 'Recurrent model of about a million weights',
          fits: [{ path: 'arch.edgeMemoryMB', below: 5 }],
          pro: 'Fits {{arch.edgeMemoryMB}}.',
          con: 'Holds one language; mixed lines need a second in memory, within {{arch.latencyP99Ms}} of switching.',
          work: 'one small cell a word',
        },
        {
          id: 'llm_api',
          name: 'Hosted large model',
          fits: [{ path: 'arch.latencyP99Ms', above: 1000 }],
          pro: '{{arch.latencyP99Ms}} would cover the round trip.',
          con: 'No signal, no word; a radio round trip outlasts {{arch.latencyP99Ms}}, and each sentence would leave the [[device]].',
          work: 'a remote decode',
        },
        {
          id: 'small_lm_on_device',
          name: 'Small on-device model',
          pro: 'Five million weights with tied subwords serve languages and their mixture, answer inside {{arch.latencyP99Ms}} and need no link.',
          con: 'Knows little of the world.',
          work: 'a few small matrix products a subword',
        },
      ],
      theory: [
        {
          text: 'Most weights are embeddings: subwords shared across scripts spend them once, and {{model.int8Bytes}} in eight bits stay under {{arch.edgeMemoryMB}}.',
          when: [{ path: 'arch.edgeMemoryMB', known: true }],
        },
        'Noise is added to a sum over {{data.cohort}} [[device]]s: its effect shrinks with the cohort, the privacy loss grows with rounds in which one [[device]] takes part.',
      ],
      loss: 'Cross-entropy on subwords; sampled softmax in central pre-training, full on the [[device]].',
      augmentation: 'Romanised spellings and keyboard slips modeled on paid writers’ lines; no synthetic chats.',
      regularization:
        'Clipping of a [[device]]’s update, rounds of each capped at {{data.roundsPerPhone}}, DP-FTRL noise.',
      optimization:
        'Pre-train on public text, then federated averaging; rate and clip chosen on public text, since each look at [[device]]s spends epsilon.',
      interpretability: ['Settings list the learned words of this [[device]] and erase them one by one.'],
    },
    reasons: keyboardReasons,
    ...keyboardOperation,
    ...keyboardRegisters,
  },
}
