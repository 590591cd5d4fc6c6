import type { Facts } from '@/lib/facts/fact'
import type { Run } from '@/lib/facts/ledger'
import { DEFAULT_FIGURES, type Figures } from '@/lib/knowledge/editable'
import type { HardwareField } from '@/lib/knowledge/hardware/fields'
import { hardwareKey } from '@/lib/knowledge/hardware/table'
import { cardsIn } from '@/lib/knowledge/prices/cards'
import { PRICES } from '@/lib/knowledge/prices/registry'
import { type Drawn, type TradeOff, type TradePoint, type TradeSeries, type Undrawn, undrawn } from './define'

const BATCHES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]
const DEFAULT_BITS = 16
/** More lines than this are hard to tell apart. */
const LINES = 4

type Card = {
  readonly name: string
  readonly priceId: string
  readonly usdPerHour: number
  readonly memoryGB: number
  readonly bandwidthGBs: number
  readonly tflopsBf16: number
}

/** Accelerators that can be rented, at the share of one in the price of its machine. What is unpriced is left out. */
function cardsAt(figures: Figures): Card[] {
  return PRICES.flatMap((price) => {
    const cards = cardsIn(price)
    const usd = figures.get(`price:${price.id}`) ?? null
    if (!cards || usd === null || price.price.unit !== 'usd/h') return []
    const { card, count } = cards
    const spec = (field: HardwareField) => figures.get(`hardware:${hardwareKey(card.id, field)}`) ?? null
    const [memoryGB, bandwidthGBs, tflopsBf16] = [spec('memoryGB'), spec('bandwidthGBs'), spec('tflopsBf16')]
    if (memoryGB === null || bandwidthGBs === null || tflopsBf16 === null) return []
    return [{ name: card.name, priceId: price.id, usdPerHour: usd / count, memoryGB, bandwidthGBs, tflopsBf16 }]
  })
}

type Model = { readonly params: number; readonly weightBytes: number }

function seriesOf(card: Card, { params, weightBytes }: Model, run: Run): TradeSeries[] {
  const { name, usdPerHour } = card
  if (weightBytes > card.memoryGB * 1e9) return []
  const chip = { bw: card.bandwidthGBs * 1e9, flops: card.tflopsBf16 * 1e12 }
  const points = BATCHES.flatMap((batch): TradePoint[] => {
    const step = run('decode_step', { batch, kvBytesPerSeq: 0, weightBytes, params, ...chip })
    const [ms, tokensPerSec] = [step['msPerToken'], step['tokensPerSec']]
    const cost = run('cost_per_mtok', { usdPerHour, tokensPerSec })['usdPerMtok']
    return typeof ms === 'number' && typeof cost === 'number' ? [{ x: ms, y: cost, at: batch }] : []
  })
  return points.length < 2 ? [] : [{ name, points }]
}

const beats = (a: TradePoint, b: TradePoint) => a.x <= b.x && a.y <= b.y && (a.x < b.x || a.y < b.y)

/** The cards that are best at some point come first, then the cheaper ones. */
function best(all: readonly TradeSeries[]): TradeSeries[] {
  const points = all.flatMap((series) => series.points)
  const wins = ({ points: own }: TradeSeries) => own.filter((a) => points.every((b) => !beats(b, a))).length
  const least = ({ points: own }: TradeSeries) => Math.min(...own.map((point) => point.y))
  return all.toSorted((a, b) => wins(b) - wins(a) || least(a) - least(b)).slice(0, LINES)
}

const positive = (facts: Facts, path: string) => {
  const value = facts[path]?.value
  return typeof value === 'number' && value > 0 ? value : undefined
}

function draw(facts: Facts, run: Run, figures: Figures = DEFAULT_FIGURES): Drawn | Undrawn {
  const [billions, output] = [positive(facts, 'model.paramsB'), positive(facts, 'model.outputTokens')]
  const missing = ['model.paramsB', 'model.outputTokens'].filter((path) => positive(facts, path) === undefined)
  if (billions === undefined || output === undefined)
    return undrawn('For models that write text and run on own machines.', missing)
  const params = billions * 1e9
  const bits = positive(facts, 'model.weightBits')
  const weightBytes = run('weight_bytes', { params, bits: bits ?? DEFAULT_BITS })['bytes']
  if (typeof weightBytes !== 'number') return undrawn('The weights have no size.')
  const cards = cardsAt(figures)
  const all = cards.flatMap((card) => seriesOf(card, { params, weightBytes }, run))
  if (all.length === 0) return undrawn('The weights fit on none of the cards whose price is known.')
  const own = cards.find((card) => facts['arch.usdPerHour']?.label.includes(card.priceId))
  const mine = all.find((series) => series.name === own?.name)
  const shown = best(all)
  const batch = positive(facts, 'arch.concurrency')
  return {
    ok: true,
    x: { label: 'Time per token of a sequence', unit: 'ms' },
    y: { label: 'Cost of a million tokens', unit: 'usd' },
    logX: true,
    choice: { label: 'Batch', unit: 'count' },
    series: mine && !shown.includes(mine) ? [mine, ...shown.slice(0, LINES - 1)] : shown,
    here: mine?.points.find((point) => point.at === batch) ?? null,
    notes: [
      'Lower bounds: the weights on one card, full batches, the cache left out; measured steps are slower.',
      'At the prices and figures of this workspace, a card at its share of the machine.',
      ...(bits === undefined ? [`Bits per weight are not known: ${DEFAULT_BITS} taken.`] : []),
    ],
  }
}

export const costAgainstLatency: TradeOff = {
  id: 'cost-latency',
  title: 'Cost against latency, over hardware and batch size',
  question: 'Which card, at which batch, writes cheaply enough and fast enough?',
  draw,
}
