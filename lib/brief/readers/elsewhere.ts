import { rule } from '../rule'
import type { Hit, Scan, Span } from '../scan'
import { isAsked, ofOthers } from '../subject'
import { learntElsewhere } from './learnt-elsewhere'
import { readMoved } from './moved'
import { SHIFTS, UNMET } from './shift-words'
import { SHOWN } from './kinds'

const DATA =
  '(?:images?|pictures?|photo(?:graph)?s?|films?|frames?|footage|recordings?|tiles?|scans?|clips?|calls?|audio|receipts?|documents?|samples?|patients?|applicants?|borrowers?|roofs?|videos?|x-rays?|messages?|mails?|invoices?|pages?|tickets?|data|snapshots?|shots?|voices?|speakers?|slides?|specimens?|parts?|panels?|letters?)'
const PLACE =
  '(?:{site}|beach(?:es)?|rooms?|halls?|streets?|kitchens?|decks?|nights?|mountains?|valleys?|provinces?|practices?|wards?|partners?|plant|shops?|villages?|harbou?rs?|ports?|phones?|weather|winter|summer|darkness|wild|makers?|brands?|makes?|types?|countr(?:y|ies)|continents?|centres?|centers?)'
const VERB =
  '(?:test(?:ed)?|tried(?: out)?|tried it|try|check(?:ed)?|validate[d]?|evaluate[d]?|measure[d]?|assess(?:ed)?|scored|looked at|verified|run|benchmarked|seen|met|put to the test|part of (?:the|any|our|a) test|in the test(?: set)?|among the test \\w+|been shown)'
const MODEL =
  '(?:it|model|network|system|detector|software|classifier|algorithm|product|tool|reader|recogni[sz]er|transcription|scorecard|score)'
/** What lies outside of the training data, by kind of word. */
const OUTSIDE =
  /\b(?:outside|other|another|different|new|next|such|partners?|elsewhere|field|wild|real|foreign|unseen|their|there|abroad|user|users|customers?'?|phones?|independent|remaining|further|remote|rural|second|third|those|will|noisy|echoing|live)\b/
const NO = '(?:not|never|nobody|no one|none|nothing|yet to be|without|nor|hardly ever)'
const NO_NOUN = '(?:no|not a single|not one|none|nothing|not even one|not any)'
const UNKNOWN =
  '(?:unknown|not known|unclear|untested|unmeasured|(?:we|they|you) (?:do not|don.t|cannot) (?:know|tell|say)|nobody (?:knows|has looked|can tell|can say)|no one (?:knows|can tell|can say)|anyone.s guess|an open question|remains to be seen)'

/** Not tried elsewhere, with the place named. */
const UNTRIED = rule(
  `${NO_NOUN}(?: of)?(?: the| these| those| our| their)?(?: (?!is |are |was |were |has |have )[a-z'-]+){0,8} (?:is|was|were|are|has been|have been|has|have)(?: ever| yet| so far| been)* ${VERB}(?: through it| on it)?`,
  `${NO}(?: [a-z']+){0,5}? ${VERB}(?: yet| ever| so far| out)?(?: it| them| this| that| the ${MODEL})?(?: yet| ever| at all| so far)? (?:on|in|at|with|outside|against|for|under|elsewhere)(?: [a-z0-9-]+){0,6}`,
  `${NO}(?: [a-z']+){0,4}? ${VERB}(?: (?:one|a|any|even one|a single|the|their|such|those|these))* (?:[a-z-]+ ){0,3}?${DATA}`,
  `${DATA}(?: [a-z]+){0,6}? (?:have|has|were|was|are|is)(?: been)? (?:not|never)(?: yet| ever)?(?: been)? ${VERB}`,
  `no test ${DATA}(?: \\w+){0,5}`,
  `(?:no|without|not any) (?:test )?(?:results|figures|numbers|evidence) (?:for|from|at|on|outside)(?: [a-z]+){0,4}`,
  `for (?:the |our )?(?:other|second|new|next|[a-z]+) [a-z]+ (?:we have|there are|there is) no (?:test )?(?:results|figures|evidence)`,
  `(?:try|tried|test|tested) it (?:on|in|at|with)[^¶]{0,40}(?:;|,| but)? ?(?:so far |yet )?(?:nobody|no one|never|not yet)(?: \\w+)?`,
  '(?:was|were|is|are) (?:not|never) (?:a )?part of (?:any|the|our) test\\w*',
  '(?:results|figures|tests|validation) outside [^¶;]{3,30}: none',
  `none of the test ${DATA} (?:is|are|was|were|comes?|came|stems?|shows?)(?: \\w+){0,4}`,
  `(?:how (?:well |good |badly )?${MODEL} (?:does|performs|works|behaves|fares|copes|is)|performance|accuracy|error|quality|behaviou?r)(?: rate)? (?:at|in|on|elsewhere|for|with|outside|under)[^¶;]{0,60} ${UNKNOWN}`,
  `${UNKNOWN}[^¶;]{0,16} how (?:well |good )?${MODEL} (?:does|performs|works|behaves|fares|would)[^¶;]{0,40}`,
  `never looked at how ${MODEL} (?:does|performs|works)[^¶;]{0,40}`,
  `(?:none|not one|not a single one)(?: of them)?(?: is| are| was| were)? (?:from|in|on|at|under|with) (?:an? |the |our |any )?(?!time|day|order)[a-z]+(?: [a-z]+)?`,
  `untested (?:outside|elsewhere|at|in|on)(?: \\w+){0,3}`,
)
/** Not tried elsewhere, and no place said. */
const FROM_THERE =
  /^(?:none|not one|not a single one)(?: of them)?(?: is| are| was| were)? (?:from|in|on|at|under|with)\b/
const AT_HOME = rule(
  `(?:only|solely|exclusively|merely)(?: ever)?(?: been)? ${VERB} (?:in-house|internally|at home|(?:on|in|with|at) (?:our own|the same|one|a single|that|this)(?: \\w+){0,3})`,
  `all (?:our |the )?(?:tests?|figures|evaluations?|measurements?) (?:were|was|are) (?:done|made|run|carried out|taken)? ?(?:on|with|in|at|from)(?: [a-z]+){1,3}`,
  `${VERB} (?:in-house|internally) only`,
  `${VERB} on (?:\\w+ ){0,3}?${DATA} (?:only|alone)`,
  `test (?:data|set|${DATA}) (?:came|come|comes|is|are|were|was|stems?)(?: drawn| taken)? from the (?:very )?same ${PLACE}`,
  '(?:no|without|lacks?|lacking|missing|not) (?:any |an? )?external(?:ly)? (?:validat\\w+|test\\w*)',
  '(?:never|not)(?: yet| been| ever)* externally (?:validated|tested)',
  'external validation (?:is|was|has been)? ?(?:missing|lacking|skipped|not|never|planned|open|outstanding|none)(?: \\w+){0,3}',
)
const TRIED = rule(
  `${VERB} (?:\\w+ )?(?:on|at|in|with) an? (?:\\w+ )?${PLACE} (?:held back|left out|kept out|kept aside|set aside|withheld|never seen|not seen|that was (?:left|held|kept) (?:out|back))(?: \\w+)?`,
  `an? ${PLACE}[^¶;]{0,30} (?:that|which) (?:had|has) nothing to do with (?:the |our )?train\\w*[^¶;]{0,30}`,
  `externally (?:validated|tested)(?: \\w+){0,3}`,
  `external (?:validation|test|validation set)(?: \\w+){0,6}? (?:gave|gives|shows?|showed|yielded|reached|confirmed|was done|was carried out|is|at \\w+ \\w+)`,
  `${VERB} (?:\\w+ )?(?:at|on|in|with)[^¶;]{0,50} (?:that|which|who|whose)[^¶;]{0,20} (?:no|not|never|nothing)[^¶;]{0,30}(?:train\\w*|develop\\w*)`,
  `test (?:set|data|${DATA}) (?:contains?|has|have|includes?|comes?|came|are|is|stems?)[^¶;]{0,40} (?:that|which|who)[^¶;]{0,12} (?:not|never)[^¶;]{0,16} train\\w*`,
  `(?:one|a|the|two|three|each) (?:\\w+ )?${PLACE} (?:was|were|is) (?:left out|held out|kept out|withheld|excluded|set aside)(?: of| from)?[^¶;]{0,20} (?:train\\w*|test\\w*)`,
  `held-?out ${PLACE}(?: \\w+){0,3}`,
  `${DATA} from an? (?:independent|outside|external|unrelated|second) ${PLACE}[^¶;]{0,30} \\d`,
)
const WISH = /\b(?:should|would|could|must|need\w*|want\w*|plan\w*|will be|wish\w*|ought|nice|maybe)\b/

/** Where the data came from. */
const FROM =
  /\b(?:train(?:ed|ing)?|learn(?:ed|t)?|built|recorded|collected?|taken|shot|annotated|stems?|corpus|come from|comes from|came from|were used|made (?:in|on|with)|our data are|gathered|labelled|all from|only from|ours (?:are|were|is|was)|we have are|(?:images|adults|photos|pictures) are)\b/
/** Where it is used. */
const USE =
  /\b(?:will (?:be used|run|write|use|take|come|send|move|see|photograph|also)|shall (?:use|be used|run|cover)|to be (?:used|rolled|installed|deployed|run)|is (?:used|meant|for|intended)|used (?:for|in|by|on)|goes? (?:to|live)|go live|roll\w* out|install\w*|sold|buyers?|users? (?:photograph|send|take|snap|upload|will)|people (?:snap|send|take|photograph|upload)|customers? (?:send|take|snap|photograph|upload)|(?:inspectors|drivers|nurses|users|farmers|people|customers|staff|crews|patients|doctors|operators|they) (?:will )?use|callers (?:are|speak)|in (?:practice|production|the field|real use|real life|use|daily use|reality|operation)|has to work|have to work|must work|cases will|comes? next|be used (?:at|in|by|on|for)|works? (?:at night|outdoors)|callers (?:are|have)|real (?:callers|users|customers|patients|life|ones|people)|people will|cases (?:will|are)|the calls are|move to|expand)\b/
const CONTRAST =
  /\b(?:whereas|while|but|yet|although|though|not what|however|in practice|in production|in real use|next|nothing like|instead|, and|and (?:will|has to|have to|goes|go|shall|must|is|are|our|most))\b|;| – /
const ALIKE = /\b(?:the same [a-z]+ (?:that|which|as|will)|both of them|all (?:of them )?in the training|alike)\b/
/** It is another there. */
const DIFFERS = rule(
  `(?:other|different|another|new|next|further|sister|partner)(?: [a-z-]+){0,5},? (?:with|whose|who|where|have|has|of|which have|carries|carry|uses?)(?: [a-z]+){0,4}? (?:other|different|another|differ|differs|older|newer|murkier|darker|brighter|unlike|not the same|portable|cheaper|dialects?)(?: \\w+)?`,
  `(?:whose|their|its|our new|where the|where(?! they| we| readers| opinions| doctors))(?: (?!they|we)[a-z-]+){0,5} (?:differs?|are different|is different|are not the same|is not the same|(?:looks?|is|are) (?:quite|very|rather|entirely|completely|totally|so) (?:different|unlike)|look different|looks different|is another|are another|look nothing like|looks nothing like|are an? different \\w+|is an? different \\w+)`,
  '(?:see|treat|serve|have|get)s? other (?:patients|people|customers|animals|users|accents|plants)(?: \\w+){0,3}',
  '(?:are|is) (?:of |from )?an? (?:different|other) (?:brand|make|maker|type|model|kind|vendor)',
  `(?:lines?|plants?|sites?|shops?|cameras?|wards?|units?|hospitals?|clinics?) [\\w ]{0,14}(?:have|has|use|uses) (?:other|different|another|older|newer|cheaper)(?: \\w+)?`,
  '(?:used|run|installed|deployed|introduced|offered|needed) (?:at|in|for|by|with) (?:our |a |the |one of our )?(?:partners?|sister|subsidiary|affiliate|daughter|second|other|another)(?: [a-z]+){0,3}',
  `(?:new|next|future|coming) ${DATA}[^¶;]{0,20} (?:will be|are to be|are) (?:taken|made|recorded|shot|scanned)[^¶;]{0,40} (?:rather than|instead of|not)(?: \\w+){0,3}`,
  'with (?:the|a) model (?:built|trained|fitted|developed|made) (?:in|on|for|at)(?: \\w+){0,2}',
  '(?:will|shall|is to|are to|must|should) be (?:put|used|installed|run|applied|deployed|mounted) (?:on|in|at|for|to) (?:the |a |an |our )?(?:new|other|next|another|second|different)(?: \\w+){0,3}',
  '(?:in|at|on) (?:the |our )?(?:new|other|next|rural|those|these|remote) [a-z]+s?[^¶;]{0,30} (?:(?:\\w+ times|twice) as|more often|rarer|commoner|more frequent|less frequent|higher than|lower than)(?: \\w+){0,3}',
  'another sensor',
  'different sensor',
  'will (?:be used|run) (?:in|at) \\d+ (?:clinics|hospitals|sites|plants|shops|stores)[^¶;]{0,16} (?:with|on) other(?: \\w+)?',
  '(?:next|new)(?: \\d+)? (?:\\w+ )?{site}(?: [a-z]+){0,6} (?:other|different)(?: \\w+)?',
)
const SERVED = [
  ...SHOWN,
  'text_classification',
  'credit_risk',
  'predictive_maintenance',
  'information_extraction',
  'content_moderation',
  'semantic_search',
]

/** Whether it is used elsewhere than where the data came from, and was ever tried there. */
export function readElsewhere(s: Scan): void {
  if (s.is('rules_only')) return
  const tried = s.all(TRIED).find((hit) => !WISH.test(s.sentence(hit)) && !denied(s, hit) && !ofOthers(s, hit))
  const untried = s.is(...SERVED)
    ? s.all(UNTRIED).find((hit) => isElsewhere(s, hit) && !isAsked(s, hit) && !/^(?:nor|without)/.test(hit.text))
    : undefined
  const home = s.all(AT_HOME).find((hit) => !isAsked(s, hit))
  if (tried && !untried) s.set('data.externalValidation', true, tried)
  const missing = untried ?? home
  if (missing) s.set('data.externalValidation', false, missing)
  for (const { path, value, says, inferred } of SHIFTS) {
    const hit = s.all(says).find((found) => concerns(s, found) && !ALIKE.test(s.sentence(found)))
    if (hit) s.set(path, value, hit, inferred ?? false)
  }
  readMoved(s)
  const learnt = learntElsewhere(s)
  if (learnt) s.set('data.populationShift', true, learnt, true)
  if (!s.is(...SERVED)) return
  const differs = s.all(DIFFERS).find((hit) => !ALIKE.test(s.sentence(hit)) && concerns(s, hit))
  if (differs) s.set('data.populationShift', true, differs)
  const unmet = s.all(UNMET).find((hit) => !ofOthers(s, hit) && !isAsked(s, hit) && concerns(s, hit))
  if (unmet) s.set('data.populationShift', true, unmet, true)
  const contrast = contrasted(s)
  if (contrast) s.set('data.populationShift', true, contrast, true)
  if (untried) s.set('data.populationShift', true, untried, true)
}

const denied = (s: Scan, hit: Hit) => /\b(?:no|not|never|nobody|without|none)\b[^¶;,]{0,24}$/.test(s.before(hit, 40))

/** The test was of the model, on data or at a place that the training did not hold. */
function isElsewhere(s: Scan, hit: Hit): boolean {
  if (
    /^(?:results|no (?:test )?(?:results|figures|numbers|evidence)|for |figures|(?:was|were|is|are) (?:not|never) (?:a )?part of)/.test(
      hit.text,
    )
  )
    return true
  if (FROM_THERE.test(hit.text)) return new RegExp(`\\b${DATA}\\b`).test(s.before(hit, 160))
  const clause = `${hit.text} ${s.after(hit, 60).split(/[;,]/)[0] ?? ''}`
  // "None was tried" speaks of what the sentence named before.
  const about = /^(?:none|not one|nothing) (?:is|was|were|are|has|have)\b/.test(hit.text)
    ? s.sentence(hit)
    : `${s.before(hit, 50).split(/[;,]/).at(-1) ?? ''} ${clause}`
  if (!new RegExp(`\\b(?:${MODEL}|${DATA}|${SITES}|test set|test)\\b`).test(about)) return false
  // "Of the scanner by its maker" and "for battery life" are tests of things, not of the model.
  if (
    /\b(?:by the|for|wiring|battery|noise|network security|vendor|plan|contract|price)\b/.test(
      hit.text + s.after(hit, 14),
    )
  )
    return false
  const kind =
    /^(?:no|not a single|not one) (?:(?:single|of|the|our|such) )*(?!test )[a-z-]+ /.test(hit.text) &&
    new RegExp(`^(?:no|not \\w+(?: \\w+)?) [a-z-]+ ${DATA}\\b`).test(hit.text)
  const named = kind || /[a-z,] (?:[A-Z][a-z]{3,})/.test(s.flat.slice(hit.start, hit.end + 30))
  return (
    named || OUTSIDE.test(s.sentence(hit)) || /\b(?:line|hall|room|ward|site) \d|mountains|hall|room|night/.test(about)
  )
}
const SITES = PLACE.replace('{site}|', 'sites?|hospitals?|clinics?|beach(?:es)?|pools?|')

/** Said of what the model sees, not of an office or a shop that is out of its scope. */
const concerns = (s: Scan, hit: Span) =>
  !/\b(?:bought another|offices|have asked|each (?:team|caller|shop|user)|out of scope|complain\w*|question|not part of this)\b/.test(
    s.sentence(hit),
  )

/** "Trained on studio shots, used on phones": where it learnt against where it works, in one sentence. */
function contrasted(s: Scan): Hit | undefined {
  const where = /[^¶]{20,400}/g
  for (const sentence of s.all(where)) {
    const { text } = sentence
    if (!FROM.test(text) || !USE.test(text) || ALIKE.test(text) || !CONTRAST.test(text) || isAsked(s, sentence))
      continue
    if (!s.is(...SHOWN) && !/\b[A-Z][a-z]{3,}[^¶]*\b[A-Z][a-z]{3,}/.test(s.flat.slice(sentence.start, sentence.end))) {
      if (!/\b(?:only|all)\b/.test(text)) continue
    }
    return { ...sentence, end: Math.min(sentence.end, sentence.start + 120) }
  }
  return undefined
}
