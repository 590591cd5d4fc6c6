import type { Overrides } from '../types'
import { extractionRegisters } from './registers'

/** Performance, operation, decisions, risks and questions of this setting. */
export const contractRegisters = {
  perf: {
    bottleneck:
      'Lawyers: {{prod.reviewHoursPerDay}} each day; on the machine, converting and {{model.windows}} windows an [[unit]].',
    techniques: [
      {
        name: 'Clause finder first',
        verdict: 'use',
        why: 'of {{model.windows}} windows few are read twice',
        risk: 'a clause in an odd place',
      },
      {
        name: 'Reuse of unchanged clauses between drafts',
        verdict: 'use',
        why: 'most of {{model.windows}} windows repeat the last draft',
        risk: 'a changed definition elsewhere',
      },
      {
        name: 'Second reading by a language model',
        verdict: 'later',
        why: 'of absences only; {{model.llmUsdPerDoc}} an [[unit]] where clients allow it',
        risk: 'both miss the same clause',
      },
      {
        name: 'More machines',
        verdict: 'refuse',
        why: '{{perf.servingUsd}} reads the night’s [[units]]; twice as fast a model gives {{perf.amdahlModel}}',
        risk: 'spends where nobody waits',
      },
    ],
    scaling: [
      'Twice the [[units]] is twice the night, and twice {{prod.reviewHoursPerDay}}: lawyers are hired slower than machines.',
    ],
  },
  prod: {
    owner: 'legal-knowledge',
    stages: [
      {
        id: 'Closed matters',
        share: 0,
        text: '{{data.goldDocs}} [[units]] read again, differences settled by a partner',
      },
      {
        id: 'One practice',
        share: 0.1,
        text: '{{prod.stage1N}} [[units]], read in full as well; ends at {{prod.stage1Alarm}} missed [[field]]s',
      },
      { id: 'Half of the associates', share: 0.5, text: 'runs {{exp.plannedDays}}; second reading by lot' },
      { id: 'All practices', share: 1, text: 'a kind is trusted as absent once missed below {{prod.fieldErrorMax}}' },
    ],
    monitors: [
      {
        id: 'missed',
        watch: 'Missed [[field]]s on second reading',
        threshold: 'above {{prod.fieldErrorMax}} by its interval',
        why: 'absence is believed',
        who: 'knowledge lawyer',
        firstMove: 'that kind is searched by hand',
      },
      {
        id: 'numbering',
        watch: '[[Units]] with broken numbering',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}}',
        why: 'converter changed',
        who: 'platform',
        firstMove: 'hold them back, reconvert',
      },
      {
        id: 'paper',
        watch: 'Clause lengths and kinds by source of paper',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'a new market standard',
        who: 'knowledge lawyer',
        firstMove: 'mark ten of the new paper',
      },
      {
        id: 'hours',
        watch: 'Hours of lawyers a day',
        threshold: 'above {{prod.reviewHoursPerDay}}',
        why: 'evidence is not trusted',
        who: 'practice head',
        firstMove: 'ask which [[field]]s are re-read',
      },
    ],
    retraining:
      'Every {{prod.retrainCadenceDays}} on clauses marked in closed matters whose clients allow it; gate is recall of each kind on foreign paper.',
    runbook: [
      'A missed clause comes to light: partner told, all [[units]] searched for that kind by the version that read them.',
      'Wall breach: service stopped, index of the client removed, clients informed as the engagement letter says.',
      'Run not done by morning: associates open headings, nothing is shown half read.',
    ],
    governance: [
      {
        text: 'Professional secrecy binds helpers too: whoever sees client paper, machine operators included, is bound in writing.',
        asOf: '2026-06',
        source: 'professional secrecy rules of the bar, by seat of the firm',
      },
      {
        text: 'Names in [[units]] are personal data; purpose is the matter, and the copy ends with its file.',
        asOf: '2026-06',
        source: 'GDPR art. 5(1)(b) and (e)',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'Absence as an answer',
      choice: 'Each [[field]] is found, absent with its search shown, or open; empty does not exist',
      alternatives: [
        {
          option: 'Empty means absent',
          whyNot: 'a missed clause at {{problem.cFN}} looks like one that was never agreed',
        },
      ],
      rationale:
        'What is missed costs {{problem.costRatio}} a look, and only an absence that can be checked is worth reading.',
      confidence: 'high',
      revisitWhen: 'Second readings show misses below {{prod.fieldErrorMax}} for a year',
    },
    {
      step: 'data',
      title: 'Second readings',
      choice: '{{data.goldDocs}} [[units]] marked end to end, then a share of closed matters by lot',
      alternatives: [
        {
          option: 'Abstracts as truth',
          whyNot: 'they hold what the deal asked for; of {{model.fieldsPerDoc}} kinds most are silent',
        },
      ],
      rationale: 'They bound a miss to {{data.goldHalfWidth}} a kind, which no correction would show.',
      confidence: 'high',
      revisitWhen: 'A kind is too rare to be met in {{data.goldDocs}} [[units]]',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'A clause is called absent because its [[unit]] uses another name for it',
      severity: 'high',
      mitigation: 'Sections searched are shown; second reading bounds it to {{prod.fieldErrorMax}}',
      owner: 'Knowledge lawyer',
    },
    {
      step: 'model',
      risk: 'Hallucinated [[field]]: a figure that no clause of the [[unit]] states',
      severity: 'high',
      mitigation: 'Quotes at offsets only; else open',
      owner: 'ML engineer',
    },
    {
      step: 'data',
      risk: 'The replaced clause is read as valid: amendments lie in another file',
      severity: 'high',
      mitigation: 'Amendments bound to their [[unit]] before reading',
      owner: 'Knowledge lawyer',
    },
    {
      step: 'data',
      risk: 'Paper of unseen firms is read worse than house [[units]]',
      severity: 'medium',
      mitigation: 'Held out whole, reported apart',
      owner: 'ML engineer',
    },
    {
      step: 'arch',
      risk: 'Confidential or personal text of one client reaches another',
      severity: 'high',
      mitigation: 'Index and keys per client; planted matters',
      owner: 'Security',
    },
    {
      step: 'prod',
      risk: 'Lawyers stop reading around what is found',
      severity: 'high',
      mitigation: 'Planted misses, second reading by lot',
      owner: 'Practice head',
    },
  ],
  questions: [
    ...extractionRegisters.questions.filter((asked) => asked.path === 'problem.cFN'),
    {
      step: 'problem',
      path: 'model.fieldsPerDoc',
      question: 'Which clause kinds does the checklist ask for, and which may be wrong at no cost?',
      whyItMatters: 'Moves {{problem.docRight}} and the kinds D1.3 covers.',
      meanwhile: '{{model.fieldsPerDoc}} kinds',
    },
    {
      step: 'data',
      path: 'data.clientsAllowTraining',
      question: 'Which clients allow their paper to train a model of the firm?',
      whyItMatters: 'Decides D6.1: what may be learned every {{prod.retrainCadenceDays}}.',
      meanwhile: 'none; marks come from house paper',
    },
    ...extractionRegisters.questions.filter((asked) => asked.path === 'data.thirdPartyApi'),
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are the parties, and under which bar does the firm stand?',
      whyItMatters: 'Moves D6.2: secrecy of operators and where text is read.',
      meanwhile: 'inside the house only',
    },
  ],
} satisfies Pick<Overrides, 'perf' | 'prod' | 'decisions' | 'risks' | 'questions'>
