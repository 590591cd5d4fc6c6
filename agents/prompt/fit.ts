import { CHECKS } from '@/lib/checks/registry'
import { MARGIN_TOKENS, requireRoom } from '@/lib/ai/context'
import { tokensOf } from '@/lib/ai/tokens'
import type { Facts, StepId } from '@/lib/facts/fact'
import { STEP_IDS } from '@/lib/facts/fact'
import { dataPart } from './data-part'

type Digest = { readonly summary: string; readonly decisions: readonly unknown[] }

/** The data part of a prompt. What is not named here is small, and always whole. */
export type PromptData = {
  readonly brief: string
  readonly instruction: string | null
  readonly step: StepId
  readonly facts: Facts
  readonly answers?: readonly unknown[]
  readonly prices: Readonly<Record<string, unknown>>
  readonly hardware: Readonly<Record<string, unknown>>
  readonly earlier: Readonly<Partial<Record<StepId, Digest>>>
  readonly previous: unknown
}

/** One whole thing that is put in or left out. */
type Item = { readonly of: string; readonly bytes: number; readonly put: (into: Mutable) => void }
type Mutable = {
  facts: Record<string, unknown>
  answers: unknown[]
  prices: Record<string, unknown>
  hardware: Record<string, unknown>
  earlier: Partial<Record<StepId, { summary?: string; decisions: unknown[] }>>
  previous: unknown
}

/** Bytes of a value as it stands in the data part; of an entry with its name and comma. */
const sizeOf = (value: unknown, name = ''): number =>
  Buffer.byteLength(JSON.stringify([name, value]).replaceAll('<', '\\u003c'))

const bySize = (a: Item, b: Item): number => a.bytes - b.bytes

function factItems({ facts, step }: PromptData): { own: Item[]; others: Item[] } {
  const read = new Set(CHECKS.filter((check) => check.step === step).flatMap(({ reads }) => reads))
  const mine = Object.values(facts).filter((fact) => fact.step === step)
  for (const { calculator } of mine) for (const { path } of calculator?.inputs ?? []) if (path) read.add(path)
  const own: Item[] = []
  const others: Item[] = []
  for (const fact of Object.values(facts)) {
    const { path } = fact
    const isOwn = fact.step === step || read.has(path)
    const list = isOwn ? own : others
    const bytes = sizeOf(fact, path)
    list.push({ of: `facts of ${fact.step}`, bytes, put: (into) => (into.facts[path] = fact) })
  }
  return { own: own.sort(bySize), others: others.sort(bySize) }
}

/** From the last step back: the nearest say most of what is decided. */
function earlierItems({ earlier }: PromptData): { decisions: Item[]; summaries: Item[] } {
  const decisions: Item[] = []
  const summaries: Item[] = []
  for (const id of STEP_IDS.toReversed()) {
    const digest = earlier[id]
    if (!digest) continue
    for (const decision of digest.decisions) {
      const put = (into: Mutable) => void into.earlier[id]?.decisions.push(decision)
      decisions.push({ of: `decisions of ${id}`, bytes: sizeOf(decision), put })
    }
    const put = (into: Mutable) => {
      into.earlier[id] = { summary: digest.summary, decisions: into.earlier[id]?.decisions ?? [] }
    }
    summaries.push({ of: `summary of ${id}`, bytes: sizeOf(digest.summary, 'summary'), put })
  }
  return { decisions, summaries }
}

const entries = (table: 'prices' | 'hardware', values: Readonly<Record<string, unknown>>): Item[] =>
  Object.entries(values).map(([id, value]) => ({
    of: table,
    bytes: sizeOf(value, id),
    put: (into) => (into[table][id] = value),
  }))

/** All that may be left out, the most important first. */
function ranked(data: PromptData): Item[] {
  const { own, others } = factItems(data)
  const { decisions, summaries } = earlierItems(data)
  const answers = (data.answers ?? []).map(
    (answer): Item => ({ of: 'answers', bytes: sizeOf(answer), put: (into) => void into.answers.push(answer) }),
  )
  const tables = [...entries('prices', data.prices), ...entries('hardware', data.hardware)]
  const previous: Item[] =
    data.previous === null
      ? []
      : [{ of: 'previous', bytes: sizeOf(data.previous), put: (into) => (into.previous = data.previous) }]
  return [...own, ...answers, ...decisions, ...tables, ...others, ...summaries, ...previous]
}

const isWhole = (data: object, budget: number): boolean => tokensOf(Buffer.byteLength(dataPart(data))) <= budget

/**
 * The data as they fit into so many tokens: whole items, the most important first, and no text is ever cut. What comes
 * after the first that does not fit is left out, so that more room never takes anything away. Throws AppError
 * `unprocessable` where brief and instruction alone are too long.
 */
export function fitted<T extends PromptData>(
  data: T,
  budget: number,
): T | (Omit<T, keyof Mutable> & Mutable & { leftOut: Record<string, number> }) {
  if (isWhole(data, budget)) return data
  requireRoom(data, budget)
  const into: Mutable = {
    facts: {},
    answers: [],
    prices: {},
    hardware: {},
    earlier: Object.fromEntries(Object.keys(data.earlier).map((id) => [id, { decisions: [] }])),
    previous: null,
  }
  /** The rules tell the model what to do about it. */
  const counts: Record<string, number> = {}
  let room = budget - tokensOf(Buffer.byteLength(dataPart({ ...data, ...into }))) - MARGIN_TOKENS / 2
  let isFull = false
  for (const item of ranked(data)) {
    room -= tokensOf(item.bytes)
    isFull ||= room < 0
    if (isFull) counts[item.of] = (counts[item.of] ?? 0) + 1
    else item.put(into)
  }
  return { ...data, ...into, leftOut: counts }
}
