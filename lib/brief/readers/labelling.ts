import type { Measure } from '../measures'
import { parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan, Span } from '../scan'
import { clauseOf, isUnreal, ofOthers } from '../subject'
import { DOING, DONE, EXPERT, ITEM, NEVER, NOBODY, PERSON } from './words-of-labels'

/** Somebody labels something, or nobody does. */
export type Labelling = Span & {
  readonly by: 'expert' | 'human' | undefined
  /** That it was not done. */
  readonly not: boolean
  /** How many were labelled, where it is said. */
  readonly count: Measure | undefined
}

const BETWEEN =
  '(?: (?:who|that|which|then|already|also|alone|there|together|ourselves|have|has|had|of ours|of (?:our|the) \\w+|at two sites|from outside|\\w+ly|since \\w+|in (?:turn|pairs|the past|all|\\w+)|over the years|spent \\w+ \\w+))'
const ACTIVE = [
  rule(`(${PERSON})${BETWEEN}{0,3} (?:${DONE.strong})`),
  rule(`(${PERSON})${BETWEEN}{0,3} (?:${DONE.weak}|${DOING})`),
]
const BY =
  '(?: (?:\\w+ly|in|in-?house|out|up|down|by hand|so far|independently|again|with care|twice|once|at \\w+ sites))'
const PASSIVE = [
  rule(`(?:${DONE.strong})${BY}{0,3} by (?:[\\w-]+ ){0,3}?(${PERSON})`, `(?:${DONE.strong})${BY}{0,2} by (hand)`),
  rule(`(?:${DONE.weak})(?: \\w+){0,4} by (?:[\\w-]+ ){0,3}?(${PERSON})`, `(?:drawn|sorted|written|entered) by (hand)`),
]
const ALONE = [rule(DONE.strong)]
/** "The transcripts come from a typing bureau", "ground truth: consensus of three radiologists". */
const FROM = rule(
  `(?:labels?|labelling|identification|marking|annotations?|transcripts?|transcriptions|boxes|masks|contours|outlines|gradings?|ratings|reference|truth|verdicts?|answers|tags)(?: (?:is|are|was|were|all|set|made|done|added|provided|given|supplied|drawn|written|produced|created|it|them))* (?:come|comes|came|stems?|by|from)(?: from)? (?:[\\w-]+ ){0,3}?(${PERSON})`,
  `(?:consensus|verdicts?|opinion|judge?ment|labels|panel|ratings|decisions?) (?:of|by|from) (?:[\\w-]+ ){0,3}?(${PERSON}) ~ (?:labels?|reference|truth|target|training)`,
  `(?:labels?|reference|truth|target|training set|ground truth)[^¶;]{0,30} (?:consensus|verdicts?|opinion|judge?ment|decisions?|panel) (?:of|by|from) (?:[\\w-]+ ){0,3}?(${PERSON})`,
  `(?:labels?|target|truth|ground truth)s? (?:is|are|was|would be) [^¶;]{3,60}? (${PERSON}) (?:\\w+ )?(?:[a-z]+ed|enters?|types?|chose|picks?|gave|gives?|keys?|wrote|enter|choose)`,
  `panel of (?:[\\w-]+ ){0,2}?(${PERSON}) (?:set|sets|gave|made|fixed|agreed)`,
)
const OUTSOURCED = rule(
  '(?:outsourced|sent|farmed out|gave) (?:[^¶;]{0,50}?)(?:boxes|labels|labelling|annotation|tagging|coding|transcription|outlines) ~ (agency|company|bureau|vendor|contractors?|freelancers|crowd)',
  '(?:sent|gave) (?:[^¶;]{0,40}?) to an? (?:\\w+ )?(bureau|agency|company|crowd) (?:for|to be) (?:coding|labell?ing|annotation|tagging|transcription|annotated|labell?ed)',
  '(?:paid|hired|asked) (?:an? )?(?:\\w+ )?(crowd|students?|freelancers?|agency|bureau|interns?) to (?:label|mark|tag|annotate|draw|transcribe|rate|judge|outline|sort)',
  'bought [\\d,.k]+ (?:\\w+ )?(labels|annotations)',
)

const isItem = new RegExp(`\\b${ITEM}\\b`)
const DENIED = new RegExp(
  `\\b(?:${NOBODY}|${NEVER}|no ${ITEM}|no|none|zero|without|nobody|neither|not (?:one|a single) \\w+)\\b[^¶;,]{0,40}$`,
)
/** A model that sorts, a name that is given to a person, a thing that is done to no example. */
const NO_LABEL =
  /\b(?:model|classifier|network|software|system|algorithm|engine|bot|assistant|vendor's|regex\w*|rules?|score|detector|encoder|llm|u-?net|cnn)\s(?:\w+ ){0,2}$/
const NO_DEED =
  /^ (?:to (?:own|run|run it|be|take|look|maintain|operate)|as (?:chief|head|owner)|after|out of|by the (?:model|system|software|score|machine|algorithm|classifier))\b/
/** What is read, checked or written in the day's work makes no label unless it is for that. */
const WORK =
  /\b(?:before|until|each time|every time|signs?|customers? (?:wrote|gave)|answers? the phone|can code|who code|write code|codes in)\b/

const HABIT = new RegExp(` ${DOING}$`)
const ACTED = new RegExp(`^${PERSON}\\b`)

/** Every place that says who labelled what. */
export function labellingsOf(s: Scan): readonly Labelling[] {
  const seen = new Set<number>()
  const out: Labelling[] = []
  const add = (hit: Hit, weak: boolean) => {
    const clause = clauseOf(s, hit)
    if (seen.has(hit.end) || ofOthers(s, hit) || isUnreal(s, hit)) return
    if (NO_LABEL.test(s.before(hit, 40)) || NO_DEED.test(s.after(hit, 30)) || WORK.test(clause)) return
    if (weak && /^(?:i|we)\b/.test(hit.text)) return
    if (weak && !isItem.test(s.around(hit, 60, 60).replace(hit.text, ' '))) return
    seen.add(hit.end)
    const who = hit.groups.find(Boolean)
    const not =
      DENIED.test(s.before(hit, 70)) ||
      new RegExp(`^(?:${NOBODY})\\b`).test(hit.text) ||
      /\bun(?:labell?ed|annotated|tagged|marked)\b/.test(hit.text)
    out.push({
      start: hit.start,
      end: hit.end,
      by: who === undefined ? undefined : new RegExp(`^${EXPERT}$`).test(who) ? 'expert' : 'human',
      not,
      // What people do day by day has no number of its own.
      count: not || HABIT.test(hit.text) ? undefined : countOf(s, hit),
    })
  }
  for (const [at, patterns] of [ACTIVE, PASSIVE, ALONE].entries())
    for (const [nth, pattern] of patterns.entries()) for (const hit of s.all(pattern)) add(hit, nth === 1 && at < 2)
  for (const pattern of [FROM, OUTSOURCED]) for (const hit of s.all(pattern)) add(hit, false)
  return out
}

const BARE =
  /^(?:$|so far|in all|in total|of (?:them|these|which|the)|have|has|had|were|are|was|already|or so|by|from)\b|^$/
const fits = (m: Measure): boolean =>
  m.per === undefined &&
  m.low === undefined &&
  (m.kind === 'count' || (m.kind === 'ratio' && m.unit === 'part')) &&
  (BARE.test(m.noun) || new RegExp(`^(?:[\\w'-]+ ){0,3}?${ITEM}\\b`).test(m.noun))

/** The figure next to the deed: behind it, or before it in the same clause. */
function countOf(s: Scan, hit: Hit): Measure | undefined {
  const stop = s.low.indexOf('¶', hit.end)
  const behind = s.measures.find(
    (m) =>
      m.start >= hit.start &&
      m.start - hit.end < 46 &&
      (stop < 0 || m.start < stop) &&
      fits(m) &&
      countIn(s, m) >= 20 &&
      !/[;:]|, (?:and|but|which)\b/.test(s.low.slice(hit.end, m.start)),
  )
  if (behind) return behind
  const from = s.low.lastIndexOf('¶', hit.start)
  return s.measures
    .filter(
      (m) =>
        m.end <= hit.start + hit.text.length &&
        m.start > from &&
        hit.start - m.end < 60 &&
        fits(m) &&
        countIn(s, m) >= 20 &&
        !/[;:]|, (?:and|but|we|so)\b/.test(s.low.slice(m.head, hit.start)) &&
        // "1.2 million tiles, and students masked a few": only "that students masked" speaks of the figure before.
        (!ACTED.test(hit.text) || /^[^,;¶]{0,30}\b(?:that|which) (?:\w+ )?$/.test(s.low.slice(m.head, hit.start))),
    )
    .at(-1)
}

/** "900 of 30,000 photos" is a share of the photos and a count of nine hundred. */
export const countIn = (s: Scan, m: Measure): number =>
  m.kind === 'ratio' && m.unit === 'part' && /^\d/.test(s.low.slice(m.start))
    ? parseCount(s.low.slice(m.start, m.end))
    : m.value
