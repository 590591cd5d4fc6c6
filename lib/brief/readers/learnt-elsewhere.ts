import { rule } from '../rule'
import type { Hit, Scan, Span } from '../scan'
import { isAsked, ofOthers } from '../subject'
import { PLACED } from './kinds'

const EXAMPLES =
  '(?:(?:tuning|training|labelled|annotated|public|sample|reference) (?:[a-z]+ )?[a-z]+|images?|pictures?|photos?|photographs?|films?|frames?|footage|recordings?|audio|voices|scans?|samples?|examples?|labels?|outlines?|masks?|annotations?|transcripts?|tiles?|clips?|score-?cards?|models?|data|sets?|corpus|collection|bills|notes|texts?)'
const LEARNT =
  '(?:filmed|photographed|recorded|scanned|annotated|outlined|drawn|labell?ed|captured|collected|trained|fine-?tuned|tuned|learnt|learned|built|developed|fitted|heard|seen|shot|taken|met)'
/** What it knows, as the beginning of a clause. */
const KNOWS = rule(
  `${EXAMPLES}(?: of [a-z]+)?[^¶;]{0,50}? (?:is|are|was|were|all|each|only|comes?|came|stems?|shows?|consists?|from|of|on)(?: \\w+){1,3}`,
  `(?:${LEARNT}) (?:\\w+ )?(?:on|in|at|from|by|with|only|it on|against)(?: \\w+){1,3}`,
  '(?:has|have) (?:only )?(?:heard|seen|met)(?: \\w+){1,3}',
  '(?:learnt|learned|trained)(?: \\w+){1,3}',
  '(?:is|are) all (?:that )?(?:it|the model|the network|the system) (?:has|have) (?:ever )?(?:seen|heard|met|learnt)',
  '(?:filmed|photographed|recorded|scanned)(?: \\w+){1,3}',
)
const USERS =
  '(?:users?|customers?|buyers?|farmers?|drivers?|nurses?|doctors?|clients?|callers?|visitors?|tenants?|patients?|miners?|hikers?|riders?|inspectors?|divers?|sailors?|crews?|members?|readers?|applicants?|technicians?|fishermen|builders?|workers?|gardeners?|growers?|clinics?|hospitals?|wards?|practices?|plants?|shops?|sites?|mills?|farms?|mines?|schools?|branches|hotels?|lines?|product|order|contract|project|release|market|machine)'
/** Whom or what it will serve, as the beginning of a clause. */
const SERVES = rule(
  `(?:our|the|most|half of the|their|its|all|these|those|every|each|a third of the|many)(?: [a-z]+){0,2}? ${USERS}(?: [a-z]+){0,5}? (?:hold|holds|send|sends|speak|speaks|call|calls|treat|treats|drive|drives|run|runs|own|owns|use|uses|photograph|photographs|photographing|take|takes|work|works|live|lives|wear|wears|snap|snaps|upload|uploads|film|films|have|has|is|are|comes?|will|want|wants|ask|asks|sit|stand|stands|fly|sail|ride|write|writes|record|records|grow|grows|sell|sells|make|makes|process|processes)(?: \\w+){1,3}`,
  '(?:it|which|that|and|but|machine|model|system|kit|app) (?:will|shall|should|is to|has to|must|is meant to)(?: \\w+){1,4}',
  'what (?:comes in|arrives|we get|it meets|they send)(?: \\w+){1,3}',
  'those who(?: \\w+){1,4}',
  '(?:in|from|on) (?:practice|production|use|real use|the field|real life|the road)(?: \\w+){1,3}',
  `${USERS} will (?!not )[a-z]+(?: \\w+){1,3}`,
  '(?:that|who|which) (?:want|wants|bought|ordered|are to have|asked for) it(?: \\w+){1,4}',
  '(?:that|who) will use it(?: \\w+){1,3}',
  '(?:real|actual|new|next|first|coming) (?:[a-z]+ )?(?:order|contract|customer|customers|product|site|buyers?)(?: [a-z]+)? (?:is|are|runs?|comes?|sends?|wants?|for|treats?|sells?)(?: \\w+){1,4}',
)
const PARTS =
  /[;:]\s|,? (?:but|while|whereas|yet|although|though)\s|, (?:and\s)?(?=our |the |those |what |it |from |half |most |in |of )|, and\s| and (?=(?:the|our|half|most|shall|will|is to|must|has to) )|, /
const ALIKE =
  /\b(?:same|these (?:\w+ )?(?:are where|is where)|just like|alike|also in the|as well as in|exactly (?:the|those)|where it will run|all of them|very|twice a year|our own callers|decides?|keyed|break|guards?)\b/
const TELLS =
  /\b(?:will use|wants? it|bought it|ordered it|will|shall|is to|are to|must|has to|users?|customers?|buyers?|farmers?|callers?|clients?|those who|what comes|in practice|contract|order|product|owns?|wards|practices|hospitals|clinics|sites|miners|drivers|growers)\b/

const KINDS = [...PLACED, 'content_moderation', 'information_extraction']

const MET =
  '(?:filmed|photographed|recorded|scanned|mapped|outlined|annotated|seen|drawn|heard|met|labell?ed|captured|collected|sampled|trained on|measured)'
/** Of that which is coming there is nothing yet. */
const NEVER_MET = rule(
  `(?:which|that|whom|where|of which|of whom|none of which) (?:we|nobody|no one|the (?:model|network|system|camera|team)|it|he|she|they)? ?(?:has|have|had|was|were)? ?(?:never|not once|not yet|ever) (?:been )?${MET}`,
  `(?:of which|of whom|of these|of those) (?:we|there|it)(?: have| has| is| are| hold| own| possess)* (?:not (?:a single )?one|none|nothing|no [a-z]+|not any)`,
  `(?:have|has|own|hold|possess|is|are) (?:no|not one|not a single|not any) (?:[a-z]+ )?(?:images?|pictures?|photos?|footage|frames?|recordings?|scans?|samples?|examples?) (?:of|from|with) (?:the |those |these |any )?(?:[a-z]+ ){1,4}(?:that|which|who|we|it|they|will|from)(?: \\w+){0,5}`,
  `(?:nothing|not one|none|no [a-z]+) (?:was|were|has been|have been|is) (?:ever |yet )?${MET} (?:in|on|at|from|with|under|by)(?: \\w+){1,4}`,
)
const COMING =
  /\b(?:order|contract|customers?|buyers?|next|first|new|will|shall|from|will run|sell|sold|road|users?|trained|learnt|goes|half|third|quarter|most|callers?|\d+ ?%)\b/

/** What it learnt from, in one clause, against whom it serves, in another: said by contrast. */
export function learntElsewhere(s: Scan): Hit | undefined {
  if (!s.is(...KINDS)) return undefined
  const never = s.all(NEVER_MET).find((hit) => COMING.test(s.sentence(hit)) && fine(s, hit))
  if (never) return never
  for (const sentence of s.all(/[^¶]{20,400}/g)) {
    if (ALIKE.test(sentence.text) || !fine(s, sentence)) continue
    const cuts = [...sentence.text.matchAll(new RegExp(PARTS.source, 'g'))]
    for (const cut of cuts) {
      const left = sentence.text.slice(0, cut.index)
      const right = sentence.text.slice(cut.index)
      const one = s.find(KNOWS, left)
      const two = s.find(SERVES, right)
      // What comes first may be either; the clause that serves must not speak of what was learnt.
      if (!one || !two || !TELLS.test(right) || /\b(?:train\w*|test\w*|labell?ed|annotated)\b/.test(two.text)) continue
      return {
        ...sentence,
        start: sentence.start + one.start,
        end: Math.min(sentence.end, sentence.start + one.start + 120),
      }
    }
  }
  return undefined
}

/** A public collection that one learnt from is one's own, too. */
const fine = (s: Scan, span: Span) =>
  (!ofOthers(s, span) || /\b(?:the|a|some) public (?:set|data)/.test(s.sentence(span))) && !isAsked(s, span)
