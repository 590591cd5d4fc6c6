import type { Archetype } from '../types'

/** Assumptions, decisions, risks and questions of valuations. */
export const valuationRegisters: Pick<Archetype, 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'> =
  {
    assumptions: [
      {
        path: 'problem.intervalCoverage',
        value: 0.8,
        label: 'Share of outcomes that the interval must hold',
        unit: 'ratio',
        note: 'Replaced by the quantile at which the decision breaks even.',
      },
      {
        path: 'prod.biasLimit',
        value: 0.02,
        label: 'Largest signed median error per area and month',
        unit: 'ratio',
        note: 'Replaced by the margin of one decision.',
      },
      {
        path: 'exp.holdoutAreas',
        value: 0.1,
        label: 'Share of areas held out whole',
        unit: 'ratio',
        note: 'Enough to see new-area error; set by the number of areas.',
      },
    ],
    expressions: [
      {
        path: 'data.unproved',
        label: 'Estimates made before the first outcome is known',
        unit: 'count',
        formula: '{data.rowsPerDay}*{data.labelDelayDays}',
      },
    ],
    decisions: [
      {
        step: 'problem',
        title: 'Estimate and action apart',
        choice: 'Publish the median, act on a quantile with a cap on exposure',
        alternatives: [
          {
            option: 'One figure for both',
            whyNot: 'we would win mostly where it is too high, at {{problem.cFN}} each',
          },
        ],
        rationale: 'The errors cost {{problem.cFN}} and {{problem.cFP}}; no single point serves both.',
        confidence: 'high',
        revisitWhen: 'The action changes',
      },
      {
        step: 'data',
        title: 'Bitemporal history',
        choice: 'Each attribute and [[outcome]] with date of fact and date of knowledge',
        alternatives: [
          {
            option: 'Current table with corrections',
            whyNot: 'the replay would know what nobody knew for {{data.labelDelayDays}}',
          },
        ],
        rationale:
          'What closes {{data.labelDelayDays}} later must not be known earlier: leaks of this kind are a missing second date.',
        confidence: 'high',
        revisitWhen: 'A feed cannot give the date',
      },
      {
        step: 'model',
        title: 'Index plus residual',
        choice: 'A daily index carries the level, trees the rest',
        alternatives: [
          {
            option: 'Date as a tree feature',
            whyNot: 'flat after the last split, through {{data.labelDelayDays}} of a turning market',
          },
        ],
        rationale: 'A turn then reaches estimates in days, not after the {{data.labelDelayDays}} that outcomes need.',
        confidence: 'high',
        revisitWhen: 'Outcomes become too few per [[area]] for an index',
      },
      {
        step: 'prod',
        title: 'Stop rule',
        choice: 'Actions in one [[area]] pause by themselves beyond {{prod.biasLimit}}',
        alternatives: [{ option: 'Monthly committee', whyNot: '{{data.unproved}} estimates are out before it meets' }],
        rationale: 'Losses are locked in before [[outcome]]s arrive.',
        confidence: 'medium',
        revisitWhen: 'False stops cost more than they save',
      },
    ],
    risks: [
      {
        step: 'problem',
        risk: 'Adverse selection: acting on [[units]] we overvalue most, the winner’s curse',
        severity: 'high',
        mitigation: 'Act on a lower quantile; signed error on acted [[units]] is a monitor',
        owner: 'decision owner',
      },
      {
        step: 'data',
        risk: 'Leak of fields filled at the close, such as total days on market',
        severity: 'high',
        mitigation: 'Dated attributes; a field without a date of knowledge is out',
        owner: 'data engineering',
      },
      {
        step: 'prod',
        risk: 'Regime change: the market turns inside the {{data.labelDelayDays}} before [[outcome]]s are known',
        severity: 'high',
        mitigation: 'Daily index from asking amounts, exposure cap, stop rule',
        owner: 'valuation team',
      },
      {
        step: 'data',
        risk: 'Poor coverage of [[units]] with no recent sale, where the published error looks best because nothing is measured',
        severity: 'medium',
        mitigation: 'Off-market slice, masked training, wider interval, abstain',
        owner: 'valuation team',
      },
      {
        step: 'model',
        risk: 'Uncertainty understated: the interval holds on average but not in the dear band',
        severity: 'medium',
        mitigation: 'Conformal widths per band, coverage monitor',
        owner: 'valuation team',
      },
      {
        step: 'exp',
        risk: 'A before-after reading confounds the market with the model',
        severity: 'medium',
        mitigation: 'Matched control [[area]]s at the same time',
        owner: 'analytics',
      },
    ],
    questions: [
      {
        step: 'problem',
        path: 'problem.cFN',
        question: 'What does acting on an estimate that is too high cost?',
        whyItMatters: 'Moves {{problem.cFN}}, the quantile and the cap of D1.3.',
        meanwhile: '{{problem.cFN}}',
      },
      {
        step: 'problem',
        path: 'problem.actionOnPrediction',
        question: 'What is done with an estimate: shown, or acted upon with money?',
        whyItMatters: 'Decides D1.3: acting brings adverse selection.',
        meanwhile: 'shown first, acted on under a cap',
      },
      {
        step: 'data',
        path: 'data.labelDelayDays',
        question: 'How long from an estimate to a recorded [[outcome]]?',
        whyItMatters: 'Moves {{data.unproved}}, all that runs unseen, and D2.1.',
        meanwhile: '{{data.labelDelayDays}}',
      },
      {
        step: 'data',
        path: 'data.nLabeled',
        question: 'How many [[outcome]]s with dated attributes exist?',
        whyItMatters: 'Decides D3.1: few of them call for the linear model.',
        meanwhile: 'boosted trees with wide leaves',
      },
      {
        step: 'prod',
        path: 'prod.owner',
        question: 'Who may stop actions in one [[area]]?',
        whyItMatters: 'Decides D6.4: the stop rule needs a name behind it.',
        meanwhile: '{{prod.owner}}',
      },
      {
        step: 'prod',
        path: 'reg.regions',
        question: 'In which countries do the [[units]] lie, and is any estimate used for lending?',
        whyItMatters: 'Moves D6.2: quality control of valuations, objection of owners.',
        meanwhile: 'no use for lending',
      },
    ],
  }
