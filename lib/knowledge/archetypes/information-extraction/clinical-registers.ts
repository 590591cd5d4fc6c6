import type { Overrides } from '../types'
import { extractionRegisters } from './registers'

/** Operation, decisions, risks and questions of this setting. */
export const clinicalRegisters = {
  prod: {
    owner: 'clinical-coding',
    retraining:
      'Every {{prod.retrainCadenceDays}} on findings marked blind, then on overruled proposals; gate is denied findings and doses on the ward left out.',
    monitors: [
      {
        id: 'chart',
        watch: 'Wrong [[field]]s in chart review',
        threshold: 'above {{prod.fieldErrorMax}} by its interval',
        why: 'a chart is believed',
        who: 'pharmacy lead',
        firstMove: 'that type is always shown',
      },
      {
        id: 'corrections',
        watch: 'Overruled assertions a week',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}}',
        why: 'a template changed its headings',
        who: 'clinical coding',
        firstMove: 'show all denied findings unconfirmed',
      },
      {
        id: 'mix',
        watch: 'Uncoded names by ward',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'new drug, catalog or abbreviation',
        who: 'ML engineer',
        firstMove: 'mark a sample of that ward',
      },
      {
        id: 'queue',
        watch: 'Hours of coders a day',
        threshold: 'above {{prod.reviewHoursPerDay}}',
        why: 'suggestions are not trusted',
        who: 'coding lead',
        firstMove: 'ask which [[field]]s are re-read',
      },
    ],
    stages: [
      { id: 'Beside the coders', share: 0, text: 'hidden; {{data.goldDocs}} [[units]] compared with confirmed charts' },
      {
        id: 'One ward',
        share: 0.1,
        text: '{{prod.stage1N}} [[units]], each entry confirmed; ends at {{prod.stage1Alarm}} wrong ones',
      },
      { id: 'Half of the coders', share: 0.5, text: 'runs {{exp.plannedDays}}; pharmacy reads blind' },
      { id: 'All wards', share: 1, text: 'a ward joins once its blind error is below {{prod.fieldErrorMax}}' },
    ],
    runbook: [
      'Wrong entries in charts: list them by version and type, tell the treating ward, correct with the source sentence attached.',
      'Catalog release: freeze codes, replay the marked [[units]], release both together.',
      'Text found outside: privacy officer at once; access of the extractor is withdrawn.',
    ],
    governance: [
      {
        text: 'Text of patients is protected health information: minimum necessary, access logged, business associate agreement for any vendor.',
        asOf: '2026-06',
        source: '45 CFR 164.502(b) and 164.504(e)',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
      {
        text: 'Health data need a basis beside art. 6 and usually an impact assessment; staff are bound by secrecy.',
        asOf: '2026-06',
        source: 'GDPR art. 9(2)(h) and 35',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Software that drives treatment is a device; entries that only restate a note are argued, in writing, not to be.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2017/745 art. 2(1), MDCG 2019-11',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'What is confirmed',
      choice: 'Every [[field]], those likelier wrong than {{problem.reviewFrom}} first and not filled in',
      alternatives: [
        {
          option: 'Sure ones enter by themselves',
          whyNot: 'a chart is acted on: at {{problem.costRatio}} a look none is that sure',
        },
      ],
      rationale:
        'A look costs {{problem.cFP}}, a wrong entry {{problem.cFN}}; an empty proposal is read with more care than a filled one.',
      confidence: 'medium',
      revisitWhen: 'Chart review finds no wrong entry of a type in two quarters',
    },
    {
      step: 'data',
      title: 'Assertion is part of the label',
      choice:
        'Present, denied, past, planned or of another person, marked with each span in {{data.goldDocs}} [[units]]',
      alternatives: [
        {
          option: 'Negation by rules afterwards',
          whyNot: 'rules see a window; “stopped” stands lines away, at {{problem.cFN}} a wrong entry',
        },
      ],
      rationale:
        'A right drug with the wrong assertion harms more than a miss; it is bounded to {{data.goldHalfWidth}} by reading, not by rules.',
      confidence: 'high',
      revisitWhen: 'Rules and model agree on denied findings for two quarters',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'A denied or family finding is taken as the [[entity]]’s own',
      severity: 'high',
      mitigation: 'Assertion head, cue shown, limit {{prod.fieldErrorMax}}',
      owner: 'Clinical lead',
    },
    {
      step: 'model',
      risk: 'Dose wrong by a factor: mg read as g, a lost decimal',
      severity: 'high',
      mitigation: 'Range by drug, exact span, pharmacy sample',
      owner: 'Pharmacy',
    },
    {
      step: 'data',
      risk: 'Copied paragraphs revive drugs long stopped',
      severity: 'high',
      mitigation: 'Copies marked first; orders compared',
      owner: 'ML engineer',
    },
    {
      step: 'data',
      risk: 'Protected health text leaves with logs or annotation',
      severity: 'high',
      mitigation: 'Inside only, surrogates, no text in logs',
      owner: 'Privacy officer',
    },
    {
      step: 'prod',
      risk: 'Coders confirm what is suggested',
      severity: 'high',
      mitigation: 'Planted errors, blind chart review',
      owner: 'Coding lead',
    },
    {
      step: 'prod',
      risk: 'A ward with its own abbreviations is unseen in training',
      severity: 'medium',
      mitigation: 'One ward held out; each joins on its own error',
      owner: 'Clinical lead',
    },
  ],
  questions: [
    ...extractionRegisters.questions.filter((asked) => asked.path === 'problem.cFN'),
    {
      step: 'problem',
      path: 'reg.medicalDevice',
      question: 'Will an entry ever trigger an alert or a treatment by itself?',
      whyItMatters: 'Moves D6.2: then it is a device, and {{prod.stage1N}} [[units]] are no validation.',
      meanwhile: 'no; entries are confirmed by coders',
    },
    {
      step: 'data',
      path: 'data.nLabeled',
      question: 'How many [[units]] are marked with assertion and dose, by whom?',
      whyItMatters: 'Decides D3.1; {{data.goldDocs}} are for the test alone.',
      meanwhile: 'billing codes are not used as marks',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which country are the patients, and who answers for the text?',
      whyItMatters: 'Moves D6.2: secrecy, agreement with vendors, impact assessment.',
      meanwhile: 'nothing leaves the hospital',
    },
  ],
} satisfies Pick<Overrides, 'prod' | 'decisions' | 'risks' | 'questions'>
