import type { Reasons } from '../reasons'

/** Why each decision falls as it does where one missed reference decides. */
export const priorArtReasons: Reasons = {
  metric: {
    runnerUp: 'pays for places near the top, while all {{arch.candidates}} are read to the end',
    revisitWhen: 'Professionals stop reading before the last of them',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'A similarity cut',
        whyNot: 'differs by field; {{arch.candidates}} read texts are the budget, not a score',
      },
    ],
    rationale: [
      'A missed [[positive]] costs {{problem.costRatio}} the reading of a useless one, so the list is as long as hours allow.',
    ],
    revisitWhen: 'Reading time a search is halved or doubled',
  },
  split: { revisitWhen: 'A citation source changes what it reports, so that years cannot be compared' },
  family: { revisitWhen: 'Vectors alone lose under {{exp.lostShare}} of what words find, two years running' },
  conditions: {
    rejected: [
      {
        option: 'Citations as the whole truth',
        whyNot: 'they hold what earlier searches found; the graded union of {{data.judgedQueries}} shows the rest',
      },
    ],
    rationale: [
      'A version passes on {{data.judgements}} grades and loses at most {{exp.lostShare}} of what Boolean search finds; both are filed with it.',
    ],
    revisitWhen: 'Two graders of one field disagree on a fifth of the pairs',
  },
  serving: {
    rejected: [
      { option: 'Nightly lists for open matters', whyNot: 'a search is reworded several times within the hour' },
      {
        option: 'A hosted embedding service',
        whyNot: 'an unfiled claim would leave the house for {{arch.latencyP99Ms}} of convenience',
      },
    ],
    rationale: [
      '{{arch.qpsPeak}} is little and {{arch.latencyP99Ms}} is long: one machine in the house answers, re-scoring exactly what the graph brings.',
    ],
    revisitWhen: 'Watches on new texts outnumber searches',
  },
  fallback: {
    rejected: [
      {
        option: 'Wait until vectors return',
        whyNot: 'the deadline of a matter does not wait, and words need {{arch.latencyP99Ms}} as well',
      },
    ],
    rationale: [
      'Words need none of the encoder’s parts, and the record shows which of {{data.rowsPerDay}} searches are to be repeated.',
    ],
    revisitWhen: 'More than a search a week is filed as words only',
  },
  test: { revisitWhen: 'Professionals recognize which list a text came from' },
  retraining: {
    rejected: [
      {
        option: 'With every weekly intake',
        whyNot: 'new texts need vectors, not a new encoder; citations take {{data.labelDelayDays}}',
      },
    ],
    revisitWhen: 'Recall on the newest year falls below the interval of the year before',
  },
  release: {
    rejected: [
      {
        option: 'Replace Boolean search',
        whyNot: 'up to {{exp.lostShare}} of its references may be missing here, and nobody would see them',
      },
    ],
    rationale: [
      'The first teams’ {{prod.stage1N}} searches show lost references by name; {{prod.stage1Alarm}} complaints end the stage.',
    ],
    revisitWhen: 'A reference surfaces that Boolean search had and the list had not',
  },
  oversight: {
    rejected: [
      {
        option: 'Let the list close a search',
        whyNot: 'absence from {{arch.candidates}} places is no proof of absence',
      },
    ],
    rationale: [
      'The professional signs the search; the record holds text hash, date, version and all {{arch.candidates}} lines shown.',
    ],
    revisitWhen: 'An authority or a court asks to use it',
  },
  optimise: {
    rejected: [{ option: 'A faster graph', whyNot: '{{arch.headroomMs}} are free; what is lost by the graph is not' }],
    rationale: ['Spare time is spent on recall: exact re-scoring of what codes bring, within {{arch.p99_search}}.'],
    revisitWhen: 'Searches queue at the busiest hour',
  },
  money: [
    'Running costs {{perf.estUsdPer1k}} searches; one reference found late costs {{problem.cFN}} or far more, so hours of grading ({{data.gradeHours}}) come before machines.',
    {
      text: '{{problem.engineers}} engineers keep one engine for words and vectors and a weekly intake; nothing more.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-05': [
      'Closeness of the top ten is the encoder’s opinion of itself; stock phrases alone reach it. Cited and graded references say what was found.',
    ],
    'DS-01': ['Members of one family share their text: a random split puts the answer beside the question.'],
  },
  gaps: [
    { test: 'D5', how: 'date filter tested on texts a day before and after, before the first team' },
    { test: 'M6', how: 'each language pair with {{exp.testN}} judged pairs' },
    { test: 'M4', how: 'last year’s encoder on this year’s citations, at {{prod.retrainCadenceDays}}' },
  ],
}
