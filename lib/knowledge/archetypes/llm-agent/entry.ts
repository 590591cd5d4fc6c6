import { llmAgentOperation } from './operation'
import { llmAgentRegisters } from './registers'
import { agentReasons } from './reasons'
import type { Archetype } from '../types'

export const llmAgent: Archetype = {
  id: 'llm_agent',
  name: 'LLM agent with tools',
  problemType: 'agent',
  keywords: [
    'agent',
    'assistant',
    'chatbot',
    'customer service bot',
    'tool use',
    'support chats',
    'resolve tickets',
    'containment',
    'copilot for support',
  ],
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
    pick: 'Task success compares the end state of the order and payment records with the state that policy demands: a polite [[unit]] with the wrong refund fails.',
    bad: [
      {
        id: 'containment_only',
        why: 'hiding the way to a person raises it; a customer who gives up counts as contained',
      },
      { id: 'bleu', why: 'similar wording says nothing about the tool call behind it' },
      { id: 'perplexity', why: 'fluent wrong fees are the failure, and they score well' },
    ],
    business: {
      id: 'cost_per_resolved_contact',
      name: 'Cost per contact resolved without re-contact',
      target: 'below human handling, with re-contacts inside {{data.labelDelayDays}} charged to the assistant',
    },
    guardrails: [
      {
        id: 'wrong_refund_cost',
        name: 'Money moved against policy',
        limit: 'any case pauses that tool; {{problem.autoRefundUsd}} is the largest unapproved refund',
      },
      {
        id: 'policy_violation',
        name: 'Wrong statements on fees or policy',
        limit: 'per language, from {{exp.gradedPerWeek}} graded [[units]] a week',
      },
      {
        id: 'escalation_wait',
        name: 'Wait for a person after hand-over',
        limit: 'no longer than without the assistant, vulnerable customers first',
      },
      {
        id: 'turn_latency',
        name: 'Complete turn',
        limit: '{{arch.latencyP99Ms}} at p99, first token streamed after the checks on the plan',
      },
    ],
  },
  problem: {
    summary: [
      'For each [[unit]], find the intent and let the assistant [[action]]; money moves only through code that checks policy again.',
      'Success is the correct end state and no re-contact within {{data.labelDelayDays}}; an early hand-over is a right answer for some intents.',
    ],
    whyMl: [
      'Customers mix intents, languages and missing order numbers in one [[unit]]; a language model reads that, a menu does not.',
      'Eligibility, amounts and fees stay rules in code: the model proposes a call, it never computes a fee.',
    ],
    antiGoals: [
      'No containment target without satisfaction, re-contact and escalation beside it.',
      'No adverse decision (claim refused, account closed) by the assistant alone.',
      'No advice on debt or hardship: those [[units]] go to trained people.',
    ],
    falsePositive: 'the assistant acts or states a fee wrongly, and the firm is bound by it',
    falseNegative: 'a person handles a request the assistant could have closed',
    baseline: {
      id: 'rules',
      text: 'An intent classifier with fixed flows and links to the help page, scored on the same scenarios and [[units]] as the agent.',
    },
    stakeholders: [
      { who: 'Support operations', cares: 'queue, hand-overs with context, no double work' },
      { who: 'Compliance', cares: 'fees, vulnerable customers, disclosure, evidence' },
      { who: 'Finance', cares: 'wrong refunds, cost per resolved contact' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Past chats with people',
        holds: 'request, answers, actions, re-contact',
        trap: 'people bend policy; copying them copies that',
      },
      {
        name: 'Policy and fee tables',
        holds: 'rules by country, product and date',
        trap: 'superseded versions stay searchable',
      },
      {
        name: 'Order and payment APIs',
        holds: 'state before and after each call',
        trap: 'free-text fields carry injected instructions',
      },
    ],
    labels: [
      'Two graders read {{exp.gradedPerWeek}} [[units]] a week per rubric: state correct, fee statements correct, hand-over right; native speakers grade their language.',
      'Re-contact within {{data.labelDelayDays}} is the delayed label; silence after a wrong answer is not success.',
      'An LLM judge sorts what graders read first; its agreement is published per language before its score counts.',
    ],
    features: [
      {
        group: 'Authenticated [[entity]], order and plan state',
        available: 'by tool call in the turn',
        trap: 'identity taken from the chat instead of the session',
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
      'Evaluation scenarios reused as prompt examples.',
      'Scenarios written from the transcripts the prompt was tuned on.',
      'Simulated customers played by the same model that is being tested.',
    ],
    split: {
      strategy: 'scenario_holdout',
      text: [
        'Whole scenario families (intent, policy clause, attack) are held out; the latest weeks form a second, untouched set.',
        'Each served language has its own {{exp.scenariosPerLanguage}} scenarios, written and not translated.',
      ],
      whyNotRandom: 'paraphrases of one scenario on both sides test memory of the prompt',
    },
    quality: [
      'Every scenario fixes start state, allowed calls and end state, so that a sandbox grades it without a judge.',
      {
        text: 'There is no own test suite yet: it is the first deliverable, and no tool that writes is connected before it runs.',
        when: [{ path: 'model.evalSet', is: false }],
      },
    ],
    privacy: [
      'Card and identity numbers are masked before the prompt and the trace; vendor retention and training on chats are switched off by contract.',
      'Traces with personal data expire with the dispute window; health or hardship disclosures are flagged and access-logged.',
    ],
  },
  model: {
    options: [
      {
        id: 'llm_with_rag_and_guardrails',
        name: 'Pinned LLM API with policy retrieval, typed tools and code checks',
        fits: [{ path: 'arch.network', not: 'offline' }],
        pro: 'Policy-bound answers quote the clause in force, and a call outside policy is refused by code, whatever the prompt was talked into.',
        con: 'Needs a network and a vendor contract.',
        work: 'a plan, one or more tool rounds and an answer',
      },
      {
        id: 'llm_api',
        name: 'Bare LLM API with tools',
        fits: [{ path: 'model.toolsWithSideEffects', is: false }],
        pro: 'Quick for read-only help.',
        con: 'Refused where tools write: the prompt alone would guard the money, and fees come from memory.',
        work: 'an autoregressive decode per turn',
      },
      {
        id: 'open_llm_self_hosted',
        name: 'Self-hosted open model',
        fits: [{ path: 'arch.network', is: 'offline' }],
        pro: 'Data stays inside and the version never moves.',
        con: 'Weaker tool calls in small languages; own accelerators sit idle at night.',
        work: 'a batched autoregressive decode',
      },
      {
        id: 'intent_classifier_plus_flows',
        name: 'Intent classifier with fixed flows',
        pro: 'Each path can be audited; right for few, strict intents.',
        con: 'Breaks on mixed requests and needs flows per language; kept as fallback.',
        work: 'one encoder pass and a state machine',
      },
    ],
    theory: [
      'A [[unit]] succeeds only if every step does: errors multiply over turns, so short plans of at most {{arch.maxToolCalls}} calls beat a better prompt.',
      'No violation in {{exp.scenariosPerLanguage}} scenarios still allows a true rate of {{exp.violationBound}} (rule of three, upper limit): the roll-out follows that bound, not the zero.',
    ],
    loss: 'No training of weights at first; prompt, retrieval and tool schemas are tuned on task success with a violation as veto.',
    augmentation:
      'Simulated customers in each served language: angry, vague, code-switching, in hardship, and attackers.',
    regularization:
      'Constrained decoding to the tool schema, a narrow tool list per intent, and “hand over” always among the choices.',
    optimization:
      'One change at a time to prompt, model or tool, each run repeated since the same scenario may pass once and fail next time.',
    interpretability: [
      'The trace shows clause, tool arguments, policy verdict and approver; [[actor]] reads it at hand-over instead of asking again.',
    ],
  },
  reasons: agentReasons,
  ...llmAgentOperation,
  ...llmAgentRegisters,
}
