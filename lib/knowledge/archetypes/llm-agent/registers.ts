import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const llmAgentRegisters = {
  perf: {
    bottleneck:
      'Sequential decodes: each tool round re-reads history and schemas, {{perf.tokensPerConversation}} billed per [[unit]] as a working figure.',
    techniques: [
      {
        name: 'Prompt prefix caching',
        verdict: 'use',
        why: 'policy preamble and tool schemas repeat in every [[unit]]',
        risk: 'personal data placed in the shared prefix',
      },
      {
        name: 'Tools listed per intent',
        verdict: 'use',
        why: 'shorter prompts and fewer wrong calls than one long list',
        risk: 'a misrouted intent lacks its tool',
      },
      {
        name: 'Parallel read calls',
        verdict: 'use',
        why: 'order and plan state load together inside {{arch.latencyP99Ms}}',
        risk: 'never for calls that write',
      },
      {
        name: 'Small model for routing and simple intents',
        verdict: 'later',
        why: 'saves most tokens once graded [[units]] show which intents are simple',
        risk: 'weaker in small languages',
      },
      {
        name: 'Semantic cache of answers',
        verdict: 'refuse',
        why: 'near-equal questions of two customers have different plans and fees',
        risk: 'discloses another person’s data',
      },
    ],
    scaling: [
      'The orchestrator is stateless over a session store; vendor quota at {{arch.qpsPeak}} and the human queue fill first, so admission is limited by both.',
    ],
    tools: [
      {
        name: 'LangGraph or a plain state machine',
        why: 'explicit steps with resumable approvals; free-running agent frameworks are left out',
      },
      { name: 'MLflow or W&B', why: 'prompt, model and suite results under one version' },
      { name: 'OpenTelemetry', why: 'one trace through model, gateway and APIs' },
      { name: 'Airflow', why: 'nightly suite and weekly grading samples; not on the request path' },
      { name: 'vLLM', why: 'only if a small router or an open model is self-hosted' },
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
        { option: 'Chats that ended without a person', whyNot: 'an abandoned customer improves the figure' },
      ],
      rationale: 'The target otherwise pays for blocking the way to people.',
      confidence: 'high',
      revisitWhen: 'Graded success and this count agree for a quarter',
    },
    {
      step: 'arch',
      title: 'Who holds the authority',
      choice: 'The gateway enforces scope, eligibility and {{problem.autoRefundUsd}}; people approve the rest',
      alternatives: [
        { option: 'Limits in the prompt', whyNot: 'a persuasive message rewrites them' },
        { option: 'Approval of every action for good', whyNot: 'approvers click through, and the saving is gone' },
      ],
      rationale: 'The worst jailbreak is then worth one small refund to the attacker’s own account.',
      confidence: 'high',
      revisitWhen: 'Reversals stay under the human rate for two releases',
    },
    {
      step: 'exp',
      title: 'Languages open one by one',
      choice: 'Each needs {{exp.scenariosPerLanguage}} own scenarios and native graders',
      alternatives: [
        { option: 'Translate to English and back', whyNot: 'fee terms and distress lose their meaning on the way' },
      ],
      rationale: 'Tool accuracy and refusals differ by language, and filters more so.',
      confidence: 'high',
      revisitWhen: 'Languages stop differing beyond their intervals',
    },
    {
      step: 'prod',
      title: 'Vulnerable customers',
      choice: 'Signs of hardship, bereavement or a plain request for a person hand over at once, ahead of the queue',
      alternatives: [{ option: 'One more attempt by the bot', whyNot: 'it costs the people least able to insist' }],
      rationale: 'Over-escalation costs minutes; a missed case costs harm and a supervisor’s letter.',
      confidence: 'medium',
      revisitWhen: 'Graded recall on these cases is known per language',
    },
  ],
  risks: [
    {
      step: 'arch',
      risk: 'Excessive agency: refunds, due dates and cancellations are side effects beyond what the [[entity]] is owed',
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
      mitigation: 'Notice in the first message of every channel and language, tested in the suite',
      owner: 'compliance',
    },
    {
      step: 'prod',
      risk: 'A silent vendor model update changes tool calls in live [[units]]',
      severity: 'medium',
      mitigation: 'Pinned version, nightly suite, rollback in {{prod.rollbackMinutes}}',
      owner: 'agent team',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.autoRefundUsd',
      question: 'What may the assistant refund without a person, per customer?',
      whyItMatters: 'It is the price of a successful jailbreak.',
      meanwhile: '{{problem.autoRefundUsd}}, approval above',
    },
    {
      step: 'data',
      path: 'data.serveLanguages',
      question: 'Which languages carry most requests, and who grades them?',
      whyItMatters: 'Decides the order of opening.',
      meanwhile: 'only languages with native graders open',
    },
    {
      step: 'model',
      path: 'model.evalSet',
      question: 'Is there a scenario suite of your own with end states?',
      whyItMatters: 'Without it each prompt change is a guess.',
      meanwhile: '{{exp.scenariosPerLanguage}} per language are written first',
    },
    {
      step: 'exp',
      path: 'exp.gradedPerWeek',
      question: 'How many conversations can people grade a week?',
      whyItMatters: 'Sets how soon a violation rate can be seen.',
      meanwhile: '{{exp.gradedPerWeek}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'Which countries’ consumer-credit rules apply?',
      whyItMatters: 'Fees, disclosure and hardship duties differ.',
      meanwhile: 'EU AI Act art. 50 disclosure everywhere',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
