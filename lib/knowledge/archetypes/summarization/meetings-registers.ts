import type { Overrides } from '../types'
import { summaryRegisters } from './registers'

/** Architecture, test, operation, decisions, risks and questions of this setting. */
export const meetingRegisters = {
  arch: {
    parts: [
      {
        id: 'source',
        name: 'Transcription',
        kind: 'external',
        rhythm: 'seconds',
        note: 'turns, seconds, speakers',
        personal: true,
      },
      {
        id: 'agenda',
        name: 'Calendar and glossary',
        kind: 'external',
        rhythm: 'seconds',
        note: 'people, topics, objections',
        personal: true,
      },
      { id: 'cut', name: 'Topic cutter', kind: 'service', rhythm: 'seconds', note: 'topics, uncertain words' },
      { id: 'write', name: 'Writer', kind: 'model', rhythm: 'seconds', note: 'lines with seconds' },
      { id: 'check', name: 'Line checker', kind: 'model', rhythm: 'seconds', note: 'assent, person, figure' },
      { id: 'edit', name: 'Confirmation', kind: 'people', rhythm: 'days', note: 'somebody who was there' },
      {
        id: 'store',
        name: 'Notes and tasks',
        kind: 'store',
        rhythm: 'days',
        note: 'confirmed lines, access',
        personal: true,
      },
      { id: 'grade', name: 'Listening sample', kind: 'people', rhythm: 'days', note: 'with consent' },
    ],
    links: [
      { from: 'source', to: 'cut', label: 'turns' },
      { from: 'agenda', to: 'cut', label: 'people' },
      { from: 'cut', to: 'write', label: 'topics' },
      { from: 'write', to: 'check', label: 'lines' },
      { from: 'check', to: 'edit', label: 'draft' },
      { from: 'edit', to: 'store', label: 'confirmed' },
      { from: 'store', to: 'grade', label: 'sample' },
      { from: 'grade', to: 'check', label: 'graded lines' },
    ],
    flow: [
      'Consent, transcript, topics, lines with their seconds, check of assent and person, draft to somebody who was there.',
      'A corrected name corrects the glossary of the series; a corrected decision corrects nothing but itself.',
    ],
    fallback: {
      id: 'agenda_and_turns',
      text: 'Agenda, who was there, and the turns around an assent; lines are written by hand',
    },
    security: [
      'Notes open for those invited; a forwarded link asks again.',
      'Somebody may dictate orders to the writer in the room: it has no tools, and lines come from turns only.',
    ],
    alternatives: [
      { given: 'notes while people still talk', then: 'topics as they close, marked as provisional' },
      { given: 'calls of a service line', then: 'reason, promise and follow-up as fixed fields first' },
      { given: 'a room that may not be heard outside', then: 'transcription and writer on one machine inside' },
    ],
  },
  exp: {
    unit: 'team',
    why: 'Teams are the unit: notes are read by everybody in the room, so one series cannot be in both arms, and a team has its own way to edit.',
    rejected: [
      {
        option: 'By participant',
        whyNot: 'all read the same notes; the difference of {{exp.mdeRel}} would be talked away',
      },
      { option: 'Edits alone', whyNot: 'unread notes have none' },
    ],
    slices: [
      'crosstalk and accents',
      'longest tenth',
      'tasks without a name',
      'proposals not decided',
      'figures and dates',
      'mixed languages',
    ],
    fairness: [
      'Attribution by accent, sex and seniority where people agreed to be sampled: whoever is misheard loses tasks and credit.',
    ],
    errorAnalysis:
      'Weekly, wrong lines are traced to hearing, speaker, topic cut or writer; hearing and speaker errors go to the transcriber, not into the prompt.',
    online: { metric: 'confirmed lightly edited', baselineRate: 0.4, mdeRel: 0.25, clusterSize: 40, icc: 0.08 },
  },
  prod: {
    owner: 'workplace-tools',
    monitors: [
      {
        id: 'support',
        watch: 'Wrong lines in the listening sample',
        threshold: 'above {{prod.unsupportedMax}}; clean proves {{prod.cleanWeekBound}}',
        why: 'notes become memory',
        who: 'product owner',
        firstMove: 'tasks unfilled for those teams',
      },
      {
        id: 'names',
        watch: 'Corrected names and persons a week',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}}',
        why: 'speakers swapped',
        who: 'ML engineer',
        firstMove: 'compare with the transcriber’s version',
      },
      {
        id: 'words',
        watch: 'Uncertain words and length',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'new rooms, new microphones',
        who: 'office services',
        firstMove: 'fill the agenda only',
      },
      {
        id: 'objection',
        watch: 'Recordings after an objection',
        threshold: 'one, beside {{prod.hourN}} an hour',
        why: 'unlawful from the first second',
        who: 'data protection',
        firstMove: 'delete, tell all present',
      },
    ],
    stages: [
      { id: 'Listened to only', share: 0, text: '{{data.gradedDocs}} graded with consent; nothing is sent' },
      {
        id: 'Volunteer teams',
        share: 0.1,
        text: '{{prod.stage1N}} [[units]]; ends at {{prod.stage1Alarm}} corrected decisions',
      },
      { id: 'Half of the teams', share: 0.5, text: 'runs {{exp.plannedDays}}, read on {{exp.readDay}}' },
      {
        id: 'All who agree',
        share: 1,
        text: 'board and staff matters only below {{prod.unsupportedMax}} on their own',
      },
    ],
    retraining:
      'Every {{prod.retrainCadenceDays}} the checker is refitted on listened lines; a new transcriber or writer passes the same {{data.gradedDocs}} first.',
    runbook: [
      'Disputed decision: the second is played to those who were there; the line is corrected with a mark, and the person told.',
      'Recording without consent: delete sound, text and notes, tell data protection the same day.',
      'Transcriber down: agenda and people only, no notes from memory of a model.',
    ],
    governance: [
      {
        text: 'Secret recording of the spoken word is a crime in parts of Europe; everybody present agrees before, guests included.',
        asOf: '2026-06',
        source: 'e.g. German Criminal Code § 201; GDPR art. 6',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Systems able to monitor staff are agreed with their council before use; emotion is not inferred at work.',
        asOf: '2026-06',
        source: 'e.g. BetrVG § 87(1) no. 6; Regulation (EU) 2024/1689 art. 5(1)(f)',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Some states want the consent of all who are heard.',
        asOf: '2026-06',
        source: 'e.g. California Penal Code § 632',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'Decided or proposed',
      choice: 'Decided only with proposal and assent in the talk; else open',
      alternatives: [
        {
          option: 'As the writer understands it',
          whyNot: 'summaries round up: a maybe becomes a decision, at {{problem.cFP}}',
        },
      ],
      rationale:
        'A forgotten task costs {{problem.cFN}} and somebody asks; a false decision costs {{problem.cFP}} and nobody does.',
      confidence: 'high',
      revisitWhen: 'Listeners agree on “decided” no better than the checker',
    },
    ...summaryRegisters.decisions.filter((own) => own.step === 'data'),
  ],
  risks: [
    {
      step: 'model',
      risk: 'Hallucinated decision: a proposal in the [[unit]] is noted as agreed',
      severity: 'high',
      mitigation: 'Two voices needed; limit {{prod.unsupportedMax}}',
      owner: 'ML engineer',
    },
    {
      step: 'model',
      risk: 'Task given to the wrong person after crosstalk',
      severity: 'high',
      mitigation: 'Speaker doubt leaves the name open',
      owner: 'ML engineer',
    },
    {
      step: 'data',
      risk: 'Transcript errors in names and figures are written down fluently',
      severity: 'high',
      mitigation: 'Uncertain words linked to their second',
      owner: 'Transcription owner',
    },
    {
      step: 'problem',
      risk: 'Notes become a way to monitor the staff in a [[unit]]',
      severity: 'high',
      mitigation: 'No talk time, no mood; agreed in writing',
      owner: 'Works council',
    },
    {
      step: 'arch',
      risk: 'Privacy: confidential talk is opened by somebody not invited',
      severity: 'high',
      mitigation: 'Access of the invitation, checked on opening',
      owner: 'Security',
    },
    {
      step: 'prod',
      risk: 'Nobody confirms: drafts circulate as minutes',
      severity: 'medium',
      mitigation: 'Marked draft until confirmed; expires',
      owner: 'Product owner',
    },
  ],
  questions: [
    ...summaryRegisters.questions.filter((asked) => asked.path === 'problem.minutesByHand'),
    {
      step: 'data',
      path: 'data.asrWer',
      question: 'What is the word error rate of the transcripts, and of names in them?',
      whyItMatters: 'Moves D2.3: below it no note can be right, whatever {{data.gradedDocs}} say.',
      meanwhile: 'unknown; uncertain words are linked',
    },
    ...summaryRegisters.questions.filter((asked) => asked.path === 'data.thirdPartyApi'),
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do the people sit who are heard, guests included?',
      whyItMatters: 'Decides [[law]]: consent of all, council, deletion of sound.',
      meanwhile: 'consent of everybody present',
    },
  ],
} satisfies Pick<Overrides, 'arch' | 'exp' | 'prod' | 'decisions' | 'risks' | 'questions'>
