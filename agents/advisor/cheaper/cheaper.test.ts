import { beforeAll, describe, expect, it } from 'vitest'
import { draftDesign } from '@/agents/design'
import { drafted } from '@/agents/fixtures/drafted'
import { runForLedger } from '@/agents/judge/accept-facts'
import { runStep, type StepResult } from '@/agents/run-step'
import briefs from '@/lib/brief/fixtures/briefs.json'
import type { DesignContent } from '@/lib/designs/schema'
import { canonicalJson } from '@/lib/facts/canonical-json'
import type { StepId } from '@/lib/facts/fact'
import { COST_PATH, offeredChanges } from '@/lib/facts/offered'
import { DEFAULT_HARDWARE } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES, type PriceTable } from '@/lib/knowledge/prices/table'

const briefOf = (id: string) => briefs.find((entry) => entry.id === id)?.brief ?? ''

const cheaper = (design: DesignContent, step: StepId, prices: PriceTable = DEFAULT_PRICES): Promise<StepResult> =>
  runStep({
    workspaceId: null,
    model: 'advisor:expert',
    input: {
      ...design,
      prices,
      hardware: DEFAULT_HARDWARE,
      designId: null,
      earlier: {},
      step,
      instruction: 'make it cheaper',
      previous: null,
    },
    checkpoint: [],
    signal: new AbortController().signal,
    onChunk: () => undefined,
    onCheckpoint: async () => undefined,
  })
const offered = ({ facts }: DesignContent, result: StepResult) => {
  const changed = Object.values(result.facts).filter(
    (fact) => canonicalJson(fact) !== canonicalJson(facts[fact.path] ?? null),
  )
  return offeredChanges(facts, Object.fromEntries(changed.map((fact) => [fact.path, fact])), runForLedger)
}
const reply = ({ draft }: StepResult) => draft.openQuestions.find(({ id }) => id.endsWith('.instruction'))

/** One of each way to serve: processors, cards, text models of one's own and hosted ones. */
const KINDS = ['pub-01', 'pub-04', 'pub-06', 'pub-08', 'pub-16', 'pub-19']
const designs = new Map<string, DesignContent>()
beforeAll(async () => {
  for (const id of KINDS) designs.set(id, await drafted(briefOf(id)))
})
const designOf = (id: string): DesignContent => {
  const design = designs.get(id)
  if (!design) throw new Error(`no design ${id}`)
  return design
}

describe.each(KINDS)('“make it cheaper” in %s', (id) => {
  it('changes only what lowers the cost, cheapest first, or says that nothing does', async () => {
    const design = designOf(id)
    const before = Number(design.facts[COST_PATH]?.value)
    for (const step of ['model', 'arch', 'perf'] as const) {
      const result = await cheaper(design, step)
      const asked = offered(design, result).filter(({ reason }) => reason?.startsWith('Asked to be cheaper'))
      const known = asked.flatMap(({ cost }) => (cost ? [cost.after] : []))
      expect(known.every((after) => after < before)).toBe(true)
      expect(known).toEqual(known.toSorted((a, b) => a - b))
      if (asked.length > 0) expect(Number(result.facts[COST_PATH]?.value)).toBeLessThan(before)
      else expect(reply(result)?.question).toBe('Not followed: “make it cheaper”')
      for (const { paths, cost } of asked) {
        const notes = paths.map((path) => result.facts[path]?.note).join()
        expect(notes).toMatch(/Quality and latency stay as they are\.|It costs (?:latency|quality)\./)
        if (!cost) expect(notes).toMatch(/\$[\d,.]+ \/month to \$[\d,.]+ \/month/)
      }
    }
  })
})

describe('the levers', () => {
  const reasons = async (id: string, step: StepId) =>
    offered(designOf(id), await cheaper(designOf(id), step)).flatMap(({ reason }) => reason ?? [])
  it('take another machine with its price, as one change', async () => {
    const design = designOf('pub-08')
    const [first] = offered(design, await cheaper(design, 'arch'))
    expect(first?.reason).toBe('Asked to be cheaper: processors instead of cards.')
    expect(first?.paths).toEqual(expect.arrayContaining(['perf.gpuCount', 'arch.usdPerHour']))
  })
  it('run replicas fuller where machines follow the load', async () => {
    expect((await reasons('pub-19', 'arch')).join()).toMatch(/replicas run fuller/)
  })
  it('write and read less where tokens are paid for', async () => {
    expect((await reasons('pub-16', 'model')).join()).toMatch(/less text in each prompt.*answers a quarter shorter/)
  })
  it('leave a card alone that a slower one would make too late', async () => {
    const design = designOf('pub-06')
    const { facts } = await cheaper(design, 'arch')
    const limit = Number(design.facts['arch.latencyP99Ms']?.value)
    const before = Number(design.facts['arch.answerMs']?.value)
    expect(Number(facts['arch.answerMs']?.value)).toBeLessThanOrEqual(Math.max(limit, before))
  })
  it('commit machines once', async () => {
    const design = designOf('pub-01')
    const first = await cheaper(design, 'arch')
    expect(first.facts['arch.usdPerHour']?.label).toMatch(/, committed for a year$/)
    const again = { ...design, facts: first.facts }
    const changes = offered(again, await cheaper(again, 'arch'))
    expect(changes.flatMap(({ paths }) => paths)).not.toContain('arch.usdPerHour')
  })
  it('are no person’s figure', async () => {
    const design = designOf('pub-04')
    const growth = design.facts['arch.growth']
    if (!growth) throw new Error('no growth')
    const facts = { ...design.facts, 'arch.growth': { ...growth, origin: 'user' as const, setBy: 'user' } }
    const result = await cheaper({ ...design, facts }, 'arch')
    expect(result.facts['arch.growth']).toEqual(facts['arch.growth'])
  })
  it('of other steps are offered too, with what each costs beside the money', async () => {
    const result = await cheaper(designOf('pub-01'), 'data')
    const [committed] = offered(designOf('pub-01'), result).filter(({ reason }) => reason?.includes('committed'))
    expect(committed?.paths).toEqual(['arch.usdPerHour'])
    expect(result.facts['arch.usdPerHour']).toMatchObject({
      label: expect.stringMatching(/^One .*, committed for a year$/),
      note: expect.stringMatching(
        /Quality and latency stay as they are\..*It belongs to Architecture Design, which is out/,
      ),
    })
    expect(JSON.stringify((await cheaper(designOf('pub-16'), 'data')).facts)).toMatch(
      /each prompt\. It costs quality\./,
    )
    expect(reply(result)).toBeUndefined()
  })
  it('say that nothing can be weighed where a price is missing', async () => {
    const machine = DEFAULT_PRICES['c7i.8xlarge']
    if (!machine) throw new Error('no price')
    const prices = { ...DEFAULT_PRICES, 'c7i.8xlarge': { ...machine, value: null, source: null } }
    const design = await draftDesign({ brief: briefOf('pub-01'), model: 'advisor:expert', asOf: '2026-11-24', prices })
    expect(reply(await cheaper(design, 'arch', prices))?.whyItMatters).toMatch(/What it costs a month is not known/)
  })
})
