import type { Setting } from '../types'
import { paymentsOperation } from './payments-operation'
import { paymentsReasons } from './payments-reasons'
import { paymentsRegisters } from './payments-registers'

/** Customer support that moves money: refunds, due dates, fees in many markets. */
export const payments: Setting = {
  id: 'payments_support',
  name: 'Support for payments and installments',
  signs: [/\bbuy[ -]now[, -]+pay[ -]later\b|\bBNPL\b/i, /\binstal+ments?\b|\bdirect debits?\b|\bchargebacks?\b/i],
  over: {
    words: {
      unit: 'conversation',
      units: 'conversations',
      positive: 'resolved request',
      entity: 'customer',
      action: 'answer, act through a tool or hand over to a person',
      actor: 'the support agent',
      consumer: 'the customer',
      task: 'request resolution',
      baseline: 'fixed flows per intent with hand-over',
    },
    sources: [
      'OWASP LLM06:2025 Excessive Agency; LLM01:2025 Prompt Injection',
      'Yao et al. 2024, tau-bench, arXiv:2406.12045',
      'Moffatt v. Air Canada, 2024 BCCRT 149',
      'Klarna press release, February 2024; DoorDash engineering blog 2024 (Dasher support)',
    ],
    metrics: {
      good: [
        'task_success_rate',
        'policy_violation_rate',
        'tool_call_accuracy',
        'escalation_quality',
        'containment_with_csat',
      ],
      pick: 'End state of order and payment records against what policy demands, on {{exp.scenariosPerLanguage}} scenarios a language: a polite [[unit]] with a wrong refund fails.',
      bad: [
        {
          id: 'containment_only',
          why: 'whoever gives up counts as contained',
        },
        { id: 'bleu', why: 'similar wording says nothing about the tool call behind it' },
        { id: 'perplexity', why: 'fluent wrong fees are the failure, and they score well' },
      ],
      business: {
        id: 'cost_per_resolved_contact',
        name: 'Cost per contact resolved without re-contact',
        target: 'below human handling, re-contacts within {{data.labelDelayDays}} included',
      },
      guardrails: [
        {
          id: 'wrong_refund_cost',
          name: 'Money moved against policy',
          limit: 'any case pauses the tool; at most {{problem.autoRefundUsd}} unapproved',
        },
        {
          id: 'policy_violation',
          name: 'Wrong statements on fees or policy',
          limit: 'people’s rate, on {{exp.gradedPerWeek}} graded a week',
        },
        {
          id: 'escalation_wait',
          name: 'Wait for a person after hand-over',
          limit: '{{prod.handoverWaitMin}}, vulnerable people first',
        },
      ],
    },
    problem: {
      summary: [
        'In each [[unit]] the assistant must [[action]]; money moves only through code that checks policy again.',
        'Success is the correct end state and no re-contact within {{data.labelDelayDays}}; for some intents it is an early hand-over.',
      ],
      whyMl: [
        '[[Consumer]] mixes intents and forgets order numbers in one [[unit]]; a language model reads that, a menu does not.',
        'Eligibility, amounts and fees stay rules in code.',
      ],
      antiGoals: [
        'No refused claim or closed account by the assistant alone.',
        'No advice on debt or hardship: those [[units]] go to trained people.',
      ],
      falsePositive: 'the assistant acts or states a fee wrongly, and the firm is bound by it',
      falseNegative: 'a person handles a request the assistant could have closed',
      baseline: {
        id: 'rules',
        text: 'An intent classifier with fixed flows and help links, on the same held-out set of scenarios.',
      },
      stakeholders: [
        { who: 'Support operations', cares: 'queue, hand-overs with context' },
        { who: 'Compliance', cares: 'fees, vulnerable customers, disclosure' },
        { who: 'Finance', cares: 'wrong refunds, cost per resolved contact' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Past chats with people',
          holds: 'request, answers, actions, re-contact',
          trap: 'people bend policy',
        },
        {
          name: 'Policy and fee tables',
          holds: 'rules by country, product and date',
          trap: 'superseded versions stay searchable',
        },
        {
          name: 'Order and payment APIs',
          holds: 'state before and after each call',
          trap: 'free text carries injected orders',
        },
      ],
      labels: [
        'Native graders read {{exp.gradedPerWeek}} [[units]] a week: end state, fee statements, hand-over.',
        'Re-contact within {{data.labelDelayDays}} is the delayed label; silence is not success.',
        'An LLM judge only sorts what graders read first.',
      ],
      features: [
        {
          group: 'Authenticated [[entity]], order and plan state',
          available: 'by tool call in the turn',
          trap: 'identity from the chat, not the session',
        },
        {
          group: 'Policy passages for country and date',
          available: 'by retrieval in the turn',
          trap: 'another market’s fee is nearly the same text',
        },
        {
          group: 'Language, intent and distress signals',
          available: 'from the messages so far',
          trap: 'trained on English complaints only',
        },
      ],
      leaks: [
        'Test scenarios reused as prompt examples.',
        'Simulated customers played by the same model that is being tested.',
      ],
      split: {
        strategy: 'scenario_holdout',
        text: [
          'Whole scenario families (intent, clause, attack) are held out.',
          'Each served language has its own {{exp.scenariosPerLanguage}} scenarios, written and not translated.',
        ],
        whyNotRandom:
          'paraphrases of one scenario on both sides of {{exp.scenariosPerLanguage}} test memory of the prompt',
      },
      quality: [
        'A scenario fixes start state, allowed calls and end state: a sandbox grades it without a judge.',
        {
          text: 'An own suite is the first deliverable; no tool that writes is connected before it runs.',
          when: [{ path: 'model.evalSet', is: false }],
        },
      ],
      privacy: [
        'Card and identity numbers are masked before prompt and trace; the vendor neither keeps nor trains on [[units]].',
        'Traces expire with the dispute window; disclosures of hardship are access-logged.',
      ],
    },
    model: {
      options: [
        {
          id: 'llm_with_rag_and_guardrails',
          name: 'Pinned LLM API with policy retrieval, typed tools and code checks',
          fits: [{ path: 'arch.network', not: 'offline' }],
          pro: 'Answers quote the clause in force, and code refuses a call above {{problem.autoRefundUsd}}, whatever the prompt was talked into.',
          con: 'Needs a network and a vendor contract.',
          work: 'a plan, one or more tool rounds and an answer',
        },
        {
          id: 'llm_api',
          name: 'Bare LLM API with tools',
          fits: [{ path: 'model.toolsWithSideEffects', is: false }],
          pro: 'Quick for read-only help.',
          con: 'The prompt alone would guard {{problem.autoRefundUsd}} a refund, and fees come from memory.',
          work: 'an autoregressive decode per turn',
        },
        {
          id: 'open_llm_self_hosted',
          name: 'Self-hosted open model',
          fits: [{ path: 'arch.network', is: 'offline' }],
          pro: 'Data stays inside and the version never moves.',
          con: 'Weaker tool calls in small languages; at {{arch.qpsPeak}} own accelerators sit idle at night.',
          work: 'a batched autoregressive decode',
        },
        {
          id: 'intent_classifier_plus_flows',
          name: 'Intent classifier with fixed flows',
          pro: 'Each path can be audited; right for few, strict intents.',
          con: 'Breaks on mixed requests; kept as fallback.',
          work: 'one encoder pass and a state machine',
        },
      ],
      theory: [
        'No violation in {{exp.scenariosPerLanguage}} scenarios still allows a true rate of {{exp.violationBound}}: the roll-out follows that bound.',
      ],
      loss: 'No weights trained; task success, a violation is a veto',
      augmentation: 'Simulated customers: angry, vague, in hardship, attacking',
      regularization: 'Decoding bound to the tool schema; “hand over” always a choice',
      optimization: 'One change at a time, each scenario repeated',
      interpretability: ['The trace shows clause, arguments, verdict and approver; [[actor]] reads it at hand-over.'],
    },
    reasons: paymentsReasons,
    ...paymentsOperation,
    ...paymentsRegisters,
  },
}
