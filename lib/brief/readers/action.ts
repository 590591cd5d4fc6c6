import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked } from '../subject'
import { ADVERB, AUX, DEED, MACHINE, STAFF } from './action-words'
import { MORE, OPEN } from './action-more'
import { PUT_OFF, TURNS } from './action-turns'
import { type Purpose, PURPOSES } from './purposes'

const PATH = 'problem.actionOnPrediction'

const DEEDS =
  'stops|blocks|freezes|declines|rejects|refuses|approves|suspends|locks|removes|deletes|takes down|hides|masks|quarantines|diverts|ejects|discards|scraps|throws (?:out|away)|sorts out|refers|escalates|forwards|routes|assigns|hands over|passes (?:it |them )?on|dispatches|sends|pages|wakes|alerts|warns|notifies|calls|rings|phones|contacts|visits|e-?mails|mails|texts|writes to|posts|offers|discounts|inspects|investigates|follows up|intervenes|treats|replaces|swaps|exchanges|repairs|services|schedules|books|cancels|waives|refunds|orders|re-?orders|bakes|stocks|produces|replenishes|sets|adjusts|buys|sells|lends|plants|publishes|fills in|inserts|prioriti[sz]es|moves|works (?:down|through)|evacuates|irrigates|sprays|accepts|picks|reroutes|steers'
const DONE =
  'stopped|blocked|frozen|held back|put on hold|declined|rejected|refused|approved|suspended|locked|removed|deleted|taken down|hidden|masked|quarantined|diverted|ejected|discarded|scrapped|thrown (?:out|away)|referred|escalated|forwarded|routed|assigned|handed (?:over )?to|passed (?:on )?to|dispatched|sent (?:to|a|an|the|out|for|home)|paged|alerted|notified|phoned|rung|contacted|offered|replaced|swapped|exchanged|repaired|serviced|scheduled|moved (?:up|to)|prioriti[sz]ed|published|charged back|refunded|taken out|pulled|pushed (?:off|out|aside)|blown (?:off|out|away)|printed on|posted to|mailed to|invited to (?:an |the )?interview|turned (?:away|down)|flagged to|shown to the|rerouted|shut (?:down|off)|switched off|parked|set aside|paused|queued|withheld|turned back|recalled'
const ALARM = 'buzzer|siren|horn|lamp|light|beacon|barrier|gate|display|signal|relay|pump|valve|speaker|screen'
/** What is picked out, and where it goes by itself. */
const MARKED =
  '(?:(?:flagged|suspicious|suspect|marked|risky|positive|urgent|doubtful|predicted|recommended|chosen|new|extracted|high-?scoring|likely|uncertain|matching) [a-z]+s?|[a-z]+s? (?:above|below|over|under) [\\w.%]+(?: [a-z]+)?|the (?:ticket|claim|film|case|payment|post|mail|order|message|transfer|application|price|alert))'
const GOES = 'goes|go|moves?|lands?|ends? up|drops?|stays?|waits?|disappears?|jumps?|appears?'
const WHO = `(?:(?:the|our|a|an|each|every|their|whose|one of our|his|her|its|my|duty|on-?call) (?:[a-z'-]+ ){0,2}?)?(?:${STAFF})`

/** Purposes and wishes first, deeds of every day last: what is wanted of the new system outranks what happens today. */
const FRAMES: readonly RegExp[] = [
  rule(
    `(?:so that|so|in order that) (?:we|they|${WHO}|somebody|someone) ${ADVERB}(?:${AUX} )?${ADVERB}(?<deed>${DEED}|${DEEDS}|check|review|look at|examine)`,
  ),
  rule(
    `(?:let|lets|letting|have|having|make|makes) (?:it|the (?:[a-z-]+ )?(?:${MACHINE}|computer|machine)) (?:by itself )?(?<deed>${DEED})`,
    `(?:idea|plan|intention|purpose|aim|use) (?:is|would be) (?:simply |just )?(?:to|that (?:we|it|${WHO})(?: ${AUX})?) ${ADVERB}(?<deed>${DEED})`,
    `(?:used?|uses|using) (?:it|them|this|these|the (?:[a-z]+ )?(?:list|score|scores|number|figure|forecast|prediction|probability|estimate|answer|result)s?) to (?:decide (?:where|which|whom?|when|how (?:many|much))(?: [a-z]+){0,3}? to )?(?<deed>${DEED})`,
    `(?:decides?|choose|chooses) (?:where|which|whom?|when|how (?:many|much)|what)(?: [a-z]+){0,8}? to (?<deed>[a-z]{3,})`,
  ),
  rule(
    `(?:it|system|software|tool|bot|assistant|alert|alarm|controller|we|they|${WHO}) ${AUX} ${ADVERB}(?:be able to )?(?<deed>${DEED})`,
    `it (?:should|must|shall|will|would)[^¶;]{0,60}? and (?:then |also )?(?<deed>fill in|${DEED})`,
    `(?:which|that) (?<deed>${DEEDS})(?= (?:and|or) (?:${DEEDS})| (?:it|them|the|a|an|every|each|[a-z]+) )`,
  ),
  rule(
    `(?<deed>call|page|alert|stop|hold|notify|wake|ring|warn|inform|shut down|block|send) (?:the|a|an|our|whoever) (?:[a-z-]+ ){0,4}?(?:if|when|whenever|as soon as|once|where)`,
    `(?:fields?|values|invoices?|amounts?|documents?|orders?|entries) (?:is|are|gets?|get) ${ADVERB}(?<deed>posted|booked|entered|paid|released|archived) (?:to|into|in|by|without|automatically)`,
  ),
  rule(
    `(?:an?|the|our|each|every|red|loud) (?:[a-z]+ )?(?:${ALARM}) (?:\\w+ly )?(?:${AUX} )?(?<deed>${DEEDS}|warn|stop|open|close|light|sound|flash|show|stays?|blinks?|sounds?|flashes|shows?|opens|closes)`,
    `(?:those|people|customers|members|applicants|patients|accounts|leads)[^¶;,]{0,24} (?:on the list|at the top|on top|below|above|under|over|flagged|selected|chosen)[^¶;,]{0,20} (?<deed>gets?|receives?) (?:an?|the|some|one)`,
    `(?:[a-z]+) (?<deed>${DEEDS}|bakes|cooks|brews|prints|makes|does|sows) (?:exactly )?(?:what|whatever|as much as|as) (?:it|the (?:system|model|software|forecast|list|tool)) (?:says?|predicts?|tells?|shows?|orders?|recommends?|suggests?|forecasts?)`,
    `(?:an?|the|our|each) [a-z]+ (?<deed>stops|brakes|opens|closes|shuts down|slows down|turns off|switches off|halts|reverses) (?:by itself|automatically|on its own|at once|immediately|if|when|whenever|as soon as)`,
    `(?:on|from|by|with) (?:its|this|that|the) (?:figure|score|forecast|estimate|number|list|prediction|price|verdict) (?:we|they|${WHO}) (?<deed>[a-z]{3,})`,
    `(?:bad|offending|flagged|marked|abusive|such|suspicious) [a-z]+s? (?<deed>vanish|disappear)(?:es|s)?`,
    `(?:controller|system|algorithm|agent|policy|software|model|optimi[sz]er) ${AUX} ${ADVERB}(?<deed>change|alter|modify|choose|turn|shift|tune|override|control)`,
    `${MARKED} (?<deed>${GOES}) (?:straight |first |automatically |directly |right )*(?:to|into|in|on|onto|down|at once|for|before|up|from)`,
    `(?:outlines?|scores?|maps?|forecasts?|results?|ranking|list|estimates?) (?<deed>decides?|determines?|settles?|sets?) (?:where|which|whom?|when|how|what)`,
  ),
  rule(
    `(?:is|are|gets?|be|being) ${ADVERB}(?<deed>${DONE})`,
    `(?:says?|say|show|shows|answers?|outputs?|prints?|reads?) ["“](?<deed>[a-z][a-z -]{2,24})(?=["”] or )`,
    `(?:gets?|receives?) (?:an? |the |our |one of (?:\\d+|our|the) )(?:\\w+ )?(?<deed>e-?mails?|calls?|letters?|vouchers?|coupons?|discounts?|visits?|offers?|text messages?|sms(?: \\w+)?|push(?: \\w+)?|reminders?|tips?|phone calls?|warnings?)`,
  ),
  rule(
    `(?:${WHO}|who(?:ever)?|it|they|whoever is free) ${ADVERB}(?<deed>${DEEDS})`,
    `(?:we|they|${WHO}) ${ADVERB}(?<deed>${DEED})`,
    `(?:the|an?|our|reject) (?:[a-z-]+ )?(?:gate|pusher|arm|robot|valve|nozzle|kicker|diverter) ${ADVERB}(?<deed>${DEEDS})`,
    '(?<deed>reject|ejector|diverter|sorting) (?:gate|arm|flap|valve)',
    `(?:first|first and foremost) (?:the|our) (?:[a-z]+ )(?<deed>sees?)`,
    `(?:registrar|doctor|radiologist|physician|nurse|clerk|reviewer)s? (?<deed>sees?|reads?) (?:[a-z-]+ ){1,4}first`,
  ),
  rule(
    `(?:\\d+|${'two|three|four|five|six|seven|eight|nine|ten|dozen|hundred'}) (?<deed>calls|visits|referrals|inspections|investigations|phone calls|house calls|checks) (?:a|per|each) (?:day|week|shift|month)`,
  ),
]

const TAKEN_BACK =
  /\b(?:not|never|nobody|no[- ]one|nor|neither|cannot|without|refuse to|instead of|[a-z]+n't|used to|competitors?|rivals?|vendors?|sellers?|suppliers?|others|last (?:year|month|summer|winter|week|spring|autumn)|(?:data|outliers|duplicates|rows|columns|stop ?words|logs?|readings|recordings|records|audio|files?|images|pictures|tables?|reports?|samples|sensors?|graph|network|transformer|approach|proposal|tender|contract) (?:is|are|be|gets?|being))\b/
/** What is sent, set and called in any project, and is no deed on a case. */
const NO_DEED =
  /^ (?:a |an |the |us |me |your |you |it |our |any |some )*(?:proposal|offer by|architecture|design|quote|quotation|us\b|me\b|up\b|data|logs?|reports? to|project|model|metrics?|(?:\w+ ){0,2}(?:servers?|gpus?|laptops?)|cloud|api|meeting|it a|that a|this (?:a|project|product|system|thing|initiative|idea)|targets?|goals?|scope|agenda|deadlines?|kpis?|budget|limits? of|thresholds?|records|licen[cs]es?|office|files?|test sets?|a test)\b/

const LEMMA: Readonly<Record<string, string>> = {
  frozen: 'freeze',
  held: 'hold',
  hidden: 'hide',
  taken: 'take',
  sent: 'send',
  rung: 'ring',
  thrown: 'throw',
  put: 'put',
  stopped: 'stop',
  referred: 'refer',
  swapped: 'swap',
  scrapped: 'scrap',
  notified: 'notify',
  notifies: 'notify',
  dispatches: 'dispatch',
  passes: 'pass',
  freezes: 'freeze',
  replaced: 'replace',
  paged: 'page',
  removed: 'remove',
  declined: 'decline',
  refused: 'refuse',
  approved: 'approve',
  deleted: 'delete',
  escalated: 'escalate',
  routed: 'route',
  quarantined: 'quarantine',
  exchanged: 'exchange',
  serviced: 'service',
  scheduled: 'schedule',
  moved: 'move',
  handed: 'hand',
}
const PARTICLES = /^(?:to|a|an|the|out|for|up|on|over|down|home|back|away)$/
const SMALL =
  /^(?:the|a|an|our|their|his|her|its|my|them|it|each|every|all|any|some|this|that|these|those|about|only|top|most|bad|worst|whoever|they|one)$/
const END =
  /^(?:ones?|never|worth|that|day|week|two|three|four|five|six|seven|eight|nine|ten|needs?|gets?|if|when|whenever|before|after|by|and|or|but|to|in|at|for|from|on|so|because|until|with|without|as|who|which|is|are|can|could|of|then|per|than|through|via|according|automatically|once|where|while|during|first|only|we|he|she)$/

/** "send a crew whenever…" → "send_crew": the verb with what it is done to. */
function named(s: Scan, hit: Hit, deed: string): string {
  const [verb = '', ...particles] = deed.split(/[\s-]+/)
  const words = [
    LEMMA[verb] ?? (/(?:ss|us)$/.test(verb) ? verb : verb.replace(/(?<=[a-z]{3})(?:(?<=[^e])ed|s)$/, '')),
    ...particles.filter((word) => !PARTICLES.test(word) || /^(?:down|up|over|back|out)$/.test(word)),
  ]
  const clause = s.after(hit, 60).split(/[,;:.()"“]/)[0] ?? ''
  for (const word of clause.trim().split(/\s+/)) {
    if (!/^[a-z][a-z'-]*$/.test(word) || END.test(word) || words.length >= 3) break
    if (!SMALL.test(word)) words.push(word.replaceAll(/['-]/g, '_'))
  }
  return words.join('_')
}

/** Where people only read an answer, what they do every day is their trade, not what follows from it. */
const READ_ONLY = [
  'rag_qa',
  'semantic_search',
  'summarization',
  'text_completion',
  'candidate_retrieval',
  'search_ranking',
  'ctr_ranking',
  'information_extraction',
  'document_ai',
  'speech_recognition',
  'llm_agent',
]
const WISHES = 4
const SPLIT = { wishes: FRAMES.slice(0, WISHES), habits: FRAMES.slice(WISHES) }

/** "Nobody is assigned to react", "what we do after an alarm is still open". */
const UNDECIDED = rule(
  '(?:nobody|no one|not|never|nothing|undecided|unclear|unknown)[^¶;]{0,40}\\b(?:decided|decides|thought|clear|agreed|settled|discussed|defined|known|knows|said)[^¶;]{0,24}\\b(?:what (?:happens|we (?:would |will |should )?do|to do|is done|follows|anybody does)|who (?:would |will |should |is to |then )*(?:do|does|act|acts|react|reacts|respond|use|uses|look|looks|handle|follow))[^¶;,]{0,40}',
  'what (?:we (?:would |will |should )?do|happens|is done|follows|to do)[^¶;]{0,60}\\b(?:is|are|has|have|was|we)(?: still| yet| all)* (?:open|undecided|unclear|unknown|not (?:yet )?(?:been )?(?:decided|agreed|defined|clear|known|settled|discussed))',
  '(?:nobody|no one) (?:is|has been|was|would be|will be) (?:assigned|named|asked|appointed|supposed|there|responsible|expected|told) (?:to|for) (?:react|act|respond|look|follow|handle|use)\\w*[^¶;,]{0,30}',
  'who (?:would|will|should|is to|is going to) (?:use|act|react|respond|do|look|handle|follow)[^¶;]{0,60}\\b(?:is|remains?)(?: still)? (?:undecided|open|unclear|unknown|not (?:yet )?(?:decided|clear|known|settled|agreed))',
  '(?:open|unclear|undecided|not clear|not (?:yet )?decided|unknown) (?:who|what) (?:would|will|should|is to|we|to|happens)[^¶;,]{0,40}',
  '(?:do|does) not (?:yet )?know (?:what (?:to do|we would do|happens)|who (?:would|will|should))[^¶;,]{0,40}',
  'nobody (?:would|will|is going to) (?:act|react|do anything)[^¶;,]{0,40}',
)

/** What is done with a prediction. The first frame that fits stands, the clause of its own deciding what takes it back. */
export function readAction(s: Scan, vague = false): void {
  if (s.has(PATH)) return
  const undecided = s.find(UNDECIDED) ?? s.find(OPEN) ?? s.find(PUT_OFF)
  if (undecided) return s.set(PATH, null, undecided)
  if (vague) return
  const { wishes, habits } = s.is(...READ_ONLY) ? { wishes: FRAMES.slice(0, WISHES), habits: [] } : SPLIT
  const frames: readonly Purpose[] = [
    ...wishes.map((says) => ({ says })),
    ...PURPOSES.filter(({ kinds }) => !kinds || s.is(...kinds)),
    ...habits.map((says) => ({ says })),
    ...MORE.map((says) => ({ says })),
    ...(s.is(...READ_ONLY) ? [] : TURNS.map((says) => ({ says }))),
  ]
  for (const { says, as } of frames) {
    says.lastIndex = 0
    for (const match of s.low.matchAll(says)) {
      const deed = match.groups?.deed
      if (deed === undefined) continue
      const hit: Hit = {
        text: match[0],
        start: match.index,
        end: match.index + match[0].lastIndexOf(deed) + deed.length,
        groups: [],
      }
      const clause = `${
        s
          .before(hit, 50)
          .split(/[,;:(]\s|\b(?:but|while|whereas)\b/)
          .at(-1) ?? ''
      }${hit.text}`
      if (TAKEN_BACK.test(clause) || NO_DEED.test(s.after(hit, 30))) continue
      // "What do we need to buy?" asks the adviser.
      if (/^we\b/.test(hit.text) && isAsked(s, hit)) continue
      s.set(PATH, as ?? named(s, hit, deed), hit, true)
      return
    }
  }
}
