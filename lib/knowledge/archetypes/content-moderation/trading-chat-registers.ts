import type { Overrides } from '../types'

/** Assumptions, arithmetic, decisions, risks and questions of a regulated chat. */
export const tradingChatRegisters: Required<
  Pick<Overrides, 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
> = {
  assumptions: [
    {
      path: 'prod.falseWithholdMax',
      value: 0.002,
      label: 'Compliant messages withheld, at most',
      unit: 'ratio',
      note: 'Desk heads and compliance agree it; the silent stage shows what is reachable.',
    },
    {
      path: 'prod.releaseMinutes',
      value: 2,
      label: 'An officer decides a contest within',
      unit: 'min',
      note: 'The life of a quote; ask the desks.',
    },
    {
      path: 'prod.officerReads',
      value: 600,
      label: 'Messages officers draw and read a day',
      unit: 'count',
      note: 'Replaced by the hours compliance grants.',
    },
    {
      path: 'prod.secondsPerRead',
      value: 15,
      label: 'Seconds to read one message in context',
      unit: 's',
      note: 'Timed on a shift.',
    },
    {
      path: 'prod.gapMinutes',
      value: 5,
      label: 'Window in which messages and verdicts must agree',
      unit: 'min',
      note: 'Delay of the log pipeline; measure it.',
    },
    {
      path: 'data.listAgeS',
      value: 60,
      label: 'Age of the restricted list in memory',
      unit: 's',
      note: 'Compliance states how fast an addition must bind.',
    },
    {
      path: 'arch.messageTokens',
      value: 24,
      label: 'Tokens of a message with context, long ones',
      unit: 'tok',
      note: 'Replaced by the p99 of the archive.',
    },
    {
      path: 'arch.slotGops',
      value: 800,
      label: 'Eight-bit operations a two-core slot sustains',
      unit: 'Gop/s',
      note: 'Half of a typical peak; measure on your own servers.',
    },
    {
      path: 'exp.languageN',
      value: 600,
      label: 'Messages graded per further language',
      unit: 'count',
      note: 'Interval of a few points; more for a large share.',
    },
    {
      path: 'exp.languageRatio',
      value: 1.5,
      label: 'Largest ratio of withheld shares between languages',
      unit: 'x',
      note: 'A screening line; compliance sets its own.',
    },
  ],
  expressions: [
    {
      path: 'prod.canaryP0',
      label: 'Compliant messages withheld, as allowed',
      unit: 'ratio',
      formula: '{prod.falseWithholdMax}',
    },
    {
      path: 'problem.violationsPerDay',
      label: 'Breaches a day, if the labeled rate held',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{data.positiveRate}',
    },
    {
      path: 'data.labelledBreaches',
      label: 'Breaches among the labeled messages',
      unit: 'count',
      formula: '{data.nLabeled}*{data.positiveRate}',
    },
    {
      path: 'data.gradeHours',
      label: 'Officer hours a day for the draw',
      unit: 'h',
      formula: '{prod.officerReads}*{prod.secondsPerRead}/3600',
    },
    {
      path: 'prod.officerHours',
      label: 'Officer hours a day, were each breach read',
      unit: 'h',
      formula: '{problem.violationsPerDay}*{prod.secondsPerRead}/3600',
    },
    {
      path: 'arch.encoderMs',
      label: 'Encoder, estimated',
      unit: 'ms',
      formula: '2*0.066*{arch.messageTokens}*1000/{arch.slotGops}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Withhold, explain, contest',
      choice:
        'Display or withhold at once; the sender sees the rule, rewrites, or contests to an officer within {{prod.releaseMinutes}}',
      alternatives: [
        {
          option: 'Hold doubtful [[units]] for an officer',
          whyNot: 'reading each would take {{prod.officerHours}} a day',
          when: [{ path: 'prod.officerHours', known: true }],
        },
        {
          option: 'Display, delete afterwards',
          whyNot:
            'inside information has been read; the brief wants the verdict within {{arch.latencyP99Ms}}, before display',
        },
      ],
      rationale: 'Contests put an officer where a person objects: {{prod.releaseMinutes}} is the life of a quote.',
      confidence: 'medium',
      revisitWhen: 'Officers uphold more than half of the contests',
    },
    {
      step: 'arch',
      title: 'Servers',
      choice:
        '{{arch.machines}} servers of {{arch.replicasPerMachine}} pinned slots: {{arch.replicas}} slots in three fire zones for {{arch.qpsDesign}}',
      alternatives: [{ option: 'One larger server', whyNot: 'its loss would stop {{arch.qpsPeak}} of trading talk' }],
      rationale:
        'At {{arch.serviceS}} a [[unit]] and {{arch.maxUtil}} load two zones carry the peak; a load test on own sockets replaces this.',
      confidence: 'medium',
      revisitWhen: 'Measured time in a slot differs from {{arch.serviceS}} by a fifth',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Trading stops: a bad list withholds [[units]] of a whole desk',
      severity: 'high',
      mitigation: 'Contests decided in {{prod.releaseMinutes}}, lists versioned, staged by desk',
      owner: 'compliance',
    },
    {
      step: 'data',
      risk: 'Labels were picked by lexicon hits, so rates and recall on unseen [[units]] are guesses',
      severity: 'high',
      mitigation: 'Daily random draw of {{prod.officerReads}}, weighted',
      owner: 'compliance',
    },
    {
      step: 'data',
      risk: 'The second language has too few breaches to tune or test on',
      severity: 'medium',
      mitigation: '{{exp.languageN}} graded, own threshold, lexicon stays',
      owner: 'chat engineering',
      when: [{ path: 'data.serveLanguages', has: ['fr'] }],
    },
    {
      step: 'model',
      risk: 'Code words: traders adapt (adversarial slang) once they learn what is withheld',
      severity: 'high',
      mitigation: 'Draw, weekly reading, rule shown without its pattern',
      owner: 'compliance',
    },
    {
      step: 'arch',
      risk: 'Latency tail at market open exceeds {{arch.latencyP99Ms}}, and the lexicon judges alone',
      severity: 'high',
      mitigation: 'Pinned cores, load test at {{arch.qpsDesign}}, second look',
      owner: 'platform',
    },
    {
      step: 'prod',
      risk: 'The record has a gap, and the firm cannot show who judged what',
      severity: 'high',
      mitigation: 'Verdict before display, hourly reconciliation',
      owner: 'platform',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What has a displayed breach cost: fines, remediation, officers’ time?',
      whyItMatters: 'Moves {{problem.cFN}}, surely too low, and with it D1.2.',
      meanwhile: '{{problem.cFN}}, and lexicon in front',
    },
    {
      step: 'problem',
      path: 'prod.falseWithholdMax',
      question: 'How many compliant [[units]] may be withheld?',
      whyItMatters: 'Moves {{prod.falseWithholdMax}}, at which D1.1 is read.',
      meanwhile: '{{prod.falseWithholdMax}}',
    },
    {
      step: 'data',
      path: 'data.selectiveLabels',
      question: 'How were the labeled [[units]] chosen, and how many are French?',
      whyItMatters: 'If by lexicon hits, {{data.positiveRate}} is not the rate in traffic, and D5.1 is sized wrongly.',
      meanwhile: 'taken as picked; a random draw starts in week one',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'Under which countries’ supervision do the firms and [[entity]]s stand?',
      whyItMatters: 'Moves record keeping and staff monitoring in D6.2.',
      meanwhile: 'write-once record, nothing deleted',
    },
  ],
}
