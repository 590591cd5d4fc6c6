import { ours, roleOf, segmentOf } from '../figure'
import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { ofOthers } from '../subject'

type Role = 'prompt' | 'output' | 'context'
const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    'context',
    /\b(?:windows?|contexts?(?: length| size| window)?|limit of the model|(?:model|llm|it)(?: [\w-]+){0,5} (?:takes?|accepts?|holds?|can (?:hold|take|read|handle|digest|swallow|process|fit)|fits?|allows?|supports?|handles?|reads)|(?:accepts?|caps?(?: the total)?|(?:can|could) (?:hold|take|digest|swallow|process)|maximum sequence|sequence length))\b/g,
  ],
  [
    'output',
    /\b(?:outputs?|answers?|repl(?:y|ies)|responses?|summar(?:y|ies)|abstracts?|drafts?|completions?|generat\w+|gets? back|returns?|returned|writes?|produces?)\b/g,
  ],
  [
    'prompt',
    /\b(?:prompts?|inputs?|instructions|history|feeds?|fed|sends?|ships?|carr(?:y|ies)|hands?|passes|contains?|loads?|stuffs?|consumes?|put in|pastes?|chart|files?|notes|transcripts?|contracts?|reports?|documents?|cases?|stays?|letters?|threads?|retrieved|passages|goes? in)\b/g,
  ],
]
const PATHS: Readonly<Record<Role, string>> = {
  prompt: 'model.promptTokens',
  output: 'model.outputTokens',
  context: 'model.contextTokens',
}
const TOKENS = /\btokens?\b/
/** Prices, lengths of pieces and what is used in a month. */
const NOT_ONE =
  /\b(?:chunks?|pieces|per (?:month|day|second|minute)|a (?:month|day|second|minute)|each|dollars?|cents?|index\w*|corpus|cost\w*|price\w*|bill\w*|train\w*)\b/

/** The whole prompt, the longest answer and the window of a language model, in tokens. */
export function readTokens(s: Scan): void {
  for (const m of s.measures) {
    if (!isTokens(s, m) || !ours(s, m) || ofOthers(s, { start: m.start, end: m.end })) continue
    const role = roleOf(segmentOf(s, m), ROLES)
    if (role) s.number(PATHS[role], m.value, m)
  }
}

function isTokens(s: Scan, m: Measure): boolean {
  if (m.kind !== 'count' || m.per !== undefined || m.value < 50 || !Number.isInteger(m.value)) return false
  const { before, after } = segmentOf(s, m)
  const own = TOKENS.test(`${m.noun} ${after.slice(0, 12)}`)
  if (NOT_ONE.test(`${after} ${own ? '' : m.noun}`) || /\b(?:chunks?|pieces)(?: \w+){0,3} $|\bbills\b/.test(before))
    return false
  // "The prompt is 7,200 tokens, the answer up to 900": the unit is said once.
  const bare = m.noun === '' || /^(?:on|in|and|at)\b/.test(m.noun)
  return (
    own ||
    (bare &&
      TOKENS.test(s.sentence(m)) &&
      /^\s*(?:$|[,;.)|]|(?:and|while|but|on|in|at)\b|for (?:the |its |an? |each )?(?:answer|reply|output|response|completion|summary)\b)/.test(
        after,
      ))
  )
}
