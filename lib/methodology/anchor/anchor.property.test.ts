import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraudDesign } from '@/lib/document/fixtures/fraud'
import { type Anchor, anchorAt, relocator } from './anchor'

const WORDS =
  'the model of a label is late and the team reads it on every charge before bank answers with score above limit drift window feature store replay holdout precision recall queue budget latency region {{arch.qpsPeak}} **cost**'.split(
    ' ',
  )

/** Sentences of words that recur, some of them twice in one text: what makes places hard to tell apart. */
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 14 })
  .map((words) => `${words.join(' ')}.`)
const prose = fc
  .tuple(fc.array(sentence, { minLength: 3, maxLength: 10 }), fc.array(fc.nat(), { maxLength: 2 }))
  .map(([sentences, again]) =>
    again.reduce((all, at) => [...all, sentences[at % sentences.length] ?? ''], sentences).join(' '),
  )

type Letter = { readonly sign: string; readonly id: number }
const signs = (letters: readonly Letter[]) => letters.map(({ sign }) => sign).join('')

const edit = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'sentence', 'move', 'copy'),
  at: fc.noBias(fc.integer({ min: 0, max: 1000 })),
  to: fc.noBias(fc.integer({ min: 0, max: 1000 })),
  length: fc.integer({ min: 1, max: 60 }),
  words: sentence,
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

let next = 0
const fresh = (text: string): Letter[] => Array.from(text, (sign) => ({ sign, id: next++ }))

/** What a person does to a text, of which every letter knows whether it is the same as before. */
function apply(letters: readonly Letter[], { kind, at, to, length, words }: Edit): Letter[] {
  const from = Math.round((at / 1000) * letters.length)
  const piece = letters.slice(from, from + length)
  const rest = letters.toSpliced(from, length)
  const there = Math.round((to / 1000) * rest.length)
  switch (kind) {
    case 'insert':
      return letters.toSpliced(from, 0, ...fresh(` ${words.slice(0, length)} `))
    case 'delete':
      return rest
    case 'replace':
      return letters.toSpliced(from, length, ...fresh(words.slice(0, length)))
    case 'sentence':
      return letters.toSpliced(from, 0, ...fresh(` ${words}`))
    case 'move':
      return rest.toSpliced(there, 0, ...piece)
    default:
      // Typed once more elsewhere: the same words, and not the same place.
      return letters.toSpliced(Math.round((to / 1000) * letters.length), 0, ...fresh(signs(piece)))
  }
}

const trial = fc.record({
  text: prose,
  at: fc.noBias(fc.integer({ min: 0, max: 950 })),
  length: fc.integer({ min: 2, max: 90 }),
  revisions: fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
})

type Outcome = 'right' | 'orphaned' | 'wrong'

/** So many letters that are the same, beside the place and in it. */
const BESIDE = 12
const WITHIN = 12

/**
 * It reads as it did, and stands nowhere else: what R5 calls the unique quote. Or it begins, or ends, with the same words
 * in the same surroundings. Nobody could tell it from what was there, also where somebody typed it once more.
 */
const isAlike = (one: Anchor, other: Anchor, text: string): boolean =>
  (one.quote.length >= 2 * WITHIN && one.quote === other.quote && text.split(one.quote).length === 2) ||
  (one.prefix.slice(-BESIDE) === other.prefix.slice(-BESIDE) &&
    one.quote.slice(0, WITHIN) === other.quote.slice(0, WITHIN)) ||
  (one.suffix.slice(0, BESIDE) === other.suffix.slice(0, BESIDE) &&
    one.quote.slice(-WITHIN) === other.quote.slice(-WITHIN))

/** By so much of its length an end may be off, where the words there were written anew. */
const SLACK = 0.25

/**
 * Right: within what has become of the passage, from the first of its letters that is left to the last, and little of
 * what stands there is from elsewhere.
 */
function judge(
  found: Anchor | undefined,
  placed: Anchor,
  quoted: ReadonlySet<number>,
  known: ReadonlySet<number>,
  letters: readonly Letter[],
): Outcome {
  if (!found) return 'orphaned'
  if (isAlike(found, placed, signs(letters))) return 'right'
  const first = letters.findIndex(({ id }) => quoted.has(id))
  const last = letters.findLastIndex(({ id }) => quoted.has(id))
  const inside = letters.slice(found.start, found.end)
  const own = inside.filter(({ id }) => quoted.has(id)).length
  const foreign = inside.filter(({ id }) => known.has(id) && !quoted.has(id)).length
  const slack = Math.max(3, SLACK * placed.quote.length)
  const isWithin = first !== -1 && found.start >= first - slack && found.end <= last + 1 + slack
  const isMostly = foreign === 0 || (isWithin && own >= 0.3 * inside.length)
  return own > 0 && isMostly ? 'right' : 'wrong'
}

type Trial = { readonly text: string; readonly at: number; readonly length: number; readonly revisions: Edit[][] }

/** One passage through all edits of a trial; what became of it with each. */
function outcomes({ text, at, length, revisions }: Trial): { outcome: Outcome; shown: string }[] {
  let letters = fresh(text)
  const start = Math.floor((at / 1000) * text.length)
  const end = Math.min(text.length, start + length)
  let quoted = new Set(letters.slice(start, end).map(({ id }) => id))
  let placed = { ...anchorAt(text, { start, end }), isLost: false }
  return revisions.map((edits) => {
    const before = signs(letters)
    const known = new Set(letters.map(({ id }) => id))
    letters = edits.reduce(apply, letters)
    const found = relocator(before, signs(letters))(placed)
    const outcome = judge(found, placed, quoted, known, letters)
    const shown = `${outcome}: “${placed.quote}” in “${before}”, then “${found?.quote}” in “${signs(letters)}”`
    if (found) quoted = new Set(letters.slice(found.start, found.end).map(({ id }) => id))
    placed = found ? { ...found, isLost: false } : { ...placed, isLost: true }
    return { outcome, shown }
  })
}

function count(trials: readonly Trial[]): { right: number; orphaned: number; wrong: string[] } {
  const all = trials.flatMap(outcomes)
  const of = (which: Outcome) => all.filter(({ outcome }) => outcome === which)
  return { right: of('right').length, orphaned: of('orphaned').length, wrong: of('wrong').map(({ shown }) => shown) }
}

/** The prose of a worked design, as people read it. */
const PROSE = fraudDesign.steps.flatMap(({ content }) =>
  (content?.draft.sections ?? []).map(({ markdown }) => markdown),
)

describe('passages through edits', () => {
  it('are found where they are, or nowhere: 1,500 trials of up to twelve edits on words that recur', () => {
    const { right, orphaned, wrong } = count(fc.sample(trial, { numRuns: 1_500, seed: 20261127 }))
    expect(wrong).toEqual([])
    expect(right + orphaned).toBeGreaterThanOrEqual(3_000)
    expect(right / (right + orphaned)).toBeGreaterThan(0.7)
  })
  it('of a real design are seldom lost: 1,200 trials of one edit', () => {
    const real = fc.record({
      text: fc.constantFrom(...PROSE),
      at: fc.noBias(fc.integer({ min: 0, max: 900 })),
      length: fc.integer({ min: 12, max: 90 }),
      revisions: fc.tuple(fc.tuple(edit)),
    })
    const { orphaned, wrong } = count(fc.sample(real, { numRuns: 1_200, seed: 6 }))
    expect(wrong).toEqual([])
    expect(orphaned).toBeLessThan(100)
  })
})
