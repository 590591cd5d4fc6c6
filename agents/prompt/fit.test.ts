import { Output } from 'ai'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { agents } from '@/agents/registry'
import { calculateInput } from '@/agents/tools/calculate'
import { checkInput } from '@/agents/tools/check'
import { knowledgeInput } from '@/agents/tools/knowledge'
import { readStepInput } from '@/agents/tools/read-step'
import { INPUT } from '@/agents/wire/fixtures/step'
import { dataBudget, FRAME_TOKENS, MARGIN_TOKENS } from '@/lib/ai/context'
import { contextOf } from '@/lib/ai/models'
import { reckonTokens } from '@/lib/ai/tokens'
import { AppError } from '@/lib/errors'
import { STEP_IDS } from '@/lib/facts/fact'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { stepOf } from '@/lib/methodology/registry'
import { dataPart } from './data-part'
import { fitted } from './fit'

/** Words of many lengths, of two and four bytes too, and with what must be escaped. */
const words = (seed: number): string => `<${seed}> “Größe” 数据 🙂 `.repeat(1 + ((seed * 7919) % 23))

const facts = ledger(
  ...STEP_IDS.flatMap((step, s) =>
    Array.from({ length: 30 }, (_, i) => fact(`${step}.f${i}`, words(s * 31 + i), { step })),
  ),
)
const earlier = Object.fromEntries(
  STEP_IDS.slice(0, 4).map((step, s) => [
    step,
    {
      summary: words(s + 5),
      decisions: Array.from({ length: 4 }, (_, i) => ({ id: `D${s + 1}.${i}`, choice: words(s * 5 + i) })),
    },
  ]),
)
const DATA = {
  brief: words(22).repeat(3),
  asOf: '2026-01-01',
  archetype: 'fraud_detection',
  instruction: 'Make it cheaper.',
  step: 'exp' as const,
  facts,
  prices: INPUT.prices,
  hardware: INPUT.hardware,
  earlier,
  answers: [{ id: 'Q1', words: words(9) }],
  previous: { summary: words(21).repeat(9) },
}
const WHOLE = reckonTokens(dataPart(DATA))
const LEAST = reckonTokens(JSON.stringify({ brief: DATA.brief, instruction: DATA.instruction })) + MARGIN_TOKENS
const budgets = Array.from({ length: 25 }, (_, i) => LEAST + Math.floor(((WHOLE - LEAST) * i) / 24))

/** Every leaf that stands in it, with its place. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}=${JSON.stringify(value)}`]
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, isList ? path : `${path}/${key}`))
}
const inside = (budget: number): string[] => {
  const { leftOut: _, ...data } = { leftOut: null, ...fitted(DATA, budget) }
  return leaves(data).filter((leaf) => leaf !== '/previous=null')
}
const all = new Set(leaves(DATA))

describe('data fitted to a context', () => {
  it('never exceed it, and never cut: what is in is whole', () => {
    for (const budget of budgets) {
      expect(reckonTokens(dataPart(fitted(DATA, budget)))).toBeLessThanOrEqual(budget)
      for (const leaf of inside(budget)) expect(all.has(leaf)).toBe(true)
    }
  })
  it('always hold the brief and the wish, and lose nothing to more room', () => {
    let before = new Set<string>()
    for (const budget of budgets) {
      expect(fitted(DATA, budget)).toMatchObject({ brief: DATA.brief, instruction: DATA.instruction, step: 'exp' })
      const now = new Set(inside(budget))
      expect([...before].filter((leaf) => !now.has(leaf))).toEqual([])
      before = now
    }
    expect(before).toEqual(all)
  })
  it('are given as they are where all fits', () => {
    expect(fitted(DATA, WHOLE)).toBe(DATA)
  })
  it('lose the previous draft first, then summaries, other steps’ facts, tables, decisions, and what the step reads last', () => {
    const lost = budgets.toReversed().map((budget) => Object.keys(leftOutOf(budget)))
    const order = ['previous', 'summary of', 'facts of problem', 'hardware', 'decisions of', 'answers', 'facts of exp']
    const since = order.map((kind) => lost.findIndex((kinds) => kinds.some((one) => one.startsWith(kind))))
    expect(since.toSorted((a, b) => a - b)).toEqual(since)
    expect(since[0]).toBeGreaterThanOrEqual(0)
    expect(since.at(-1)).toBeGreaterThan(since[0] ?? 0)
  })
  it('keep facts of other steps that a check of this one reads, or that its figures come from', () => {
    const inputs = [{ name: 'n', path: 'model.f1', value: 'x' }]
    const made = fact('exp.made', 1, { calculator: { fn: 'expr', formula: '{model.f1}', inputs, output: 'value' } })
    const data = { ...DATA, facts: { ...facts, 'exp.made': { ...made, step: 'exp' as const } } }
    const tight = fitted(data, LEAST + reckonTokens(JSON.stringify(Object.values(facts).slice(0, 40))))
    expect(tight.facts).toHaveProperty('exp.made')
    expect(tight.facts).toHaveProperty('model.f1')
    expect(tight.facts).not.toHaveProperty('model.f2')
  })
  it('say how many of each were left out', () => {
    expect(leftOutOf(LEAST + 500)).toMatchObject({ 'facts of problem': 30, previous: 1, 'decisions of problem': 4 })
  })
  it('are refused where the brief alone is too long', () => {
    expect(() => fitted(DATA, LEAST - 1)).toThrow(AppError)
    expect(() => fitted(DATA, LEAST - 1)).toThrow(/^The brief is too long for this model: it has about [\d,]+ tokens/)
  })
})

function leftOutOf(budget: number): Record<string, number> {
  const data = fitted(DATA, budget)
  return 'leftOut' in data ? data.leftOut : {}
}

describe('what goes with the data', () => {
  it.each(STEP_IDS)('is no longer than is set aside for it: %s', async (step) => {
    const input = { ...INPUT, step }
    const agent = agents[step]
    const forms = { calculate: calculateInput, check: checkInput, knowledge: knowledgeInput, read_step: readStepInput }
    const tools = Object.entries(agent.tools(input)).map(([name, { description }]) => [name, description])
    expect(new Set(tools.map(([name]) => name))).toEqual(new Set(Object.keys(forms)))
    const inputs = Object.values(forms).map((schema) => z.toJSONSchema(schema))
    const form = await Output.object({ schema: stepOf(step).schema }).responseFormat
    expect(reckonTokens(JSON.stringify([agent.instructions(input), tools, inputs, form]))).toBeLessThan(FRAME_TOKENS)
  })
  it('leaves room for a design with a common context, and none with the smallest', () => {
    expect(dataBudget(200_000, 32_000)).toBe(200_000 - FRAME_TOKENS - 32_000 - 25_000)
    expect(dataBudget(contextOf('ollama:m', null), undefined)).toBe(32_000 - FRAME_TOKENS - 8000 - 4000)
    expect(dataBudget(contextOf('openai:m', null), undefined)).toBe(128_000 - FRAME_TOKENS - 16_000 - 16_000)
    expect(dataBudget(8000, undefined)).toBe(0)
  })
})
