import { AppError } from '@/lib/errors'
import { reckonTokens } from './tokens'

/** What goes with the data of a prompt: instructions, tools and the form of the answer. A test holds every step to it. */
export const FRAME_TOKENS = 10_000
/** Kept free for an answer, and for what turns with tools and a repair add, where the context is long. */
const ANSWER_TOKENS = 16_000
const TURNS_TOKENS = 30_000

/** Of the data of a prompt, what is neither brief nor left out: names, dates, and the note of what is left out. */
export const MARGIN_TOKENS = 2000

/** Tokens that the data of a prompt may have, so that instructions, tools' answers and the draft have room beside them. */
export function dataBudget(context: number, maxOutputTokens: number | undefined): number {
  const answer = Math.min(maxOutputTokens ?? ANSWER_TOKENS, Math.floor(context / 4))
  const turns = Math.min(TURNS_TOKENS, Math.floor(context / 8))
  return Math.max(0, context - FRAME_TOKENS - answer - turns)
}

const whole = new Intl.NumberFormat('en')

/** Throws AppError `unprocessable` where what cannot be left out of a prompt is too long for it: nothing is ever cut. */
export function requireRoom(fixed: { brief: string; instruction: string | null }, budget: number): void {
  const { brief, instruction } = fixed
  const needed = reckonTokens(JSON.stringify({ brief, instruction }))
  const room = Math.max(0, budget - MARGIN_TOKENS)
  if (needed <= room) return
  throw new AppError(
    'unprocessable',
    `The brief is too long for this model: it has about ${whole.format(needed)} tokens, and beside instructions and answer there is room for ${whole.format(room)}.`,
    {
      hint: 'Choose a model with a longer context (Settings, Models, says how long each is), shorten the brief, or draft with the built-in advisor, which reads any length.',
    },
  )
}
