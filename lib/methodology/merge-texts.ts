import { isClosed, splitItemKey } from './keys'
import { type Budget, newBudget, partsOf } from './list-diff'

/** `isClean`: nothing of either side had to give way. Otherwise `text` holds both, mine first, where they differ. */
export type Merged = { text: string; isClean: boolean }

/** A sentence, or a line that has none, and the white space before it. */
type Unit = { words: string; gap: string }

/** Behind the end of a sentence; not within "e.g. this". */
const SENTENCE_END = /(?<=[.!?…]["'”’)\]*_]{0,4})(?<!\b(?:e\.g|i\.e|cf|vs|etc|approx|no)\.)(?=\s+\S)/iu

function unitsOf(text: string): { units: Unit[]; rest: string } {
  const units: Unit[] = []
  let gap = ''
  for (const piece of text.split(/(\n)/).flatMap((line) => line.split(SENTENCE_END))) {
    const words = piece.trim()
    const from = words === '' ? piece.length : piece.indexOf(words)
    gap += piece.slice(0, from)
    if (words === '') continue
    units.push({ words, gap })
    gap = piece.slice(from + words.length)
  }
  return { units, rest: gap }
}

/** What one side makes of `length` units of the base from `start` on. */
type Hunk = { start: number; length: number; units: Unit[]; isMine: boolean }

const wordsOf = (units: readonly Unit[]) => units.map(({ words }) => words)
const isSame = (a: readonly Unit[], b: readonly Unit[]) => wordsOf(a).join('\n') === wordsOf(b).join('\n')

/** Texts that differ in more pieces than this are taken for one piece: where both sides did so, people compare. */
const MOST_EDITS = 400

function hunksOf(base: readonly Unit[], side: readonly Unit[], isMine: boolean, budget: Budget): Hunk[] {
  return partsOf(wordsOf(base), wordsOf(side), budget, MOST_EDITS).map(({ start, length, from, count }) => ({
    start,
    length,
    units: side.slice(from, from + count),
    isMine,
  }))
}

/** Neighbours do not touch one another: a sentence put in beside one that was changed is no conflict. */
function meets(hunk: Hunk, from: number, to: number): boolean {
  const end = hunk.start + hunk.length
  return hunk.length === 0 && from === to ? hunk.start === from : hunk.start < to && end > from
}

/** Where a side leaves the words alone it may still have changed the white space before them. */
function pairedGaps(base: readonly Unit[], side: readonly Unit[], hunks: readonly Hunk[]): Map<number, string> {
  const gaps = new Map<number, string>()
  let shift = 0
  let next = 0
  for (const [index] of base.entries()) {
    for (let hunk = hunks[next]; hunk && hunk.start + hunk.length <= index; hunk = hunks[++next])
      shift += hunk.units.length - hunk.length
    const hunk = hunks[next]
    const isChanged = hunk !== undefined && hunk.start <= index && index < hunk.start + hunk.length
    const unit = isChanged ? undefined : side[index + shift]
    if (unit) gaps.set(index, unit.gap)
  }
  return gaps
}

const pick = (base: string | undefined, mine: string | undefined, theirs: string | undefined) =>
  mine === undefined || mine === base ? (theirs ?? mine ?? base ?? '') : mine

/** Hunks of both sides that lie over one another, as one; in the order of the base. */
function regionsOf(hunks: readonly Hunk[]): Hunk[][] {
  const sorted = hunks.toSorted((a, b) => a.start - b.start || a.length - b.length)
  const regions: { from: number; to: number; hunks: Hunk[] }[] = []
  for (const hunk of sorted) {
    const last = regions.at(-1)
    if (last && meets(hunk, last.from, last.to)) {
      last.hunks.push(hunk)
      last.to = Math.max(last.to, hunk.start + hunk.length)
    } else regions.push({ from: hunk.start, to: hunk.start + hunk.length, hunks: [hunk] })
  }
  return regions.map((region) => region.hunks)
}

function withGap(units: readonly Unit[], gap: string): Unit[] {
  return units.map((unit, index) => (index === 0 && unit.gap === '' ? { ...unit, gap } : unit))
}

/** Lines and sentences of two texts that were made from one. */
export function mergeProse(base: string, mine: string, theirs: string, budget: Budget = newBudget()): Merged {
  if (mine === theirs || theirs === base) return { text: mine, isClean: true }
  if (mine === base) return { text: theirs, isClean: true }
  const of = { base: unitsOf(base), mine: unitsOf(mine), theirs: unitsOf(theirs) }
  const hunks = {
    mine: hunksOf(of.base.units, of.mine.units, true, budget),
    theirs: hunksOf(of.base.units, of.theirs.units, false, budget),
  }
  const gaps = {
    mine: pairedGaps(of.base.units, of.mine.units, hunks.mine),
    theirs: pairedGaps(of.base.units, of.theirs.units, hunks.theirs),
  }
  let isClean = true
  let at = 0
  const out: Unit[] = []
  const copyTo = (end: number) => {
    for (; at < end; at++) {
      const unit = of.base.units[at]
      if (unit) out.push({ ...unit, gap: pick(unit.gap, gaps.mine.get(at), gaps.theirs.get(at)) })
    }
  }
  /** A side's text of a region, with what it left alone there. */
  const sideOf = (region: readonly Hunk[], from: number, to: number, isMine: boolean): Unit[] => {
    const units: Unit[] = []
    let index = from
    for (const hunk of region) {
      if (hunk.isMine !== isMine) continue
      units.push(...of.base.units.slice(index, hunk.start), ...hunk.units)
      index = hunk.start + hunk.length
    }
    return [...units, ...of.base.units.slice(index, to)]
  }
  for (const region of regionsOf([...hunks.mine, ...hunks.theirs])) {
    const from = Math.min(...region.map(({ start }) => start))
    const to = Math.max(...region.map(({ start, length }) => start + length))
    copyTo(from)
    const sides = { mine: sideOf(region, from, to, true), theirs: sideOf(region, from, to, false) }
    const isOfBoth = region.some(({ isMine }) => isMine) && region.some(({ isMine }) => !isMine)
    if (!isOfBoth) out.push(...(region[0]?.isMine ? sides.mine : sides.theirs))
    else if (isSame(sides.mine, sides.theirs)) out.push(...sides.mine)
    else {
      isClean = false
      out.push(...sides.mine, ...withGap(sides.theirs, ' '))
    }
    at = to
  }
  copyTo(of.base.units.length)
  const joined = out.map(({ words, gap }, index) => `${index > 0 && gap === '' ? ' ' : gap}${words}`).join('')
  return { text: joined + pick(of.base.rest, of.mine.rest, of.theirs.rest), isClean }
}

function idsOf(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((id) => typeof id === 'string') ? value : undefined
  } catch {
    return undefined
  }
}

/** One side's order, with what the other moved put behind the neighbour it was moved to. */
function mergeOrder(base: string, mine: string, theirs: string, budget: Budget): Merged | null {
  const lists = { base: idsOf(base), mine: idsOf(mine), theirs: idsOf(theirs) }
  if (!lists.base || !lists.mine || !lists.theirs) return null
  const [from, own, other] = [lists.base, lists.mine, lists.theirs]
  const moved = (side: readonly string[]) =>
    new Set(partsOf(from, side, budget, MOST_EDITS).flatMap((part) => side.slice(part.from, part.from + part.count)))
  const [movedByMe, movedByThem] = [moved(own), moved(other)]
  if ([...movedByMe].some((id) => movedByThem.has(id)) && own.join() !== other.join()) return null
  // What somebody has taken out stays out; an order that does not name an item keeps it all the same.
  const isOut = (id: string) => from.includes(id) && (!own.includes(id) || !other.includes(id))
  const merged = other.filter((id) => !movedByMe.has(id) && !isOut(id))
  for (const [index, id] of own.entries()) {
    if (!movedByMe.has(id) || isOut(id)) continue
    const before = own.slice(0, index).findLast((earlier) => merged.includes(earlier))
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id)
  }
  return { text: JSON.stringify(merged), isClean: true }
}

/** Both changes of what stands under an edit key (edit.ts); null where a person has to choose one. */
export function mergeTexts(
  key: string,
  base: string,
  mine: string,
  theirs: string,
  budget: Budget = newBudget(),
): Merged | null {
  // No two of a few words make a third, and no two whole items one.
  if (isClosed(key) || splitItemKey(key) !== undefined) return null
  return key.startsWith('order/') ? mergeOrder(base, mine, theirs, budget) : mergeProse(base, mine, theirs, budget)
}
