import { defineCalculator } from './define'
import { refuse } from './errors'
import { list, positive, quantity, share } from './inputs'

const SRE = {
  title: 'Google SRE Workbook, ch. 5, Alerting on SLOs',
  url: 'https://sre.google/workbook/alerting-on-slos/',
}

export const errorBudget = defineCalculator({
  fn: 'error_budget',
  id: 'C21',
  title: 'Error budget of an objective',
  description: 'Downtime that an availability objective leaves, by week, 30 days and year.',
  step: 'prod',
  input: { slo: quantity('Objective', 'ratio', { min: 0.9, max: 0.99999 }) },
  outputs: {
    minutesPer30d: { label: 'Budget of 30 days', unit: 'min' },
    minutesPerWeek: { label: 'Budget of a week', unit: 'min' },
    hoursPerYear: { label: 'Budget of a year', unit: 'h' },
  },
  main: 'minutesPer30d',
  formula: 'budget = (1 − objective) × window',
  tex: [String.raw`B = (1 - s) \cdot \text{window}`],
  symbols: { minutesPer30d: 'B', slo: 's' },
  limits: ['It says nothing of how the minutes fall: one outage or a thousand blips use it alike.'],
  source: SRE,
  plot: { x: 'slo', from: 0.99, to: 0.9999 },
  compute: ({ slo }) => {
    const budget = 1 - slo
    return { values: { minutesPer30d: budget * 43_200, minutesPerWeek: budget * 10_080, hoursPerYear: budget * 8760 } }
  },
})

export const burnRate = defineCalculator({
  fn: 'burn_rate',
  id: 'C21',
  title: 'Burn of an error budget',
  description: 'Share of the 30-day budget that a burn rate uses in a time, and when the budget is gone.',
  step: 'prod',
  input: { burn: positive('Burn rate', 'x', 1e5), hours: positive('Time', 'h', 8760) },
  outputs: {
    budgetFraction: { label: 'Budget used', unit: 'ratio' },
    exhaustHours: { label: 'Budget gone after', unit: 'h' },
  },
  main: 'budgetFraction',
  formula: 'used = burn × hours ÷ 720; gone after 720 ÷ burn hours',
  tex: [String.raw`u = \frac{b\,h}{720} \qquad T = \frac{720}{b}`],
  symbols: { budgetFraction: 'u', burn: 'b', hours: 'h', exhaustHours: 'T' },
  limits: ['A window of 30 days (720 hours).'],
  source: SRE,
  plot: { x: 'hours' },
  compute: ({ burn, hours }) => {
    const budgetFraction = (burn * hours) / 720
    const warnings = budgetFraction > 1 ? ['More than the whole budget of 30 days.'] : []
    return { values: { budgetFraction, exhaustHours: 720 / burn }, warnings }
  },
})

export const availability = defineCalculator({
  fn: 'availability',
  id: 'C21',
  title: 'Availability of composed parts',
  description: 'Parts in series and groups of alternatives; each group is one more part in series.',
  step: 'prod',
  input: {
    serial: list('Availabilities in series', 'ratio', share('Availability'), 0, 1000).default([]),
    parallelGroups: list(
      'Groups of alternatives',
      'ratio',
      list('Availabilities of a group', 'ratio', share('Availability'), 1, 1000),
      0,
      1000,
    ).default([]),
  },
  outputs: {
    serial: { label: 'Availability', unit: 'ratio' },
    minutesPer30d: { label: 'Downtime in 30 days', unit: 'min' },
  },
  main: 'serial',
  formula: 'series = Π aᵢ; a group of alternatives = 1 − Π (1 − aᵢ)',
  tex: [String.raw`A = \prod_i a_i \cdot \prod_g \Bigl(1 - \prod_{j \in g} (1 - a_j)\Bigr)`],
  symbols: { serial: 'A' },
  limits: ['A bad model is one fault for all that share it: a fallback must not rest on the same model.'],
  source: {
    title: 'AWS Well-Architected, Reliability Pillar, Availability',
    url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/availability.html',
  },
  plot: {
    x: { label: 'Availability of the first part', unit: 'ratio' },
    from: 0.95,
    to: 1,
    now: ({ serial, parallelGroups }) => serial[0] ?? parallelGroups[0]?.[0] ?? 1,
    at: ({ serial, parallelGroups: [group = [], ...groups] }, x) =>
      serial.length > 0 ? { serial: [x, ...serial.slice(1)] } : { parallelGroups: [[x, ...group.slice(1)], ...groups] },
  },
  compute: ({ serial, parallelGroups }) => {
    if (serial.length === 0 && parallelGroups.length === 0) refuse('serial', 'give at least one availability or group.')
    const groups = parallelGroups.map((group) => 1 - group.reduce((down, a) => down * (1 - a), 1))
    const composed = [...serial, ...groups].reduce((product, a) => product * a, 1)
    const assumptions =
      groups.length > 0 ? ['alternatives that fail independently: no shared region, configuration or model'] : []
    return { values: { serial: composed, minutesPer30d: (1 - composed) * 43_200 }, assumptions }
  },
})
