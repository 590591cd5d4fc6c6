import * as z from 'zod'
import { isFreeModel } from '@/lib/ai/models'
import { askerOf, mintDesignScope, mintWorkspaceScope } from '@/lib/auth/scope'
import { touchDesign } from '@/lib/designs/transaction'
import type { Facts } from '@/lib/facts/fact'
import type { StepDraft } from '@/lib/methodology/draft'
import type { Unrepaired } from '@/lib/methodology/unrepaired'
import type { Execute } from '@/lib/runs/attempt'
import { createRunEngine, type EngineOptions, type RunEngine } from '@/lib/runs/engine'
import type { Chunk, Usage } from '@/lib/runs/schema'
import type { RequestSpent } from '@/lib/runs/spending'
import { storeDraft } from './finish'
import type { Drafted } from './only-asked'
import { parseStepInput, type StepInput } from './schema'
import { queueNext } from './start'

/** The agent of a step, as lib sees it. Resolves only on real success. `Message` is the SDK's message type. */
export type RunStep<Message> = (args: {
  model: string
  workspaceId: string
  input: StepInput
  checkpoint: Message[]
  signal: AbortSignal
  onChunk: (chunk: Chunk) => void | Promise<void>
  /** Messages of the turn that has just finished. */
  onCheckpoint: (messages: Message[]) => Promise<void>
  /** What a request has used so far; null: the model is free. */
  onSpent: ((spent: RequestSpent) => Promise<void>) | null
  /** What the prompt must fit into; null: not known. */
  contextTokens: number | null
}) => Promise<{
  draft: StepDraft
  facts: Facts
  usage: Usage
  unrepaired?: Unrepaired | null
  /** What it drafts where nothing is asked of it. */
  usual?: Drafted | null
}>

export type StepEngineOptions<Message> = Omit<EngineOptions, 'execute'> & {
  runStep: RunStep<Message>
  /** Parses stored checkpoints. */
  parseMessages: (raw: unknown[]) => Message[]
}

const storedSchema = z.object({
  input: z.unknown(),
  // A run that was queued by an earlier release carries none.
  contextTokens: z.number().nullable().default(null),
})

/** The run engine whose runs are drafts of steps. */
export function createStepEngine<Message>({
  runStep,
  parseMessages,
  ...options
}: StepEngineOptions<Message>): RunEngine {
  return createRunEngine({ ...options, execute: executeStep(runStep, parseMessages) })
}

function executeStep<Message>(runStep: RunStep<Message>, parseMessages: (raw: unknown[]) => Message[]): Execute {
  return async (run, io) => {
    const stored = storedSchema.parse(run.input)
    const input = parseStepInput(stored.input)
    const result = await runStep({
      model: run.model,
      workspaceId: run.workspaceId,
      input,
      checkpoint: parseMessages(run.checkpoint),
      signal: io.signal,
      onChunk: io.onChunk,
      onCheckpoint: io.onCheckpoint,
      onSpent: isFreeModel(run.model) ? null : io.onSpent,
      contextTokens: stored.contextTokens,
    })
    const { draft, facts, usage, unrepaired = null, usual = null } = result
    return {
      usage,
      async store(tx) {
        const asker = await askerOf(run.userId, tx)
        const scope = await mintDesignScope(await mintWorkspaceScope(run.workspaceId, tx, asker), run.designId, tx)
        const held = await touchDesign(scope, tx)
        const done = {
          runId: run.id,
          step: input.step,
          draft,
          before: input.facts,
          after: facts,
          instruction: input.instruction,
          repair: input.repair ?? null,
          previous: input.previous,
          model: run.model,
          unrepaired,
          usual,
        }
        const design = await storeDraft(held, done)
        if (run.chain) await queueNext(held, design, { step: input.step, model: run.model })
      },
    }
  }
}
