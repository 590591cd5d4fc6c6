import type { Reasons } from '../reasons'
import { summaryReasons } from './reasons'

/** What those who sat in the meeting would answer otherwise than an editorial office. */
export const meetingReasons: Reasons = {
  ...summaryReasons,
  metric: {
    runnerUp: 'a long list of maybes covers everything; each wrong task costs {{problem.cFP}}',
    revisitWhen: 'Participants confirm notes without hearing a single second',
  },
  split: { revisitWhen: 'Most [[units]] are single calls with strangers: the customer then separates' },
  family: { revisitWhen: 'The other writer assigns tasks to the right person more often by {{problem.gainRel}}' },
  conditions: {
    rejected: [
      {
        option: 'Notes from a cleaned transcript',
        whyNot: 'cleaning guesses names first; {{data.gradedDocs}} are graded against sound',
      },
    ],
    rationale: [
      '“Decided” needs a proposal and an assent in the talk, a task needs its person; the rest is open, by a checker fitted on {{data.gradedDocs}} [[units]].',
    ],
    revisitWhen: 'Listeners overrule “open” in favor of “decided” in one of ten lines',
  },
  serving: {
    rejected: [
      {
        option: 'During the meeting',
        whyNot: 'what is decided last overturns the first note; nobody reads within {{arch.latencyP99Ms}}',
      },
    ],
    rationale: [
      'Written when the [[unit]] ends, while people still remember: {{arch.latencyP99Ms}} after the transcript is closed.',
    ],
    revisitWhen: 'Somebody who joins late needs what was said so far',
  },
  fallback: {
    rejected: [
      {
        option: 'Send the transcript',
        whyNot: 'an hour of talk with misheard names goes to everybody, {{model.sourceTokens}} long',
      },
    ],
    rationale: [
      'Agenda, present people and turns around an assent need no writer; somebody who was there adds the rest in {{problem.minutesByHand}}.',
    ],
    revisitWhen: 'Transcription fails more often than writing',
  },
  test: { revisitWhen: 'A team moves its note taker to the other arm within {{exp.plannedDays}}' },
  retraining: {
    rejected: [
      {
        option: 'Learn from confirmed minutes',
        whyNot: 'they leave out disputes; in {{prod.retrainCadenceDays}} the writer would too',
      },
    ],
    revisitWhen: 'The transcriber is replaced: its errors are other ones',
  },
  release: {
    rejected: [
      { option: 'All teams', whyNot: 'a wrong task would be sent {{prod.hourN}} times an hour under somebody’s name' },
    ],
    rationale: [
      'Volunteer teams confirm line by line: {{prod.stage1Alarm}} corrected names or decisions in {{prod.stage1N}} [[units]] end it; a clean week proves {{prod.cleanWeekBound}}.',
    ],
    revisitWhen: 'A decision is disputed with the notes in hand',
  },
  oversight: {
    rejected: [
      {
        option: 'Recording by default',
        whyNot: 'one who did not know makes the record unlawful, among {{prod.weekN}} a week',
      },
    ],
    rationale: [
      'All are told before recording, one objection ends it, somebody present confirms; sound goes when notes are confirmed, at most {{prod.gradedPerWeek}} a week are kept to grade, with consent.',
    ],
    revisitWhen: 'Customers outside the house are recorded too',
  },
  optimise: {
    rejected: [
      {
        option: 'Read the whole talk at once',
        whyNot: 'what was said in the middle of {{model.sourceTokens}} is what people forgot, too',
      },
    ],
    rationale: [
      'Topics do not wait for each other; of {{arch.p99_generate}} the longest topic and the task list remain.',
    ],
    revisitWhen: 'Transcripts arrive topic by topic, during the [[unit]]',
  },
  money: [
    'Notes by hand take {{problem.hoursByHand}} each day; drafts cost {{perf.estUsdPer1k}}. Listening to grade is the dear part.',
    {
      text: '{{problem.engineers}} engineers buy transcription and keep one writer and one checker.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    ...summaryReasons.answers,
    'PF-05': [
      'Overlap with old minutes does not see a task given to the wrong person; lines are judged against the recording.',
    ],
    'DS-02': ['A series repeats its own decisions from week to week, so it moves whole.'],
  },
  gaps: [
    { test: 'M6', how: 'accents, crosstalk, long [[units]], by {{exp.readDay}}' },
    { test: 'D4', how: 'objections tested end to end before {{prod.stage1N}}' },
    { test: 'M2', how: 'confirmed without edits against graded right' },
  ],
}
