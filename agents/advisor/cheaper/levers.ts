import type { Facts, StepId } from '@/lib/facts/fact'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { FAMILIES } from '@/lib/knowledge/families/registry'
import { findPrice } from '@/lib/knowledge/prices/registry'
import { TECHNIQUES } from '@/lib/knowledge/techniques/registry'
import { cardOf, LADDER, machineFor } from '../plan/hardware'
import { generatesText, writesOnOwnMachines } from '../plan/model'
import { holds } from '../lines'
import type { Planner } from '../planner'
import { isAllowed } from '../choices'
import type { Ask } from './simulate'

/** What a lever costs beside money saved, lightest first. */
export const BURDENS = ['operation', 'latency', 'quality'] as const
export type Burden = (typeof BURDENS)[number]

/** One way to pay less: where it is decided, what it is in a clause, what it costs, and what has to hold for it. */
export type Lever = {
  readonly step: StepId
  /** Stands behind "Asked to be cheaper:". */
  readonly what: string
  readonly asks: readonly Ask[]
  readonly burden: Burden
  readonly caveat: string
}

/** `p`: a plan that holds the ledger as it stands. Each gives what could be tried here. */
type Source = (p: Planner, a: Archetype) => readonly Lever[]

const nameOf = (family: string) => FAMILIES.find(({ id }) => id === family)?.name ?? family
const two = (value: number) => Number(value.toPrecision(2))

/** Another family that is weighed for this kind of system and fits the brief. */
const families: Source = (p, a) =>
  a.model.options
    .filter(
      ({ id, fits = [] }) =>
        id !== p.text('model.family') && isAllowed(p, id) && fits.every((one) => holds(p.all(), one)),
    )
    .map(({ id }) => ({
      step: 'model',
      what: `${nameOf(id)} instead of ${nameOf(p.text('model.family') ?? 'the present family')}`,
      asks: [{ path: 'model.family', value: id, decisionId: 'D3.1' }],
      burden: 'quality',
      caveat: 'It has to be good enough in the test of step 5.',
    }))

const fewerBits: Source = (p) =>
  p.num('model.weightBits') === 16 && p.num('model.weightBytes') !== undefined
    ? [
        {
          step: 'model',
          what: 'weights of eight bits',
          asks: [{ path: 'model.weightBits', value: 8, decisionId: 'D3.1' }],
          burden: 'quality',
          caveat: 'Quantized weights are evaluated again, by slice, before they serve.',
        },
      ]
    : []

const shorterPrompts: Source = (p) => {
  const tokens = p.num('model.promptTokens')
  return tokens !== undefined && generatesText(p) && !writesOnOwnMachines(p)
    ? [
        {
          step: 'model',
          what: 'a third less text in each prompt',
          asks: [{ path: 'model.promptTokens', value: two((tokens * 2) / 3), decisionId: 'D3.1' }],
          burden: 'quality',
          caveat: 'There are fewer retrieved passages or shorter instructions; answers are graded again.',
        },
      ]
    : []
}

const shorterAnswers: Source = (p) => {
  const tokens = p.num('model.outputTokens')
  return tokens !== undefined && generatesText(p) && !writesOnOwnMachines(p)
    ? [
        {
          step: 'model',
          what: 'answers a quarter shorter',
          asks: [{ path: 'model.outputTokens', value: two(tokens * 0.75), decisionId: 'D3.1' }],
          burden: 'quality',
          caveat: 'Answers get a limit; what is cut off is counted.',
        },
      ]
    : []
}

/** A cheaper card that holds the weights. */
const smallerMachine: Source = (p, a) => {
  const usual = machineFor(p, a.arch.machine)
  const needed = p.num('arch.requiredMemGB') ?? 0
  if (!cardOf(usual)) return []
  return LADDER.filter((id) => {
    const card = cardOf(id)?.card
    return id !== usual && card !== undefined && (p.hardwareValue(card.id, 'memoryGB') ?? 0) >= needed
  }).map((id) => ({
    step: 'arch',
    what: `${id} (${findPrice(id)?.machine?.holds ?? 'another card'}) instead of ${usual}`,
    asks: [{ path: 'arch.machine', value: id, decisionId: 'D4.1', label: 'Machine that serves', unit: 'text' }],
    burden: 'latency',
    caveat: 'A load test has to show that it keeps the limit of an answer.',
  }))
}

const processors: Source = (p, a) =>
  cardOf(machineFor(p, a.arch.machine)) && !writesOnOwnMachines(p)
    ? [
        {
          step: 'arch',
          what: 'processors instead of cards',
          asks: [{ path: 'perf.gpuCount', value: 0, decisionId: 'D4.1' }],
          burden: 'latency',
          caveat: 'The model has to answer in time without a card: measure it first.',
        },
      ]
    : []

const HOUR_MS = 3_600_000
/** Nobody waits for the answer: it can be worked out for all cases at once. */
const batch: Source = (p) =>
  p.is('arch.serving', 'online', 'hybrid') && (p.num('problem.decisionDeadlineMs') ?? 0) >= HOUR_MS
    ? [
        {
          step: 'arch',
          what: 'a batch job instead of machines that wait for requests',
          asks: [{ path: 'arch.serving', value: 'batch', decisionId: 'D4.1' }],
          burden: 'latency',
          caveat: 'The deadline of a decision allows it; freshness is that of the last run.',
        },
      ]
    : []

const fuller: Source = (p) =>
  (p.num('arch.maxUtil') ?? 1) < 0.75
    ? [
        {
          step: 'arch',
          what: 'replicas run fuller',
          asks: [
            { path: 'arch.maxUtil', value: 0.75, decisionId: 'D4.1', label: 'Load limit of a replica', unit: 'ratio' },
          ],
          burden: 'latency',
          caveat: 'Queues grow faster above this load.',
        },
      ]
    : []

const lessRoom: Source = (p) =>
  p.fact('arch.growth')?.origin === 'assumed' && (p.num('arch.growth') ?? 1) > 1.1
    ? [
        {
          step: 'arch',
          what: 'less room for growth',
          asks: [{ path: 'arch.growth', value: 1.1, decisionId: 'D4.1' }],
          burden: 'operation',
          caveat: 'Capacity is added when the load comes, and has to be there in time.',
        },
      ]
    : []

const commitmentShare = TECHNIQUES.find(({ id }) => id === 'spot_and_commitment')?.figures[0]?.to ?? null

const COMMITTED = ', committed for a year'

/** A promise for a year, made once. Spot machines are no lever: what answers requests must not be taken away. */
const committed: Source = (p) => {
  const price = p.num('arch.usdPerHour')
  if (price === undefined || commitmentShare === null || p.is('problem.cloud', 'on_prem')) return []
  const label = p.fact('arch.usdPerHour')?.label ?? 'One machine'
  if (label.endsWith(COMMITTED)) return []
  return [
    {
      step: 'arch',
      what: 'machines committed for a year',
      asks: [
        {
          path: 'arch.usdPerHour',
          value: Number((price * commitmentShare).toPrecision(4)),
          decisionId: 'D4.1',
          label: `${label}${COMMITTED}`,
          isAssumed: true,
        },
      ],
      burden: 'operation',
      caveat:
        'The promise outlives a change of plan. The discount is a rule of thumb: replace it by the offer of your provider.',
    },
  ]
}

const seldomer: Source = (p) => {
  const days = p.num('prod.retrainCadenceDays')
  return days !== undefined && days > 0
    ? [
        {
          step: 'prod',
          what: 'retrained half as often',
          asks: [{ path: 'prod.retrainCadenceDays', value: days * 2, decisionId: 'D6.1' }],
          burden: 'quality',
          caveat: 'What was learned has to age slowly enough: drift says so.',
        },
      ]
    : []
}

const shorterHistory: Source = (p) => {
  const days = p.num('data.trainDays')
  return days !== undefined && days >= 60
    ? [
        {
          step: 'data',
          what: 'half the history is kept',
          asks: [
            {
              path: 'data.trainDays',
              value: Math.round(days / 2),
              decisionId: 'D2.1',
              label: 'Training window',
              unit: 'd',
            },
          ],
          burden: 'quality',
          caveat: 'Rare cases and seasons become rarer in training.',
        },
      ]
    : []
}

const lessLogged: Source = (p) =>
  (p.num('perf.obsShare') ?? 0) > 0.15
    ? [
        {
          step: 'perf',
          what: 'less is logged and traced',
          asks: [
            {
              path: 'perf.obsShare',
              value: 0.15,
              decisionId: 'D7.1',
              label: 'Observability over machine cost',
              unit: 'ratio',
              isAssumed: true,
            },
          ],
          burden: 'operation',
          caveat: 'Sampling hides rare faults; alarms keep all they need.',
        },
      ]
    : []

const SOURCES: readonly Source[] = [
  families,
  fewerBits,
  shorterPrompts,
  shorterAnswers,
  smallerMachine,
  processors,
  batch,
  committed,
  fuller,
  lessRoom,
  seldomer,
  shorterHistory,
  lessLogged,
]

/** What a person has given is no lever: it is theirs. */
const isTheirs = (facts: Facts, { path }: Ask): boolean => {
  const fact = facts[path]
  return fact !== undefined && (fact.origin === 'measured' || (fact.origin === 'user' && fact.setBy !== 'brief'))
}

/** Everything that could be tried to pay less. */
export const leversOf = (p: Planner, a: Archetype): Lever[] =>
  SOURCES.flatMap((source) => source(p, a)).filter(({ asks }) => !asks.some((ask) => isTheirs(p.all(), ask)))
