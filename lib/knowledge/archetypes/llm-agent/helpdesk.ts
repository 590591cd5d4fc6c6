import type { Setting } from '../types'
import { helpdeskOperation } from './helpdesk-operation'
import { helpdeskReasons } from './helpdesk-reasons'
import { helpdeskRegisters } from './helpdesk-registers'

/** The service desk for staff: passwords, access, software. The harm is an account in other hands. */
export const helpdesk: Setting = {
  id: 'it_helpdesk',
  name: 'IT service desk for staff',
  signs: [
    /\bIT (?:help ?desk|service desk|support)\b/i,
    /\b(?:help ?desk|service desk)\b/i,
    /\breset\w* (?:\w+ )?passwords?\b|\bpassword resets?\b/i,
    /\bunlock\w* (?:\w+ )?accounts?\b/i,
    /\b(?:active directory|servicenow|okta|entra|jira service)\b/i,
  ],
  over: {
    words: {
      unit: 'chat',
      units: 'chats',
      positive: 'solved ticket',
      entity: 'employee',
      action: 'explain, act through a tool, open a ticket or hand over',
      actor: 'the service desk',
      consumer: 'the employee',
      task: 'service desk',
      baseline: 'the self-service portal with its search',
    },
    metrics: {
      pick: 'Directory and ticket state after the [[unit]] against what the runbook demands, on {{exp.scenariosPerLanguage}} scenarios: a friendly reset for the wrong person fails.',
      bad: [
        { id: 'containment_only', why: 'whoever walks to a colleague counts as contained' },
        { id: 'bleu', why: 'the wording of old tickets says nothing about the account' },
        { id: 'perplexity', why: 'fluent advice for the wrong system is likely text' },
      ],
      business: {
        id: 'minutes_per_solved_ticket',
        name: 'Minutes of staff a solved ticket, reopened ones included',
        target: '{{exp.mdeRel}} more solved than in the control',
      },
      guardrails: [
        {
          id: 'takeover',
          name: 'Account changes for somebody else',
          limit: 'none in {{exp.scenariosPerLanguage}} attacks; {{prod.verifyFalseAccept}} of attempts at most',
        },
        {
          id: 'policy_violation',
          name: 'Rights granted without their owner’s approval',
          limit: 'none in {{exp.gradedPerWeek}} graded a week',
        },
        { id: 'escalation_wait', name: 'Wait for a person after hand-over', limit: 'below {{prod.handoverWaitMin}}' },
      ],
    },
    problem: {
      summary: [
        'In each of {{data.rowsPerDay}} [[units]] the assistant must [[action]]; accounts change only through code that checks identity and rights again.',
        'At {{problem.attackShare}} of [[units]] by impostors, a check that passes {{prod.verifyFalseAccept}} of them loses {{problem.takeoversPerYear}} accounts a year: that sets what it may do alone.',
      ],
      whyMl: [
        '[[Consumer]] describes a symptom (“VPN says no”), not a cause; a language model asks the second question that a portal search cannot.',
        'Who may have which right, and who approves it, stays in the directory and in code.',
      ],
      antiGoals: [
        'No change to administrators, service accounts or somebody else’s account.',
        'No password, code or recovery link in the chat.',
        'No reading of mail, files or screens to find out more.',
      ],
      falsePositive: 'an account or right goes to somebody it does not belong to, or a device is broken',
      falseNegative: 'a person handles what a tool could have done',
      baseline: {
        id: 'rules',
        text: 'An intent classifier with fixed flows over [[baseline]], on the same held-out set of scenarios.',
      },
      stakeholders: [
        { who: 'Employees', cares: 'back to work in minutes' },
        { who: 'Security', cares: 'no impostor, no rights by persuasion' },
        { who: 'Service desk', cares: 'hand-overs with what was tried' },
        { who: 'Works council', cares: 'no rating of staff from their requests' },
      ],
    },
    data: {
      sources: [
        { name: 'Past tickets', holds: 'symptom, steps, resolution', trap: 'closed is not solved; passwords inside' },
        { name: 'Runbooks and known errors', holds: 'steps by system and version', trap: 'old versions read alike' },
        { name: 'Directory and device state', holds: 'owner, groups, lock, compliance', trap: 'mirrors lag behind' },
      ],
      labels: [
        'Desk staff grade {{exp.gradedPerWeek}} [[units]] a week: right end state, right person, hand-over in time.',
        'Reopened within {{data.labelDelayDays}} is the delayed label; a quiet [[entity]] may have asked a colleague.',
        'Security grades attacks apart: the rare ones are what it is paid for.',
      ],
      features: [
        {
          group: 'Signed-in [[entity]], device, groups',
          available: 'from the session and directory',
          trap: 'a name typed in the chat',
        },
        {
          group: 'Runbook passages for system and version',
          available: 'by retrieval in the turn',
          trap: 'withdrawn steps still found',
        },
        {
          group: 'Open incidents and changes',
          available: 'live, in the turn',
          trap: 'one outage looks like many passwords',
        },
      ],
      leaks: [
        'Resolutions of test tickets among the retrieved passages.',
        'Attack scripts reused as examples in the prompt.',
      ],
      split: {
        strategy: 'scenario_holdout',
        text: [
          'Whole families (system, tool, attack) are held out of prompt and retrieval.',
          'An incident with all its tickets stands on one side; {{exp.scenariosPerLanguage}} scenarios are kept unseen.',
        ],
        whyNotRandom: 'one outage fills a day of {{data.rowsPerDay}}; shuffled, its answer is in the index',
      },
      quality: [
        'A scenario fixes directory, device and ticket state before and after: a sandbox tenant grades it without a judge.',
      ],
      privacy: [
        'Passwords, codes and health reasons are masked before prompt and trace; no [[unit]] is used to judge an [[entity]].',
      ],
    },
    model: {
      options: [
        {
          id: 'llm_with_rag_and_guardrails',
          name: 'Pinned LLM with runbooks and typed tools',
          fits: [{ path: 'arch.network', not: 'offline' }],
          pro: 'Answers quote the runbook in force; a reset needs a second factor that code asks for, so words move no account: {{problem.takeoversPerYear}} a year is the bound.',
          con: 'Needs a network and a vendor contract.',
          work: 'a plan, tool rounds and an answer',
        },
        {
          id: 'llm_api',
          name: 'Bare LLM API',
          fits: [{ path: 'model.toolsWithSideEffects', is: false }],
          pro: 'Quick where it only explains.',
          con: 'Steps come from memory, and the prompt alone would guard {{data.rowsPerDay}} [[units]].',
          work: 'an autoregressive decode per turn',
        },
        {
          id: 'open_llm_self_hosted',
          name: 'Self-hosted open model',
          fits: [{ path: 'arch.network', is: 'offline' }],
          pro: 'Nothing leaves the house.',
          con: 'At {{arch.qpsPeak}} own accelerators idle all night.',
          work: 'a batched autoregressive decode',
        },
        {
          id: 'intent_classifier_plus_flows',
          name: 'Intent classifier with fixed flows',
          pro: 'Resets and unlocks need no more than this.',
          con: 'Ends where a symptom has several causes; kept as fallback for resets.',
          work: 'one encoder pass and a state machine',
        },
      ],
      theory: [
        'No violation in {{exp.scenariosPerLanguage}} scenarios still allows a rate of {{exp.violationBound}}: what may be done unapproved follows that bound.',
        'Being persuaded is not a bug to be trained away: identity is proved to code, never to the model.',
      ],
      augmentation: 'Simulated staff: hurried, vague, posing as a chief, attacking',
      interpretability: [
        'The trace shows step, arguments, proof of identity and approver; [[actor]] sees it at hand-over.',
      ],
    },
    reasons: helpdeskReasons,
    ...helpdeskOperation,
    ...helpdeskRegisters,
  },
}
