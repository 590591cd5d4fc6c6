import type { FactRule } from './fact-rule'
import { rule } from './rule'
import type { Hit, Scan, Span } from './scan'

/** Somebody else's system, product or paper. */
const OTHERS = rule(
  '(?:a|our|the|one|another|some|every) (?:main |biggest |big |direct |local )?(?:rival|competitor|competition|peer|sister)s?',
  '(?:competitors?|rivals?|rivals?.s)',
  '(?:another|other|some other|different) (?:company|companies|firm|shop|bank|vendor|city|utility|operator|hospital|team|plant)s?',
  '(?:that was|which was|was|were) (?:for|at|by) (?:another|other|someone else)(?: \\w+)?',
  '(?:brochure|white ?paper|press|trade fair|blog|paper|article|literature|thesis|textbook|benchmark|leaderboard|conference)s?(?:.s)? (?:said|says|claim\\w*|show\\w*|report\\w*|promis\\w*|used?|reach\\w*|quot\\w*|had|has|boast\\w*)',
  '(?:in|from|per) (?:a|the|one|some|that|another) (?:\\w+ )?(?:paper|study|article|benchmark|blog|thesis|brochure|textbook)',
  '(?:worldwide|industry-wide|in the industry|card networks?|(?:visa|mastercard|google|amazon|netflix|uber|facebook|meta)(?! (?:cloud|web|textract|bedrock|sagemaker|vertex|gemini|comprehend|transcribe|translate|rekognition|personali[sz]e|speech|vision|document|llama)))',
  '(?:his|her|their|theirs|its) (?:paper|slides?) (?:used|had|says|claims)',
  '(?:some|one|a) (?:paper|study|vendor|blog|supplier)(?:.s)? (?:describes?|has|had|uses?|used|claims?|says|boasts?|brags?|reports?)',
  '(?:vendor|supplier|start-?up|lab|university) (?:used|needed|had|tested|trained) (?:\\w+ )?(?:\\d+|it for|for)',
  '(?:national|university|foreign) lab(?:.s)?',
  '(?:another|an? (?:neighbou?ring|foreign|different)) (?!model|version|system|field|column|file|table|team of ours|third|half|quarter)[a-z]+(?: abroad)? (?:had|has|have|uses?|used|owns?|keeps?|tested|trained|labell?ed|published)',
  '(?:an?|the|some) [a-z]+ (?:abroad|elsewhere|next door|across the border|in another \\w+) (?:had|has|have|uses?|used|owns?|labell?ed)',
)
/** Whose figures are not ours either: public collections, and what is quoted from outside. */
const QUOTED = rule(
  'competing|brochures?|slides? (?:says?|shows?|claims?|promis\\w+|boasts?|deck)|(?:on|in) (?:the|a|his|her|their|one) (?:\\w+ )?slides?|case study|public(?:ly available)? (?:data ?sets?|sets?|corpus|corpora|collections?|data)',
  'papers? (?:had|has|have|uses?|used|with|we|he|she|reports?|that|from|he|of)|(?:the|some|a) paper|benchmarks?',
  'inaturalist|imagenet (?:has|had|holds|contains|figures?)|kaggle|(?:of )?theirs',
  '(?:a|the|another|one) (?:vendor|supplier|consultant|start-?up) (?:says|promises|boasts|claims|reports|trained|has|sells|offers|offered|brags)',
  '(?:sister|neighbou?ring) (?:company|hospital|firm|bank|town|city)',
  "(?:the )?(?:manufacturer|maker|supplier|predecessor|partner|publisher|producer)'s (?:own )?(?:fleet|plants?|turbines?|customers?|portfolio|tool|data|machines?|other \\w+)",
)
/** Somebody else is the subject of what follows, and no "we" stands between. */
const BEFORE =
  /\b(?:rivals?|competitors?|vendors?|suppliers?|consultants?(?!\s?$| (?:radiologist|physician|surgeon|doctor|\w+ologist))|consultancy|(?:another|a different|some other) (?:company|firm|bank|team|site|city|country)|sister (?:company|firm|hospital|bank)|papers?|brochure|neighbou?rs?)\b(?![^¶;]*\b(?:we|our|us|i|my)\b)[^¶;]*$/
/** Offered and not taken, or set beside our own. */
const NOT_TAKEN =
  /\b(?:which|we|it|but we) (?:have not|haven't|do not|don't|did not|didn't|never) (?:\w+ )?(?:touch\w*|us(?:e|ed)|want\w*|tak(?:e|en)|tr(?:y|ied))\b|, ours (?:is|are|will)\b|\bwhich we (?:declined|rejected|refused)\b/
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
  /[;(]|[,:]? (?:but|while|whereas|although|though|yet|because|however|so that)\b|, (?:and |so |then )?(?:we|it|they|he|she|ours|our|today|now|this|that is|what|the|his|a|an)\b|: (?!\d)|, and\b| and (?:(?:we|it|they|ours|our|own|today|now|the)\b|(?=\d))/g

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

/** Whether the system named here is somebody else's. One that a vendor proposes to us is not. */
export const isAnothers = (s: Scan, span: Span): boolean => has(OTHERS, clauseOf(s, span))

/** Whether what is said here, a figure or a habit, is said of somebody else: a rival, a paper, a public collection. */
export function ofOthers(s: Scan, span: Span): boolean {
  const clause = clauseOf(s, span)
  return (
    has(OTHERS, clause) || has(QUOTED, clause) || BEFORE.test(s.before(span, 160)) || NOT_TAKEN.test(s.after(span, 90))
  )
}

/** The first match that speaks of the own system and passes. */
export const oursOf = (s: Scan, pattern: RegExp, passes: (hit: Hit) => boolean = () => true): Hit | undefined =>
  s.all(pattern).find((hit) => !ofOthers(s, hit) && passes(hit))

/**
 * Rules as they are applied elsewhere, with what is said of others left out. `others` may be the narrower `isAnothers`
 * where a vendor speaks of the very system that is proposed to us.
 */
export function applyOurs(s: Scan, rules: readonly FactRule[], others = ofOthers): void {
  for (const rule of rules) {
    if (s.has(rule.path) || (rule.kinds && !rule.kinds.includes(s.archetype.id))) continue
    const hit = s.all(rule.says).find((found) => !others(s, found) && !rule.unless?.test(s.around(found, 60, 60)))
    if (hit) s.set(rule.path, rule.value, hit, rule.inferred ?? false)
  }
}

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
  const before = s.before(span, 120).trimStart()
  // The words that ask may belong to the hit itself: "Should a clerk look at each?"
  return ASKED.test(before === '' ? s.low.slice(span.start, span.start + 12).trimStart() : before)
}

const PAST =
  /\b(?:until (?:19|20)\d\d|until (?:last|recently)|used to|formerly|in the past|years ago|back in|last (?:year|spring|summer|autumn|winter)(?!'s)|(?:in|since) (?:19|20)\d\d)\b/

/** Whether the sentence tells of earlier times. */
export const isPast = (s: Scan, span: Span): boolean => PAST.test(s.sentence(span))

/** What is planned, wished for or only possible. */
const UNREAL =
  /\b(?:plan(?:s|ned)? to|want(?:s|ed)? to|would (?:like|have)|could|might|may|should|shall|will|going to|intend(?:s|ed)? to|hope(?:s|d)? to|propos\w+|consider\w*|about to|if we|if you)\b[^¶;]{0,40}$/
export const isUnreal = (s: Scan, span: Span): boolean => UNREAL.test(s.before(span, 70))
