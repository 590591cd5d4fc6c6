import type { Overrides } from '../types'
import { paymentsRegisters } from './payments-registers'

const REFUNDS = ['problem.autoRefundUsd', 'prod.refundCapUsd']

/** Performance, assumptions, arithmetic, decisions, risks and questions of this setting. */
export const helpdeskRegisters = {
  perf: {
    techniques: [
      {
        name: 'Prompt prefix caching',
        verdict: 'use',
        why: 'schemas and openings of {{perf.tokensPerConversation}} repeat',
        risk: 'a ticket number slips into the prefix',
      },
      {
        name: 'Incident check before the model',
        verdict: 'use',
        why: 'in an outage most of {{arch.qpsPeak}} have one answer',
        risk: 'a second fault is missed',
      },
      {
        name: 'Parallel read calls',
        verdict: 'use',
        why: 'directory and device load together within {{arch.p99_plan}}',
        risk: 'never for calls that write',
      },
      {
        name: 'Small model for resets',
        verdict: 'later',
        why: 'once {{exp.gradedPerWeek}} graded a week show them simple',
        risk: 'misreads a symptom',
      },
      {
        name: 'Cache of answers by likeness',
        verdict: 'refuse',
        why: '{{arch.headroomMs}} are free; like symptoms have other causes',
        risk: 'a withdrawn step lives on',
      },
    ],
  },
  assumptions: [
    {
      path: 'problem.cFP',
      value: 250,
      label: 'Cost of one false alarm',
      unit: 'usd',
      note: 'Mean of a wrong step or reset, cleaning up included; security replaces it.',
    },
    {
      path: 'problem.cFN',
      value: 12,
      label: 'Cost of one miss',
      unit: 'usd',
      note: 'A ticket handled by a person; replace by the desk’s own figure.',
    },
    {
      path: 'problem.attackShare',
      value: 0.0005,
      label: 'Chats by somebody else than the account’s owner',
      unit: 'ratio',
      note: 'Replaced by what the desk and the red team find.',
    },
    {
      path: 'prod.verifyFalseAccept',
      value: 0.001,
      label: 'Impostors who pass the proof of identity, at most',
      unit: 'ratio',
      note: 'Set by security for the second factor in use.',
    },
    {
      path: 'prod.changesPerHour',
      value: 60,
      label: 'Account changes an hour before the tool closes',
      unit: 'count',
      note: 'A multiple of a Monday morning; the desk replaces it.',
    },
    ...paymentsRegisters.assumptions.filter((entry) => !REFUNDS.includes(entry.path)),
  ],
  expressions: [
    ...paymentsRegisters.expressions,
    {
      path: 'problem.takeoversPerYear',
      label: 'Accounts lost a year at that rate',
      unit: 'count',
      formula: '{data.rowsPerDay}*365*{problem.attackShare}*{prod.verifyFalseAccept}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'What containment may count',
      choice: 'Solved for the right person, and not reopened within {{data.labelDelayDays}}',
      alternatives: [{ option: 'Chats without a person', whyNot: '[[a_unit]] given up improves the figure' }],
      rationale:
        'A target on ended talks pays for sending staff away; {{data.labelDelayDays}} of silence is what solving costs.',
      confidence: 'high',
      revisitWhen: 'Graded success and this count agree for a quarter',
    },
    {
      step: 'arch',
      title: 'Who proves identity',
      choice: 'A second factor on the registered device, asked by code; new rights wait for their owner’s approval',
      alternatives: [
        {
          option: 'Questions in the chat',
          whyNot: 'an impostor knows the answers; {{problem.cFP}} is the mean of such a reset',
        },
        { option: 'Approval of every reset', whyNot: 'at {{data.rowsPerDay}} approvers click through' },
      ],
      rationale:
        'The best story is then worth nothing: {{prod.verifyFalseAccept}} of impostors pass, {{problem.takeoversPerYear}} accounts a year.',
      confidence: 'high',
      revisitWhen: 'A red team gets a reset by words alone',
    },
  ],
  risks: [
    {
      step: 'arch',
      risk: 'Social engineering: an impostor talks the assistant into the account of an [[entity]]',
      severity: 'high',
      mitigation: 'Second factor by code, owner told by another channel, {{prod.changesPerHour}} an hour',
      owner: 'Security',
    },
    {
      step: 'arch',
      risk: 'Excessive agency: a tool reaches administrators or grants rights in a [[unit]]',
      severity: 'high',
      mitigation: 'One right a tool, none over administrators, approval',
      owner: 'Security',
    },
    {
      step: 'arch',
      risk: 'Prompt injection through ticket text, mail or a retrieved page',
      severity: 'high',
      mitigation: 'Text is data; attack scenarios at each release',
      owner: 'Security',
    },
    {
      step: 'model',
      risk: 'Hallucinated steps: a withdrawn or invented runbook entry breaks the device of the [[entity]]',
      severity: 'high',
      mitigation: 'Steps quoted by version, else hand-over',
      owner: 'Service desk',
    },
    {
      step: 'problem',
      risk: 'A locked-out [[entity]] without the second device finds no human escalation',
      severity: 'medium',
      mitigation: 'Person at once; wait below {{prod.handoverWaitMin}}',
      owner: 'Service desk',
    },
    {
      step: 'prod',
      risk: 'Silent change of the model version, or missing disclosure to staff',
      severity: 'medium',
      mitigation: 'Pinned, nightly suite; notice in the first message',
      owner: 'Agent team',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.attackShare',
      question: 'How many impostors does the desk meet a year, and what did the last cost?',
      whyItMatters: 'Moves {{problem.takeoversPerYear}} and with it D4.3.',
      meanwhile: '{{problem.attackShare}} of [[units]]',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does a ticket handled by a person cost?',
      whyItMatters: 'Moves {{problem.cFN}}, all that can be saved.',
      meanwhile: '{{problem.cFN}}',
    },
    ...paymentsRegisters.questions.filter((asked) => asked.path === 'model.evalSet'),
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do the staff work, and is there a council to agree with?',
      whyItMatters: 'Decides [[law]]: disclosure, monitoring, terms of traces.',
      meanwhile: 'disclosure everywhere, traces masked',
    },
  ],
} satisfies Pick<Overrides, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
