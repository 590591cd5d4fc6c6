import type { Overrides } from '../types'

/** Architecture, test and operation of this setting. */
export const helpdeskOperation = {
  arch: {
    parts: [
      {
        id: 'chat',
        name: 'Staff chat',
        kind: 'external',
        rhythm: 'request',
        note: 'signed in; button to a person',
        personal: true,
      },
      { id: 'router', name: 'Input checks', kind: 'service', rhythm: 'request', note: 'intent, incident, injection' },
      { id: 'agent', name: 'Agent loop', kind: 'model', rhythm: 'request', note: 'pinned model and prompt' },
      { id: 'policy', name: 'Runbook passages', kind: 'store', rhythm: 'request', note: 'by system and version' },
      { id: 'gate', name: 'Tool gateway', kind: 'service', rhythm: 'request', note: 'second factor, rights, rate' },
      {
        id: 'apis',
        name: 'Directory and ticket APIs',
        kind: 'external',
        rhythm: 'request',
        note: 'least privilege',
        personal: true,
      },
      { id: 'people', name: 'Service desk', kind: 'people', rhythm: 'seconds', note: 'approvals and hand-overs' },
      {
        id: 'trace',
        name: 'Trace store',
        kind: 'store',
        rhythm: 'days',
        note: 'masked; feeds scenarios',
        personal: true,
      },
    ],
    links: [
      { from: 'chat', to: 'router', label: 'message' },
      { from: 'router', to: 'agent', label: 'allowed intent' },
      { from: 'router', to: 'people', label: 'asked for' },
      { from: 'policy', to: 'agent', label: 'steps' },
      { from: 'agent', to: 'gate', label: 'proposed call' },
      { from: 'gate', to: 'apis', label: 'proved call' },
      { from: 'gate', to: 'people', label: 'needs approval' },
      { from: 'agent', to: 'chat', label: 'answer' },
      { from: 'agent', to: 'trace', label: 'trace' },
    ],
    flow: [
      'The agent proposes; the gateway asks the person’s second device, checks rights in the directory, executes once, and tells the account’s owner by another channel.',
      'During a known incident the answer is the incident, not a reset.',
    ],
    fallback: {
      id: 'fixed_flows',
      text: 'Resets and unlocks by fixed flow with second factor; everything else a ticket with the steps tried',
    },
    security: [
      'Help desks are where attackers call: a story, however good, moves words and never proof, right or rate at the gateway.',
      'Tool identities hold one right each, none over administrators; secrets never pass the model.',
    ],
    alternatives: [
      { given: 'requests by telephone', then: 'call-back to the registered number before any tool' },
      { given: 'resets and unlocks only', then: 'flows without a language model' },
    ],
  },
  exp: {
    unit: 'team',
    why: 'Randomized by team: colleagues help each other and pass solutions on, so one desk row belongs to one arm.',
    rejected: [
      { option: 'By chat', whyNot: 'within {{data.labelDelayDays}} a failed one returns in the other arm' },
      { option: 'Before and after', whyNot: 'one outage or release moves {{data.rowsPerDay}} more than the assistant' },
    ],
    offline: [
      '{{exp.scenariosPerLanguage}} scenarios in a sandbox tenant; a pass means all repeats pass, attacks included.',
      'In shadow, proposed calls are compared with what [[actor]] did.',
    ],
    slices: [
      'system and tool',
      'new starters and leavers',
      'language',
      'known incident',
      'attack type',
      'mobile or no device',
    ],
    fairness: [
      'Solved rate and wait by language, site and assistive technology: whoever cannot use the second device gets a person at once.',
    ],
    errorAnalysis:
      'Weekly, security and desk read violations, reversed changes and reopened ones; each becomes a scenario, a gateway rule or a runbook fix.',
    online: {
      metric: 'solved without a person and not reopened',
      baselineRate: 0.35,
      mdeRel: 0.1,
      clusterSize: 60,
      icc: 0.02,
    },
  },
  prod: {
    owner: 'service-desk-automation',
    monitors: [
      {
        id: 'changes',
        watch: 'Account changes by tool',
        threshold: 'above {{prod.changesPerHour}} an hour',
        why: 'one working story spreads',
        who: 'security operations',
        firstMove: 'close the tool, keep answers',
      },
      {
        id: 'owners',
        watch: '“That was not me” replies',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}} guardrail events',
        why: 'the owner knows first',
        who: 'security operations',
        firstMove: 'revoke sessions, call the owner',
      },
      {
        id: 'violations',
        watch: 'Graded wrong steps and rights',
        threshold: 'above people’s rate by {{exp.violationBound}}',
        why: 'runbooks age',
        who: 'service desk lead',
        firstMove: 'close that intent',
      },
      {
        id: 'handover',
        watch: 'Requests for a person: waiting',
        threshold: 'above {{prod.handoverWaitMin}}',
        why: 'containment bought with idle staff',
        who: 'service desk lead',
        firstMove: 'hand over earlier',
      },
      {
        id: 'vendor',
        watch: 'Scenarios and attacks, replayed nightly',
        threshold: 'lower by {{exp.halfWidth}}',
        why: 'versions change silently',
        who: 'agent team',
        firstMove: 'pin back within {{prod.rollbackMinutes}}',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: '{{exp.gradedPerWeek}} graded proposals match the runbook' },
      {
        id: 'Explains only',
        share: 0.1,
        text: '{{prod.stage1N}} [[units]]; no tool writes; ends at {{prod.stage1Alarm}} wrong steps',
      },
      { id: 'Approved actions', share: 0.3, text: '[[actor]] approves each, up to {{prod.changesPerHour}} an hour' },
      { id: 'Own resets with proof', share: 1, text: 'violations within {{exp.violationBound}}; rights stay approved' },
    ],
    retraining:
      'Runbook steps change the same day they are withdrawn; prompt, tools and model move as one, at most every {{prod.retrainCadenceDays}}, past all attacks.',
    runbook: [
      'Impostor suspected: close the writing tools, revoke sessions of the accounts touched, call their owners, keep the traces.',
      'Wrong step broke devices: stop the intent, list [[units]] by step and version, repair by group.',
      'Directory or provider down: fixed flows, incident banner, tickets.',
    ],
    governance: [
      {
        text: 'Staff are told at first contact that a machine answers.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 art. 50, applies from 2026-08-02',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'A system able to monitor staff needs agreement with their council in some countries; traces have purpose and end.',
        asOf: '2026-06',
        source: 'GDPR art. 5 and 88; e.g. BetrVG § 87(1) no. 6',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Monitoring at work is assessed beforehand and staff are told what is kept.',
        asOf: '2026-06',
        source: 'UK GDPR; ICO guidance on monitoring workers, 2023',
        when: [{ path: 'reg.regions', has: ['UK'] }],
      },
      {
        text: 'Access to systems is granted by role, proved strongly and logged: the assistant is one more privileged user.',
        asOf: '2026-06',
        source: 'ISO/IEC 27001:2022, Annex A 5.15–5.18',
      },
    ],
  },
} satisfies Pick<Overrides, 'arch' | 'exp' | 'prod'>
