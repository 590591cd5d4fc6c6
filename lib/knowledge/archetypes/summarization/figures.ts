import type { Archetype } from '../types'

/** What the summary entry assumes and works out: length, sections, grading and what a clean week proves. */
export const summaryFigures = {
  assumptions: [
    {
      path: 'data.gradedDocs',
      value: 200,
      label: 'Documents with listed points and graded drafts',
      unit: 'count',
      note: 'Replaced once the interval is narrower than the gains sought.',
    },
    {
      path: 'prod.unsupportedMax',
      value: 0.02,
      label: 'Sentences without support, at most',
      unit: 'ratio',
      note: 'Set it from the same grading of summaries that people wrote.',
    },
    {
      path: 'prod.missedMax',
      value: 0.1,
      label: 'Decisive points left out, at most',
      unit: 'ratio',
      note: 'Set it from what two people leave out of the same document.',
    },
    {
      path: 'prod.gradedPerWeek',
      value: 60,
      label: 'Summaries graded a week in production',
      unit: 'count',
      note: 'What graders can read; replace by their hours.',
    },
    {
      path: 'problem.minutesByHand',
      value: 12,
      label: 'Minutes to write one by hand',
      unit: 'min',
      note: 'Time ten people on ten documents.',
    },
    {
      path: 'model.sentences',
      value: 8,
      label: 'Sentences of one summary',
      unit: 'count',
      note: 'The house length; count last month’s.',
    },
    {
      path: 'model.sourceTokens',
      value: 6_000,
      label: 'Tokens of one source',
      unit: 'tok',
      note: 'Count a week of texts; the longest tenth decides the limit.',
    },
    {
      path: 'model.sectionTokens',
      value: 3_000,
      label: 'Tokens of one section',
      unit: 'tok',
      note: 'Short enough that evidence is found again; tune it on the graded set.',
    },
    {
      path: 'model.instructionTokens',
      value: 600,
      label: 'Tokens of instructions and examples a section',
      unit: 'tok',
      note: 'Count the prompt once it is written.',
    },
    {
      path: 'model.outputTokens',
      value: 700,
      label: 'Tokens written: sections, merge, links',
      unit: 'tok',
      note: 'Count it on real drafts.',
    },
  ],
  expressions: [
    {
      path: 'problem.faultlessShare',
      label: 'Summaries without any unsupported sentence, at that limit',
      unit: 'ratio',
      formula: '(1-{prod.unsupportedMax})^{model.sentences}',
    },
    {
      path: 'problem.hoursByHand',
      label: 'Writing all of them by hand',
      unit: 'h',
      formula: '{data.rowsPerDay}*{problem.minutesByHand}/60',
    },
    {
      path: 'model.sections',
      label: 'Sections of one source',
      unit: 'count',
      formula: 'ceil({model.sourceTokens}/{model.sectionTokens})',
    },
    {
      path: 'model.promptTokens',
      label: 'Tokens read: source and instructions of each section',
      unit: 'tok',
      formula: '{model.sourceTokens}+({model.sections}+1)*{model.instructionTokens}',
    },
    {
      path: 'data.gradedHalfWidth',
      label: 'Half-width of the unsupported share on the graded set, if sentences were independent',
      unit: 'points',
      formula: '1.96*({prod.unsupportedMax}*(1-{prod.unsupportedMax})/({data.gradedDocs}*{model.sentences}))^0.5',
    },
    {
      path: 'prod.cleanWeekBound',
      label: 'Unsupported share that a week without a finding still allows',
      unit: 'ratio',
      formula: '3/({prod.gradedPerWeek}*{model.sentences})',
    },
    {
      path: 'perf.usdPerSummary',
      label: 'Tokens of one summary',
      unit: 'usd',
      formula: '{perf.tokenUsd}/({data.rowsPerDay}*30)',
    },
  ],
} satisfies Pick<Archetype, 'assumptions' | 'expressions'>
