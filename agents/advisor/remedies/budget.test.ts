import { beforeAll, describe, expect, it } from 'vitest'
import { draftDesign } from '@/agents/design'
import { firedBy } from '@/agents/judge/review-draft'
import { runForLedger } from '@/agents/judge/accept-facts'
import { runStep, type StepResult } from '@/agents/run-step'
import { fact } from '@/lib/facts/fixtures/fact'
import type { Facts } from '@/lib/facts/fact'
import { resolve } from '@/lib/facts/ledger'
import { COST_PATH, offeredChanges, offeredLedger } from '@/lib/facts/offered'
import type { DesignContent } from '@/lib/designs/schema'
import { DEFAULT_HARDWARE } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES } from '@/lib/knowledge/prices/table'
import { repliesOf } from '@/lib/methodology/reply'
import { repairSchema } from '@/lib/methodology/repair'

const BUDGET = 'perf.budgetUsdMonth'
const SUPPORT =
  'Answer questions of our 3,000 support staff from 200,000 internal documents, with citations. 40,000 questions a day, 5 per second at peak, first words within 2 s.'

let design: DesignContent
beforeAll(async () => {
  design = await draftDesign({ brief: SUPPORT, model: 'advisor:expert', asOf: '2026-11-24' })
})

const ledgerFor = (budget: number, more: Facts = {}): Facts =>
  resolve(
    { ...design.facts, ...more, [BUDGET]: fact(BUDGET, budget, { origin: 'user', setBy: 'user', step: 'perf' }) },
    runForLedger,
  ).facts
const findingOf = (facts: Facts) => firedBy(facts).find(({ check }) => check === 'PO-01')

async function repair(facts: Facts): Promise<StepResult> {
  const found = findingOf(facts)
  return runStep({
    workspaceId: null,
    model: 'advisor:expert',
    input: {
      ...design,
      facts,
      prices: DEFAULT_PRICES,
      hardware: DEFAULT_HARDWARE,
      designId: null,
      earlier: {},
      step: 'perf',
      instruction: 'Repair “Over budget”.',
      repair: repairSchema.parse(found),
      previous: null,
      answers: [],
    },
    checkpoint: [],
    signal: new AbortController().signal,
    onChunk: () => undefined,
    onCheckpoint: async () => undefined,
  })
}

const offeredOf = (before: Facts, { facts }: StepResult): Facts =>
  Object.fromEntries(
    Object.values(facts)
      .filter((one) => JSON.stringify(before[one.path]) !== JSON.stringify(one))
      .map((one) => [one.path, one]),
  )

describe('the repair of “Over budget”', () => {
  it.each([
    [3800, 1],
    [3000, 2],
    [2600, 4],
  ])('under %d a month takes the fewest and lightest ways that are enough: %d', async (budget, count) => {
    const before = ledgerFor(budget)
    const result = await repair(before)
    const offered = offeredOf(before, result)
    const changes = offeredChanges(before, offered, runForLedger)
    const asked = changes.filter(({ reason }) => reason?.startsWith('Asked to repair “Over budget”: '))
    expect(asked).toHaveLength(count)
    const then = offeredLedger(before, Object.values(offered), runForLedger)
    expect(findingOf(then)).toBeUndefined()
    // None of them can be left out.
    for (const one of asked) {
      const rest = Object.values(offered).filter(({ path }) => !one.paths.includes(path))
      expect(findingOf(offeredLedger(before, rest, runForLedger))).toBeDefined()
    }
    for (const { paths, cost } of asked) {
      expect(cost?.after).toBeLessThan(cost?.before ?? 0)
      for (const path of paths)
        expect(offered[path]?.note).toMatch(/(?:Quality and latency stay as they are|It costs (?:latency|quality))\./)
    }
    expect(repliesOf(result.draft)).toEqual([])
  })

  it('says by how much all of them together miss it, and offers nothing', async () => {
    const before = ledgerFor(1500)
    const result = await repair(before)
    const [reply] = repliesOf(result.draft)
    expect(reply?.heading).toBe('Not repaired: “Over budget”')
    expect(reply?.text).toMatch(
      /^All 4 ways to save together \(.*\) would take the cost from \$3,983 \/month to \$2,5\d\d \/month: still \$1,0\d\d \/month above the budget of \$1,500 \/month\./,
    )
    const changes = offeredChanges(before, offeredOf(before, result), runForLedger)
    expect(changes.filter(({ reason }) => reason !== null)).toEqual([])
    expect(Number(result.facts[COST_PATH]?.value)).toBe(Number(before[COST_PATH]?.value))
  })

  it('touches no figure that a person gave', async () => {
    const given = fact('model.promptTokens', 3000, { origin: 'user', setBy: 'user', step: 'model' })
    const before = ledgerFor(3000, { 'model.promptTokens': given })
    const { facts, draft } = await repair(before)
    expect(facts['model.promptTokens']).toEqual(given)
    expect(repliesOf(draft)[0]?.text ?? '').not.toContain('each prompt')
  })
})
