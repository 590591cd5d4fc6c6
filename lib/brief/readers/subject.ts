import type { FactRule } from '../fact-rule'
import type { Hit, Scan, Span } from '../scan'

const OTHERS =
  '(?:rivals?|competitors?|vendors?|suppliers?|consultants?|consultancy|(?:another|a different|some other) (?:company|firm|bank|team|site|city|country)|sister (?:company|firm|hospital|bank)|papers?|brochure|neighbou?rs?)'
/** Somebody else is the subject, and no "we" stands between. */
const ELSE = new RegExp(`\\b${OTHERS}\\b(?![^¶;]*\\b(?:we|our|us|i|my)\\b)[^¶;]*$`)
const PAST =
  /\b(?:until (?:19|20)\d\d|until (?:last|recently)|used to|formerly|in the past|years ago|back in|last (?:year|spring|summer|autumn|winter)(?!'s)|(?:in|since) (?:19|20)\d\d)\b/

/** Whether the words at a place speak of the system that is asked for: not of a rival's, a vendor's or a paper's. */
export const isOurs = (s: Scan, span: Span): boolean => !ELSE.test(s.before(span, 160))
/** Whether the sentence tells of earlier times. */
export const isPast = (s: Scan, span: Span): boolean => PAST.test(s.sentence(span))

/** The first match that speaks of the own system and passes. */
export const oursOf = (s: Scan, pattern: RegExp, passes: (hit: Hit) => boolean = () => true): Hit | undefined =>
  s.all(pattern).find((hit) => isOurs(s, hit) && passes(hit))

/** Rules as elsewhere, with sentences about somebody else's system left out. */
export function applyOurs(s: Scan, rules: readonly FactRule[]): void {
  for (const rule of rules) {
    if (s.has(rule.path) || (rule.kinds && !rule.kinds.includes(s.archetype.id))) continue
    const hit = oursOf(s, rule.says, (found) => !rule.unless?.test(s.around(found, 60, 60)))
    if (hit) s.set(rule.path, rule.value, hit, rule.inferred ?? false)
  }
}
