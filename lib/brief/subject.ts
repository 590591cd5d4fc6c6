import { rule } from './rule'
import type { Scan, Span } from './scan'

/** Somebody else's system, product or paper. */
const OTHERS = rule(
  '(?:a|our|the|one|another|some|every) (?:main |biggest |big |direct |local )?(?:rival|competitor|competition|peer|sister)s?',
  '(?:competitors?|rivals?|rivals?.s)',
  '(?:another|other|some other|different) (?:company|companies|firm|shop|bank|vendor|city|utility|operator|hospital|team|plant)s?',
  '(?:that was|which was|was|were) (?:for|at|by) (?:another|other|someone else)(?: \\w+)?',
  '(?:brochure|white ?paper|press|trade fair|blog|paper|article|literature|thesis|textbook|benchmark|leaderboard|conference)s?(?:.s)? (?:said|says|claim\\w*|show\\w*|report\\w*|promis\\w*|used?|reach\\w*|quot\\w*|had|has|boast\\w*)',
  '(?:in|from|per) (?:a|the|one|some|that|another) (?:\\w+ )?(?:paper|study|article|benchmark|blog|thesis|brochure|textbook)',
  '(?:worldwide|industry-wide|in the industry|card networks?|(?:visa|mastercard|google|amazon|netflix|uber|facebook|meta)(?! (?:cloud|web)))',
  '(?:his|her|their|theirs|its) (?:paper|slides?) (?:used|had|says|claims)',
  '(?:some|one|a) (?:paper|study|vendor|blog|supplier)(?:.s)? (?:has|had|uses?|used|claims?|says|boasts?|brags?|reports?)',
  '(?:vendor|supplier|start-?up|lab|university) (?:used|needed|had|tested|trained) (?:\\w+ )?(?:\\d+|it for|for)',
  '(?:national|university|foreign) lab(?:.s)?',
)
/** What was, and is no more. */
const FORMERLY = rule(
  '(?:last|the previous|in the previous|the year before) (?:year|season|summer|winter|quarter)',
  '(?:used to|formerly|previously|in the past|once had|back then|years ago|until (?:19|20)\\d\\d)',
  '(?:the|our|an) (?:old|previous|former|retired|legacy) (?:engine|system|model|version|provider|vendor|platform|tool|software|solution|search|server|setup)s?',
)
/** Weighed and turned down, or switched off. */
const GONE = rule(
  '(?:was|were|been|is|are|got|we|has|have|had) (?:\\w+ ){0,2}?(?:tried|evaluated|considered|tested|looked at|piloted)[^¶]{0,24} (?:rejected|dropped|discarded|abandoned|scrapped|thrown out|given up|ruled out|shelved|removed|switched off)',
  '(?:was|were|been|is|are|got|we|has been|have been)(?: \\w+)? (?:rejected|abandoned|discarded|scrapped|retired|decommissioned|ruled out|shelved|switched off|given up|withdrawn|thrown out)',
  '(?:and|but|then|since|later|are|is|was|were) (?:is |was |were |are |been )?(?:gone|rejected|dropped|discarded|abandoned|retired|ruled out)',
  '(?:did|does|do) not (?:help|work|pay off|bring anything)',
  "don't bring (?:it|them) back",
)
const ASKED =
  /(?:^|[:,¶]\s*)(?:and |but |so |then |or )?(?:should|would|could|can|shall|may|must|do|does|is|are|what|which|why|how|any|whether)\b/

/** Where a clause ends inside its sentence. */
const BREAK =
  /[;(]|[,:]? (?:but|while|whereas|although|though|yet|because|however|so that)\b|, (?:and |so |then )?(?:we|it|they|he|she|ours|our|today|now|this|that is|what|the|his|a|an)\b|: (?!\d)|, and\b| and (?:we|it|they|ours|our|today|now|the)\b/g

/** The words of the clause that a place stands in, in small letters. */
export function clauseOf(s: Scan, span: Span, most = 160): string {
  const before = s.before(span, most)
  const after = s.after({ start: span.start, end: span.end }, most)
  const from = [...before.matchAll(BREAK)].at(-1)
  const to = after.search(new RegExp(BREAK.source))
  return `${before.slice(from?.index ?? 0)}${s.low.slice(span.start, span.end)}${to < 0 ? after : after.slice(0, to)}`
}

const has = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** Whether what is said here is said of somebody else. */
export const ofOthers = (s: Scan, span: Span): boolean => has(OTHERS, clauseOf(s, span))

/** Whether it is no more so: last year's, the old system's, a thing tried and dropped. */
export const isOver = (s: Scan, span: Span): boolean => has(FORMERLY, clauseOf(s, span))

/** Whether a thing was weighed and turned down; the verdict may stand in the next clause. */
export const wasDropped = (s: Scan, span: Span): boolean =>
  has(
    GONE,
    `${s.low.slice(span.start, span.end)}${s.after({ start: span.start, end: span.end }, 70).split(';')[0] ?? ''}`,
  )

/** Whether the sentence asks: "Would a neural network do better?". */
export function isAsked(s: Scan, span: Span): boolean {
  const stop = s.low.indexOf('¶', span.end)
  if (stop < 0 || stop - span.end > 200 || s.text[stop] !== '?') return false
  return ASKED.test(s.before(span, 120).trimStart())
}
