import { happensTo } from './event-shares'
import { COUNT, parseCount } from '../numbers'
import type { Measure } from '../measures'
import { rule } from '../rule'
import { ofOthers } from '../subject'
import type { Scan } from '../scan'
import { isElsewhere, rateSaid } from './more-rates'
import { readOneIn } from './one-in'
import { positivesIn } from './positives'

/** Words of what is looked for, in any kind of system. */
const EVENT =
  'fraud\\w*|takeovers?|scams?|launder\\w*|charge-?backs?|violat\\w*|break the rules|positives?|defect\\w*|fault(?:y|s)?|churn\\w*|default\\w*|past due|overdue|delinquen\\w*|toxic|abus\\w*|hate\\w*|nasty|spam|clicked|clicks?|ctr|prevalence|infect\\w*|cancers?|malignan\\w*|pneumonia|melanoma|tumou?rs?|bleed\\w*|sepsis|fractures?|lesions?|buy|bought|purchas\\w*|convert\\w*|conver\\w*|book(?:ed|s)?|respond\\w*|respons\\w*|hired|won|win|lapse\\w*|leave|leaves|left|quit|cancel\\w*|no[- ]shows?|show up|readmi\\w*|die[ds]?|death|fail\\w*|breakdowns?|jams?|anomal\\w*|suspicious|confirmed|proven|genuine|bad|broken|cracks?|scrap\\w*|reject\\w*|relevant|become customers|customers|sign(?:ed)?|contract|deal|repa(?:y|id)|write[- ]?offs?|churners|stolen|fake\\w*|counterfeit\\w*|enrol\\w*|donat\\w*|gifts?|reserv\\w*|breach\\w*|non-?compliant|prove[sn]?|proved|charged off|written off|crooked|flaws?|broken|likes?|saves?|elsewhere|septic|sepsis|behind|arrears|bots?|phish\\w*|malware|attacks?|intrusion\\w*|outages?|incidents?|diseas\\w*|ill|sick|positive class|rare class|flagged|harmful|insult\\w*|bull(?:y|ied|ying)|expired|damag\\w*|contaminat\\w*|mislabel\\w*|unsafe|progress(?:ed)?|relaps\\w*|urgent|serious|critical|accept(?:ed)?|take (?:it|the offer)|open(?:ed)?|watched|kept|lost|missing|late payers?|litter|weeds?|batteries|overturned|escalat\\w*|drop(?:ped)? out|dropouts?|evad\\w*|cheat\\w*|injur\\w*|drown\\w*|claims?'
const POSITIVE = new RegExp(`\\b(?:${EVENT})\\b`)
const BECOMES =
  /^ (?:of (?:(?:all|the|our|these|those|them|new|shown|funded|approved|accepted|treated|total) )*[\w' -]{0,30}?)?(?:are|were|is|was|turns? out|end(?:s|ed)?(?: up)?(?: in| as)?|become|became|go(?:es)?|went|gets? (?:booked|clicked|flagged|reported|rejected|an? \w+)|fell|charged|written|leave|left|cancel\w*|fail\w*|default\w*|convert\w*|churn\w*|respond\w*|break|bought|buy|click\w*|contain\w*|show|make|never|drop|move|switch|transfer|give|gave|donat\w*|renew|repay|return|order|accept|progress\w*|had|suffer\w*|developed?|quit|lapse|sign|miss|disappear\w*|vanish\w*|stop|fall|precede|see|skip|walk|switch|readmitted|cause|need)\b/
/** "Churn rate is", "prevalence:", "CTR". */
const RATE_OF =
  /\b(?:(?:fraud|churn|default|close|conversion|win|response|redemption|click(?:-through)?|hit|defect|failure|cancellation|attrition|reply|positive|base|event|bad|reject|scrap|infection|incident)[- ]rate|prevalence|ctr|churn|attrition|incidence|redemption|conversion|take-?up|uptake|response|click-?through|click-?through)(?: (?:of|is|was|at|stands|runs|lies|averages|about|around|currently|today|now|only|just|a|month|monthly|stuck|around|roughly|some))*:?\s$/
/** "8% of recipients tap the link": a share of the cases that does what is looked for. */
const CASES_DO =
  /^ of (?:(?:all|the|our|these|those|them|new|shown|such) )*(?:recipients|(?:those|people|customers|users|members|households) who (?:receive|get|got|see|saw|were (?:sent|mailed))|receivers|applicants|addressees|readers|growers|patients|infants|babies|films|cases|reports|tickets|messages|claims|[a-z]+-(?:weeks|days|months|hours)|parcels|batches|lots|shown \w+|impressions|contacts)?\b[^¶,;]{0,30}?\b(?:redeem|tap|respond|reply|answer|dial|click|buy|order|need|end in|end with|turn(?:s|ed)? out|are (?:serious|urgent|damaged|spoilt|spoiled|sick|positive|faulty|abusive|fraudulent)|progress|convert|are offered|act on|get a|precede|lead to|are followed by)\b/
/** "Recruiters invite 11% of them": the share that people pick out, by the kind of system. */
const PICKED: Readonly<Record<string, RegExp>> = {
  candidate_screening:
    /\b(?:recruiters?|we|they|managers?|hr|firms?) (?:only |then |finally )?(?:invites?|hires?|shortlists?|interviews?|appoints?|engages?)\s(?:about |only |some |roughly )?$/,
  content_moderation:
    /\b(?:moderators?|we|they|staff|editors?) (?:only |then |finally )?(?:removes?|deletes?|hides?|takes? down)\s(?:about |only |some |roughly )?$/,
}
/** "2.2% of the recipes shown get tapped", "1.9% of accounts close". */
const ANSWERED =
  /^ of (?:the |all |our )*(?:[a-z]+ ){1,3}(?:gets?|are|is|were) (?:then )?(?:tapped|clicked|opened|played|watched|dialled|swiped|pressed)\b/
const CLOSES = /^ of (?:the |all |our )*[a-z]+ (?:close|terminate|unsubscribe|give notice|end)\b/
const NOT_A_RATE =
  /\b(?:accura\w*|auc|auroc|went up|dropp\w*|drops?|up by|rose|grew|growth|down by|increas\w*|decreas\w*|higher|lower|fell (?:by|to|from)|reduc\w*|cut|lift(?!s?-|s\b)|rais\w*|precision|recall|error|rate of error|budget|kappa|commission|fees?|deposit|clouds?|hid(?:e|den)|random\w*|shuffl\w*|hold-?out|held|margin|goal|target|at least|at most|no more than|less than|want\w*|below|above|cheaper|saving\w*|savings|discount|coupon|voucher|interest|uptime|availab\w*|utili[sz]\w*|of the (?:time|cost|budget|bill|energy|shift|work)|staff|revenue|mape|wape|rmse|wer|smape|straight through|go straight|false positives?|false alarms?|false as|agree\w*|disagree\w*|differ\w*|match\w*|confiden\w*|containment|deflection|resolve|automat\w*|gini|f1|bleu|rouge|similarit\w*|discounts?|tax|vat|yes|in english|language|of cases right|return nothing|return no|zero results|hit rate)\b/

/** Kinds of system that look for a rare class. */
const RARE = [
  'fraud_detection',
  'churn_prediction',
  'ctr_ranking',
  'search_ranking',
  'anomaly_detection',
  'predictive_maintenance',
  'image_classification',
  'defect_inspection',
  'credit_risk',
  'medical_imaging',
  'content_moderation',
  'lead_scoring',
  'uplift_modeling',
  'tabular_prediction',
  'text_classification',
  'segmentation',
  'object_detection',
  'rules_only',
  'contextual_bandit',
  'candidate_screening',
  'candidate_retrieval',
]

/** Kinds in which a share of the cases that do something is the share looked for. */
const WATCHED = [
  'fraud_detection',
  'churn_prediction',
  'credit_risk',
  'lead_scoring',
  'uplift_modeling',
  'medical_imaging',
  'content_moderation',
  'search_ranking',
  'ctr_ranking',
  'contextual_bandit',
]

export function readRates(s: Scan): void {
  if (!RARE.includes(s.archetype.id)) return
  const found = positivesIn(s)
  if (found?.whole !== undefined) s.number('data.nPositives', found.many, found.hit)
  positives(s)
  if (found) s.number('data.nPositives', found.many, found.hit)
  const scored = s.measures
    .filter(({ kind, value, unit }) => kind === 'ratio' && unit !== 'points' && value > 0 && value < 0.5)
    .map((measure) => ({ measure, score: weigh(s, measure) }))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || a.measure.start - b.measure.start)
  const rate = scored[0]?.measure ?? rateSaid(s)
  if (rate) s.number('data.positiveRate', rate.value, rate)
  else if (!readOneIn(s)) {
    if (found?.whole !== undefined)
      s.number('data.positiveRate', Number((found.many / found.whole).toPrecision(4)), found.hit, true)
    among(s)
  }
  const empty = s.measures.find(
    ({ kind, value, ...span }) => kind === 'ratio' && value > 0.5 && NOTHING.test(s.after(span, 70)),
  )
  if (empty && empty.value < 1) s.number('data.positiveRate', Number((1 - empty.value).toPrecision(6)), empty, true)
}
/** "97% of alerts turn out to be nothing": the rest are what is looked for. */
const NOTHING =
  /^ of (?:the |all |our |these )*(?:alerts|alarms|cases|hits|flags|reports|warnings) (?:(?:turn|turned) out (?:to be )?|are |were |prove |end (?:up )?as )(?:nothing|false|harmless|innocent|unfounded|noise|wrong|legitimate|closed (?:as|without))/

/** "The share of shown products that get added to the basket is stuck at 3.1%". */
const SHARE_IS =
  /\b(?:share|proportion|percentage|fraction|rate|part)s? of ([^¶;,\d]{3,80}?)(?: (?:is|are|was|stands|stuck|at|runs|amounts|to|now|currently|about|around|only|just|today|a|mere))*(?: |:\s)$/
const OCCURS =
  /\b(?:occurs?|found|seen|appears?|present|visible|shows? up|happens?|detected|observed) (?:only |just )?(?:on|in)\s(?:about |only |some |roughly )*$/
const SCARCE =
  /\b(?:are|is) (?:quite |very |fairly )?(?:rare|few|scarce|uncommon|infrequent)[,:;(]{0,2} (?:with |at |only |about |around |some |roughly |perhaps |maybe )*$/
const RESPOND =
  /^ (?:of (?:them|those|all|these|the \w+) )?(?:cash|use|redeem|take|open|click|tap|answer|reply|order|respond|act|dial|buy)(?:s|ed)?\b(?! (?:less|more))/
const LOSE =
  /\bwe (?:\w+ )?(?:lose|are losing|lost|say goodbye to|part with|wave off)\s(?:about |some |roughly |around |another )*$/

/** "... who will resign, which 3% of members do". */
const DOES_SO = /^ of (?:the |our |all |these )*[a-z-]+ (?:do|does|did)(?= |,|;|\)|$)/
const TAKEN_UP = /\b(?:which|that|something|as|this)\s(?:only |about |some |just |roughly )*$/
const DESERVES =
  /^ [a-z-]+ (?:deserves?|needs?|contains?|carr(?:y|ies)|breaks?|violates?|requires?|calls? for|merits?|warrants?|should be)\b/
/** "Burst hours are 0.3%". */
const KIND_OF_ROWS =
  /\b(?!(?:all|most|these|those|the|our|open|other|new|test|training|night|empty|working|office|opening|peak|normal|good)\b)[a-z-]+ (?:hours|minutes|windows|days|rows|intervals|frames|panels|parts|pieces|pixels|films|payments|loans|lots|batches) (?:are|make up|makes up|account for|come to|amount to) (?:only |just |about |some )*$/

function weigh(s: Scan, measure: Measure): number {
  const before =
    s
      .before(measure, 50)
      .split(/[;:,](?=\s)|\bbut\b|\band\b(?=.{25})/)
      .at(-1) ?? ''
  const after = s.after(measure, 60).split(/[;:,](?=\s|$)|\bbut\b/)[0] ?? ''
  const close = `${before.slice(-32)} ${after.slice(0, 16)}`
  if (NOT_A_RATE.test(close) || ofOthers(s, measure) || isElsewhere(s, measure)) return 0
  if (/^ more\b|^ of (?:the )?(?:searches|queries) (?:return|find|give|have)/.test(after)) return 0
  if (/\b(?:hold|leave|keep|set)(?:s|ing)? (?:out|back|aside)\s$/.test(before)) return 0
  if (RATE_OF.test(s.before(measure, 50))) return 2.5
  if (DOES_SO.test(after) && TAKEN_UP.test(before) && measure.value <= 0.4) return 2.5
  if (measure.unit === 'part' && DESERVES.test(after)) return 2.5
  if (KIND_OF_ROWS.test(s.before(measure, 50)) && /^(?: of (?:all|the|our)\b| ?[(;,.]|$)/.test(after)) return 2.25
  const what = SHARE_IS.exec(s.before(measure, 120))?.[1]
  if (what !== undefined && (POSITIVE.test(what) || /\b(?:added|played|tapped|watched|dialled|used)\b/.test(what)))
    return 2.5
  if (SCARCE.test(s.before(measure, 60)) && POSITIVE.test(s.before(measure, 80))) return 2.5
  if (OCCURS.test(s.before(measure, 40)) && measure.value <= 0.25) return 2.5
  if (s.is('churn_prediction') && LOSE.test(s.before(measure, 40))) return 2.5
  if (/^ of (?:the |all |our )*[a-z]+ (?:are|is) (?:in|from|written|sent|made) /.test(after)) return 0
  if (s.is('churn_prediction') && /^ of those who [a-z]+ (?:order|buy|click|open|get)\b/.test(after)) return 0
  if (
    /^ of (?:the |our |all )*(?:recruiters|reps|sales people|employees|moderators|analysts|investigators|agents|staff|clerks|engineers)\b/.test(
      after,
    )
  )
    return 0
  if (CASES_DO.test(after) || ANSWERED.test(after)) return 2.25
  if (measure.value <= 0.45 && happensTo(s, after)) return 2.25
  if (s.is('churn_prediction') && CLOSES.test(after)) return 2.25
  if (PICKED[s.archetype.id]?.test(before) && /^(?: of\b(?! (?:the )?budget)|$)/.test(after)) return 2.25
  if (s.is('uplift_modeling', 'contextual_bandit', 'ctr_ranking') && RESPOND.test(after)) return 2.25
  if (/^ ?-|^ (?:sample|split|test|of (?:the )?(?:rows|data|images|trips|sample|traffic|time)\b(?! are))/.test(after))
    return 0
  const named = POSITIVE.test(after.slice(0, 60)) ? 2 : POSITIVE.test(before) ? 1.75 : 0
  // "Referable retinopathy in 7.8%": a finding in a share of the images.
  const finding =
    s.is('medical_imaging') && /[a-z]{5,} (?:was |is |confirmed |found |seen |present |by biopsy )*in\s$/.test(before)
      ? 2
      : s.is('medical_imaging') && /^ (?:with|show\w*|have|had) (?:an? )?(?:\w+ )?[a-z]{6,}/.test(after)
        ? 2.5
        : 0
  const becomes = BECOMES.test(after) ? 1 : 0
  const made =
    /\b(?:makes? up|cover|covers|account(?:s|ing)? for|occurs? in|prevalence|base rate|share of|positive rate|rate (?:of|is)|only|just|about|around|roughly|some|confirmed|known|is|are|was|in)\s(?:only |just |about |around |roughly |some |at |~)*$/.test(
      before,
    )
      ? 0.5
      : 0
  const small = measure.value <= 0.1 ? 0.5 : measure.value > 0.25 ? -0.5 : 0
  const part = measure.unit === 'part' && measure.value > 0.05 ? -1 : 0
  // "Cracks cover 0.8% of pixels", "cleared land is 1.2% of the area".
  const area =
    s.is('segmentation') &&
    /^ of (?:the |all )?(?:\w+ )?(?:area|pixels|surface|image|land|scene|frame|picture|map|tile|photograph)s?\b/.test(
      after,
    )
      ? 2
      : 0
  const among =
    s.is('image_classification', 'object_detection', 'medical_imaging') &&
    /\b(?:is|are|makes? up|only|just)\s(?:only |just |about )?$/.test(before) &&
    /^ of (?:the |all |our )?(?:pictures|photos|images|films|cases|examples|frames)/.test(after)
      ? 2
      : 0
  const watched = WATCHED.includes(s.archetype.id) && becomes > 0 ? 0.75 : 0
  return Math.max(named, finding, area, among) + watched + becomes + made + small + part
}

const NOUNS =
  'defects?|defective|flaws?|breaks|ruptures|burn-?outs|stoppages|failures?|faults?|breakdowns?|fraud cases|frauds|positives|positive (?:cases|examples|samples)|confirmed (?:cases|frauds?)|faults|faulty|hires|conversions|events of interest|drownings|accidents|outbreaks|cases|incidents|attacks|anomalies|deleted posts|reported posts|violations|cancers|tumou?rs|melanomas|fractures|deaths|jams|leaks|fires|collisions|bad (?:parts|pieces|ones|loans)|sick (?:animals|plants|cows)|proven ones|confirmed ones|real ones|rejects|escapes|cracks|scratches|dents|stains|bursts|spills|blackouts|derailments|landslides|floods|explosions|blockages|overloads|thefts|intrusions|seizures|short circuits|churners|defaults|relapses'
const QUALITY =
  'real|actual|known|confirmed|proven|genuine|recorded|documented|such|in-service|unplanned|serious|true|labelled|labeled|different|verified'
const MANY = rule(
  `(${COUNT}) (?:(?:${QUALITY}|[a-z-]+) ){0,3}?(?:${NOUNS})`,
  `(${COUNT}) (?:pictures?|images?|photos?|examples?|samples?|scans?|films|cases|recordings|messages|posts|parts) (?:of|with|showing) (?:\\w+ ){0,2}?(?:${NOUNS})`,
  `(?:of (?:whom|which|these|them)|among them)(?: only| just| about)? (${COUNT}) (?:became|become|ended|turned out|signed|left|cancelled|bought|ordered|were|are|had|got|went|led|proved|spoilt|broke|failed)`,
  `(${COUNT}) of (?:which|whom|these|them) (?:became|become|ended|turned out|signed|left|cancelled|bought|ordered|were|are|had|got|went|led|proved|spoilt|spoiled|broken|failed|bad|broke)`,
  `of (?:the |our |all )?(?:${COUNT}) [a-z]+(?: [a-z]+)?,? (${COUNT}) (?:cancelled|left|defaulted|failed|signed|bought|died|churned|responded|broke|went bad)`,
  `(${COUNT}) (?:of (?:them|whom|which|these) )?(?:progressed|relapsed|died|defaulted|failed|churned|responded|were (?:confirmed|proven|faulty|defective|positive|deleted|fraudulent|malignant|infected|bad))`,
)
const TOTAL = rule(
  `(?:known|confirmed|recorded|documented|dated) ?: (?:only |just )?(${COUNT}) (?:[a-z-]+ )?[a-z]+s`,
  `(?:${NOUNS})[^¶\\d]{0,24}: (${COUNT})`,
  `(?:${NOUNS}) (?:we (?:have|own|collected|found|saw|photographed)|there (?:are|were)|number|total|amount to) (?:only |just |about )?(${COUNT})`,
  `(${COUNT}) (?:with|had|have|having|developed|showed|suffered) (?:a |an |the )?(?:sepsis|cancer|tumou?rs?|stroke|defects?|fractures?|pneumonia|faults?|fraud|lesions?|relapses?|complications?|falls?|infections?)`,
)

/** How many cases of what is looked for there are, and their share where all cases are counted, too. */
function positives(s: Scan): void {
  const found = [...s.all(MANY), ...s.all(TOTAL)].find((hit) => {
    const measure = s.measures.find((m) => m.start >= hit.start && m.start < hit.end && m.kind === 'count')
    return (
      measure !== undefined &&
      measure.per === undefined &&
      !ofOthers(s, hit) &&
      !/\bfor \w+$|\b(?:cameras?|sensors?|machines?|inspectors?) for\b|\b(?:swapped|replaced|before|without)\b/.test(
        hit.text,
      ) &&
      !/\b(?:can|handle|per|a day|up to|at most|teams|need|want|about to|support|different)\b/.test(
        s.before(hit, 14),
      ) &&
      !/^(?:one|a|an)\b/.test(hit.text) &&
      !/^[ ,](?:a|per|each) (?:day|week|month)|^ (?:per|a|each|every) /.test(s.after(hit, 16))
    )
  })
  const within = found
    ? s.measures.filter((m) => m.start >= found.start && m.start < found.end && m.kind === 'count')
    : []
  const measure = found?.text.startsWith('of ') ? within.at(-1) : within[0]
  if (!found || !measure) return
  s.number('data.nPositives', measure.value, found)
  const total = Math.max(
    0,
    ...s.measures
      .filter(
        ({ kind, per, noun, start }) =>
          kind === 'count' && per === undefined && start !== measure.start && WHOLES.test(noun),
      )
      .map(({ value }) => value),
  )
  if (total > 10 * measure.value && !s.measures.some((m) => m.kind === 'ratio' && m.value < 0.5 && weigh(s, m) >= 2))
    s.number('data.positiveRate', Number((measure.value / total).toPrecision(6)), found, true)
}
const WHOLES =
  /^(?:[a-z-]+ ){0,2}?(?:images|windows|rows|records|leads|applications|photos|pictures|parts|exams|messages|transactions|claims|posts|frames|recordings)\b/

/** "640 confirmed cases among 1.1 million exams". */
const AMONG = rule(
  `(${COUNT}) (?:[a-z-]+ ){0,3}?(?:among|out of|in|of) (?:a total of |about |some |the |our )?(${COUNT})(?! ?(?:%|years?|months?|weeks?|days?|hours?|seasons?|euros?|dollars?|sites|countries|teams|languages|categories|classes))`,
)
function among(s: Scan): void {
  const hit = s.find(AMONG)
  if (!hit || !POSITIVE.test(hit.text)) return
  const part = parseCount(hit.groups[0] ?? '') / parseCount(hit.groups[1] ?? '')
  if (part > 0 && part < 0.5) s.number('data.positiveRate', Number(part.toPrecision(6)), hit, true)
}
