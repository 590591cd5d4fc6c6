import type { Archetype } from '../types'

/** Performance, assumptions, decisions, risks and questions of the lead entry. */
export const leadRegisters = {
  perf: {
    bottleneck: 'Sellers’ hours, not machines: {{data.rowsPerDay}} [[units]] are scored in seconds.',
    techniques: [
      {
        name: 'Score changed leads only',
        verdict: 'later',
        why: 'saves part of {{perf.servingUsd}}',
        risk: 'a silent lead never sinks',
      },
      {
        name: 'Larger model',
        verdict: 'refuse',
        why: '{{data.rowsPerDay}} [[units]] a day do not feed one; {{perf.servingUsd}} is spent already',
        risk: 'reasons nobody reads',
      },
      {
        name: 'Accelerators',
        verdict: 'refuse',
        why: 'a run ends within {{arch.latencyP99Ms}} on one processor',
        risk: 'idle machine',
      },
    ],
    scaling: ['More [[units]] make the list longer and the day no longer: the cut by hours moves, the run does not.'],
    tools: [
      { name: 'scikit-learn', why: 'penalized regression and calibration in one pipeline' },
      { name: 'XGBoost', why: 'once there are contracts enough; PyTorch never here' },
      { name: 'dbt in the warehouse', why: 'dated copies of the CRM' },
      { name: 'MLflow', why: 'version, cut and reasons together' },
    ],
  },
  assumptions: [
    {
      path: 'problem.exploreSlots',
      value: 2,
      label: 'Random slots on a seller’s list',
      unit: 'count',
      note: 'Agreed with the sales lead; what they win pays for them.',
    },
    {
      path: 'problem.adoptionFloor',
      value: 0.7,
      label: 'Calls made from the top of the list',
      unit: 'ratio',
      note: 'Below it the list was not what was tested.',
    },
  ],
  expressions: [],
  decisions: [
    {
      step: 'data',
      title: 'CRM as it stood',
      choice: 'Nightly copies of the CRM; a field counts as of the morning of the call',
      alternatives: [
        {
          option: 'Today’s CRM',
          whyNot: 'stages filled in after success explain it perfectly; {{data.labelDelayDays}} later nobody can tell',
        },
      ],
      rationale:
        'A contract comes {{data.labelDelayDays}} after the [[unit]]; by then sellers have rewritten most of its fields.',
      confidence: 'high',
      revisitWhen: 'The CRM keeps a history of every field by itself',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Selective labels: only called [[units]] can sign, so the list proves itself right',
      severity: 'high',
      mitigation: '{{problem.exploreSlots}} random slots, weighted',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'Leaky CRM fields written after the call',
      severity: 'high',
      mitigation: 'Nightly copies, stage fields banned',
      owner: 'Revenue operations',
    },
    {
      step: 'model',
      risk: 'Tiny data: too few contracts for the columns tried',
      severity: 'medium',
      mitigation: 'Penalty, ten contracts an effect',
      owner: 'ML',
    },
    {
      step: 'exp',
      risk: 'Label delay: the verdict comes {{data.labelDelayDays}} after the test',
      severity: 'medium',
      mitigation: 'Meetings held as an early sign, never the verdict',
      owner: 'Sales lead',
    },
    {
      step: 'prod',
      risk: 'Sellers ignore the list',
      severity: 'medium',
      mitigation: 'Reasons a line, adoption floor {{problem.adoptionFloor}}',
      owner: 'Sales lead',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What margin does a signed [[entity]] bring?',
      whyItMatters: 'Moves D1.2 and the order of the list: {{problem.cFN}} is our guess.',
      meanwhile: '{{problem.cFN}}',
    },
    {
      step: 'problem',
      path: 'data.nPositives',
      question: 'How many contracts are there to learn from?',
      whyItMatters: 'Decides D3.1: points, regression or trees.',
      meanwhile: 'what {{data.rowsPerDay}} [[units]] a day suggest',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are the people who are called?',
      whyItMatters: 'Decides [[law]]: consent to calls, objection.',
      meanwhile: 'the strictest of them',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
