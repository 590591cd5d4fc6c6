import type { Overrides } from '../types'
import { fraudOperation } from './operation'
import { fraudRegisters } from './registers'

/** Operation, decisions, risks and questions of a platform that holds scams before members see them. */
export const accountRegisters = {
  prod: {
    ...fraudOperation.prod,
    monitors: [
      {
        id: 'holds',
        watch: 'Held share by category and language, hourly',
        threshold: '{{prod.blockBand}} off the same hour of last week',
        why: 'a raid, or a broken vector service',
        who: 'trust and safety on call',
        firstMove: 'read ten held ones',
      },
      {
        id: 'freshness',
        watch: 'Lag of link counters',
        threshold: 'p99 above {{data.counterLagMs}}',
        why: 'a gang posts from many accounts at once',
        who: 'platform on call',
        firstMove: 'hold new accounts by rule',
      },
      {
        id: 'drift',
        watch: 'Score by age of the [[entity]]',
        threshold: 'PSI above {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'a campaign for new sellers looks like a raid',
        who: 'ML',
        firstMove: 'ask growth, then split by source',
      },
      {
        id: 'explored',
        watch: 'Honest share of the explored [[units]]',
        threshold: 'false holds above {{problem.falseBlockCeiling}}',
        why: 'only sight of honest members held',
        who: 'ML',
        firstMove: 'raise the level, keep the queue',
      },
      {
        id: 'reports',
        watch: 'Member reports per thousand published, by age of the cohort',
        threshold: 'above the curve up to {{data.labelDelayDays}}',
        why: 'a text that gets through is copied within hours',
        who: 'trust and safety',
        firstMove: 'find the shared device or payout',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'served vectors and links match the replay' },
      {
        id: 'First category',
        share: 0.05,
        text: 'stop at {{prod.stage1Alarm}} wrong holds in {{prod.stage1N}} [[units]]',
      },
      { id: 'Categories by turns', share: 0.3, text: '{{exp.plannedDays}} of enrolment, read on {{exp.readDay}}' },
      { id: 'All', share: 1, text: 'appeals granted stay under {{problem.falseBlockCeiling}} of published' },
    ],
    retraining: 'Mature reports and moderated cases; a new text is first met by a rule on its copies, the same hour.',
    runbook: [
      'Raid: hold new accounts of the shared device range, never a whole category.',
      'Wrong holds: previous version within {{prod.rollbackMinutes}}, held [[units]] scored again.',
    ],
    owner: 'trust-and-safety-engineering',
    governance: [
      {
        text: {
          text: 'Who is refused gets a statement of reasons, deceptive bulk content apart, and a complaint not decided by machines alone; trusted flaggers go first.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065 art. 17, 20, 22',
      },
      {
        text: 'Each hold is logged with reason, version and appeal, so that a member’s complaint can be answered.',
        asOf: '2026-06',
        source: 'Santa Clara Principles 2.0, notice and appeal; national law by region',
      },
    ],
  },
  perf: {
    ...fraudRegisters.perf,
    techniques: [
      {
        name: 'One batched read of links',
        verdict: 'use',
        why: 'fewer chances to meet the tail of {{arch.p99_reads}}',
        risk: 'devices shared by thousands',
      },
      {
        name: 'Image match by hash first',
        verdict: 'use',
        why: 'spares copies a vector within {{arch.latencyP99Ms}}',
        risk: 'a cropped copy passes',
      },
      {
        name: 'Graph features overnight',
        verdict: 'later',
        why: 'not inside {{arch.latencyP99Ms}}; as counts by key',
        risk: 'a day old when a gang starts',
      },
      {
        name: 'Large language model on each text',
        verdict: 'refuse',
        why: '{{data.rowsPerDay}} texts, and gangs tune against it; for held ones only',
        risk: 'reads instructions in a [[unit]]',
      },
    ],
    scaling: ['Before sale weeks: load test at {{arch.qpsDesign}}, and moderators for twice the holds.'],
    tools: [
      { name: 'LightGBM', why: 'trees over vectors and links' },
      { name: 'Perceptual hashes', why: 'copies of an image without a model' },
      { name: 'Redis-compatible store', why: 'links by key at {{arch.qpsDesign}}' },
      { name: 'MLflow and Airflow', why: 'model, calibration, thresholds as one version' },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'Three actions',
      choice: 'Publish, hold for a moderator or refuse',
      alternatives: [
        { option: 'Publish or refuse', whyNot: 'loses {{problem.cFP}} where a [[analyst]] would have cleared it' },
      ],
      rationale: 'A hold costs a fraction of {{problem.cFP}}, and the decision on it is a label.',
      confidence: 'high',
      revisitWhen: 'Held cases are older than {{problem.reviewHours}} for a week',
    },
    {
      step: 'data',
      title: 'Held traffic',
      choice: 'Publish {{data.exploreShare}} of would-be holds at random, watched and without messages for a day',
      alternatives: [
        { option: 'Take moderators’ word', whyNot: 'they see the score, and never whether a [[positive]] was meant' },
        { option: 'Count holds as [[positive]]', whyNot: 'teaches the model its own errors on each [[unit]]' },
      ],
      rationale: 'Starts before any model, since reports take {{data.labelDelayDays}}; the probability is logged.',
      confidence: 'high',
      revisitWhen: 'One explored [[unit]] harms a member',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Selective labels: held [[units]] are never reported, so false holds stay guesses',
      severity: 'high',
      mitigation: '{{data.exploreShare}} published at random, weighted',
      owner: 'trust and safety',
    },
    {
      step: 'data',
      risk: 'Reports are weapons: rivals report honest sellers, and the label learns it',
      severity: 'high',
      mitigation: 'Two reporters or a moderator for each label; reporters scored by their record',
      owner: 'trust and safety',
    },
    {
      step: 'data',
      risk: 'Label delay: silence within {{data.labelDelayDays}} is taken for honesty',
      severity: 'high',
      mitigation: 'Gap in the split, date-known column',
      owner: 'ML',
    },
    {
      step: 'prod',
      risk: 'Gangs adapt: a refused text returns reworded within hours',
      severity: 'high',
      mitigation: 'Links before text, rules on copies, no feature in refusals',
      owner: 'ML',
    },
    {
      step: 'problem',
      risk: 'New or foreign sellers are held more often and leave unseen',
      severity: 'medium',
      mitigation: 'Holds by language and region at {{exp.fairRatio}}, appeals by a person',
      owner: 'product',
    },
    {
      step: 'model',
      risk: 'A takeover inherits the trust of an old [[entity]]',
      severity: 'medium',
      mitigation: 'Trust resets with a new device or payout',
      owner: 'ML',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one honest member held or refused cost?',
      whyItMatters: 'Moves {{problem.cFP}} and with it D1.2 and D1.3.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does one published [[positive]] cost members and the platform?',
      whyItMatters: 'Moves {{problem.cFN}} and with it D1.2.',
      meanwhile: '{{problem.cFN}}',
    },
    {
      step: 'data',
      path: 'data.exploreShare',
      question: 'How many would-be holds may be published at random, and watched?',
      whyItMatters: 'Sizes D2.2; without it false holds stay unmeasured.',
      meanwhile: '{{data.exploreShare}}',
    },
    {
      step: 'data',
      path: 'data.retentionDays',
      question: 'How long may refused [[units]] and their links be kept?',
      whyItMatters: 'Window, gap and test of D2.1 must fit inside.',
      meanwhile: '{{data.historyDays}} are assumed to be there',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which regions do members live?',
      whyItMatters: 'Reasons and complaints owed to them follow: D6.2.',
      meanwhile: 'reasons and an appeal everywhere',
    },
  ],
} satisfies Overrides
