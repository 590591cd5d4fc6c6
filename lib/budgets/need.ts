import { costOf, type Prices, type Tokens } from './cost'

/** Tokens, and what they cost; null: unpriced. */
export type Amount = { readonly tokens: number; readonly usd: number | null }

/** `least`: one request and a short draft, below which a run is not begun; `most`: every turn taken, and a repair. */
export type Need = { readonly least: Amount; readonly most: Amount }

/** Turns of a run: as many as one talk may take, and as many again where its draft is mended. */
const TURNS = 24
/** What a turn with tools adds to the next prompt: its calls, their answers. */
const TURN_TOKENS = 1500
/** A draft of a step; the longest of the worked examples has about 4,000. */
const SHORT_DRAFT = 4000
/** The longest answer of a model that names no limit of its own. */
const LONG_ANSWER = 16_000

const amount = (tokens: Tokens, prices: Prices): Amount => ({
  tokens: tokens.inputTokens + tokens.outputTokens,
  usd: costOf(tokens, prices),
})

/** What a run with a first prompt this long may need. `maxOutputTokens`: the limit of an answer, where there is one. */
export function needOf(promptTokens: number, maxOutputTokens: number | undefined, prices: Prices): Need {
  const answer = maxOutputTokens ?? LONG_ANSWER
  const carried = (TURN_TOKENS * (TURNS * (TURNS - 1))) / 2 + (answer * TURNS) / 2
  return {
    least: amount({ inputTokens: promptTokens, outputTokens: SHORT_DRAFT }, prices),
    most: amount(
      { inputTokens: promptTokens * TURNS + carried, outputTokens: answer * 2 + TURN_TOKENS * TURNS },
      prices,
    ),
  }
}

/** A test of a model: so many turns, each of so many tokens of answer at most. Thinking counts as answer. */
export const TEST_TURNS = 3
export const TEST_ANSWER = 1500
/** Of its instructions, its tool and the form of its answer. */
export const TEST_PROMPT = 1000

/** What a test may use at most: each turn reads what the ones before it have said. */
export const TEST_TOKENS: Tokens = {
  inputTokens: TEST_TURNS * TEST_PROMPT + ((TEST_TURNS * (TEST_TURNS - 1)) / 2) * TEST_ANSWER,
  outputTokens: TEST_TURNS * TEST_ANSWER,
}
