import type { Reasons } from '../reasons'
import { extractionReasons } from './reasons'

/** What lawyers would answer otherwise than a records office. */
export const contractReasons: Reasons = {
  ...extractionReasons,
  metric: {
    runnerUp: 'one wording among {{model.fieldsPerDoc}} [[field]]s fails the whole [[unit]]',
    revisitWhen: 'Partners ask for whole abstracts, signed without reading',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'Take sure [[field]]s over unseen',
        whyNot: 'an overlooked clause costs {{problem.costRatio}} a look, and a lawyer signs',
      },
    ],
    rationale: ['Every [[field]] is seen; {{problem.reviewFrom}} decides only which are marked for reading around.'],
    revisitWhen: 'Second readings find no miss of a kind in a quarter',
  },
  split: { revisitWhen: 'A client brings paper of one house only' },
  family: {
    revisitWhen:
      'Clients sign that text may leave, or the other candidate finds more foreign clauses by {{problem.gainRel}}',
  },
  conditions: {
    rejected: [
      {
        option: 'A fluent abstract',
        whyNot: 'reads well and hides the carve-out; {{prod.fieldErrorMax}} of misses cannot be seen in it',
      },
    ],
    rationale: ['Quotes only, {{model.fieldsPerDoc}} of them, and the list of sections searched for each absence.'],
    revisitWhen: 'Associates stop opening the quotes',
  },
  serving: {
    rejected: [
      {
        option: 'While the associate waits',
        whyNot: '{{model.windows}} windows and amendments are minutes; {{arch.latencyP99Ms}} is night',
      },
    ],
    rationale: [
      '[[Units]] come by matter, {{data.rowsPerDay}} of them, and are read the next morning: a night on own machines is enough.',
    ],
    revisitWhen: 'Deals are signed the day their paper arrives',
  },
  fallback: {
    rejected: [
      {
        option: 'Yesterday’s version of the draft',
        whyNot: 'the changed clause is the one asked about; a miss costs {{problem.cFN}}',
      },
    ],
    rationale: [
      'Headings need no model, and the [[unit]] is read as today: {{prod.reviewHoursPerDay}} of lawyers are planned anyway.',
    ],
    revisitWhen: 'A night fails twice in a closing week',
  },
  test: { revisitWhen: 'Associates of one arm pass abstracts to the other' },
  retraining: {
    rejected: [
      {
        option: 'On every matter at once',
        whyNot: 'not every client allows it, and {{prod.retrainCadenceDays}} leave time to ask',
      },
    ],
    revisitWhen: 'A market moves to another standard form',
  },
  release: {
    rejected: [
      {
        option: 'The firm at once',
        whyNot: 'a missed kind would be believed in every closing of {{prod.weekN}} a week',
      },
    ],
    rationale: [
      'One practice reads all of it twice: {{prod.stage1Alarm}} missed [[field]]s in {{prod.stage1N}} end the stage.',
    ],
    revisitWhen: 'A miss is found by the other side’s counsel',
  },
  oversight: {
    rejected: [
      {
        option: 'One index for the firm',
        whyNot: 'walls end where ranking begins; one leak among {{data.rowsPerDay}} is a client lost',
      },
    ],
    rationale: [
      'A lawyer signs each of {{data.rowsPerDay}}, secrecy covers operators, and a client’s paper ends with its matter.',
    ],
    revisitWhen: 'An insurer or the bar asks for the record of readings',
  },
  optimise: {
    rejected: [
      {
        option: 'A model with a longer window',
        whyNot: '{{model.docTokens}} would fit; what is missed stands in the middle',
      },
    ],
    rationale: ['The clause finder drops most of {{model.windows}} windows before any span is read.'],
    revisitWhen: 'Nights overrun before a closing',
  },
  money: [
    '{{prod.reviewHoursPerDay}} of lawyers each day stand against {{perf.estCostUsdMonth}} of machines: a tenth of their time pays for all of it.',
    {
      text: '{{problem.engineers}} engineers can keep one converter and one chain; no annotation platform is built.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    ...extractionReasons.answers,
    'DS-02': ['Drafts of one deal on both sides are the same text twice; deals and amendments move whole.'],
    'MS-09': ['Ten [[units]] show no rare clause; {{data.goldDocs}} are read twice before a rate is believed.'],
  },
  gaps: [
    { test: 'D6', how: 'days from a new clause kind to {{data.goldDocs}} read for it' },
    { test: 'M6', how: 'foreign paper, schedules and amendments apart' },
    { test: 'I4', how: 'walls tested with planted matters before {{prod.stage1N}}' },
  ],
}
