import { FRAMES, WRITTEN_RULE } from './archetype-frames'
import { ARCHETYPES, KEY, PHRASES } from './archetype-words'
import { flatten, STOP } from './flat'
import { KIND_TURNS } from './kind-turns'
import { MORE_FRAMES } from './more-frames'
import { likenessOf } from './likeness'
import type { Archetyped } from './types'

const ENOUGH = 1.5
/** From this score, and this far before the next kind, more is concluded from the kind. */
const SURE = 3
const CLEAR = 0.5
const FALLBACK = 'tabular_prediction'
const READ = 20_000

/** What is wanted says more about the kind than what has been tried, or what is there. */
const WANTED =
  /\b(?:want\w*|needs?|needed|would like|wish|must|should|shall|have to|has to|looking for|plan to|planned|goal|task|so that|decide|predict\w*|design|build|redesign|in order to|in time|please|improve)\b/
const TRIED = /\b(?:trained|accuracy|prototype|pilot|student|consultant|vendor|auc|rmse|intern|thesis)\b/

/** Small letters, one space for each mark, every character in its place. */
const plain = (low: string) => low.replaceAll(/[^a-z\d%~@;(/¶]/g, ' ')

type First = { start: number; length: number; weight: number }

/**
 * Scores the kinds of system by the words that give them away. A phrase counts once, at most three times for
 * repetition, and more in a sentence that says what is wanted.
 */
export function findArchetype(text: string): Archetyped {
  const { low } = flatten(text.slice(0, READ))
  const lower = ` ${plain(low)} `
  const weightAt = weigher(low)
  const scored = scorePhrases(lower, weightAt)
  for (const [id, weight, says] of [...FRAMES, ...MORE_FRAMES, ...KIND_TURNS])
    add(scored, id, weight, says, low, weightAt)
  add(scored, 'rules_only', 4, WRITTEN_RULE, low, () => 1)
  const likeness = likenessOf(low)
  for (const entry of scored) if (entry.score > 0 || likeness.best === entry.id) entry.score += likeness.of(entry.id)
  const alike = scored.find(({ id }) => id === likeness.best)
  if (alike && !alike.first && alike.score > 0) alike.first = place(low, likeness.telling(alike.id))
  const ranked = scored.filter((entry) => entry.score > 0).sort((a, b) => b.score - a.score)
  const best = ranked[0]
  const runnersUp = ranked.slice(1, 4).map(({ id, score }) => ({ id, score: round(score) }))
  // One weak sign is no sign: the general kind asks before it assumes.
  if (!best?.first || best.score < ENOUGH)
    return { id: FALLBACK, score: 0, runnersUp, confident: false, quote: '', start: 0 }
  const raw = text.slice(best.first.start, best.first.start + best.first.length)
  const lead = raw.length - raw.trimStart().length
  return {
    id: best.id,
    score: round(best.score),
    runnersUp,
    confident: best.score >= SURE && best.score - (runnersUp[0]?.score ?? 0) >= CLEAR,
    quote: raw.trim(),
    start: best.first.start + lead,
  }
}

function place(low: string, word: string): First {
  const start = low.search(new RegExp(`\\b${word}`))
  return { start: Math.max(0, start), length: word.length, weight: 0 }
}

type Scored = { id: string; score: number; first: First | undefined }

function scorePhrases(lower: string, weightAt: (at: number) => number): Scored[] {
  const seen = new Map<string, { count: number; most: number }>()
  const scored = new Map<string, Scored>(ARCHETYPES.map((id) => [id, { id, score: 0, first: undefined }]))
  const word = /(?<![a-z\d])[a-z\d]/g
  for (let match = word.exec(lower); match; match = word.exec(lower)) {
    const at = match.index
    for (const phrase of PHRASES.get(lower.slice(at, at + KEY)) ?? []) {
      if (!lower.startsWith(phrase.text, at)) continue
      const known = seen.get(phrase.id + phrase.text) ?? { count: 0, most: 0 }
      if (known.count >= 3) continue
      const entry = scored.get(phrase.id)
      if (!entry) continue
      const before = known.count === 0 ? 0 : known.most * (1 + 0.2 * (known.count - 1))
      known.count++
      known.most = Math.max(known.most, weightAt(at - 1))
      seen.set(phrase.id + phrase.text, known)
      entry.score += phrase.weight * (known.most * (1 + 0.2 * (known.count - 1)) - before)
      if (!entry.first || phrase.weight > entry.first.weight)
        entry.first = { start: at - 1, length: phrase.text.length, weight: phrase.weight }
    }
  }
  return [...scored.values()]
}

const round = (score: number) => Math.round(score * 100) / 100

function add(
  scored: readonly Scored[],
  id: string,
  weight: number,
  says: RegExp,
  low: string,
  weightAt: (at: number) => number,
): void {
  says.lastIndex = 0
  const match = says.exec(low)
  const entry = scored.find((candidate) => candidate.id === id)
  if (!match || !entry) return
  entry.score += weight * weightAt(match.index)
  const length = Math.min(match[0].length, 60)
  if (!entry.first || weight > entry.first.weight) entry.first = { start: match.index, length, weight }
}

/** How much a sign counts at a place: by its sentence. */
function weigher(low: string): (at: number) => number {
  const ends: number[] = []
  const weights: number[] = []
  let from = 0
  while (from < low.length) {
    const stop = low.indexOf(STOP, from)
    const end = stop < 0 ? low.length : stop
    const sentence = low.slice(from, end)
    ends.push(end)
    weights.push(WANTED.test(sentence) ? 1.25 : TRIED.test(sentence) ? 0.75 : 1)
    from = end + 1
  }
  return (at) => {
    let low_ = 0
    let high = ends.length - 1
    while (low_ < high) {
      const middle = (low_ + high) >> 1
      if ((ends[middle] ?? 0) < at) low_ = middle + 1
      else high = middle
    }
    return weights[low_] ?? 1
  }
}
