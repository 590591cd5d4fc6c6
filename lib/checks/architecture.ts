import { THREE_DECIMALS } from '@/lib/facts/digits'
import type { Check } from './define'
import type { Design } from './design'
import { exceeds } from './exceeds'

const weightBits = (d: Design) => d.num('model.weightBits') ?? 16

/** Time to read all weights once, in ms: bytes over bandwidth. */
function stepMs(d: Design): number | undefined {
  const [params, bandwidth] = [d.positive('model.paramsB'), d.positive('arch.memBandwidthGBs')]
  return params === undefined || bandwidth === undefined ? undefined : (1000 * params * weightBits(d)) / 8 / bandwidth
}

/** Memory the model needs in GB: as stated, else weights and a tenth on top. */
function neededGB(d: Design): number | undefined {
  const params = d.positive('model.paramsB')
  return d.num('arch.requiredMemGB') ?? (params === undefined ? undefined : ((params * weightBits(d)) / 8) * 1.1)
}

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
const product = (list: readonly number[]) => list.reduce((a, b) => a * b, 1)
const round = (value: number | undefined) => THREE_DECIMALS.format(Number((value ?? 0).toPrecision(3)))
const percent = (share: number | undefined) => `${Number(((share ?? 0) * 100).toPrecision(6))}%`

function slowShare(d: Design): number | undefined {
  const [fanout, slow] = [d.num('arch.fanout'), d.positive('arch.leafSlowProb')]
  return fanout === undefined || fanout <= 1 || slow === undefined ? undefined : 1 - (1 - slow) ** fanout
}

function peakUse(d: Design): number | undefined {
  const [peak, replicas, each] = [
    d.positive('arch.qpsPeak'),
    d.positive('arch.replicas'),
    d.positive('arch.perReplicaQps'),
  ]
  return peak === undefined || replicas === undefined || each === undefined ? undefined : peak / (replicas * each)
}

export const ARCHITECTURE_CHECKS: readonly Check[] = [
  {
    id: 'AD-01',
    severity: 'error',
    phase: 'facts',
    step: 'arch',
    title: 'One token takes too long',
    why: 'Every token reads all weights once, so memory bandwidth sets a floor on its time.',
    fix: 'Take a smaller or quantized model, more bandwidth or shards, precompute, or relax the limit.',
    source: 'jax-ml/scaling-book, inference',
    reads: ['model.paramsB', 'model.weightBits', 'arch.memBandwidthGBs', 'arch.latencyP99Ms'],
    fires: (d) => {
      const [step, limit] = [stepMs(d), d.positive('arch.latencyP99Ms')]
      return step !== undefined && limit !== undefined && exceeds(step, limit)
    },
    message: (d) =>
      `Reading the weights once takes ${round(stepMs(d))} ms at ${d.show('arch.memBandwidthGBs')}; the limit is ${d.show('arch.latencyP99Ms')}.`,
  },
  {
    id: 'AD-02',
    severity: 'error',
    phase: 'facts',
    step: 'arch',
    title: 'Model does not fit in memory',
    why: 'Weights, cache and overhead together exceed what a replica has.',
    fix: 'Quantize, shard, shorten the context, or take a smaller model.',
    source: 'Weights × bits ÷ 8, and a tenth for overhead',
    reads: ['arch.requiredMemGB', 'model.paramsB', 'model.weightBits', 'arch.memGBPerReplica'],
    fires: (d) => {
      const [needed, has] = [neededGB(d), d.num('arch.memGBPerReplica')]
      return needed !== undefined && has !== undefined && exceeds(needed, has)
    },
    message: (d) => `It needs ${round(neededGB(d))} GB; a replica has ${d.show('arch.memGBPerReplica')}.`,
  },
  {
    id: 'AD-03',
    severity: 'error',
    phase: 'design',
    step: 'arch',
    title: 'Stages exceed the limit',
    why: 'The sum of p99s is the safe bound, and stages that slow down together reach it.',
    fix: 'Share the budget out anew, run stages in parallel, cache, or hedge.',
    source: 'Dean & Barroso 2013',
    reads: ['arch.stageP99Ms', 'arch.latencyP99Ms'],
    fires: (d) => {
      const [stages, limit] = [d.figures('arch.stageP99Ms'), d.positive('arch.latencyP99Ms')]
      return stages !== undefined && limit !== undefined && exceeds(sum(stages), limit)
    },
    message: (d) =>
      `Stage p99s add up to ${round(sum(d.figures('arch.stageP99Ms') ?? []))} ms (${d.show('arch.stageP99Ms')}); the limit is ${d.show('arch.latencyP99Ms')}.`,
  },
  {
    id: 'AD-04',
    severity: 'warning',
    phase: 'design',
    step: 'arch',
    title: 'Fan-out stretches the tail',
    why: 'A request is as slow as the slowest of its calls.',
    fix: 'Hedge requests, make fewer calls, or answer with partial results.',
    source: 'Dean & Barroso 2013',
    reads: ['arch.fanout', 'arch.leafSlowProb'],
    fires: (d) => exceeds(slowShare(d) ?? 0, 0.05),
    message: (d) =>
      `${d.show('arch.fanout')} calls that are slow ${d.show('arch.leafSlowProb')} of the time make ${percent(Number((slowShare(d) ?? 0).toPrecision(3)))} of requests slow.`,
  },
  {
    id: 'AD-05',
    severity: 'error',
    phase: 'design',
    step: 'arch',
    title: 'Too full at peak',
    why: 'Close to saturation waiting times grow without bound.',
    fix: 'Add replicas, and count on losing a zone.',
    source: 'Erlang C; Google SRE book, ch. 22',
    reads: ['arch.qpsPeak', 'arch.replicas', 'arch.perReplicaQps'],
    fires: (d) => exceeds(peakUse(d) ?? 0, 0.8),
    message: (d) =>
      `${d.show('arch.qpsPeak')} on ${d.show('arch.replicas')} × ${d.show('arch.perReplicaQps')} is ${percent(Number((peakUse(d) ?? 0).toPrecision(3)))} use.`,
  },
  {
    id: 'AD-06',
    severity: 'error',
    phase: 'design',
    step: 'arch',
    title: 'Two versions of the features',
    why: 'Different code for training and serving computes different values.',
    fix: 'Share the transforms, or log what was served and train on that; watch the difference.',
    source: 'Rules of ML #29, #32, #37; ML Test Score, Monitor 3',
    reads: ['arch.sameFeatureCode', 'arch.skewMonitoring'],
    fires: (d) => d.no('arch.sameFeatureCode') && !d.yes('arch.skewMonitoring'),
    message: (d) =>
      `One feature code: ${d.show('arch.sameFeatureCode')}; skew monitored: ${d.show('arch.skewMonitoring')}.`,
  },
  {
    id: 'AD-07',
    severity: 'error',
    phase: 'design',
    step: 'arch',
    title: 'Features too old',
    why: 'By then the signal (how fast, in this session) is gone.',
    fix: 'Aggregate in a stream, or compute on request.',
    source: 'Rules of ML #8',
    reads: ['arch.featureFreshnessActualS', 'arch.featureFreshnessNeededS'],
    fires: (d) => d.above('arch.featureFreshnessActualS', 'arch.featureFreshnessNeededS'),
    message: (d) =>
      `Features are ${d.show('arch.featureFreshnessActualS')} old; ${d.show('arch.featureFreshnessNeededS')} is needed.`,
  },
  {
    id: 'AD-08',
    severity: 'error',
    phase: 'design',
    step: 'arch',
    title: 'No fallback',
    why: 'When the model times out the product stands still.',
    fix: 'Answer with a cached score, a rule or a safe default inside the limit.',
    source: 'Google SRE book, ch. 22; Sculley et al. 2015',
    reads: ['arch.serving', 'arch.fallback'],
    fires: (d) => d.is('arch.serving', 'online') && d.isNull('arch.fallback'),
    message: (d) => `Serving is ${d.show('arch.serving')}; fallback: ${d.show('arch.fallback')}.`,
  },
  {
    id: 'AD-09',
    severity: 'error',
    phase: 'facts',
    step: 'arch',
    title: 'Batch for an instant decision',
    why: 'The score is not there when the decision falls.',
    fix: 'Serve online or from a stream, or score every entity ahead and look it up.',
    source: 'Serving patterns: batch against online',
    reads: ['arch.serving', 'problem.decisionDeadlineMs'],
    fires: (d) => d.is('arch.serving', 'batch') && d.below('problem.decisionDeadlineMs', 60_000),
    message: (d) =>
      `Serving is ${d.show('arch.serving')}; the decision is due in ${d.show('problem.decisionDeadlineMs')}.`,
  },
  {
    id: 'AD-10',
    severity: 'info',
    phase: 'design',
    step: 'arch',
    title: 'Online for a daily decision',
    why: 'Machines and people wait for requests that come once a day.',
    fix: 'Score in a batch and write a table.',
    source: 'Rules of ML #4',
    reads: ['arch.serving', 'problem.decisionCadenceHours'],
    fires: (d) => d.is('arch.serving', 'online') && (d.num('problem.decisionCadenceHours') ?? 0) >= 12,
    message: (d) =>
      `Serving is ${d.show('arch.serving')}; a decision falls every ${d.show('problem.decisionCadenceHours')}.`,
  },
  {
    id: 'AD-11',
    severity: 'error',
    phase: 'facts',
    step: 'arch',
    title: 'Needs a link that is not there',
    why: 'With the link down there is no answer.',
    fix: 'Run the model on the device and synchronize later.',
    source: 'MCUNet, arXiv:2007.10319',
    reads: ['arch.network', 'arch.serving'],
    fires: (d) => d.is('arch.network', 'offline', 'intermittent') && d.is('arch.serving', 'online'),
    message: (d) => `Network: ${d.show('arch.network')}; serving: ${d.show('arch.serving')}.`,
  },
  {
    id: 'AD-12',
    severity: 'error',
    phase: 'facts',
    step: 'arch',
    title: 'Too large for the device',
    why: 'It cannot be loaded, and activations come on top.',
    fix: 'Int8, distillation, pruning, or a smaller architecture.',
    source: 'Visual Wake Words, arXiv:1906.05721; MCUNet',
    reads: ['arch.modelSizeMB', 'arch.edgeMemoryMB'],
    fires: (d) => d.above('arch.modelSizeMB', 'arch.edgeMemoryMB'),
    message: (d) => `The model takes ${d.show('arch.modelSizeMB')}; the device has ${d.show('arch.edgeMemoryMB')}.`,
  },
  {
    id: 'AD-13',
    severity: 'error',
    phase: 'design',
    step: 'arch',
    title: 'Parts miss the availability target',
    why: 'Parts that are all needed multiply their availabilities.',
    fix: 'Remove or soften a dependency, duplicate it, or add a fallback.',
    source: 'AWS Well-Architected, Reliability Pillar',
    reads: ['arch.componentAvailabilities', 'arch.availabilityTarget'],
    fires: (d) => {
      const [parts, target] = [d.figures('arch.componentAvailabilities'), d.positive('arch.availabilityTarget')]
      return parts !== undefined && target !== undefined && exceeds(target, product(parts))
    },
    message: (d) =>
      `${d.show('arch.componentAvailabilities')} give ${percent(product(d.figures('arch.componentAvailabilities') ?? []))} together; the target is ${d.show('arch.availabilityTarget')}.`,
  },
  {
    id: 'AD-14',
    severity: 'error',
    phase: 'design',
    step: 'arch',
    title: 'Index too large for the nodes',
    why: 'An HNSW index must stay in memory, and engines keep native memory to about half of RAM.',
    fix: 'Quantize vectors, use an index on disk, or add nodes.',
    source: 'OpenSearch k-NN documentation',
    reads: ['arch.vectorIndexGB', 'arch.vectorNodeRamGB', 'arch.vectorNodes'],
    fires: (d) => {
      const [index, ram] = [d.positive('arch.vectorIndexGB'), d.positive('arch.vectorNodeRamGB')]
      return index !== undefined && ram !== undefined && exceeds(index, 0.5 * ram * (d.num('arch.vectorNodes') ?? 1))
    },
    message: (d) =>
      `The index takes ${d.show('arch.vectorIndexGB')}; ${d.num('arch.vectorNodes') ?? 1} × ${d.show('arch.vectorNodeRamGB')} of RAM, half of it usable.`,
  },
]
