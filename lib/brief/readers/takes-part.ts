import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isPast, ofOthers } from '../subject'
import { SOMEBODY } from './people'

const STILL =
  '(?:always |still |then |first |also |must |has to |have to |will |would |should |shall |can |may |could )*'
const LOOK =
  '(?:checks?|reviews?|confirms?|approves?|verif(?:y|ies)|validates?|vets?|corrects?|edits?|proof-?reads?|signs?(?: off)?|reads?|releases?|authori[sz]es?|amends?|looks? (?:at|over|through)|goes? (?:over|through)|inspects?)'
const CHOOSE =
  '(?:accepts?|takes?|keeps?|confirms?|approves?|picks?|deletes?|rejects?|ignores?|declines?|refuses?|discards?|changes?|corrects?|overrules?|overrides?)'
const LOOKED =
  '(?:checked|reviewed|confirmed|approved|verified|validated|vetted|corrected|edited|signed(?: off)?|read|released|authori[sz]ed|looked at|inspected|seen|accepted)'
const ALL = '(?:each|every|all|any|both|it|them|the|these|those|what|whatever|whether)'
const MAY = '(?:can|may|could|might|is (?:free|allowed|able) to|are (?:free|allowed|able) to|has the right to)'
const TURN =
  '(?:overrule|override|overturn|reorder|re-order|rearrange|change|correct|veto|reject|undo|deviate|decide otherwise|ignore)'

/** A person takes part in each case: looks before it counts, chooses, may turn it round. */
const WITH = rule(
  `(?:${SOMEBODY}|he|she|they) ${STILL}${LOOK}(?:(?:,| and| or|, and) ${LOOK}){0,2} ${ALL}\\b[^¶;]{0,50} before`,
  `${SOMEBODY} ${STILL}${LOOK}(?:(?:,| and| or|, and) ${LOOK}){0,2} (?:each|every|all)(?: [a-z-]+){1,4}`,
  `${SOMEBODY} ${STILL}${CHOOSE} (?:or|and) ${CHOOSE} (?:each|every|any|all|it|them|the|what)(?: [a-z-]+){0,3}`,
  `${SOMEBODY} ${STILL}${LOOK} (?:the |each |every )?(?:draft|summary|proposal|suggestion|letter|text|reply|result|output|list|outlines?|fields?|values?|entries)[^¶;]{0,20} and (?:then )?(?:signs?|files?|sends?|saves?|books?|corrects?|checks?|edits?|releases?|decides?)(?: \\w+)?`,
  `(?:each|every|any|all)(?: [a-z-]+){1,4} (?:is|are|gets?|will be|must be|has to be) (?:still |always |then |first |manually )*${LOOKED} by ${SOMEBODY}`,
  `(?:is|are|gets?) (?:still |always |then |first |manually )*${LOOKED} by ${SOMEBODY}[^¶;]{0,24} before`,
  `${SOMEBODY}[^¶;]{0,40} ${MAY} ${TURN}(?: [a-z-]+){0,4}`,
  `${SOMEBODY} (?:has|have|keeps?) the (?:final|last) (?:word|say|decision)(?: on)?(?: [a-z-]+){0,3}`,
  `(?:drafts?|proposals?|suggestions?|outlines?|transcripts?|summar(?:y|ies)|answers?|letters?)(?: [a-z]+){0,3}? (?:which|that) (?:the |our |a )?(?:[a-z]+ )?(?:[a-z]+s|${SOMEBODY}) (?:only |just |then |merely |still |first |have to |must )*(?:correct|edit|check|confirm|approve|release|sign|revise|polish|finish)s?`,
  `(?:nothing|none|no [a-z]+) (?:goes|is|are|gets?|leaves?) (?:out |sent |filed |paid |posted |published |changed |booked |the house )*(?:un(?:signed|checked|seen|read|confirmed|reviewed)|without (?:a |an |the |our )?(?:signature|check|ok|okay|confirmation|approval|[a-z]+'s (?:signature|ok|consent)))`,
  '(?:he|she|they) (?:has|have) the (?:final|last) (?:word|say)',
)
/** Nobody does: the system acts, takes over, turns down by itself. */
const SYSTEM =
  '(?:system|engine|model|software|tool|machine|bot|assistant|agent|till|platform|controller|algorithm|program|computer|desk system|it)'
const ALONE = rule(
  `(?:${SOMEBODY}) (?:would|does|do|will|need|needs|has|have|is|are|was) ?(?:not|never|n't)(?: (?:have|need|be|even|required|asked|supposed))*(?: to)? (?:confirm|check|approve|look|agree|sign|decide|intervene|involved|consulted|asked|needed|see)(?: [a-z-]+){0,4}`,
  `(?:isn't|aren't|is not|are not|not) (?:involved|asked|consulted|needed|in the loop)(?: (?:at any (?:point|stage|time)|anywhere|at all))?`,
  `no (?:[a-z]+ )?(?:${SOMEBODY}) (?:confirms?|checks?|approves?|looks?|is involved|in between|between|is asked|has to|sees?|intervenes?|decides?)(?: [a-z-]+){0,4}`,
  `${SYSTEM}[^¶;,]{0,40} (?:takes? (?:it|them|this|the [a-z]+) over|writes?[^¶;,]{0,30} directly|applies (?:it|them))[^¶;]{0,24}(?:by itself|directly|at once|automatically|on its own)?`,
  `(?:decides?|acts?|grants?|refuses?|rejects?|approves?|closes?|pays?|books?|sends?|sets?|ends?)[^¶;]{0,60} (?:automatically|by itself|by themselves|on its own|all alone|alone)(?=[ ,;:¶]|$)`,
  '(?:is|are|gets?|be) (?:then )?(?:turned (?:down|away)|rejected|refused|declined|denied|cut off|closed|deleted|blocked|ended|marked as failed|dismissed|suspended)[^¶;,]{0,24} (?:automatically|by the (?:system|machine|software|engine|computer)|at once without)',
  '(?:automatically|by itself) (?:turned (?:down|away)|loses?|rejected|refused|declined|denied|ended|marked|closed|blocked|suspended)(?: [a-z-]+){0,3}',
  '(?:decide|act|do (?:it|this|that|so|the jobs?|everything))(?: [a-z]+){0,4} (?:alone|by itself|itself|on its own)',
  '(?:set-?points?|valves?|prices?|tariffs?|rates?|multipliers?) (?:are |is )?(?:written|set|changed|adjusted) (?:directly|automatically|by itself)(?: [a-z-]+){0,3}',
)
const NOT_CASES =
  /\b(?:labell?\w*|annotat\w*|transcri\w*|training|test (?:set|data)|ground truth|kappa|retrain\w*|new (?:model|version)s?|releases?|replaces? itself|a\/b|budget|trial|experiment|canary|dashboards?|bias|fairness|alarms? is|goes live|deploy\w*)\b/
const DENIED =
  /\b(?:not|never|n't|nobody|no one|without|instead of|rather than|wish|should|ideally|not what|(?:do|does) not want)\b[^¶;,]{0,30}$/
const UNWANTED =
  /^[^¶;]{0,30}\b(?:not (?:what (?:we|i|they|anybody)|wanted|allowed|an option|acceptable|permitted)|out of the question|forbidden|ruled out)\b/

const usable = (s: Scan, hit: Hit) =>
  // In a web chat "the agent" is the machine.
  !(s.is('llm_agent') && /\bagents?\b/.test(hit.text) && !/\bhuman\b/.test(hit.text)) &&
  !ofOthers(s, hit) &&
  !isAsked(s, hit) &&
  !isPast(s, hit) &&
  !NOT_CASES.test(s.sentence(hit)) &&
  !UNWANTED.test(s.after(hit, 70))

/** How far a person takes part, where no stronger word has said it. */
export function readPart(s: Scan): void {
  if (s.has('reg.automation')) return
  const alone = s.all(ALONE).find((hit) => usable(s, hit) && !DENIED.test(s.before(hit, 50)))
  const withThem = s.all(WITH).find((hit) => usable(s, hit) && !DENIED.test(s.before(hit, 30)))
  if (alone && !(withThem && withThem.start < alone.start)) {
    s.set('reg.automation', 'full', alone)
    s.set('prod.humanOversight', 'none', alone)
    return
  }
  if (!withThem) return
  s.set('reg.automation', s.is('predictive_maintenance') ? 'advisory' : 'assisted', withThem)
  s.set('prod.humanOversight', 'in_loop', withThem)
}
