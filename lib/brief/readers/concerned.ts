import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isPast, ofOthers } from '../subject'

/** People as those on whom something is decided; customers and users only where the matter is grave. */
const PEOPLE =
  '(?:patients?|applicants?|candidates?|claimants?|policy-?holders?|insured(?: persons?)?|tenants?|residents?|citizens?|taxpayers?|unemployed(?: persons?)?|job-?seekers?|households?|famil(?:y|ies)|pupils?|students?|children|child|parents?|employees?|workers?|borrowers?|debtors?|prisoners?|detainees?|refugees?|asylum seekers?|drivers?|callers?|victims?|women|men|people|persons?|person|women|inmates?|pensioners?|beneficiar(?:y|ies)|growers?|farmers?|natural persons|cardholders?|account holders?|members?|customers?|users?|players?|passengers?|subscribers?)'
const GRAVE =
  '(?:patients?|applicants?|candidates?|claimants?|policy-?holders?|insured(?: persons?)?|tenants?|citizens?|taxpayers?|unemployed(?: persons?)?|job-?seekers?|households?|pupils?|students?|children|borrowers?|debtors?|prisoners?|refugees?|asylum seekers?|callers?|victims?|pensioners?|beneficiar(?:y|ies)|growers?|natural persons)'
const BURDEN =
  '(?:turned (?:down|away)|refused|rejected|declined|denied|granted|approved|accepted|admitted|excluded|expelled|failed|flagged|called back|referred|treated|charged|fined|cut off|sanctioned|dismissed|invited|paid|selected|ranked|sorted|visited|phoned|told to|sent (?:home|away|to)|stopped|blocked|suspended)'
/** Something is done to single people, or hangs on it for them. */
const DONE_TO = rule(
  `${PEOPLE} (?:who |whom |whose [a-z ]{2,24}|that |we |with [a-z ]{2,24}|in (?:our|the) [a-z]+ |below [a-z ]{2,14}|above [a-z ]{2,14}|under [a-z ]{2,14}|from [a-z ]{2,14})?(?:[a-z]+ ){0,3}?(?:is|are|was|were|gets?|be|being) (?:then |also |automatically |simply )*${BURDEN}`,
  `(?:refused|rejected|declined|turned-down|unsuccessful) ${GRAVE}`,
  `${GRAVE}(?: (?:in|of|from) (?:[a-z]+ ){0,2}?[a-z]+)? (?:get|gets|lose|loses|receive|receives|wait|waits|depend|depends|pay|pays|fail|fails|may lose|could lose|is entitled|are entitled|has a right|have a right)\\b`,
  `${GRAVE}(?:'s?)? [^¶;,]{0,30}(?:hangs?|depends?) on`,
  `(?:hangs?|depends?) on [^¶;]{0,40}${GRAVE}`,
  `(?:phones?|phoning|rings?|calls?|visits?|visiting|writes to|send [^¶;,]{2,30} to) (?:the )?(?:parents|households|patients|families|tenants|farms and houses|houses|pupils)`,
  `(?:premium|price|rate|limit|benefit|grade|diagnosis|treatment|permit|licen[cs]e|bill|compensation|sentence|subsidy)s? (?:that |which )?(?:each |every |an? |the |single )?(?:${GRAVE}|customer|member) (?:pays?|gets?|receives?|has|sees?)`,
  `(?:mark(?:ed)? as failed|loses? access to|fails? the exam|standard letter|refusal letter)`,
  `meter values of (?:natural )?persons`,
)
/** Fields of law in which whoever is dealt with is a person. */
const FIELDS = ['health', 'insurance', 'credit', 'employment', 'housing', 'education', 'public']
const SERVED = rule(
  `(?:refused|each|every|all|our|the|of|for|by|to|from|their|with|and|his|her|which) (?:[a-z-]+ ){0,2}?${GRAVE}`,
  `${GRAVE} (?:with|of|who|whose|in|at|from)`,
)

const RIGHT =
  '(?:loans?|credits?|mortgages?|permits?|visas?|licen[cs]es?|benefits?|allowances?|subsid(?:y|ies)|pensions?|admissions?|asylum|housing|flats?|jobs?|posts?|insurance|polic(?:y|ies)|accounts?|training courses?|exams?|degrees?|grants?|leave|sick[- ]pay|applications?|claims?|unemployment [a-z]+)'
const LEGAL = rule(
  `(?:grants?|refuses?|approves?|den(?:y|ies)|declines?|withdraws?|cuts?|stops?|rejects?|turns? down) (?:or (?:grants?|refuses?|approves?|den(?:y|ies)|declines?|rejects?) )?(?:the |an? |each |every |their |his |her )?(?:[a-z-]+ )?(?:mortgages?|permits?|visas?|benefits?|allowances?|subsid(?:y|ies)|pensions?|admissions?|asylum|loans?|licen[cs]es?)(?= |,|¶|$)`,
  `(?:decides?|determines?|settles?|says?) (?:whether|who|if|which) [^¶;,]{0,40} (?:gets?|receives?|keeps?|loses?|has|is (?:entitled to|granted|admitted|eligible)) (?:an? |the |their )?(?:[a-z-]+ )?${RIGHT}`,
  `(?:application|claim|request|mortgage|loan|permit|admission)s? (?:for [a-z ]{2,24} )?(?:is|are|gets?) (?:then )?(?:turned down|refused|rejected|denied|declined|granted)`,
  `loses? (?:access|the right|(?:the|his|her|their) (?:claim|benefit|place)) ?(?:to)? (?:[a-z]+ ){0,6}?(?:courses?|benefits?|training|housing|allowances?|pension|place|account)`,
  '(?:exam|test|course|degree) (?:is|gets?|and)[^¶;,]{0,30} (?:marked as )?failed',
  'get(?:s)? the permit',
)

const SCREEN =
  '(?:web ?site|web form|form|web ?shop|app|phone|portal|screen|page|checkout|shop window|till|browser|tablet|display)'
const FACED = rule(
  `(?:shown|displayed|told|quoted|promised|offered|visible|appears?|pops? up|printed) (?:to|for|on|in) (?:the |our |their |an? |every |each )?(?:[a-z]+ )?(?:customers?|users?|guests?|drivers?|passengers?|patients?|clients?|shoppers?|buyers?|callers?|players?|visitors?|applicants?|citizens?|${SCREEN})`,
  `(?:answer|result|verdict|reply|decision|quote|price|number|offer)s? (?:should |must |has to |will |would )?(?:appear|show|be (?:shown|there|displayed)|come|pop up)[^¶;,]{0,20} on (?:the |our |a |their )?(?:[a-z]+ )?${SCREEN}`,
  `${SCREEN} (?:on [a-z ]{2,20} )?(?:must|should|has to|shall|needs to|will) (?:say|answer|show|tell|reply|respond|react|display)`,
  `${SCREEN} (?:says|tells|shows|answers|warns|names|replies|writes down)`,
  `(?:customer|user|applicant|visitor|guest|caller|player|sender|shopper|driver|haulier|buyer)s? (?:is |are |stays?|stay|waits?|watch(?:es)?|sees?|looks?|opens?|hears?|expects?)(?: (?:looking|waiting|on|at|for|our|the|an?|in))*`,
  '(?:we|crm|marketing|they|clinic|call centre|desk) (?:then )?(?:mails?|sends?|texts?|writes to|shows?|phones?|calls|rings) (?:an? |the |some |our |of |each |every |[a-z]+ )*(?:to )?(?:them|customers|subscribers|users|people|members|players|households|parents|drivers|voucher|coupon|offer|message)s?',
  '(?:each|every) (?:[a-z]+ )?(?:subscriber|customer|user|member|player|household)s? (?:gets?|receives?|sees?)',
  '(?:swimmers|pedestrians|drivers|workers|passengers|visitors|customers) (?:hear|see|get|are warned|are told)',
  '(?:while|as) (?:they|she|he|the [a-z]+|people|users) types?',
  '(?:rank|show|rebook|tell)s? (?:people|customers|passengers|users|them)',
  '(?:exams?|student|pupil)s? [^¶;]{0,40}(?:in the browser|on (?:cheap |their )?(?:laptops|tablets))',
)
const NOT_THEM = /\b(?:competitors?|rivals?|vendors?|used to|nobody|not|never)\b[^¶;]{0,30}$/

const own = (s: Scan) => (hit: Hit) => !ofOthers(s, hit) && !isPast(s, hit) && !NOT_THEM.test(s.before(hit, 40))

/** Whom it concerns: single people, in what the law calls an effect on them, and who sees the answer. */
export function readConcerned(s: Scan): void {
  const machines = s.is(
    'predictive_maintenance',
    'anomaly_detection',
    'defect_inspection',
    'demand_forecasting',
    'rl_control',
  )
  const legal = s.all(LEGAL).find(own(s))
  if (legal && !machines) {
    s.set('reg.legalEffect', true, legal, true)
    s.set('reg.affectsIndividuals', true, legal, true)
  }
  const hit = machines ? undefined : s.all(DONE_TO).find(own(s))
  if (hit) s.set('reg.affectsIndividuals', true, hit, true)
  const field = s.value('reg.sector')
  const search = s.is('rag_qa', 'semantic_search', 'information_extraction')
  if (!machines && !search && typeof field === 'string' && FIELDS.includes(field)) {
    const served = s.all(SERVED).find(own(s))
    if (served) s.set('reg.affectsIndividuals', true, served, true)
  }
  if (!machines && s.value('data.minors') === true) {
    const minors = s.reads.get('data.minors')
    if (minors && !s.is('object_detection', 'segmentation')) s.set('reg.affectsIndividuals', true, minors, true)
  }
  const seen = machines ? undefined : s.all(FACED).find(own(s))
  if (seen) s.set('problem.userFacing', true, seen, true)
}
