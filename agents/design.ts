import { readBrief } from '@/lib/brief/read'
import { standingOf } from '@/lib/designs/findings'
import type { DesignContent, DesignStep } from '@/lib/designs/schema'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import { factsFromReading } from '@/lib/facts/from-reading'
import { DEFAULT_HARDWARE, type HardwareTable } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES, type PriceTable } from '@/lib/knowledge/prices/table'
import type { StepDraft } from '@/lib/methodology/draft'
import { titleOf } from '@/lib/designs/title'
import { runStep } from './run-step'

/**
 * Runs all seven steps in memory, through the same agents as a run in the app: for the command line, the worked
 * examples and evaluations. `onStep` is told when a step is done.
 */
export async function draftDesign(args: {
  brief: string
  model: string
  asOf: string
  /** Prices and figures of hardware of a workspace; left out: the defaults. */
  prices?: PriceTable
  hardware?: HardwareTable
  onStep?: (step: StepId) => void
  /** What runs each step; left out: the product's own, over the connections of the environment. */
  run?: typeof runStep
  signal?: AbortSignal
  /** What the model takes; left out: as assumed of its provider's. */
  contextTokens?: number | null
}): Promise<DesignContent> {
  const { brief, model, asOf, prices = DEFAULT_PRICES, hardware = DEFAULT_HARDWARE, run = runStep } = args
  const signal = args.signal ?? new AbortController().signal
  const reading = readBrief(brief)
  let facts = factsFromReading([...reading.facts, ...reading.quantities], asOf)
  const earlier: Partial<Record<StepId, StepDraft>> = {}
  const steps: DesignStep[] = []
  for (const step of STEP_IDS) {
    const done = await run({
      workspaceId: null,
      model,
      input: {
        designId: null,
        brief,
        asOf,
        archetype: reading.archetype.id,
        facts,
        prices,
        hardware,
        earlier,
        step,
        instruction: null,
        previous: null,
      },
      checkpoint: [],
      contextTokens: args.contextTokens ?? null,
      signal,
      onChunk: () => undefined,
      onCheckpoint: async () => undefined,
    })
    facts = done.facts
    earlier[step] = done.draft
    steps.push({
      id: step,
      state: 'drafted',
      rev: 1,
      content: { schemaVersion: 1, draft: done.draft, authors: {} },
      proposal: null,
      stale: null,
    })
    args.onStep?.(step)
  }
  return {
    id: '00000000-0000-4000-8000-000000000000',
    title: titleOf(brief, reading.archetype.id),
    brief,
    asOf,
    archetype: reading.archetype.id,
    facts,
    steps,
    ...standingOf(facts, []),
  }
}
