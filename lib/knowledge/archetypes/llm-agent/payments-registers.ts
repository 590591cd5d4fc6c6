import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const paymentsRegisters = {
  perf: {
    bottleneck: 'Each tool round re-reads history and schemas: {{perf.tokensPerConversation}} billed a [[unit]].',
    techniques: [
      {
        name: 'Prompt prefix caching',
        verdict: 'use',
        why: 'most of {{perf.tokensPerConversation}} repeat',
        risk: 'personal data placed in the shared prefix',
      },
      {
        name: 'Tools listed per intent',
        verdict: 'use',
        why: 'fewer wrong calls among {{arch.maxToolCalls}}',
        risk: 'a misrouted intent lacks its tool',
      },
      {
        name: 'Parallel read calls',
        verdict: 'use',
        why: 'order and plan load together within {{arch.p99_plan}}',
        risk: 'never for calls that write',
      },
      {
        name: 'Small model for routing and simple intents',
        verdict: 'later',
        why: 'once {{exp.gradedPerWeek}} graded a week show which are simple',
        risk: 'weaker in small languages',
      },
      {
        name: 'Semantic cache of answers',
        verdict: 'refuse',
        why: '{{arch.headroomMs}} are free; like questions have other plans and fees',
        risk: 'discloses another person’s data',
      },
    ],
    scaling: ['Vendor quota at {{arch.qpsPeak}} and the human queue fill first; admission follows both.'],
    tools: [
      {
        name: 'LangGraph or a plain state machine',
        why: 'explicit steps, resumable approvals',
      },
      { name: 'MLflow or W&B', why: 'prompt, model and suite results under one version' },
    ],
  },
  assumptions: [
    {
      path: 'problem.autoRefundUsd',
      value: 50,
      label: 'Largest refund without approval at first',
      unit: 'usd',
      note: 'A starting limit below what the APIs allow; finance replaces it from the loss it accepts per wrong refund.',
    },
    {
      path: 'prod.refundCapUsd',
      value: 5000,
      label: 'Refunds a day by the assistant before the tool closes',
      unit: 'usd',
      note: 'Finance replaces it with a multiple of a normal day.',
    },
    {
      path: 'model.promptTokens',
      value: 11000,
      label: 'Tokens read in one conversation, all rounds',
      unit: 'tok',
      note: 'Replaced by the shadow traces.',
    },
    {
      path: 'model.outputTokens',
      value: 1000,
      label: 'Tokens written in one conversation',
      unit: 'tok',
      note: 'Replaced by the shadow traces.',
    },
    {
      path: 'prod.handoverWaitMin',
      value: 3,
      label: 'Wait for a person after hand-over, limit',
      unit: 'min',
      note: 'Replaced by the wait of people who never met the assistant.',
    },
    {
      path: 'arch.maxToolCalls',
      value: 8,
      label: 'Tool calls in one conversation',
      unit: 'count',
      note: 'Replaced by the count in graded successful traces.',
    },
    {
      path: 'exp.scenariosPerLanguage',
      value: 300,
      label: 'Scenarios per served language',
      unit: 'count',
      note: 'Sets the violation rate that can be excluded; compliance may ask for more.',
    },
    {
      path: 'exp.gradedPerWeek',
      value: 500,
      label: 'Conversations graded by people a week',
      unit: 'count',
      note: 'Replaced by the graders’ real capacity.',
    },
    {
      path: 'perf.tokensPerConversation',
      value: 12000,
      label: 'Tokens billed per conversation',
      unit: 'tok',
      note: 'Replaced by the shadow traces.',
    },
  ],
  expressions: [
    {
      path: 'exp.violationBound',
      label: 'Violation rate still possible after a clean run',
      unit: 'ratio',
      formula: '3/{exp.scenariosPerLanguage}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'What containment may count',
      choice:
        'A [[unit]] counts as contained only with the right end state and no re-contact within {{data.labelDelayDays}}',
      alternatives: [
        { option: 'Chats that ended without a person', whyNot: '[[a_unit]] given up improves the figure' },
      ],
      rationale:
        'A target on ended talks pays for blocking the way to people; {{data.labelDelayDays}} of silence is what success costs.',
      confidence: 'high',
      revisitWhen: 'Graded success and this count agree for a quarter',
    },
    {
      step: 'arch',
      title: 'Who holds the authority',
      choice: 'The gateway enforces scope, eligibility and {{problem.autoRefundUsd}}; people approve the rest',
      alternatives: [
        { option: 'Limits in the prompt', whyNot: 'a persuasive message rewrites {{problem.autoRefundUsd}}' },
        { option: 'Approval of every action for good', whyNot: 'at {{data.rowsPerDay}} approvers click through' },
      ],
      rationale: 'The worst jailbreak is then worth {{problem.autoRefundUsd}} to the attacker’s own account.',
      confidence: 'high',
      revisitWhen: 'Reversals stay under the human rate for two releases',
    },
    {
      step: 'exp',
      title: 'Languages open one by one',
      choice: 'Each needs {{exp.scenariosPerLanguage}} own scenarios and native graders',
      alternatives: [
        { option: 'Translate to English and back', whyNot: 'fee terms in [[a_unit]] lose their meaning on the way' },
      ],
      rationale:
        'Refusals and filters differ by language; {{exp.violationBound}} proven in one says nothing of the next.',
      confidence: 'high',
      revisitWhen: 'Languages stop differing beyond their intervals',
    },
    {
      step: 'prod',
      title: 'Vulnerable customers',
      choice: 'Hardship, bereavement or a request for a person hand over at once',
      alternatives: [
        { option: 'One more attempt by the bot', whyNot: 'a lost [[unit]] costs those least able to insist' },
      ],
      rationale: 'A needless hand-over costs {{problem.cFN}}; a missed one harms, and draws the supervisor.',
      confidence: 'medium',
      revisitWhen: 'Graded recall on these cases is known per language',
    },
  ],
  risks: [
    {
      step: 'arch',
      risk: 'Excessive agency: refunds and cancellations beyond what the [[entity]] is owed are side effects',
      severity: 'high',
      mitigation: 'Gateway limits, approval above {{problem.autoRefundUsd}}, idempotency, daily cap',
      owner: 'payments',
    },
    {
      step: 'arch',
      risk: 'Prompt injection or jailbreak through [[units]], order notes or retrieved pages',
      severity: 'high',
      mitigation: 'Authority outside the model, session identity, attack suites per language',
      owner: 'security',
    },
    {
      step: 'model',
      risk: 'Hallucinated policy or a wrong fee that binds the firm',
      severity: 'high',
      mitigation: 'Figures from tools only, clause by country and date, output check',
      owner: 'compliance',
    },
    {
      step: 'exp',
      risk: 'Quality proven in one language and shipped in the others to [[consumer]]',
      severity: 'high',
      mitigation: 'Own scenarios and bound of {{exp.violationBound}} per language',
      owner: 'agent team',
    },
    {
      step: 'problem',
      risk: 'Vulnerable customers do not reach a human because escalation counts against containment',
      severity: 'high',
      mitigation: 'Immediate hand-over, escalation quality graded, wait as guardrail',
      owner: 'support operations',
    },
    {
      step: 'prod',
      risk: 'Missing AI disclosure under EU AI Act art. 50',
      severity: 'medium',
      mitigation: 'Notice in the first message, tested in the suite',
      owner: 'compliance',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.autoRefundUsd',
      question: 'What may the assistant refund without a person, per customer?',
      whyItMatters: 'Moves {{problem.autoRefundUsd}}, the price of a jailbreak, and D4.3.',
      meanwhile: '{{problem.autoRefundUsd}}, approval above',
    },
    {
      step: 'data',
      path: 'data.serveLanguages',
      question: 'Which languages carry most requests, and who grades them?',
      whyItMatters: 'Decides D5.2: the order of opening.',
      meanwhile: 'only languages with native graders open',
    },
    {
      step: 'model',
      path: 'model.evalSet',
      question: 'Is there a scenario suite of your own with end states?',
      whyItMatters: 'Decides D3.2: without it a prompt change is a guess.',
      meanwhile: '{{exp.scenariosPerLanguage}} per language are written first',
    },
    {
      step: 'exp',
      path: 'exp.gradedPerWeek',
      question: 'How many conversations can people grade a week?',
      whyItMatters: 'Moves {{exp.gradedPerWeek}} and D6.2: how soon violations are seen.',
      meanwhile: '{{exp.gradedPerWeek}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'Which countries’ consumer-credit rules apply?',
      whyItMatters: 'Decides [[law]]: fees, disclosure and hardship duties differ.',
      meanwhile: 'EU AI Act art. 50 disclosure everywhere',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
