import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { findPrice } from '@/lib/knowledge/prices/registry'
import { servingOf } from '../choices'
import { machineFor, planCards, planWeightRoom, ZONES } from './hardware'
import { generatesText } from './model'
import type { Planner } from '../planner'
import { from, literal } from '../planner-input'

/** The path of a stage's p99 budget. */
export const stagePath = (id: string): string => `arch.p99_${id.replaceAll(/[^a-zA-Z0-9]/g, '_')}`

export function planArch(p: Planner, a: Archetype): void {
  const serving = servingOf(p, a)
  p.decide('arch.serving', serving, 'D4.1')
  stages(p, a)
  p.assume('arch.growth', 1.3, 'Room for a year; replace by the plan of the business.')
  p.expr('arch.qpsDesign', '{arch.qpsPeak}*{arch.growth}', { label: 'Load designed for', unit: '1/s' })
  if (serving !== 'edge' && serving !== 'batch') fleet(p, a)
  if (serving === 'batch') batch(p)
  if (serving !== 'edge') machines(p, a)
  p.decide('arch.fallback', a.arch.fallback.id, 'D4.2')
  p.decide('arch.sameFeatureCode', true, 'D4.2')
  p.decide('arch.skewMonitoring', true, 'D4.2')
  p.assume('arch.availabilityTarget', 0.999, 'No promise in the brief: three nines, to be agreed with the caller.')
  p.assume(
    'arch.componentAvailabilities',
    [0.9999, 0.9999, 0.9995],
    'Load balancer, store and serving on a managed cloud; read yours off the provider’s terms.',
    { label: 'Availability of the parts in series' },
  )
  p.calc('arch.availability', 'availability', { serial: from('arch.componentAvailabilities') }, 'serial', {
    label: 'Availability of the path without its fallback',
    unit: 'ratio',
  })
  if (p.num('arch.featureFreshnessActualS') !== undefined && p.num('arch.featureFreshnessNeededS') !== undefined) {
    p.decide('arch.featureFreshnessActualS', p.num('arch.featureFreshnessNeededS') ?? 0, 'D4.2')
  }
}

function stages(p: Planner, a: Archetype): void {
  const list = a.arch.stages
  for (const stage of list) {
    p.expr(stagePath(stage.id), `{arch.latencyP99Ms}*${stage.share}`, {
      label: `p99 budget: ${stage.name}`,
      unit: 'ms',
      note: 'A share of the limit given out by this design; a load test has to hold it.',
    })
  }
  p.expr('arch.sumP99Ms', list.map((stage) => `{${stagePath(stage.id)}}`).join('+'), {
    label: 'Sum of the stages’ p99 budgets',
    unit: 'ms',
  })
  p.expr('arch.headroomMs', '{arch.latencyP99Ms}-{arch.sumP99Ms}', { label: 'Left of the limit', unit: 'ms' })
}

function fleet(p: Planner, a: Archetype): void {
  p.assume('arch.meanShare', 0.35, 'Mean over p99 of a request; measure it under load.', {
    label: 'Mean time over p99 budget',
    unit: 'ratio',
  })
  p.expr('arch.serviceS', '{arch.sumP99Ms}*{arch.meanShare}/1000', { label: 'Mean time in a slot', unit: 's' })
  p.assume('arch.concurrency', a.arch.concurrency, 'Parallel requests one replica carries; find it in the load test.', {
    label: 'Slots of a replica',
    unit: 'count',
  })
  p.assume('arch.maxUtil', 0.6, 'Above it queues grow quickly; the load test may allow more.', {
    label: 'Load limit of a replica',
    unit: 'ratio',
  })
  p.calc(
    'arch.replicasTwoZones',
    'replicas_little',
    {
      qps: from('arch.qpsDesign'),
      latencyS: from('arch.serviceS'),
      concurrencyPerReplica: from('arch.concurrency'),
      maxUtil: from('arch.maxUtil'),
    },
    'replicas',
    { label: 'Replicas that must survive the loss of a zone', unit: 'count' },
  )
  p.expr('arch.replicas', `max(${ZONES},ceil({arch.replicasTwoZones}*1.5))`, {
    label: 'Replicas over three zones',
    unit: 'count',
  })
  p.expr('arch.perReplicaQps', '{arch.concurrency}/{arch.serviceS}', {
    label: 'What one replica can carry',
    unit: '1/s',
  })
  p.expr('arch.slotsZoneLost', 'floor({arch.replicas}*2/3)*{arch.concurrency}', {
    label: 'Slots left when a zone is lost',
    unit: 'count',
  })
  p.expr('arch.mu', '1/{arch.serviceS}', { label: 'Requests a slot serves a second', unit: '1/s' })
  p.calc(
    'arch.rhoZoneLost',
    'erlang_c',
    { lambda: from('arch.qpsDesign'), mu: from('arch.mu'), c: from('arch.slotsZoneLost') },
    'rho',
    { label: 'Utilization with a zone lost', unit: 'ratio' },
  )
  p.calc(
    'arch.waitP99',
    'erlang_c',
    { lambda: from('arch.qpsDesign'), mu: from('arch.mu'), c: from('arch.slotsZoneLost') },
    'waitQ',
    { label: 'Queueing at p99 with a zone lost', unit: 's' },
  )
}

/** Cases one worker scores a second, by what a case is: a recording or a document takes far longer than a row. */
const PER_SECOND: Readonly<Record<string, number>> = {
  tabular: 400,
  time_series: 200,
  logs: 200,
  text: 40,
  image: 20,
  multimodal: 10,
  documents: 2,
  document: 2,
  audio: 0.1,
  video: 0.1,
}

function batch(p: Planner): void {
  const modality = p.text('data.modality') ?? 'tabular'
  const large = generatesText(p)
  const rate = Math.min(PER_SECOND[modality] ?? 400, large ? 0.5 : Number.POSITIVE_INFINITY)
  p.assume(
    'arch.itemsPerSecPerWorker',
    rate,
    `Scoring rate of one worker on ${modality.replaceAll('_', ' ')}; measure on a day of data.`,
    {
      label: 'Cases a worker scores a second',
      unit: '1/s',
    },
  )
  p.assume('arch.workers', 4, 'A small pool; the window decides.', { label: 'Workers of the batch job', unit: 'count' })
  p.calc(
    'arch.batchS',
    'batch_job',
    {
      items: from('data.rowsPerDay'),
      itemsPerSecPerWorker: from('arch.itemsPerSecPerWorker'),
      workers: from('arch.workers'),
      efficiency: literal(0.8),
    },
    'seconds',
    { label: 'Time of one run over a day’s cases', unit: 's' },
  )
}

function machines(p: Planner, a: Archetype): void {
  planWeightRoom(p, a.arch.machine)
  const id = machineFor(p, a.arch.machine)
  const holds = findPrice(id)?.machine?.holds ?? id
  if (p.is('problem.cloud', 'on_prem'))
    p.price('arch.usdPerHour', id, {
      label: `One machine (${id} class)`,
      instead: `Cloud price of a machine with ${holds}, standing in for your own depreciation.`,
    })
  else
    p.price('arch.usdPerHour', id, {
      label: `One ${id} (${holds})`,
      note:
        p.num('arch.replicas') === undefined
          ? 'Editable; other clouds differ.'
          : 'The cheapest of the table that holds these replicas in their zones; editable, other clouds differ.',
    })
  planCards(p, id)
  if (p.num('arch.replicas') !== undefined)
    p.expr('arch.machines', `max(${ZONES},ceil({arch.replicas}/{arch.replicasPerMachine}))`, {
      label: 'Machines, one in each of three zones at least',
      unit: 'count',
    })
}
