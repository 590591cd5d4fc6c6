import type { FactValue } from '@/lib/facts/fact'
import type { Hit, Scan } from './scan'
import { clauseOf, isAsked, isOver, isUnreal, ofOthers } from './subject'

/** A thing that is there or is not: how it is named, and what its being there and its absence mean. */
export type Thing = {
  readonly path: string
  /** Words that name it, whatever is said of it. */
  readonly names: RegExp
  readonly absent?: FactValue
  readonly present?: FactValue
  /** What has to be said for it to be there; without it a mention alone is enough. */
  readonly holds?: RegExp
  /** What says that it is not, beside the common words for that. */
  readonly lacks?: RegExp
  /** Another subject, near the name. */
  readonly unless?: RegExp
  /** What the sentence must speak of. */
  readonly about?: RegExp
  /** A wish denied is a denial too: "nobody wants to run it". */
  readonly wished?: boolean
  readonly kinds?: readonly string[]
  /** Denials count in the whole sentence: "whether it holds, nobody has asked". */
  readonly whole?: boolean
}

/** The common words of denial: of being, of having, of doing, of knowing. */
const DENIED =
  /\b(?:no|not|never|nobody|no[- ]one|none|nothing|nowhere|neither|nor|cannot|without|lacks?|lacking|missing|absent|outstanding|unavailable|impossible|unable|non-?existent|unknown|undecided|unsettled|unclear|skipped|forgotten|omitted|left out|ignored?|ignores|disregard\w*|declin(?:es|ed)|refus(?:es|ed)|[a-z]+n't)\b/g
/** A denial of the denial, or of the doubt: the words cancel out. */
const DOUBLE =
  /\b(?:not without|never without|no longer missing|cannot be denied|not only|no doubt|no problem|not just|nothing but)\b/
const WISHED =
  /\b(?:must|should|shall|have to|has to|needs? to|want(?:s|ed)?|would like|ought|wish\w*|plan(?:s|ned)? to|requires?|required|obliged|demands?|asks? for|insists?|law|goal|aim)\b/
/** What the next sentence says of the thing just named. */
const NEXT =
  /^[¶)\]"' ]{1,4}(?:(?:answer|reply|status|result|so far)[:,]? ?)?(?:there (?:is|are|was|were) (?:none|no such|not (?:one|any))|there (?:isn't|aren't) (?:any|one)|(?:we|they|i) (?:do not|don't|did not|didn't|have not|haven't|never|have)(?: \w+){0,2} (?:any|one|it|them|none)\b|none\b|nope\b|no[,.;¶]|nothing\b|not yet|does not exist|doesn't exist|missing\b|(?:nobody|no one) (?:knows|can say|has said|wants? to|will)\b)/

const times = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].length

function isDeniedNext(s: Scan, hit: Hit): boolean {
  const end = hit.end + s.after(hit, 120).length
  return NEXT.test(s.low.slice(end, end + 70))
}

type Verdict = 'absent' | 'present' | undefined

function verdictAt(s: Scan, hit: Hit, thing: Thing): Verdict {
  const clause = thing.whole ? s.around(hit, 160, 160) : clauseOf(s, hit, 110)
  if (DOUBLE.test(clause)) return undefined
  const next = isDeniedNext(s, hit)
  const denials = times(DENIED, clause)
  // "Neither … nor" and "nobody … ever" deny once, whatever the count.
  if (denials > 0 || next || thing.lacks?.test(clause))
    return WISHED.test(clause) && !next && !thing.wished ? undefined : 'absent'
  if (WISHED.test(clause) || isUnreal(s, hit)) return undefined
  return thing.holds === undefined || thing.holds.test(clause) ? 'present' : undefined
}

/** Reads whether the things are there: the first mention of each that says so, of our own and of today. */
export function applyThings(s: Scan, things: readonly Thing[]): void {
  for (const thing of things) {
    if (s.has(thing.path) || (thing.kinds && !thing.kinds.includes(s.archetype.id))) continue
    for (const hit of s.all(thing.names)) {
      if (
        ofOthers(s, hit) ||
        (isAsked(s, hit) && !isDeniedNext(s, hit)) ||
        (!thing.whole && isOver(s, hit)) ||
        thing.unless?.test(s.around(hit, 60, 60))
      )
        continue
      if (thing.about && !thing.about.test(s.sentence(hit))) continue
      const verdict = verdictAt(s, hit, thing)
      const value = verdict === 'absent' ? thing.absent : verdict === 'present' ? thing.present : undefined
      if (value === undefined) continue
      s.set(thing.path, value, hit)
      break
    }
  }
}
