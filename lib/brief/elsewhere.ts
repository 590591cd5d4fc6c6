import type { Scan, Span } from './scan'

/** Somebody else's figures: competitors, papers, public collections, offers that were not taken. */
const OTHERS =
  /\b(?:rivals?|competitors?|competing|papers? (?:had|has|have|uses?|used|with|we|he|she|reports?|that|from|he|of)|the paper|some paper|a paper|brochures?|slides?|case study|benchmarks?|public(?:ly available)? (?:data ?sets?|sets?|corpus|corpora|collections?|data)|inaturalist|imagenet|kaggle|another (?:company|firm|bank|hospital|city|chain)|(?:a|the|another|one) (?:vendor|supplier|consultant|start-?up) (?:says|promises|boasts|claims|reports|trained|has|sells|offers|offered|brags)|of theirs|theirs|sister (?:company|hospital|firm)|neighbou?ring (?:town|city|hospital|bank))\b/
/** What is said of no other clause. */
const CLAUSE =
  /;|:(?=\s)|, (?:but|and|while|whereas|though|although|yet|ours|we|our)\b|\b(?:but|while|whereas|although)\b|\band (?=\d|our\b|we\b|own\b)/

/** Whether a place speaks of another's system, in its own clause. */
export function isElsewhere(s: Scan, span: Span): boolean {
  const before = s.before(span, 120).split(CLAUSE).at(-1) ?? ''
  const after = s.after(span, 60).split(CLAUSE)[0] ?? ''
  return OTHERS.test(`${before}${s.low.slice(span.start, span.end)}${after}`) || NOT_USED.test(s.after(span, 90))
}
const NOT_USED =
  /\b(?:which|we|it|but we) (?:have not|haven't|do not|don't|did not|didn't|never) (?:\w+ )?(?:touch\w*|us(?:e|ed)|want\w*|tak(?:e|en)|tr(?:y|ied))\b|, ours (?:is|are|will)\b|\bwhich we (?:declined|rejected|refused)\b/

/** What is planned, wished for or only possible. */
const UNREAL =
  /\b(?:plan(?:s|ned)? to|want(?:s|ed)? to|would (?:like|have)|could|might|may|should|shall|will|going to|intend(?:s|ed)? to|hope(?:s|d)? to|propos\w+|consider\w*|about to|if we|if you)\b[^¶;]{0,40}$/
export const isUnreal = (s: Scan, span: Span): boolean => UNREAL.test(s.before(span, 70))
