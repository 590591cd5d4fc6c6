import { cardsIn } from '@/lib/knowledge/prices/cards'
import { findPrice } from '@/lib/knowledge/prices/registry'
import { OUTSIDE } from '../choices'
import { writesOnOwnMachines } from './model'
import type { Planner } from '../planner'
import { from, literal } from '../planner-input'

/** Machines with cards that designs choose among, smallest card first. */
export const LADDER = ['g4dn.xlarge', 'g6.xlarge', 'g5.xlarge', 'p4de.24xlarge', 'p5.48xlarge']

/** Below this load eight cards would idle. */
const FEW_REQUESTS = 50

export const cardOf = (machine: string) => {
  const price = findPrice(machine)
  return price && cardsIn(price)
}

/** The memory that weights need with what they must leave free: it decides which machine the usual one becomes. */
export function planWeightRoom(p: Planner, usual: string): void {
  if (p.num('model.weightBytes') === undefined || !cardOf(usual) || p.num('perf.gpuCount') === 0) return
  p.assume(
    'arch.weightShare',
    0.67,
    'The rest holds caches, activations and the runtime; read it off the first load test.',
    { label: 'Share of a card’s memory that weights may fill', unit: 'ratio' },
  )
  p.expr('arch.requiredMemGB', '{model.weightBytes}/1000000000/{arch.weightShare}', {
    label: 'Memory needed: weights and what they must leave free',
    unit: 'GB',
  })
}

/** Zones that each hold a machine: with one lost, two replicas are left. */
export const ZONES = 3

/** Machines of processors, smallest first: a replica has four of them and the same share of memory on each. */
const PROCESSORS = ['c7i.xlarge', 'c7i.8xlarge'] as const
export const USUAL_PROCESSORS = 'c7i.8xlarge'

/** A larger machine is one thing less to run: many small ones have to save at least this share of the cost. */
const WORTH_MORE_MACHINES = 0.2

/** What a replica must hold, as far as it is known: weights, the file to load, an index. */
const memoryNeeded = (p: Planner): number =>
  Math.max(
    p.num('arch.requiredMemGB') ?? 0,
    (p.num('arch.modelSizeMB') ?? 0) / 1000,
    p.num('arch.vectorIndexGB') ?? 0,
    (p.num('arch.indexRawBytes') ?? 0) / 1e9,
  )

/** The cheapest machine of processors that holds the replicas over the zones; where a price is missing, the usual one. */
function processorsFor(p: Planner): string {
  const replicas = p.num('arch.replicas')
  if (replicas === undefined) return USUAL_PROCESSORS
  const needed = memoryNeeded(p)
  const costs = PROCESSORS.map((id) => {
    const machine = findPrice(id)?.machine
    const price = p.priceValue(id)
    const machines = Math.max(ZONES, Math.ceil(replicas / (machine?.replicas ?? 1)))
    return { id, holds: (machine?.memoryGB ?? 0) >= needed, cost: price === null ? null : machines * price }
  })
  const usual = costs.find(({ id }) => id === USUAL_PROCESSORS)?.cost ?? null
  if (usual === null) return USUAL_PROCESSORS
  const smaller = costs.find(
    ({ id, holds, cost }) =>
      id !== USUAL_PROCESSORS && holds && cost !== null && cost <= usual * (1 - WORTH_MORE_MACHINES),
  )
  return smaller?.id ?? USUAL_PROCESSORS
}

/**
 * The machine that serves. With a card: the usual one, or the next whose card holds the model; few requests of a model
 * that a small card holds need no eight large ones. Without one, or where the model is somebody else's service: the
 * cheapest machine of processors that holds memory and load.
 */
export function machineFor(p: Planner, usual: string): string {
  const isBought = OUTSIDE.includes(p.text('model.family') ?? '')
  if (p.num('perf.gpuCount') === 0 || isBought || !cardOf(usual)) return processorsFor(p)
  const asked = p.text('arch.machine')
  if (asked !== undefined && findPrice(asked)) return asked
  const needed = p.num('arch.requiredMemGB') ?? 0
  const holds = (machine: string) => {
    const card = cardOf(machine)?.card
    return card !== undefined && (p.hardwareValue(card.id, 'memoryGB') ?? 0) >= needed
  }
  const few = usual === 'p5.48xlarge' && (p.num('arch.qpsDesign') ?? 0) < FEW_REQUESTS
  const smallest = few ? 'g6.xlarge' : usual
  const larger = LADDER.slice(LADDER.indexOf(smallest))
  // A figure that nobody has set holds nothing back: the usual machine stays, and what needs the figure is not known.
  if (needed === 0 || p.hardwareValue(cardOf(smallest)?.card.id ?? '', 'memoryGB') === null) return smallest
  return larger.find(holds) ?? larger.at(-1) ?? smallest
}

/** What a machine's cards are, how many a replica takes and what they can do at best, at the figures of the workspace. */
export function planCards(p: Planner, machine: string): void {
  const cards = cardOf(machine)
  if (!cards) {
    p.assume(
      'arch.replicasPerMachine',
      findPrice(machine)?.machine?.replicas ?? 1,
      'Replicas that fit on one machine.',
      {
        label: 'Replicas on one machine',
        unit: 'count',
      },
      // Worked out from cards that this machine does not have.
      ['assumed', 'calculated'],
    )
    return
  }
  const { card, count } = cards
  p.hardware('arch.cardMemoryGB', card.id, 'memoryGB', { label: `Memory of one ${card.name}` })
  p.hardware('arch.cardBandwidthGBs', card.id, 'bandwidthGBs', { label: `Memory bandwidth of one ${card.name}` })
  p.hardware('arch.cardTflops', card.id, 'tflopsBf16', { label: `Dense 16-bit peak of one ${card.name}` })
  p.decide('arch.cardsPerMachine', count, 'D4.1', { label: 'Cards in one machine', unit: 'count' })
  if (p.value('arch.requiredMemGB') === undefined)
    p.assume('arch.cardsPerReplica', 1, 'The size of the model is not counted; load it once and see.', {
      label: 'Cards a replica takes',
      unit: 'count',
    })
  else
    p.expr('arch.cardsPerReplica', 'max(1,ceil({arch.requiredMemGB}/{arch.cardMemoryGB}))', {
      label: 'Cards a replica takes',
      unit: 'count',
    })
  p.expr('arch.memGBPerReplica', '{arch.cardsPerReplica}*{arch.cardMemoryGB}', { label: 'Memory of a replica’s cards' })
  p.expr('arch.memBandwidthGBs', '{arch.cardsPerReplica}*{arch.cardBandwidthGBs}', {
    label: 'Memory bandwidth of a replica’s cards',
  })
  p.expr(
    'arch.replicasPerMachine',
    'max(floor({arch.cardsPerMachine}/{arch.cardsPerReplica}),1/ceil({arch.cardsPerReplica}/{arch.cardsPerMachine}))',
    { label: 'Replicas on one machine', unit: 'count' },
  )
  floors(p)
}

/** Lower bounds from bandwidth and peak: no tuning of the software goes below them. */
function floors(p: Planner): void {
  p.expr('arch.weightPassMs', '{model.weightBytes}/({arch.memBandwidthGBs}*1000000)', {
    label: 'One pass over the weights, at least',
    unit: 'ms',
    note: 'Weights over memory bandwidth: what is decided takes one pass, what is written one a token.',
  })
  if (!writesOnOwnMachines(p)) return
  p.expr('arch.replicaBandwidth', '{arch.memBandwidthGBs}*1000000000', { label: 'The same in bytes', unit: 'B/s' })
  p.expr('arch.replicaFlops', '{arch.cardTflops}*{arch.cardsPerReplica}*1000000000000', {
    label: 'Dense 16-bit peak of a replica’s cards',
    unit: 'FLOP/s',
  })
  p.assume('arch.prefillMfu', 0.4, 'Share of the peak that reading a prompt reaches; measure it on real prompts.', {
    label: 'Share of the peak reached while reading',
    unit: 'ratio',
  })
  p.calc(
    'arch.prefillPerS',
    'prefill',
    {
      params: from('model.params'),
      tokens: from('model.promptTokens'),
      flops: from('arch.replicaFlops'),
      mfu: from('arch.prefillMfu'),
    },
    'tokensPerSec',
    { label: 'Prompt tokens a replica reads a second', unit: '1/s' },
  )
  p.calc(
    'arch.tokenMs',
    'decode_step',
    {
      batch: from('arch.concurrency'),
      kvBytesPerSeq: literal(0),
      weightBytes: from('model.weightBytes'),
      params: from('model.params'),
      bw: from('arch.replicaBandwidth'),
      flops: from('arch.replicaFlops'),
    },
    'msPerToken',
    { label: 'Time per token written, at least', unit: 'ms', note: 'With every slot in use; the cache is left out.' },
  )
  p.expr('arch.answerMs', '1000*{model.promptTokens}/{arch.prefillPerS}+{model.outputTokens}*{arch.tokenMs}', {
    label: 'Reading the prompt and writing the answer, at least',
    unit: 'ms',
    note: 'Without a cache of prefixes, which spares reading, and without speculation.',
  })
}
