import type { Entry } from './catalogue-entry'
import { detail } from './catalogue-entry'
import type { Family } from './families/schema'
import type { Hardware } from './hardware/schema'
import { type Law, LAW_STATES, NOT_ADVICE } from './laws/schema'
import type { Metric } from './metrics/schema'
import { LAYERS, type Monitor } from './monitors/schema'
import { type Practice, PRACTICE_LISTS } from './practices/schema'
import type { Price } from './prices/schema'
import type { Serving } from './serving/registry'
import type { Technique } from './techniques/schema'
import { CATEGORIES, STATUSES, type Tool } from './tools/schema'

const BETTER = { higher: 'Higher is better.', lower: 'Lower is better.', target: 'Near its target is better.' } as const

const UNAGED = { group: null, asOf: null } as const

export const metricEntry = ({ better, topic, ...metric }: Metric): Entry => ({
  ...metric,
  group: topic,
  asOf: null,
  kind: 'metric',
  details: [detail('Direction', BETTER[better])],
})

export const familyEntry = ({ interpretability, dataNeed, pretrained, paramsB, topic, ...family }: Family): Entry => ({
  ...family,
  group: topic,
  asOf: null,
  kind: 'family',
  figures: paramsB ? [paramsB, ...family.figures] : family.figures,
  details: [
    detail('Data it needs', dataNeed),
    detail('How far it can be seen through', interpretability),
    detail('Starts from', pretrained ? 'weights that others have trained' : 'nothing'),
  ],
})

export const servingEntry = ({ mustHave, antiPattern, ...serving }: Serving): Entry => ({
  ...UNAGED,
  ...serving,
  kind: 'serving',
  details: [detail('Must have', ...mustHave), detail('Usual mistake', antiPattern)],
})

export const monitorEntry = ({ layer, threshold, firstMove, ...monitor }: Monitor): Entry => ({
  ...UNAGED,
  ...monitor,
  kind: 'monitor',
  group: LAYERS[layer],
  details: [detail('Threshold', threshold), detail('First move', firstMove)],
})

export const techniqueEntry = ({ risk, ...technique }: Technique): Entry => ({
  ...UNAGED,
  ...technique,
  kind: 'technique',
  details: [detail('Risk', risk)],
})

export const toolEntry = ({ category, state, ...tool }: Tool): Entry => {
  const version = state.version === null ? 'not confirmed' : state.version
  const { source } = state
  const isNew = source !== null && !tool.sources.some(({ title }) => title === source.title)
  return {
    ...tool,
    kind: 'tool',
    group: CATEGORIES[category],
    sources: isNew ? [...tool.sources, source] : tool.sources,
    asOf: source?.asOf ?? null,
    details:
      state.status === 'timeless' ? [] : [detail('State', STATUSES[state.status]), detail('Version seen', version)],
  }
}

/** The newest of the days on which its figures were read. */
const newest = (days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((latest, day) => (day && (latest === null || day > latest) ? day : latest), null)

export const hardwareEntry = ({ specs, ...hardware }: Hardware): Entry => {
  const figures = [specs.memoryGB, specs.bandwidthGBs, specs.tflopsBf16, specs.watts]
  return {
    ...hardware,
    kind: 'hardware',
    group: null,
    figures: [...figures, ...hardware.figures],
    asOf: newest(figures.map((figure) => figure.source?.asOf)),
    details: [],
  }
}

export const priceEntry = ({ price, machine, ...entry }: Price): Entry => ({
  ...entry,
  kind: 'price',
  group: machine ? 'Machines and chips' : 'Services and devices',
  figures: [price, ...entry.figures],
  asOf: price.source?.asOf ?? null,
  details: machine
    ? [
        detail('Holds', machine.holds),
        ...(machine.replicas === null
          ? []
          : [detail('Replicas of a service it usually holds', String(machine.replicas))]),
      ]
    : [],
})

export const lawEntry = ({ jurisdiction, status, dates, asOf, ...law }: Law): Entry => ({
  ...law,
  kind: 'law',
  group: jurisdiction,
  asOf,
  details: [
    detail('Status', LAW_STATES[status]),
    ...(dates.length > 0 ? [detail('Dates', ...dates.map(({ date, what }) => `${date}: ${what}`))] : []),
    detail('Note', NOT_ADVICE),
  ],
})

const STEP_TITLES = {
  problem: 'Problem Formulation',
  data: 'Data Strategy',
  model: 'Model Selection',
  arch: 'Architecture Design',
  exp: 'Experimentation Framework',
  prod: 'Production Readiness',
  perf: 'Performance Optimization',
} as const

export const practiceEntry = (practice: Practice): Entry => {
  const { list, place, steps, evidence, fullWhen, checks, calculators, ...entry } = practice
  return {
    ...UNAGED,
    ...entry,
    kind: 'practice',
    group: list === 'annex_iv' ? PRACTICE_LISTS.annex_iv : `${PRACTICE_LISTS.ml_test_score}: ${place.toLowerCase()}`,
    choose: [],
    avoid: [],
    details: [
      detail('Steps', ...steps.map((step) => STEP_TITLES[step])),
      detail('Evidence', evidence),
      ...(fullWhen ? [detail('Counts in full when', fullWhen)] : []),
      ...(checks.length > 0 ? [detail('Checks', ...checks)] : []),
    ],
    related: [...entry.related, ...calculators.map((fn) => `calculator:${fn}`)],
  }
}
