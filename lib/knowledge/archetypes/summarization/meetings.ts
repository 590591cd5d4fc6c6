import type { Setting } from '../types'
import { summaryFigures } from './figures'
import { meetingReasons } from './meetings-reasons'
import { meetingRegisters } from './meetings-registers'

const TALK: Readonly<Record<string, { value: number; note: string }>> = {
  'model.sourceTokens': { value: 12_000, note: 'About an hour of talk; count ten transcripts.' },
  'model.sentences': { value: 10, note: 'Decisions, tasks and open points; count last month’s minutes.' },
  'problem.minutesByHand': { value: 20, note: 'Time ten people on ten meetings.' },
  'data.gradedDocs': { value: 120, note: 'Graders need the recording at hand, which is slow.' },
}

/** Minutes and call notes: who decided what, by when, out of a transcript that is itself uncertain. */
export const meetings: Setting = {
  id: 'meetings_and_calls',
  name: 'Meetings and calls',
  signs: [
    /\bmeetings?\b/i,
    /\btranscripts?\b/i,
    /\bminutes (?:from|of our|of the|for (?:our|the))\b/i,
    /\bboard\b/i,
    /\b(?:sales|support|earnings|conference|phone|customer|video|service) calls?\b/i,
    /\bcall cent(?:re|er)s?\b/i,
  ],
  over: {
    words: {
      unit: 'meeting',
      units: 'meetings',
      positive: 'supported note',
      entity: 'series',
      actor: 'the minute taker',
      consumer: 'the participant',
      action: 'propose notes that participants confirm',
      baseline: 'the agenda with the sentences around “we agree”',
      point: 'decision',
    },
    metrics: {
      pick: 'Graders hear the passage, not only read it: each of {{model.sentences}} notes is supported or not, with the right person, figure and date. At {{prod.unsupportedMax}} wrong, {{problem.faultlessShare}} of notes are clean.',
      business: {
        id: 'minutes_saved_per_document',
        name: 'Notes of [[units]] confirmed with light edits',
        target: '{{exp.mdeRel}} more than in the control',
      },
      guardrails: [
        {
          id: 'attribution',
          name: 'Tasks or decisions given to the wrong person',
          limit: 'at most {{prod.unsupportedMax}} of graded notes',
        },
        {
          id: 'missed',
          name: '[[Point]]s and tasks left out',
          limit: 'at most {{prod.missedMax}} of those listed by listeners',
        },
        {
          id: 'objections',
          name: 'Recordings against an objection',
          limit: 'none among {{data.rowsPerDay}}; one stops the series',
        },
      ],
    },
    problem: {
      summary: [
        '{{data.rowsPerDay}} [[units]] become notes of some {{model.sentences}} lines: what was decided, who does what by when, what stayed open, each with the second at which it was said.',
        'A proposal noted as decided costs {{problem.cFP}}, a forgotten task {{problem.cFN}}; in doubt it is noted as open.',
      ],
      whyMl: [
        'Notes take {{problem.hoursByHand}} of people a day. [[Baseline]] finds what was said formally; most tasks are half a sentence, answered by “fine, I will”.',
      ],
      antiGoals: [
        'No scoring of people: no talk time, mood or performance.',
        'No recording that somebody present did not know of.',
        'No notes sent out before somebody who was there confirmed them.',
      ],
      falsePositive: 'a task or decision is noted that nobody agreed to',
      falseNegative: 'a task is forgotten until it is late',
      stakeholders: [
        { who: 'Participants', cares: 'not quoted wrongly, may object' },
        { who: 'Minute takers', cares: 'hear the second behind a line' },
        { who: 'Works council', cares: 'no monitoring by the back door' },
      ],
    },
    data: {
      sources: [
        { name: 'Transcripts', holds: 'words, times, speakers', trap: 'names and figures misheard; speakers swapped' },
        { name: 'Calendar and agenda', holds: 'who, when, topics', trap: 'invited is not present' },
        { name: 'Confirmed notes', holds: 'what people sent out', trap: 'politeness: disputes are left out' },
        { name: 'Task lists', holds: 'what was entered later', trap: 'agreed in the corridor, not said' },
      ],
      labels: [
        'For {{data.gradedDocs}} [[units]] two people listen and list [[point]]s and tasks before any draft; agreement on “decided or only proposed” is the ceiling.',
        'Each note is graded against the recording: right, wrong person, wrong figure, not decided, never said. The last may be the transcript’s fault and is marked so.',
        'Corrections arrive within {{data.labelDelayDays}}, mostly of names; silence of participants is no approval.',
      ],
      features: [
        {
          group: 'Turns with speaker and second',
          available: 'after transcription',
          trap: 'crosstalk cut between two speakers',
        },
        {
          group: 'Agenda, participants, glossary',
          available: 'before the [[unit]]',
          trap: 'a glossary invites words nobody said',
        },
        { group: 'Open tasks of the series', available: 'before the [[unit]]', trap: 'old task repeated as new' },
        { group: 'Chat and shared slides', available: 'during the [[unit]]', trap: 'slides say it, nobody agreed' },
      ],
      leaks: [
        'Notes sent out after the [[unit]] as examples in the prompt of the same series.',
        'Next meeting’s agenda, which repeats what was decided.',
      ],
      split: {
        strategy: 'group_time',
        text: [
          'By recurring series and date: prompts are tuned on earlier [[units]], judged on {{data.testDays}} of later ones, from teams not tuned on.',
          'Transcripts by machine, never cleaned ones, are what the test reads.',
        ],
        whyNotRandom:
          'next week’s [[unit]] begins with last week’s decisions; {{data.rowsPerDay}} would test each other',
      },
      quality: [
        'Share of uncertain words, swapped speakers and missing minutes are measured before a note is written; above the limit only the agenda is filled.',
      ],
      privacy: [
        'Everybody present is told before recording and may object; sound is deleted once notes are confirmed, the transcript after its term.',
        'Excerpts on illness or staff matters are cut before text leaves the team.',
      ],
    },
    model: {
      theory: [
        'Topics first, then one note a topic, then tasks across topics: {{model.sections}} sections keep “that” and “he” beside what they refer to.',
        'Decided needs two voices: a proposal and an assent. One alone is noted as open, whatever the wording.',
        'Figures and names are compared with transcript, agenda and glossary; where they part, the second is linked and the line marked.',
      ],
      augmentation: 'Swapped speakers and misheard figures, for the checker only',
      interpretability: ['Each line plays its ten seconds; lines the checker doubted stand apart.'],
      options: [
        {
          id: 'open_llm_self_hosted',
          name: 'Open writer inside',
          fits: [{ path: 'data.thirdPartyApi', is: false }],
          pro: 'What is said in the room may not leave it; {{model.sections}} sections fit one card after hours.',
          con: 'A card and its people, for {{arch.qpsPeak}}.',
          work: 'a decode a topic and one for tasks',
        },
        {
          id: 'llm_api',
          name: 'Hosted writer, checked',
          pro: 'Follows {{model.sourceTokens}} of talk without training; {{model.sections}} sections bound what it must remember, and the checker is ours.',
          con: 'The board, or the law on the spoken word, lets no talk leave.',
          work: 'a decode a topic and one for tasks',
        },
        {
          id: 'encoder_decoder',
          name: 'Tuned encoder-decoder',
          pro: 'Cheap.',
          con: 'Old minutes hold what was left unsaid; {{data.gradedDocs}} pairs show it, none teach it.',
          work: 'one read, one decode',
        },
        {
          id: 'extractive',
          name: 'Chosen turns',
          pro: 'Invents nothing.',
          con: '“Fine, I will” is no note: turns do not stand alone, {{model.sentences}} of them least.',
          work: 'one encoding a turn',
        },
      ],
    },
    reasons: meetingReasons,
    assumptions: summaryFigures.assumptions.map((entry) => ({ ...entry, ...TALK[entry.path] })),
    ...meetingRegisters,
  },
}
