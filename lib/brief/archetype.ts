import { ARCHETYPE_WORDS } from './archetype-words'
import type { Archetyped } from './types'

/** A text of law or policy that leaves nothing to predict: who says it, for which cases, and what must happen. */
export const WRITTEN_RULE =
  /\b(?:law|regulation|policy|rule|statute|contract|directive)s?\b.{0,20}?(?:\bsays?|\bstates?|\brequires?|\bdemands?|:).{0,20}?\b(?:any|every|each|all)\b.{0,160}?\b(?:must|has to|have to|shall)\b[^.!?]{0,120}/i

const ENOUGH = 2.5
const FALLBACK = 'tabular_prediction'

/** Small letters and no hyphens, every character in its place. */
const plain = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()).replaceAll('-', ' ')

/**
 * Scores the kinds of system by the words that give them away. A phrase counts once, at most three times for
 * repetition; what the brief opens and closes with counts no more than the rest.
 */
export function findArchetype(text: string): Archetyped {
  const lower = ` ${plain(text.slice(0, 20_000))} `
  const ruled = WRITTEN_RULE.test(lower)
  const scored = Object.entries(ARCHETYPE_WORDS).map(([id, words]) => {
    let score = id === 'rules_only' && ruled ? 4 : 0
    let first: { start: number; length: number; weight: number } | undefined
    for (const [phrase, weight] of words) {
      let count = 0
      for (let at = lower.indexOf(phrase); at >= 0 && count < 3; at = lower.indexOf(phrase, at + phrase.length)) {
        if (/[a-z]/.test(phrase[0] ?? '') && /[a-z]/.test(lower[at - 1] ?? ' ')) continue
        count++
        if (!first || weight > first.weight) first = { start: at - 1, length: phrase.length, weight }
      }
      if (count > 0) score += weight * (1 + 0.25 * (count - 1))
    }
    return { id, score, first }
  })
  const ranked = scored.filter((entry) => entry.score > 0).sort((a, b) => b.score - a.score)
  const best = ranked[0]
  const runnersUp = ranked.slice(1, 4).map(({ id, score }) => ({ id, score }))
  // One weak sign is no sign: the general kind asks before it assumes.
  if (!best?.first || best.score < ENOUGH)
    return { id: FALLBACK, score: 0, runnersUp, confident: false, quote: '', start: 0 }
  const raw = text.slice(best.first.start, best.first.start + best.first.length)
  const lead = raw.length - raw.trimStart().length
  return {
    id: best.id,
    score: best.score,
    runnersUp,
    confident: best.score >= 3 && best.score >= 1.1 * (runnersUp[0]?.score ?? 0),
    quote: raw.trim(),
    start: best.first.start + lead,
  }
}
