import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'
import type { Labelling } from './labelling'
import { DONE, ITEM, LABEL_NOUN, NOBODY } from './words-of-labels'
import { LABELLED_BY_PEOPLE } from './kinds'

const NOTED =
  '(?:recorded|written down|noted|kept(?: on record)?|stored|tracked|logged|documented|marked|flagged|saved|registered|put on record|on record)'
const NOTES =
  '(?:record|records|recorded|write down|writes down|wrote down|written down|note|notes|noted|keep|keeps|kept|store|stores|stored|track|tracks|tracked|log|logs|logged|flag|flagged|mark|marked)'
const WH = '(?:which|who|what|whether|when)'
/** What was the case is not on record. */
const UNRECORDED = rule(
  `${WH} [^¶;]{2,70}?(?:was|were|is|are|has been|have been|had been|got) (?:never|not|nowhere)(?: \\w+)? ?${NOTED}`,
  `${WH} [^¶;]{2,70}?,? (?:nobody|no[- ]one|we never) (?:ever )?(?:has |have |had )?${NOTES}`,
  `(?:${NOBODY}|we never|we did not|we have not|did not|does not|do not|never) (?:ever )?(?:has |have |had )?${NOTES} (?:an? record of )?${WH}(?: \\w+){0,5}`,
  `no (?:record|history|list|log|data|note|archive|trace|file) (?:of|on|about|showing|that says) (?:earlier|past|previous|known|real|confirmed|true|${WH}) (?:\\w+)(?: \\w+){0,4}`,
  `(?:past|earlier|previous|old) (?:defects|failures|incidents|outages|breakdowns|breaches|violations|errors|excursions) (?:were|are|have been) (?:never|not) (?:\\w+ )?${NOTED}`,
)
const NO_LABELS = rule(
  `(?:no|zero|without(?: any)?|lacks?(?: any)?|lacking|missing|never any|not any|hardly any) (?:\\w+ )?(?:labels|labell?ed (?:data|examples|${ITEM})|annotations?|ground truth|masks|(?:keyed )?fields|transcripts|tags|outlines|categor(?:y|ies)|annotated \\w+)`,
  `(?:labels?|annotations?|ground truth|masks|tags|transcripts|test questions(?: with \\w+ \\w+)?) ?(?:\\(\\w+\\))? ?(?:: ?|are |is )(?:none|no|zero|nil|not available|missing|absent|not there|n/a|nowhere to be found)(?: \\w+){0,2}`,
  `(?:labels?|annotations?|ground truth|masks|transcripts|outlines) (?:do|does|did) not exist`,
  `no ${ITEM} (?:carries|carry|has|have|bears|bear|comes|come) (?:an? |any )?(?:\\w+ )?${LABEL_NOUN}`,
  `(?:carries|carry|have|has|bear|come with|came with) no (?:\\w+ )?(?:label|labels|category|categories|tags?|names?|annotation|annotations|transcripts?)(?: \\w+){0,3}`,
  `(?:is|are|was|were|entirely|completely|all|wholly|still) (?:\\w+ )?(?:un-?labell?ed|un-?annotated|un-?tagged|un-?categori[sz]ed|un-?marked)`,
  `without a single (?:${ITEM}|label|annotation)(?: \\w+)?`,
  `(?:transcripts|labels|annotations|masks|outlines|boxes|tags),? (?:we have )?none`,
  `(?:no|never any) examples of (?:bad|faulty|defective|broken|odd|abusive|real)(?: \\w+)?`,
  `nothing (?:\\w+ ){0,3}?(?:labell?ed|annotated|tagged|marked) in the data`,
  `(?:system|software|log|mailbox|database) (?:forgets|loses|drops|overwrites) (?:which|who|what|whether)(?: \\w+){0,4}`,
  `nothing (?:\\w+ )?(?:labell?ed|annotated|tagged|to (?:train|learn|test|check|judge) (?:it )?(?:on|from|against|with))`,
  `(?:nobody|no[- ]one|not) (?:\\w+ )?(?:possess|possesses|own|owns|have|has|hold) (?:an? single|any|one) ${ITEM} with(?: \\w+){1,4}`,
)
/** Labels there are, only not for all. */
const SHARE =
  '(?:an? (?:\\w+ )?(?:fraction|part|third|quarter|fifth|tenth|half|handful|few|minority|share|sliver|portion)|half|some|few|a few|one in \\w+|\\d+ ?(?:%|per ?cent))'
const PARTIAL = rule(
  `(?:labels|annotations|transcripts|masks|categories|tags|names|keyed values)(?: \\w+){0,2} (?:exists?|is there|are there|available|at hand)?(?: only)? ?for (?:only |about |roughly |just |some )*${SHARE}(?: \\w+){0,3}`,
  `(?:only|just|barely|merely|not even|at most|about) (?:about |some |roughly )?${SHARE}[^¶;]{0,40} (?:${DONE.strong}|carr(?:y|ies)|have|has|bear)(?: \\w+){0,3}`,
  `${SHARE} of (?:the|our|these|them)[^¶;]{0,30} (?:is|are|was|were|has been|have been) (?:\\w+ )?(?:${DONE.strong}|named)(?: so far| yet| to date)?`,
  `(?:so far|to date|until now|up to now|as yet),? (?:only |just |about |some )*[\\d,.]+k? (?:of|out of) (?:the |our |about )?[\\d,.]+k?(?: \\w+){0,4}`,
  `(?:only|just|merely) (?:about |some |roughly )?[\\d,.]+k? (?:of|out of) (?:the |our |about |these )*[\\d,.]+k?[^¶;]{0,30} (?:${DONE.strong}|named|carr(?:y|ies)|have|has|bear|come with|with)(?: an?)? ?(?:\\w+)?`,
  `only (?:the )?[\\w-]+ ${ITEM} (?:have|has|carry|come with|are|were) (?:\\w+ )?(?:${LABEL_NOUN}|${DONE.strong})`,
  `(?:${LABEL_NOUN}|labell?ed (?:set|data|examples|${ITEM})|training (?:set|data)) (?:\\w+ )?(?:covers?|exists?|is|are|there) (?:\\w+ )?(?:for )?[\\w-]+ only(?:,| while| but|$)?`,
  `no (?:\\w+ )?(?:transcripts|labels|annotations|masks|transcriptions|labell?ed (?:\\w+)|keyed fields) (?:yet |exists? |at all )?(?:for|in|from|of) (?!training|learning|lack|now|the moment)\\w+`,
  `for (?:the )?(?:[\\w-]+ ){1,3}(?:we have|there (?:are|is)) no (?:[\\w-]+ ){0,2}?(?:${LABEL_NOUN}|recordings|examples)`,
  `the other [\\w-]+ (?:are|is|have|has) (?:not|none|no)(?: \\w+){0,2}`,
  `(?:${DONE.strong}) for (?:the )?(?:[\\w-]+ ){1,3}only`,
  `(?:half|rest|others?|part|side) (?:has|have) none`,
  `for \\w+ (?:nothing|none) (?:has been|is|was) (?:\\w+ )?(?:${DONE.strong})(?: so far| yet)?`,
  `of the (?:two|three|four|five|six|seven|eight|nine|ten|\\d+) \\w+ (?:have|has|are|come) (?:no|without) (?:\\w+ )?(?:labell?ed|labels|annotat\\w+|pictures|examples)(?: \\w+)?`,
  `(?:remaining|the rest|the others?|other)(?: of (?:the|them|our)[^¶;]{0,20})?(?: [\\d,.]+k?)?(?: \\w+)? (?:is|are|remain|stay|do not|have not|has not|has no|have no) ?(?:\\w+ )?(?:un-?(?:labell?ed|marked|annotated|named|tagged)|not|no|labell?ed|labels?)`,
  `the [\\w-]+ (?:\\w+ )?have no (?:keyed fields|labels|annotations|transcripts|masks)`,
  `(?:labell?ed|annotated|transcribed|hand-?marked|marked|keyed)(?: \\w+)? so far`,
)

const PEOPLE_LABEL = [...LABELLED_BY_PEOPLE, 'anomaly_detection', 'rules_only', 'predictive_maintenance']
const ELSEWHERE =
  /\b(?:on the (?:server|rack|box|door|cable)|probabilit\w*|propensit\w*|question (?:is|may)|reasons?|why|consent|price was|chance)\b/

const own = (s: Scan) => (hit: Hit) => !ofOthers(s, hit) && !isUnreal(s, hit) && !ELSEWHERE.test(s.around(hit, 30, 40))

/** Labels for a part: a share, one language, a few kinds. */
export function readPartial(s: Scan): void {
  if (!s.is(...PEOPLE_LABEL)) return
  const hit = s.all(PARTIAL).find(own(s))
  if (hit) s.set('data.labelsAvailable', 'partial', hit)
}

/** No labels at all: nobody made any, nothing is on record. */
export function readMissing(s: Scan, labellings: readonly Labelling[]): void {
  if (!s.is(...PEOPLE_LABEL)) return
  const done = labellings.find(({ not }) => !not)
  const none = s.all(NO_LABELS).find(own(s))
  const unrecorded = s.all(UNRECORDED).find(own(s))
  if (
    unrecorded &&
    s.is('rules_only', 'anomaly_detection', 'predictive_maintenance', 'defect_inspection', 'text_classification')
  )
    s.set('data.labelsAvailable', 'none', unrecorded)
  if (done) return
  const not = labellings.find((entry) => entry.not)
  if (none) s.set('data.labelsAvailable', 'none', none)
  if (not) s.set('data.labelsAvailable', 'none', not)
}
