import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, positive, quantity } from './inputs'
import { ceilCount } from './rounding'
import { erlangC, serversFor, sojournQuantile } from './stats/erlang'

export const replicasLittle = defineCalculator({
  fn: 'replicas_little',
  id: 'C09',
  title: "Replicas by Little's law",
  description: 'Requests in flight and the replicas that carry them at a load limit, with spares.',
  step: 'arch',
  input: {
    qps: positive('Peak request rate', '1/s', 1e9),
    latencyS: positive('Mean time in service', 's', 1e6),
    concurrencyPerReplica: count('Slots per replica', { min: 1, max: 1e6 }).default(1),
    maxUtil: quantity('Load limit', 'ratio', { min: 0.5, max: 0.8 }).default(0.7),
    spare: count('Spare replicas', { min: 0, max: 1e5 }).default(0),
  },
  outputs: {
    inFlight: { label: 'Requests in flight', unit: 'count' },
    replicas: { label: 'Replicas', unit: 'count' },
    utilisation: { label: 'Load of the replicas, spares included', unit: 'ratio' },
  },
  main: 'replicas',
  formula: 'in flight = rate × time; replicas = ceil(in flight ÷ (slots × load limit)) + spare',
  tex: [String.raw`L = \lambda\,W`, String.raw`R = \left\lceil \frac{L}{c\,u} \right\rceil + s`],
  symbols: {
    inFlight: 'L',
    qps: String.raw`\lambda`,
    latencyS: 'W',
    replicas: 'R',
    concurrencyPerReplica: 'c',
    maxUtil: 'u',
    spare: 's',
  },
  limits: [
    'Means only: the wait at a quantile comes from erlang_c. An autoscaler that lags must be sized for the peak within its lag.',
  ],
  source: { title: 'Little 1961, A Proof for the Queuing Formula L = λW', url: 'https://doi.org/10.1287/opre.9.3.383' },
  plot: { x: 'qps' },
  compute: ({ qps, latencyS, concurrencyPerReplica, maxUtil, spare }) => {
    const inFlight = qps * latencyS
    const replicas = ceilCount(inFlight / (concurrencyPerReplica * maxUtil)) + spare
    const warnings = spare === 0 ? ['No spare replica: losing one raises the load above the limit.'] : []
    return { values: { inFlight, replicas, utilisation: inFlight / (replicas * concurrencyPerReplica) }, warnings }
  },
})

const MOST_SLOTS = 1_000_000

export const erlangCCalculator = defineCalculator({
  fn: 'erlang_c',
  id: 'C09',
  title: 'Waiting in a queue with many servers (Erlang C)',
  description: 'Chance of waiting, wait and time in system at a quantile, for c slots with Poisson arrivals.',
  step: 'arch',
  input: {
    lambda: positive('Arrival rate at peak', '1/s', 1e9),
    mu: positive('Service rate of one slot', '1/s', 1e9),
    c: count('Slots', { min: 1, max: MOST_SLOTS }),
    q: quantity('Quantile', 'ratio', { above: 0, below: 1 }).default(0.99),
    target: quantity('Wait to be kept', 's', { min: 0, max: 1e6 }).optional(),
    slo: positive('Time in system to be kept at the quantile', 's', 1e6).optional(),
  },
  outputs: {
    rho: { label: 'Load', unit: 'ratio' },
    pWait: { label: 'Chance of waiting', unit: 'ratio' },
    meanWait: { label: 'Mean wait', unit: 's' },
    waitQ: { label: 'Wait at the quantile', unit: 's' },
    sojournQ: { label: 'Time in system at the quantile', unit: 's' },
    serviceLevel: { label: 'Share that starts within the target', unit: 'ratio' },
    slotsForSlo: { label: 'Slots that keep the time in system', unit: 'count' },
  },
  main: 'sojournQ',
  formula: 'C = B ÷ (1 − ρ(1 − B)), B by the Erlang recursion; P(wait > t) = C e^(−(cμ − λ)t)',
  tex: [
    String.raw`a = \frac{\lambda}{\mu} \qquad \rho = \frac{a}{c} \qquad \theta = c\mu - \lambda`,
    String.raw`B_0 = 1, \quad B_k = \frac{a\,B_{k-1}}{k + a\,B_{k-1}} \qquad C = \frac{B_c}{1 - \rho\,(1 - B_c)}`,
    String.raw`P(\text{wait} > t) = C\,e^{-\theta t}`,
    String.raw`P(\text{time in system} > t) = e^{-\mu t} + \frac{C\,\mu}{\mu - \theta}\left(e^{-\theta t} - e^{-\mu t}\right)`,
  ],
  symbols: { lambda: String.raw`\lambda`, mu: String.raw`\mu`, c: 'c', rho: String.raw`\rho`, pWait: 'C' },
  limits: [
    'Poisson arrivals and exponential service: waits scale with (Ca² + Cs²) ÷ 2, so steady service waits about half as long.',
    'A GPU that batches is no single server: count one slot for each place in its batch.',
  ],
  source: { title: 'Gross & Harris, Fundamentals of Queueing Theory', url: 'https://doi.org/10.1002/9781118625651' },
  further: [
    { title: 'Little 1961, A Proof for the Queuing Formula L = λW', url: 'https://doi.org/10.1287/opre.9.3.383' },
  ],
  plot: { x: 'lambda', span: ({ mu, c }) => ({ from: 0.3 * c * mu, to: 0.99 * c * mu }) },
  compute: ({ lambda, mu, c, q, target, slo }) => {
    const rho = lambda / (c * mu)
    if (rho >= 1) {
      const least = Math.floor(lambda / mu) + 1
      refuse(
        'c',
        `${c} slots are loaded to ${rho.toPrecision(4)}; the queue grows without end. Give at least ${least} slots.`,
      )
    }
    const pWait = erlangC(lambda / mu, c)
    const theta = c * mu - lambda
    const waitQ = pWait > 1 - q ? Math.log(pWait / (1 - q)) / theta : 0
    const sojournQ = sojournQuantile(lambda, mu, c, q)
    const least = -Math.log1p(-q) / mu
    if (slo !== undefined && slo <= least) {
      const alone = `service alone takes ${least.toPrecision(4)} s at that quantile`
      refuse('slo', `${slo} s cannot be kept with any number of slots: ${alone}. Give more, or serve faster.`)
    }
    const slotsForSlo = slo === undefined ? null : serversFor(lambda, mu, q, slo, MOST_SLOTS)
    const serviceLevel = target === undefined ? null : 1 - pWait * Math.exp(-theta * target)
    const warnings = rho > 0.8 ? ['Load above 0.8: small surges make long waits.'] : []
    return {
      values: { rho, pWait, meanWait: pWait / theta, waitQ, sojournQ, serviceLevel, slotsForSlo },
      warnings,
    }
  },
})
