import { recordOffer } from '@/lib/designs/offer-store'
import type { HeldDesign } from '@/lib/designs/transaction'
import type { StepId } from '@/lib/facts/fact'
import type { Reply } from '@/lib/methodology/draft'

type Answered = {
  readonly runId: string
  readonly step: StepId
  readonly rev: number
  readonly model: string
  /** What was asked for in words; of a repair, its check. */
  readonly instruction: string | null
  readonly check: string | null
  readonly replies: readonly Reply[]
}

/** What is said where the agent itself says nothing. */
const noNews = (instruction: string | null): Reply => ({
  heading: instruction === null ? 'Nothing to change' : `Nothing to change for “${instruction.slice(0, 300)}”`,
  text: 'What stands here is what this asks for.',
})

/** Keeps what an agent answered to somebody who asked for something, where it offers nothing for it. */
export async function recordAnswer(held: HeldDesign, answered: Answered): Promise<void> {
  const { runId, step, rev, model, instruction, check, replies } = answered
  await recordOffer(held, {
    step,
    rev,
    cause: 'answered',
    before: null,
    after: null,
    changes: 0,
    label: instruction,
    reply: replies.length > 0 ? replies : [noNews(instruction)],
    mends: check,
    runId,
    model,
  })
}
