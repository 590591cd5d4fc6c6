import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const llmAgentOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'channel',
        name: 'Channel',
        kind: 'external',
        rhythm: 'request',
        note: 'identity, disclosure, way to a person',
        personal: true,
      },
      { id: 'router', name: 'Input checks and router', kind: 'service', rhythm: 'request', note: 'intent, injection' },
      { id: 'agent', name: 'Agent loop', kind: 'model', rhythm: 'request', note: 'pinned model and prompt' },
      { id: 'rules', name: 'Rule passages', kind: 'store', rhythm: 'request', note: 'by case and date in force' },
      {
        id: 'gate',
        name: 'Tool gateway',
        kind: 'service',
        rhythm: 'request',
        note: 'rights, limits, idempotency key',
      },
      {
        id: 'systems',
        name: 'Systems of record',
        kind: 'external',
        rhythm: 'request',
        note: 'least privilege, one right a tool',
        personal: true,
      },
      { id: 'people', name: 'Responsible team', kind: 'people', rhythm: 'seconds', note: 'approvals and hand-overs' },
      {
        id: 'trace',
        name: 'Trace store',
        kind: 'store',
        rhythm: 'days',
        note: 'masked turns, calls; feeds the suite',
        personal: true,
      },
    ],
    links: [
      { from: 'channel', to: 'router', label: 'message' },
      { from: 'router', to: 'agent', label: 'allowed intent' },
      { from: 'router', to: 'people', label: 'asked for' },
      { from: 'rules', to: 'agent', label: 'passages' },
      { from: 'agent', to: 'gate', label: 'proposed call' },
      { from: 'gate', to: 'systems', label: 'checked call' },
      { from: 'gate', to: 'people', label: 'needs approval' },
      { from: 'agent', to: 'channel', label: 'checked answer' },
      { from: 'agent', to: 'trace', label: 'trace' },
    ],
    flow: [
      'The agent proposes; the gateway takes identity from sign-in, verified sender or call-back, checks right, state and limit, and executes once per idempotency key.',
      'Figures and dates in the answer are filled from tool results; a sentence with another one is blocked.',
    ],
    stages: [
      { id: 'checks', name: 'input checks and routing', share: 0.08 },
      { id: 'retrieve', name: 'rule retrieval', share: 0.07 },
      { id: 'plan', name: 'plan and tool rounds', share: 0.4 },
      { id: 'answer', name: 'answer decode', share: 0.25 },
      { id: 'verify', name: 'output check', share: 0.08 },
    ],
    defaultLatencyMs: 8000,
    concurrency: 100,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'human_queue',
      text: 'Hand-over with a summary of what was tried; writing tools close, read-only flows remain',
    },
    security: [
      'Injected text in messages, records or pages can change words, never right, limit or identity at the gateway.',
      'Tool identities hold one right each and act for the [[entity]] that was proved, never beyond it.',
    ],
    alternatives: [
      { given: 'no writing tools', then: 'answers with citations, no gateway limits' },
      { given: 'every change has to be reviewed', then: 'the assistant drafts, people send' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'requester',
    why: 'Randomized by [[entity]], so that [[units]] raised again stay in their arm.',
    rejected: [
      {
        option: 'Split [[unit]] by [[unit]]',
        whyNot: 'within {{data.labelDelayDays}} a failed one returns in the other arm',
      },
      {
        option: 'Before and after',
        whyNot: 'one incident or season moves {{data.rowsPerDay}} more than the assistant',
      },
    ],
    offline: [
      '{{exp.scenarios}} sandbox scenarios, attacks among them; a pass means all repeats pass.',
      'In shadow, proposed calls are compared with what [[actor]] did.',
    ],
    slices: ['intent and writing tool', 'several intents in one', 'first contact', 'language', 'attack type'],
    fairness: ['Success, wait and hand-over by language and channel: whoever cannot write well gets a person as soon.'],
    errorAnalysis:
      'Weekly, [[actor]] reads violations, reversed changes and [[units]] raised again; each becomes a scenario or a rule.',
    online: { metric: 'requests resolved and not raised again', baselineRate: 0.6, mdeRel: 0.05 },
  },
  prod: {
    monitors: [
      {
        id: 'changes',
        watch: 'Changes by tool, hourly',
        threshold: 'above {{problem.changesPerHour}}',
        why: 'one working trick spreads within hours',
        who: 'owner of that system',
        firstMove: 'close the tool, keep answers',
      },
      {
        id: 'reversed',
        watch: 'Changes reversed by people',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}} guardrail events',
        why: 'who repairs them knows first',
        who: 'agent team',
        firstMove: 'approval for that tool',
      },
      {
        id: 'violations',
        watch: 'Graded wrong statements and steps',
        threshold: 'above people’s rate by {{exp.violationBound}}',
        why: 'rules change, passages age',
        who: 'compliance',
        firstMove: 'close that intent',
      },
      {
        id: 'handover',
        watch: 'Requests for a person: refused, waiting',
        threshold: 'any refused; wait above {{prod.handoverWaitMin}}',
        why: 'containment bought from those who need help',
        who: 'responsible team',
        firstMove: 'hand over earlier',
      },
      {
        id: 'vendor',
        watch: 'Nightly suite on the pinned model',
        threshold: 'task success lower by {{exp.halfWidth}}',
        why: 'versions are changed or withdrawn',
        who: 'agent team',
        firstMove: 'pin back within {{prod.rollbackMinutes}}',
      },
    ],
    stages: [
      { id: 'Read-only shadow', share: 0, text: '{{exp.gradedPerWeek}} graded proposals match what people did' },
      { id: 'Answers only', share: 0.02, text: 'no tool writes; violations within {{exp.violationBound}}' },
      {
        id: 'Approved changes',
        share: 0.1,
        text: '[[actor]] approves each; under {{prod.stage1Alarm}} of {{prod.stage1N}} overturned',
      },
      {
        id: 'Own changes that can be undone',
        share: 0.5,
        text: 'tool by tool, up to {{problem.changesPerHour}} an hour',
      },
    ],
    retrainDays: 30,
    retraining:
      'Prompt, tools and model are one version, at most every {{prod.retrainCadenceDays}}; a changed rule enters retrieval on its date in force.',
    runbook: [
      'Wrong statement: close the intent, list [[units]] from traces, correct in writing.',
      'Wrong changes: close the tool, undo by idempotency key, replay the case in the suite.',
      'Provider down: fixed flows and queue; nothing half done stays open.',
    ],
    owner: 'agent-team',
    governance: [
      {
        text: 'EU: people are told at first contact that they deal with an AI, unless it is obvious.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 art. 50, applies from 2026-08-02; not legal advice',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'An automatic decision with legal or similar effect gets a person, a reason and a way to contest.',
        asOf: '2026-06',
        source: 'GDPR art. 22 and UK GDPR; not legal advice',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'US: what an assistant tells consumers is the firm’s own statement and may be deceptive.',
        asOf: '2026-06',
        source: 'FTC Act § 5; not legal advice',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
