import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, positive, quantity } from './inputs'
import { ceilCount } from './rounding'
import { erlangC, sojournTail } from './stats/erlang'
import { bisect } from './stats/bisect'

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
  source: { title: 'Little 1961, A Proof for the Queuing Formula L = λW', url: 'https://doi.org/10.1287/opre.9.3.383' },
  compute: ({ qps, latencyS, concurrencyPerReplica, maxUtil, spare }) => {
    const inFlight = qps * latencyS
    const replicas = ceilCount(inFlight / (concurrencyPerReplica * maxUtil)) + spare
    const warnings = spare === 0 ? ['No spare replica: losing one raises the load above the limit.'] : []
    return { values: { inFlight, replicas, utilisation: inFlight / (replicas * concurrencyPerReplica) }, warnings }
  },
})

export const erlangCCalculator = defineCalculator({
  fn: 'erlang_c',
  id: 'C09',
  title: 'Waiting in a queue with many servers (Erlang C)',
  description: 'Chance of waiting, wait and time in system at a quantile, for c slots with Poisson arrivals.',
  step: 'arch',
  input: {
    lambda: positive('Arrival rate at peak', '1/s', 1e9),
    mu: positive('Service rate of one slot', '1/s', 1e9),
    c: count('Slots', { min: 1, max: 1e6 }),
    q: quantity('Quantile', 'ratio', { above: 0, below: 1 }).default(0.99),
    target: quantity('Wait to be kept', 's', { min: 0, max: 1e6 }).optional(),
  },
  outputs: {
    rho: { label: 'Load', unit: 'ratio' },
    pWait: { label: 'Chance of waiting', unit: 'ratio' },
    meanWait: { label: 'Mean wait', unit: 's' },
    waitQ: { label: 'Wait at the quantile', unit: 's' },
    sojournQ: { label: 'Time in system at the quantile', unit: 's' },
    serviceLevel: { label: 'Share that starts within the target', unit: 'ratio' },
  },
  main: 'sojournQ',
  formula: 'C = B ÷ (1 − ρ(1 − B)), B by the Erlang recursion; P(wait > t) = C e^(−(cμ − λ)t)',
  source: { title: 'Gross & Harris, Fundamentals of Queueing Theory', url: null },
  compute: ({ lambda, mu, c, q, target }) => {
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
    const high = waitQ + (Math.log(1 / (1 - q)) + 50) * (1 / mu + 1 / theta)
    const sojournQ = bisect((t) => 1 - q - sojournTail(t, mu, theta, pWait), 0, high)
    const serviceLevel = target === undefined ? null : 1 - pWait * Math.exp(-theta * target)
    const warnings = rho > 0.8 ? ['Load above 0.8: small surges make long waits.'] : []
    return {
      values: { rho, pWait, meanWait: pWait / theta, waitQ, sojournQ, serviceLevel },
      assumptions: ['Poisson arrivals and exponential service; steady service waits about half as long'],
      warnings,
    }
  },
})
