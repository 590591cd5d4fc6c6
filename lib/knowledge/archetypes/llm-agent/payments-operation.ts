import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const paymentsOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'chat',
        name: 'Chat channel',
        kind: 'external',
        rhythm: 'request',
        note: 'identity, disclosure, button to a person',
        personal: true,
      },
      {
        id: 'router',
        name: 'Input checks and router',
        kind: 'service',
        rhythm: 'request',
        note: 'language, intent, distress, injection',
      },
      { id: 'agent', name: 'Agent loop', kind: 'model', rhythm: 'request', note: 'pinned model and prompt' },
      { id: 'policy', name: 'Policy passages', kind: 'store', rhythm: 'request', note: 'by country and date in force' },
      {
        id: 'gate',
        name: 'Tool gateway',
        kind: 'service',
        rhythm: 'request',
        note: 'eligibility, limits, idempotency key',
      },
      {
        id: 'apis',
        name: 'Order and payment APIs',
        kind: 'external',
        rhythm: 'request',
        note: 'scoped to the session’s customer',
        personal: true,
      },
      { id: 'people', name: 'Support agents', kind: 'people', rhythm: 'seconds', note: 'approvals and hand-overs' },
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
      { from: 'chat', to: 'router', label: 'message' },
      { from: 'router', to: 'agent', label: 'allowed intent' },
      { from: 'router', to: 'people', label: 'vulnerable or asked for' },
      { from: 'policy', to: 'agent', label: 'clauses' },
      { from: 'agent', to: 'gate', label: 'proposed call' },
      { from: 'gate', to: 'apis', label: 'checked call' },
      { from: 'gate', to: 'people', label: 'needs approval' },
      { from: 'agent', to: 'chat', label: 'checked answer' },
      { from: 'agent', to: 'trace', label: 'trace' },
    ],
    flow: [
      'The agent proposes; the gateway takes identity from the session, recomputes the amount and executes once per idempotency key.',
      'Fees in the answer are filled from tool results; a sentence with another figure is blocked.',
    ],
    stages: [
      { id: 'checks', name: 'input checks and routing', share: 0.08 },
      { id: 'retrieve', name: 'policy retrieval', share: 0.07 },
      { id: 'plan', name: 'plan and tool rounds', share: 0.4 },
      { id: 'answer', name: 'answer decode', share: 0.25 },
      { id: 'verify', name: 'output check', share: 0.08 },
    ],
    defaultLatencyMs: 8000,
    concurrency: 100,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'human_queue',
      text: 'Hand-over with a summary; writing tools close, read-only flows remain',
    },
    security: [
      'Injected text in messages or order notes can change words, never scope, limit or identity at the gateway.',
      'Attack suites run in every served language: filters tuned in English miss the others.',
    ],
    alternatives: [
      { given: 'no writing tools', then: 'answers over policy with citations' },
      {
        given: 'a regulator asks for review of each action',
        then: 'the assistant drafts, people send',
      },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'customer',
    why: 'Randomized by [[entity]], so that re-contacts stay in their arm.',
    rejected: [
      {
        option: 'Split by conversation',
        whyNot: 'within {{data.labelDelayDays}} a failed one returns in the other arm',
      },
      { option: 'Roll out by country', whyNot: 'product, fees and language differ with the arm' },
    ],
    offline: [
      '{{exp.scenariosPerLanguage}} sandbox scenarios a language; a pass means all repeats pass.',
      'In shadow, proposed calls are compared with what [[actor]] did.',
    ],
    slices: ['language', 'intent and writing tool', 'vulnerable or in arrears', 'country of the policy', 'attack type'],
    fairness: [
      'Success, wait and hand-over per language; one opens when its own bound of {{exp.violationBound}} passes.',
    ],
    errorAnalysis:
      'Weekly, compliance and support read violations, reversed refunds and re-contacts; each becomes a scenario, a gateway rule or a clause.',
    online: { metric: 'requests resolved without re-contact', baselineRate: 0.6, mdeRel: 0.05 },
  },
  prod: {
    monitors: [
      {
        id: 'money',
        watch: 'Refunds and cancellations per tool, hourly',
        threshold: 'over the daily cap of {{prod.refundCapUsd}}',
        why: 'a jailbreak spreads within hours',
        who: 'payments on-call',
        firstMove: 'close the tool, keep answers',
      },
      {
        id: 'violations',
        watch: 'Graded fee and policy violations per language',
        threshold: 'above people’s rate by {{exp.violationBound}}',
        why: 'the firm is held to what the bot says',
        who: 'compliance',
        firstMove: 'close the intent in that language',
      },
      {
        id: 'handover',
        watch: 'Requests for a person: refused, waiting',
        threshold: 'any refused; wait above {{prod.handoverWaitMin}}',
        why: 'containment bought from vulnerable customers',
        who: 'support operations',
        firstMove: 'lower the hand-over threshold',
      },
      {
        id: 'vendor',
        watch: 'Nightly suite on the pinned model',
        threshold: 'task success lower by {{exp.halfWidth}}',
        why: 'vendors change models silently',
        who: 'agent team',
        firstMove: 'pin back within {{prod.rollbackMinutes}}',
      },
      {
        id: 'mix',
        watch: 'Intent and language mix',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a new product or fee brings untested requests',
        who: 'agent team',
        firstMove: 'route the new intent to people',
      },
    ],
    stages: [
      { id: 'Read-only shadow', share: 0, text: '{{exp.gradedPerWeek}} graded calls match policy, by language' },
      { id: 'Answers only', share: 0.02, text: 'no tool writes; violations within {{exp.violationBound}}' },
      {
        id: 'Approved actions',
        share: 0.1,
        text: '[[actor]] approves each; under {{prod.stage1Alarm}} overturned',
      },
      { id: 'Own actions under the limit', share: 0.5, text: 'language by language, up to {{problem.autoRefundUsd}}' },
    ],
    retrainDays: 30,
    retraining:
      'Prompt, tools and model are one version, at most every {{prod.retrainCadenceDays}}; policy text follows its date in force.',
    runbook: [
      'Wrong fee stated: close the intent, list [[units]] from traces, honor or correct in writing.',
      'Refund spike: close the tool, reconcile by idempotency key, replay the attack in the suite.',
    ],
    owner: 'support-ai',
    governance: [
      {
        text: 'EU: people are told at first contact, in their language, that they speak with an AI.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 art. 50, applies from 2026-08-02',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'EU: an automatic refusal may fall under art. 22: it gets a person, a reason and a way to contest.',
        asOf: '2026-06',
        source: 'GDPR, Regulation (EU) 2016/679',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'An airline was held to its chatbot’s wrong policy.',
        asOf: '2026-06',
        source: 'Moffatt v. Air Canada, 2024 BCCRT 149',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
