import { tradingChatOperation } from './trading-chat-operation'
import { tradingChatReasons } from './trading-chat-reasons'
import { tradingChatRegisters } from './trading-chat-registers'
import type { Setting } from '../types'

/** Messages between professionals, judged for compliance before they are displayed. */
export const tradingChat: Setting = {
  id: 'trading_chat',
  name: 'Regulated trading chat',
  signs: [
    /\btrading[- ](?:chat|floor|desk|room)/i,
    /\bcompliance officers?\b/i,
    /\bcompliant or not\b/i,
    /\bmarket (?:abuse|manipulation)\b|\binside(?:r)? information\b/i,
    /\b(?:broker|dealer|trader)s?\b.{0,80}\b(?:chat|messages?)\b/is,
  ],
  over: {
    words: {
      unit: 'message',
      units: 'messages',
      positive: 'breach',
      entity: 'participant',
      action: 'display it, or withhold it and name the rule',
      actor: 'the chat gateway',
      consumer: 'the sender whose message is withheld',
      task: 'chat compliance',
      baseline: 'the lexicon of forbidden phrases',
    },
    sources: [
      'Sanh et al. 2019, arXiv:1910.01108 (DistilBERT)',
      'Regulation (EU) 596/2014 (MAR), art. 16; Directive 2014/65/EU, art. 16(7)',
      'SEC Rule 17a-4; FINRA Rules 3110 and 4511',
      'Intel, Advanced Matrix Extensions and VNNI (int8 throughput)',
    ],
    metrics: {
      good: ['recall_at_precision', 'pr_auc', 'recall_at_fpr', 'per_language_recall'],
      pick: 'Breaches withheld, at the precision that leaves {{prod.falseWithholdMax}} of compliant [[units]] withheld: traders leave a chat that swallows orders.',
      bad: [
        { id: 'accuracy', why: 'displaying every [[unit]] already looks compliant to it' },
        { id: 'f1_at_0.5', why: 'a benchmark score; neither {{arch.latencyP99Ms}} nor the two prices enter it' },
      ],
      business: {
        id: 'missed_violations',
        name: 'Displayed [[units]] that surveillance flags next day',
        target: '{{exp.mdeRel}} against rooms on the lexicon',
      },
      guardrails: [
        {
          id: 'false_withhold',
          name: 'Compliant [[units]] withheld',
          limit: '{{prod.falseWithholdMax}} at most, each language alike',
        },

        {
          id: 'unjudged',
          name: '[[Units]] displayed without a verdict',
          limit: 'none; beyond {{arch.latencyP99Ms}} the lexicon decides',
        },
        {
          id: 'release_time',
          name: 'Contested [[unit]] decided by an officer',
          limit: 'within {{prod.releaseMinutes}}',
        },
      ],
    },
    problem: {
      summary: [
        'Every [[unit]] is found compliant or not before anybody else sees it, within {{arch.latencyP99Ms}} at p99 and {{arch.qpsPeak}} at the peak; what is withheld goes back to its sender with the rule.',
      ],
      whyMl: [
        'A lexicon finds “guaranteed profit” and misses the same promise in trader’s slang; officers’ past verdicts teach the difference. Restricted lists of issuers and counterparties stay exact look-ups on the [[unit]].',
      ],
      antiGoals: [
        'No score becomes evidence: an officer’s finding does.',
        'No profile of [[entity]]s from their private remarks, and none for their managers.',
        'No model that can rewrite or answer a [[unit]].',
      ],
      falsePositive: 'a quote or hedge arrives after the price has moved',
      falseNegative: 'inside information or a forbidden promise is read and acted on',
      baseline: {
        id: 'rules',
        text: 'The lexicon and restricted lists, replayed on the same split and allowed to withhold just as many [[units]].',
      },
      stakeholders: [
        { who: 'Compliance officers', cares: 'defensible findings, few false ones' },
        { who: 'Traders and sales', cares: 'no order stuck in a filter' },
        { who: 'Supervisor, auditor', cares: 'unbroken record: text, verdict, version' },
      ],
    },
    data: {
      sources: [
        { name: 'Officers’ verdicts', holds: 'rule, language, date', trap: 'drawn by lexicon hits, not at random' },
        { name: 'Chat archive', holds: 'text, room, time, edits', trap: 'deleted lines survive only here' },
        { name: 'Next-day surveillance', holds: 'flags on displayed text', trap: 'searches what it knew before' },
        { name: 'Restricted and insider lists', holds: 'issuer, dates', trap: 'today’s list on yesterday’s talk' },
      ],
      labels: [
        {
          text: 'The {{data.nLabeled}} labeled [[units]] hold about {{data.labelledBreaches}} breaches: enough to tune an encoder, too few for a rule of which a handful exist.',
          when: [{ path: 'data.labelledBreaches', known: true }],
        },
        'An officer’s finding, with rule and lexicon version, is the label; surveillance flags of the next {{data.labelDelayDays}} are weak ones.',
        {
          text: 'If {{data.positiveRate}} held in traffic, {{problem.violationsPerDay}} breaches a day would pass: far likelier the set was picked by lexicon hits. A random draw of {{prod.officerReads}} displayed [[units]] a day, its probability logged, settles it.',
          when: [{ path: 'problem.violationsPerDay', known: true }],
        },
        {
          text: 'A random draw of {{prod.officerReads}} displayed [[units]] a day, its probability logged, shows what lexicon hits never did.',
          when: [{ path: 'problem.violationsPerDay', known: false }],
        },
        'Grading that draw takes {{data.gradeHours}} of officers a day.',
      ],
      features: [
        { group: '[[Unit]] text', available: 'on send', trap: 'tickers and typos break word pieces' },
        { group: 'Two lines before it', available: 'gateway memory', trap: '“Yes, do it” means nothing alone' },
        { group: 'Room type, product', available: 'cached', trap: 'reorganizations rename desks' },
        {
          group: 'Issuer on a restricted list',
          available: 'list copy, {{data.listAgeS}} old',
          trap: 'dated lists in training',
        },
        { group: 'Edits, surveillance flags', available: 'next day', trap: 'banned: they follow display' },
      ],
      leaks: [
        'A forwarded [[unit]] in two rooms, one on each side.',
        'Lexicon hits as a feature: labels were drawn by them.',
      ],
      split: {
        strategy: 'group_time',
        text: [
          '{{data.trainDays}} train, {{data.labelDelayDays}} of gap for surveillance, {{data.testDays}} test; conversations stay whole, and [[entity]]s where numbers allow.',
          'Each further language is tested apart, on {{exp.languageN}} graded [[units]].',
        ],
        whyNotRandom: 'lines of one conversation repeat a deal, and the newest {{data.testDays}} bring new ones',
      },
      quality: [
        'Hourly: [[units]] in against verdicts logged, which must be equal; share withheld by room; age of the restricted list.',
      ],
      privacy: [
        'The archive stays where records law puts it; training reads a pseudonymized copy of {{data.historyDays}} inside the data center.',
      ],
    },
    model: {
      options: [
        {
          id: 'tfidf_linear',
          name: 'Character n-grams, linear',
          fits: [{ path: 'arch.latencyP99Ms', below: 4 }],
          pro: 'The only family that answers inside {{arch.latencyP99Ms}} on a processor.',
          con: 'Blind to the two lines before; scores in the fallback of {{arch.latencyP99Ms}}.',
          work: 'one sparse product',
        },
        {
          id: 'multilingual_encoder',
          name: 'Full-size multilingual encoder',
          fits: [{ path: 'arch.latencyP99Ms', above: 100 }],
          pro: 'With {{arch.latencyP99Ms}} there is time for twelve layers.',
          con: 'Twice the layers, over {{arch.latencyP99Ms}}; it teaches.',
          work: 'twelve layers over a short text',
        },
        {
          id: 'open_llm_self_hosted',
          name: 'Large open language model',
          fits: [{ path: 'arch.latencyP99Ms', above: 5000 }],
          pro: 'Reads the rule book itself.',
          con: 'Each token streams all its weights: {{arch.latencyP99Ms}} is out of reach on processors. Pre-grades offline.',
          work: 'one pass over all weights a token',
        },
        {
          id: 'distilled_encoder',
          name: 'Six-layer distilled encoder',
          pro: 'In eight bits and on {{arch.messageTokens}} it needs about {{arch.encoderMs}} of a two-core slot, and officers’ {{data.nLabeled}} verdicts are enough to tune it.',
          con: 'Too slow for {{arch.latencyP99Ms}}.',
          work: 'six layers over a short text',
        },
      ],
      theory: [
        'At these lengths the encoder is bound by arithmetic, not by memory: time follows layers and [[unit]] length, which is why six layers fit where twelve do not.',
        'Soft verdicts of the teacher on unlabeled [[units]] carry more than the {{data.nLabeled}} hard ones: distillation runs on the archive.',
      ],
      loss: 'Cross-entropy on findings plus the teacher’s soft verdicts; drawn rows weighted by inverse sampling probability.',
      augmentation:
        'Trader’s abbreviations and typos from the archive; deal names swapped. No translated French in the test.',
      regularization: 'Early stop on the latest month; dropout on context lines, missing when a room opens.',
      optimization:
        'Distil, quantize with training-aware rounding, then calibrate per language; layers chosen on the load test.',
      interpretability: [
        'The sender sees the rule; the officer sees rule, score, context lines and the nearest earlier finding.',
      ],
    },
    ...tradingChatOperation,
    ...tradingChatRegisters,
    reasons: tradingChatReasons,
  },
}
