import { helpdesk } from './helpdesk'
import { llmAgentOperation } from './operation'
import { payments } from './payments'
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
    unit: 'request',
    units: 'requests',
    positive: 'resolved request',
    entity: 'requester',
    action: 'answer, act through a tool or hand over to a person',
    actor: 'the responsible team',
    consumer: 'the requester',
    task: 'request resolution',
    baseline: 'fixed flows per intent with hand-over',
  },
  settings: [helpdesk, payments],
  sources: [
    'OWASP LLM06:2025 Excessive Agency; LLM01:2025 Prompt Injection',
    'Yao et al. 2024, tau-bench, arXiv:2406.12045',
    'Debenedetti et al. 2024, AgentDojo, arXiv:2406.13352',
  ],
  metrics: {
    good: [
      'task_success_rate',
      'policy_violation_rate',
      'tool_call_accuracy',
      'escalation_quality',
      'containment_with_csat',
    ],
    pick: 'End state of the records against what the rules demand, on {{exp.scenarios}} scenarios: a friendly [[unit]] that leaves the wrong record changed fails.',
    bad: [
      { id: 'containment_only', why: 'whoever gives up, or calls instead, counts as contained' },
      { id: 'bleu', why: 'similar wording says nothing about the tool call behind it' },
      { id: 'perplexity', why: 'a fluent wrong answer is likely text' },
    ],
    business: {
      id: 'cost_per_resolved_contact',
      name: 'Cost of [[a_unit]] resolved and not raised again',
      target: 'below a person’s {{problem.cFN}}, those raised again within {{data.labelDelayDays}} included',
    },
    guardrails: [
      {
        id: 'wrong_change',
        name: 'Changes against the rules',
        limit: 'any case closes that tool; at most {{problem.changesPerHour}} changes an hour',
      },
      {
        id: 'policy_violation',
        name: 'Wrong statements of fact or rule',
        limit: 'people’s rate, on {{exp.gradedPerWeek}} graded a week',
      },
      {
        id: 'escalation_wait',
        name: 'Wait for a person after hand-over',
        limit: '{{prod.handoverWaitMin}}',
      },
    ],
  },
  problem: {
    summary: [
      {
        text: 'In each [[unit]] the assistant must [[action]]; records change only through code that checks rights and rules again.',
        when: [{ path: 'model.toolsWithSideEffects', not: false }],
      },
      {
        text: 'In each [[unit]] the assistant must [[action]]; its tools read and change nothing.',
        when: [{ path: 'model.toolsWithSideEffects', is: false }],
      },
      'Success is the correct end state, not raised again within {{data.labelDelayDays}}; for some intents it is an early hand-over.',
    ],
    whyMl: [
      '[[Consumer]] states needs in own words, several at once; a language model finds the steps, a form does not.',
      'Who may change what, up to which limit, stays rules in code.',
    ],
    antiGoals: [
      'No change that cannot be undone without a person’s approval.',
      'No refusal of a claim or right by the assistant alone.',
      'No answer from memory where a system of record holds it.',
    ],
    falsePositive: 'the assistant changes or states something wrongly, and the firm has to make it good',
    falseNegative: 'a person handles a request the assistant could have closed',
    baseline: {
      id: 'rules',
      text: 'An intent classifier with fixed flows and forms, on the same held-out set of scenarios.',
    },
    stakeholders: [
      { who: 'Requesters', cares: 'done at once, or a person at once' },
      { who: 'Teams that resolve today', cares: 'hand-overs with what was tried' },
      { who: 'Owners of the systems', cares: 'no change without right and trace' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Past [[units]] handled by people',
        holds: 'wording, steps, end state, raised again',
        trap: 'closed is not resolved; people bend rules',
      },
      {
        name: 'Rules and work instructions',
        holds: 'who may what, by case and date',
        trap: 'superseded versions stay searchable',
      },
      {
        name: 'Systems behind the tools',
        holds: 'records before and after each call',
        trap: 'free-text fields carry injected orders',
      },
    ],
    labels: [
      'People of the trade grade {{exp.gradedPerWeek}} [[units]] a week: end state, statements, hand-over.',
      '[[A_unit]] raised again within {{data.labelDelayDays}} is the delayed label; silence is not success.',
      'An LLM judge only sorts what graders read first.',
    ],
    features: [
      {
        group: '[[Entity]] as proved, own records',
        available: 'by tool call in the turn',
        trap: 'a name or number in the text proves nothing',
      },
      {
        group: 'Rules for the case and date',
        available: 'by retrieval in the turn',
        trap: 'a neighboring case reads nearly the same',
      },
      {
        group: 'Intent, urgency, wish for a person',
        available: 'from the messages so far',
        trap: 'learned from polite ones only',
      },
    ],
    leaks: [
      'Test scenarios reused as prompt examples.',
      'Simulated requesters played by the same model that is being tested.',
    ],
    split: {
      strategy: 'scenario_holdout',
      text: [
        'Whole scenario families (intent, rule, attack) are held out: {{exp.scenarios}} in all.',
        'Every language served has scenarios of its own, written and not translated.',
      ],
      whyNotRandom: 'paraphrases of one scenario on both sides of {{exp.scenarios}} test memory of the prompt',
    },
    quality: [
      'A scenario fixes records before, calls allowed and records after: a sandbox grades it without a judge.',
      {
        text: 'An own suite is the first deliverable; no tool that writes is connected before it runs.',
        when: [{ path: 'model.evalSet', is: false }],
      },
    ],
    privacy: [
      'Numbers that identify people or accounts are masked before prompt and trace; the vendor neither keeps nor trains on [[units]].',
    ],
  },
  model: {
    options: [
      {
        id: 'llm_with_rag_and_guardrails',
        name: 'Pinned LLM API with retrieved rules and checked tools',
        fits: [{ path: 'arch.network', not: 'offline' }],
        pro: 'Answers quote the rule in force, and code refuses a call without right or beyond {{problem.changesPerHour}} an hour, whatever the prompt was talked into.',
        con: 'Needs a network and a vendor contract.',
        work: 'a plan, one or more tool rounds and an answer',
      },
      {
        id: 'llm_api',
        name: 'Bare LLM API with tools',
        fits: [{ path: 'model.toolsWithSideEffects', is: false }],
        pro: 'Quick for read-only help.',
        con: 'The prompt alone would stand between a story and {{problem.cFP}}, and rules come from memory.',
        work: 'an autoregressive decode per turn',
      },
      {
        id: 'open_llm_self_hosted',
        name: 'Self-hosted open model',
        fits: [{ path: 'arch.network', is: 'offline' }],
        pro: 'Data stays inside and the version never moves.',
        con: 'Weaker at long chains of calls; at {{arch.qpsPeak}} own accelerators sit idle at night.',
        work: 'a batched autoregressive decode',
      },
      {
        id: 'intent_classifier_plus_flows',
        name: 'Intent classifier with fixed flows',
        pro: 'Each path can be audited; right for few, strict intents.',
        con: 'Breaks where {{data.rowsPerDay}} mix intents; kept as fallback.',
        work: 'one encoder pass and a state machine',
      },
    ],
    theory: [
      'No violation in {{exp.scenarios}} scenarios still allows a true rate of {{exp.violationBound}}: the roll-out follows that bound.',
      'A model cannot tell orders from data in one text: authority is proved to code, never to the model.',
    ],
    loss: 'No weights trained; task success, a violation is a veto',
    augmentation: 'Simulated requesters: vague, hurried, changing their mind, attacking',
    regularization: 'Decoding bound to the tool schema; “hand over” always a choice',
    optimization: 'One change at a time, each scenario repeated',
    interpretability: ['The trace shows rule, arguments, verdict and approver; [[actor]] reads it at hand-over.'],
  },
  reasons: agentReasons,
  ...llmAgentOperation,
  ...llmAgentRegisters,
}
