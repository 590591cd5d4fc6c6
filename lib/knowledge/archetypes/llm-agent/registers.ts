import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const llmAgentRegisters = {
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
        why: 'records load together within {{arch.p99_plan}}',
        risk: 'never for calls that write',
      },
      {
        name: 'Small model for routing and simple intents',
        verdict: 'later',
        why: 'once {{exp.gradedPerWeek}} graded a week show which are simple',
        risk: 'misses the second intent',
      },
      {
        name: 'Semantic cache of answers',
        verdict: 'refuse',
        why: '{{arch.headroomMs}} are free; like questions concern other records',
        risk: 'discloses another person’s data',
      },
    ],
    scaling: ['Vendor quota at {{arch.qpsPeak}} and the human queue fill first; admission follows both.'],
    tools: [
      { name: 'LangGraph or a plain state machine', why: 'explicit steps, resumable approvals' },
      { name: 'MLflow or W&B', why: 'prompt, model and suite results under one version' },
    ],
  },
  assumptions: [
    {
      path: 'problem.changeShare',
      value: 0.3,
      label: 'Share of cases in which the assistant changes a record',
      unit: 'ratio',
      note: 'Replaced by the count in shadow.',
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
      path: 'exp.scenarios',
      value: 300,
      label: 'Scenarios of the own suite, in each language',
      unit: 'count',
      note: 'Sets the violation rate that can be excluded; compliance may ask for more.',
    },
    {
      path: 'exp.gradedPerWeek',
      value: 200,
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
      formula: '3/{exp.scenarios}',
    },
    {
      path: 'problem.changesPerHour',
      label: 'Changes an hour at which a tool closes: three times the mean',
      unit: 'count',
      formula: 'ceil(3*{data.rowsPerDay}*{problem.changeShare}/24)',
    },
    {
      path: 'problem.hourExposure',
      label: 'Loss in an hour if every change were wrong',
      unit: 'usd',
      formula: '{problem.changesPerHour}*{problem.cFP}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'What resolved may mean',
      choice: '[[A_unit]] counts only with the right end state, and not raised again within {{data.labelDelayDays}}',
      alternatives: [{ option: 'Ended without a person', whyNot: '[[a_unit]] given up improves the figure' }],
      rationale:
        'A target on ended talks pays for blocking the way to people; success needs {{data.labelDelayDays}} of waiting.',
      confidence: 'high',
      revisitWhen: 'Graded success and this count agree for a quarter',
    },
    {
      step: 'arch',
      title: 'Who holds the authority',
      choice:
        'The gateway enforces right, state and {{problem.changesPerHour}} an hour; people approve what cannot be undone',
      alternatives: [
        { option: 'Limits in the prompt', whyNot: 'a persuasive message rewrites them, at {{problem.cFP}} a time' },
        { option: 'Approval of every change for good', whyNot: 'at {{data.rowsPerDay}} approvers click through' },
      ],
      rationale:
        'The best trick then moves only what its own [[entity]] may move, {{problem.hourExposure}} an hour at worst.',
      confidence: 'high',
      revisitWhen: 'Reversals stay under people’s rate for two releases',
    },
    {
      step: 'exp',
      title: 'Languages open one by one',
      choice: 'Each needs {{exp.scenarios}} own scenarios and graders who speak it',
      alternatives: [
        {
          option: 'Translate to English and back',
          whyNot: 'terms of the trade in [[a_unit]] lose their meaning on the way',
        },
      ],
      rationale:
        'Refusals and filters differ by language; {{exp.violationBound}} proven in one says nothing of the next.',
      confidence: 'high',
      revisitWhen: 'Languages stop differing beyond their intervals',
      when: [{ path: 'data.trainLanguages', known: true }],
    },
  ],
  risks: [
    {
      step: 'arch',
      risk: 'Excessive agency: a tool does more than the [[entity]] may, or acts twice; side effects stay',
      severity: 'high',
      mitigation: 'One right a tool, gateway checks, idempotency, {{problem.changesPerHour}} an hour',
      owner: 'system owners',
    },
    {
      step: 'arch',
      risk: 'Prompt injection through [[units]], records or retrieved pages',
      severity: 'high',
      mitigation: 'Authority and identity outside the model, attack scenarios',
      owner: 'security',
    },
    {
      step: 'model',
      risk: 'Hallucinated rule, date or figure that the firm is held to',
      severity: 'high',
      mitigation: 'Figures from tools only, rule by date in force, output check',
      owner: 'compliance',
    },
    {
      step: 'exp',
      risk: 'The suite holds what was thought of; [[consumer]] asks something else',
      severity: 'medium',
      mitigation: 'Shadow traffic becomes scenarios weekly; new intents go to people',
      owner: 'agent team',
    },
    {
      step: 'problem',
      risk: 'Those in need do not reach a human because escalation counts as failure',
      severity: 'high',
      mitigation: 'Way to a person in each turn, wait as guardrail',
      owner: 'responsible team',
    },
    {
      step: 'prod',
      risk: 'A changed interface makes right calls wrong, silently',
      severity: 'medium',
      mitigation: 'Contract tests per tool, end state read back after each change',
      owner: 'system owners',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.changeShare',
      question: 'Which tools change something, how often, and which changes cannot be undone?',
      whyItMatters: 'Moves {{problem.changesPerHour}} an hour and D4.3.',
      meanwhile: '{{problem.changeShare}} of [[units]]; approval where in doubt',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does a [[unit]] handled by a person cost?',
      whyItMatters: 'Moves {{problem.cFN}}, all that can be saved.',
      meanwhile: '{{problem.cFN}}',
    },
    {
      step: 'model',
      path: 'model.evalSet',
      question: 'Is there a scenario suite of your own with end states?',
      whyItMatters: 'Decides D3.2: without it a prompt change is a guess.',
      meanwhile: '{{exp.scenarios}} are written first',
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
      question: 'In which countries do those live who ask, are they customers or staff, and which rules bind there?',
      whyItMatters: 'Decides [[law]]: disclosure, contest, monitoring of staff.',
      meanwhile: 'disclosure in the first message everywhere',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
