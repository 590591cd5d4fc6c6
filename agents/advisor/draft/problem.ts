import type { StepDraft } from '@/lib/methodology/draft'
import { atRate, bothAmounts } from '../plan/money'
import type { Drafting } from './context'
import { nameOf } from './names'
import { applicable } from '../lines'
import { decision, meanwhile, needed, ownDecisions, questionsOf, reasoned, risksOf, rows, sections } from './parts'

type Body = Omit<StepDraft, 'facts'>

export function draftProblem(d: Drafting): Body {
  const { archetype: a } = d
  const metric = d.text('problem.primaryMetric')
  const supporting = a.metrics.good.filter((id) => id !== metric).slice(0, 2)
  const metrics = [
    {
      metric: nameOf(metric),
      role: 'primary',
      target: '{{problem.gainRel}} better than the baseline',
    },
    {
      metric: a.metrics.business.name,
      role: 'business',
      target: d.first([a.metrics.business.target], '{{exp.mdeRel}} against the control'),
    },
    ...supporting.slice(0, 1).map((id) => ({
      metric: nameOf(id),
      role: 'diagnosis',
      target: 'with its interval',
    })),
    ...ownGuardrails(d),
    ...applicable(a.metrics.guardrails, d.facts)
      .slice(0, 3)
      .map(({ item: g }) => ({ metric: g.name, role: 'guardrail', target: d.first([g.limit]) })),
    ...applicable(a.metrics.bad, d.facts)
      .slice(0, 2)
      .map(({ item: bad }) => ({ metric: nameOf(bad.id), role: 'refused', target: d.first([bad.why]) })),
  ].filter((row) => row.target !== '')
  return {
    summary: d.paragraph([...unsure(d), ...a.problem.summary]),
    decisions: [...metricDecision(d, metric), ...operatingPoint(d), ...ownDecisions(d, 'problem', 2)],
    tables: {
      metrics: rows(d, 'm', metrics, (row) => ({
        metric: d.say(row.metric),
        role: row.role,
        target: d.say(row.target),
      })),
      costs: rows(
        d,
        'c',
        [
          {
            error: 'False alarm',
            consequence: a.problem.falsePositive,
            cost: amount(d, 'problem.cFP', 'brief.falseAlarmCost'),
          },
          { error: 'Miss', consequence: a.problem.falseNegative, cost: amount(d, 'problem.cFN', 'brief.missCost') },
          ...(d.facts['problem.usdReview']
            ? [
                {
                  error: 'Review',
                  consequence: 'Time of whoever looks at [[a_unit]] by hand, right or wrong',
                  cost: amount(d, 'problem.usdReview', 'brief.reviewCost'),
                },
              ]
            : []),
        ],
        (row) => ({ ...row, consequence: d.say(row.consequence) }),
      ),
      stakeholders: rows(d, 's', a.problem.stakeholders, (row) => ({ who: d.say(row.who), cares: d.say(row.cares) })),
    },
    sections: sections('problem', {
      'why-ml': d.paragraph(a.problem.whyMl),
      present: present(d),
      'anti-goals': d.bullets(a.problem.antiGoals),
      baseline: d.first([a.problem.baseline.text]),
      given: given(d),
    }),
    risks: risksOf(d, 'problem'),
    openQuestions: withBasics(d, questionsOf(d, 'problem')),
  }
}

/** Limits that the brief itself sets stand first: nobody has to find their own figure again. */
const ownGuardrails = (d: Drafting) =>
  Object.values(d.facts)
    .filter((fact) => fact.path.startsWith(LIMIT_PATH) && fact.origin === 'user')
    .map((fact) => {
      const [metric = fact.label, holds = metric === 'Limit' ? '' : 'limit'] = fact.label.split(': ')
      return {
        metric,
        role: 'guardrail',
        target:
          `${holds.charAt(0).toUpperCase()}${holds.slice(1)} ${bothAmounts(d.facts, fact.path)}${atRate(d.facts, fact.path)}`.trim(),
      }
    })

/** In dollars, and in the currency of the brief where it names another. */
const amount = (d: Drafting, dollars: string, own: string): string =>
  d.facts[own] ? `${bothAmounts(d.facts, own)}${atRate(d.facts, own)}` : `{{${dollars}}}`

const unsure = (d: Drafting) =>
  d.kind === 'unknown'
    ? [
        `The brief does not say what shall be predicted or decided; until it does, this draft shows what ${d.archetype.name.toLowerCase()} would take.`,
      ]
    : []

const KIND = 'problem.archetype'

/** What has to be known of any system, asked where the brief leaves even its kind open. */
export const BASICS: readonly { path: string; question: string; whyItMatters: string; assumption: string }[] = [
  {
    path: KIND,
    question: 'What shall be predicted or decided, about what, and what is done today?',
    whyItMatters: 'Decides D1.1 and D3.1: all follows from the kind.',
    assumption: '{{problem.archetype}}',
  },
  {
    path: 'problem.businessMetric',
    question: 'Which number of the business must move, by how much and by when: what is success?',
    whyItMatters: 'Decides D1.1.',
    assumption: '{{problem.businessMetric}}',
  },
  {
    path: 'problem.actionOnPrediction',
    question: 'Who acts on the output, within what time, and what do they do differently?',
    whyItMatters: 'An output nobody acts on is worth nothing.',
    assumption: '{{problem.actionOnPrediction}}',
  },
  {
    path: 'data.rowsPerDay',
    question: 'How many [[units]] are there in a day, and what is recorded of each?',
    whyItMatters: 'Sizes training, machines and the test.',
    assumption: '{{data.rowsPerDay}}',
  },
  {
    path: 'data.historyAtHandDays',
    question: 'Which data is there, over how many years of history, with the outcome of past [[units]]?',
    whyItMatters: 'Without it nothing can be trained: D2.1.',
    assumption: 'outcomes are recorded',
  },
  {
    path: 'perf.budgetUsdMonth',
    question: 'What may it cost a month, and which team runs it afterwards?',
    whyItMatters: 'Bounds D3.1 and D4.1.',
    assumption: 'no limit',
  },
]

function withBasics(d: Drafting, own: StepDraft['openQuestions']): StepDraft['openQuestions'] {
  if (d.kind === 'read') return own
  const asked = d.archetype.questions.map(({ path }) => path)
  const basics = BASICS.filter(({ path }) => {
    const fact = d.facts[path]
    return !asked.includes(path) && (!fact || fact.origin === 'assumed' || fact.value === null)
  }).map(({ path, question, whyItMatters, assumption }) => ({
    path,
    question: { question: d.first([question]), whyItMatters, assumption: meanwhile(d, path, assumption, 'nothing') },
  }))
  // The answer to which kind it is makes the questions of this one idle: it goes first.
  const first = basics.filter(({ path }) => d.kind === 'unknown' && path === KIND)
  const last = basics.filter((one) => !first.includes(one))
  const all = [...first.map(({ question }) => question), ...own, ...last.map(({ question }) => question)]
  return all.map((question, index) => ({ ...question, id: `Q1.${index + 1}` }))
}

/** Where the brief's own guardrails stand: they have rows of their own. */
const LIMIT_PATH = 'brief.limit'

/** Facts that the drafts of every kind of system speak of; what else the brief gives is listed. */
const SPOKEN_OF = [
  'arch.qpsPeak',
  'arch.latencyP99Ms',
  'problem.decisionDeadlineMs',
  'problem.cFP',
  'problem.cFN',
  'problem.usdReview',
  'brief.falseAlarmCost',
  'brief.missCost',
  'brief.reviewCost',
  'problem.reportedAccuracy',
  'data.rowsPerDay',
  'data.labelDelayDays',
  'data.kappa',
  'perf.budgetUsdMonth',
]
/** Facts that only some kinds speak of. */
const SPOKEN_OF_BY_SOME = ['data.positiveRate', 'prod.inspectionsPerDay']

/** A label within a sentence; abbreviations keep their capitals. */
const lead = (label: string) =>
  /^[A-Z](?:[a-z]|\b)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

const GIVEN = /^(?:problem|data|perf|brief)\./

/** The brief's other figures: a team that took the trouble to state one sees that it was read. */
function given(d: Drafting): string {
  const own = JSON.stringify(d.archetype)
  const list = Object.values(d.facts)
    .filter((fact) => fact.origin === 'user' && typeof fact.value === 'number' && !SPOKEN_OF.includes(fact.path))
    // What a later step may decide otherwise would read here as if the brief had said it.
    .filter(({ path }) =>
      SPOKEN_OF_BY_SOME.includes(path)
        ? !own.includes(`{{${path}}}`)
        : GIVEN.test(path) && !path.startsWith(LIMIT_PATH),
    )
  // The rate stands with the first amount it was applied to, never with what happens to be named last.
  const exchanged = list.find(({ path }) => atRate(d.facts, path) !== '')?.path
  const told = list.map(({ label, path }) => {
    const rate = path === exchanged ? atRate(d.facts, path) : ''
    return `${lead(label)} ${bothAmounts(d.facts, path)}${rate}`
  })
  return list.length === 0 ? '' : `Read: ${told.join('; ')}.`
}

/** What the brief proposes and what this design answers, one point a finding, in the brief's own words. */
function present(d: Drafting): string {
  return d.fired
    .flatMap(({ finding, answer, quote }) => {
      const own = d.archetype.reasons.answers[finding.check] ?? []
      const said = [...own, ...(answer?.lines ?? [])].map((line) => d.say(line)).find((line) => line !== undefined)
      const lead = quote ? `**“${quote}”**` : `**${finding.title}.**`
      return [`- ${lead} ${said ?? `${finding.message} ${finding.fix}`}${answer ? ` (${answer.decision})` : ''}`]
    })
    .join('\n')
}

function metricDecision(d: Drafting, metric: string) {
  const { metrics } = d.archetype
  const first = metrics.good[0]
  // The entry argues for its own first choice; what the brief measures by and may keep is argued for itself.
  if (first !== undefined && first !== metric && d.facts['problem.primaryMetric']?.origin === 'user')
    return decision(d, 'D1.1', {
      title: 'Primary metric',
      choice: nameOf(metric),
      alternatives: [
        { option: `${nameOf(first)} as the primary one`, whyNot: 'breaks the comparison with what is known today' },
      ],
      rationale: [
        `The brief already measures by ${nameOf(metric)}, and it suits what is done with [[a_unit]]; ${nameOf(first)} is reported beside it from the first day.`,
      ],
      confidence: 'medium',
      revisitWhen: `${nameOf(first)} and ${nameOf(metric)} order two candidates differently`,
    })
  const runnerUp = metrics.good.find((id) => id !== metric)
  return decision(d, 'D1.1', {
    title: 'Primary metric',
    choice: nameOf(metric),
    alternatives: runnerUp
      ? [
          {
            option: `${nameOf(runnerUp)} as the primary one`,
            whyNot: d.archetype.reasons.metric.runnerUp,
          },
        ]
      : [],
    rationale: [metrics.pick],
    confidence: d.facts['problem.businessMetric']?.origin === 'assumed' ? 'medium' : 'high',
    revisitWhen: d.archetype.reasons.metric.revisitWhen,
  })
}

function operatingPoint(d: Drafting) {
  if (!d.facts['model.threshold'] && !needed(d, 'D1.2')) return []
  return decision(d, 'D1.2', {
    title: 'Operating point',
    choice: d.facts['model.threshold']
      ? 'Take [[a_unit]] for [[positive]] from a probability of {{model.threshold}}'
      : 'Set the operating point by the price of each error',
    ...reasoned(
      d.archetype.reasons.operatingPoint ?? {
        rejected: [{ option: 'One half', whyNot: 'treats a {{problem.cFN}} miss like a {{problem.cFP}} false alarm' }],
        rationale: ['Missing [[positive]] costs {{problem.costRatio}} a false alarm on [[a_unit]].'],
        revisitWhen: 'Either cost is replaced by one from the books',
      },
    ),
    confidence: d.facts['problem.cFN']?.origin === 'assumed' ? 'low' : 'high',
  })
}
