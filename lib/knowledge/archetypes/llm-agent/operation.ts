import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const llmAgentOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'chat',
        name: 'Chat channel',
        kind: 'external',
        rhythm: 'request',
        note: 'session identity, disclosure, button to a person',
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
        note: 'masked turns, calls, verdicts',
        personal: true,
      },
      { id: 'suite', name: 'Scenario suite', kind: 'job', rhythm: 'days', note: 'sandbox, all languages, attacks' },
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
      { from: 'trace', to: 'suite', label: 'new scenarios' },
    ],
    flow: [
      'The agent proposes; the gateway takes identity from the session, recomputes eligibility and amount, and executes once per idempotency key.',
      'Refunds up to {{problem.autoRefundUsd}} pass alone; above it, or on a repeat by the same [[entity]], [[actor]] approves before money moves.',
      'Amounts and fees in the answer are filled from tool results; a sentence with another figure is blocked.',
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
      text: 'On timeout, vendor outage or two failed calls the [[unit]] goes to [[actor]] with its summary; writing tools close first, read-only flows remain.',
    },
    security: [
      'Messages, order notes and retrieved pages are untrusted: injected text can change the words but cannot widen scope, limit or identity at the gateway.',
      'Jailbreak and injection suites run in every served language, since filters tuned in English miss the others.',
      'Tool tokens are short-lived and scoped to one [[entity]]; each tool has its own kill switch.',
    ],
    alternatives: [
      { given: 'no writing tools', then: 'question answering over policy with citations, no approval queue' },
      { given: 'a handful of intents', then: 'fixed flows with a classifier; the model only rephrases' },
      {
        given: 'a regulator asks for review of each action',
        then: 'a copilot: the assistant drafts, the support agent sends',
      },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'customer',
    why: 'Randomised by [[entity]] so that re-contacts stay in their arm; {{exp.nPerArm}} per arm, read once after {{exp.readDay}}.',
    rejected: [
      { option: 'Split by conversation', whyNot: 'a failed answer returns as a new conversation in the other arm' },
      { option: 'Roll out by country', whyNot: 'product, fees and language differ with the arm' },
    ],
    offline: [
      '{{exp.scenariosPerLanguage}} sandbox scenarios per language, each repeated; a pass means all repeats pass.',
      'Read-only shadow on live [[units]]: proposed calls are compared with what [[actor]] did, and nothing is executed.',
    ],
    slices: [
      'language',
      'intent and writing tool',
      'vulnerable or in arrears',
      'country of the policy',
      'long or mixed-intent',
      'attack type',
    ],
    fairness: [
      'Success, wait and hand-over rate per language, with intervals; a language opens when its own bound passes, never on the English result.',
    ],
    errorAnalysis:
      'Weekly, compliance, support and engineers read violations, reversed refunds and re-contacts; each becomes a scenario, a gateway rule or a clause.',
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
        threshold: 'interval above the human rate',
        why: 'the firm is held to what the bot says',
        who: 'compliance',
        firstMove: 'close the intent in that language',
      },
      {
        id: 'handover',
        watch: 'Requests for a person that were not served; wait',
        threshold: 'any refused; wait above the control arm',
        why: 'containment bought from vulnerable customers',
        who: 'support operations',
        firstMove: 'lower the hand-over threshold',
      },
      {
        id: 'vendor',
        watch: 'Nightly suite on the pinned model',
        threshold: 'task success below its interval',
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
      { id: 'Read-only shadow', share: 0, text: 'graded calls match policy in each opened language' },
      { id: 'Answers only', share: 0.02, text: 'no tool writes; violations no worse than human handling' },
      {
        id: 'Approved actions',
        share: 0.1,
        text: 'every refund approved by [[actor]]; approvals overturned are counted',
      },
      { id: 'Own actions under the limit', share: 0.5, text: 'language by language, up to {{problem.autoRefundUsd}}' },
    ],
    retrainDays: 30,
    retraining:
      'Prompt, tools and model are released as one version every {{prod.retrainCadenceDays}} at most; policy text follows its date in force the same day.',
    runbook: [
      'Wrong fee stated: close the intent, list affected [[units]] from traces, honour or correct in writing.',
      'Refund spike: close the tool, reconcile by idempotency key, replay the attack in the suite.',
      'Vendor outage: hand over with summary; announce the queue time.',
    ],
    owner: 'support-ai',
    governance: [
      {
        text: 'People are told that they speak with an AI at the first contact, in their language (EU AI Act art. 50, from 2026-08-02).',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 art. 50; Digital Omnibus on AI',
      },
      {
        text: 'Refusing a claim automatically may fall under GDPR art. 22: refusals get a person, a reason and a way to contest.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2016/679',
      },
      {
        text: 'A tribunal held the airline liable for its chatbot’s wrong policy: statements count as the firm’s own.',
        asOf: '2026-06',
        source: 'Moffatt v. Air Canada, 2024 BCCRT 149',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
