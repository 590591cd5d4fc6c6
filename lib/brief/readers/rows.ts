import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'

/** What a row is: something that was done or happened, and is over. */
const ROW =
  '(?:rows|pairs|records|events|entries|lines|observations|stays|admissions|interactions|visits|trips|rides|transports|journeys|drop-?offs|deliveries|arrivals|re-?sales|sales|[a-z]+-(?:months|weeks|days|hours)|contracts|leases|bookings|stays|transactions|payments|orders|plays|listens|views|clicks|impressions|sends|searches|loans|claims|batches|lots|windows|machine-hours|customer-months|member-months|replies|messages|sentences|lines of code|files|auctions|receipts|nights|readings|mailings|contacts|sessions|calls|invoices|repairs|work orders|flights|parcels|shipments|policies)'
const OVER =
  '(?:finished|completed|past|closed|historical|historic|previous|earlier|ended|booked|settled|sold|expired|logged|recorded|funded|preview|old|one-minute|labell?ed)'
const NOUN = new RegExp(`^(?:[a-z'-]+ ){0,2}?${ROW}\\b`)
const FINISHED = new RegExp(`^(?:[a-z'-]+ )?${OVER} (?:[a-z'-]+ )?[a-z-]+s\\b`)
/** Where rows lie, or what is done with them. */
const HOLDS =
  /\b(?:(?:logs?|data|text|history|records?|corpus|that|this) (?:comes? to|came to|come to|gives?|makes?|adds? up to|was|were|amounts? to|leaves? us with)|(?:data(?:set| ?base)?|logs?|tables?|files?|history|records?|books?|warehouse|archive|sample|training (?:set|data)|historian|crm|back catalogue)\b[^¶;.]{0,24}(?:has|have|had|hold|holds|comprises?|contains?|counts?|covers?|consists? of|is|are|:|of|with|amounts? to)|(?:train\w*|tuned|fitted|learn\w*|built|based|fine-?tuned) (?:\w+ ){0,3}?(?:on|from|with)|(?:logged|recorded|kept|stored|collected|cut|sliced|split|gathered|saved|hold|own)(?: \w+){0,5}?(?: into|:)?|(?:there are|we have|we own|we hold|we keep)|(?:logs?|history|data|records?|archive)(?: (?:exist|exists|are there|is there|lie|lies|in all|to learn from))?,|logs?:|data:|history:|rows?[^¶]{0,40},)\s(?:about |some |only |just |roughly |around |over |more than |nearly |all |the |our |a total of )*$/
const KEPT_AFTER =
  /^(?:[a-z'-]+ ){0,3}?(?:are|is|were|have been) (?:documented|recorded|on file|logged|stored|archived|available|in the (?:database|warehouse|table|log))\b|^(?:[a-z'-]+ ){0,3}?to (?:train|learn|fit)\b/
const NO_ROW =
  /\b(?:customers|users|members|people|listeners|employees|households|shops|stores|branches|dealers|euros|dollars|pounds|tracks|tiles|images|photos|per|each|a day|daily)\b/
const TRAINING_TABLE =
  /\btraining (?:table|set|data|rows)(?: (?:is|has|holds|contains|of|with|counts))?(?: about| some)? ?:? $/
const KINDS = [
  'semantic_search',
  'lead_scoring',
  'tabular_prediction',
  'eta_prediction',
  'demand_forecasting',
  'dynamic_pricing',
  'fraud_detection',
  'credit_risk',
  'churn_prediction',
  'ctr_ranking',
  'search_ranking',
  'candidate_retrieval',
  'predictive_maintenance',
  'contextual_bandit',
  'uplift_modeling',
  'text_completion',
]

/** Rows to train on: finished cases that are on file, or that a model was trained on. */
export function rowsIn(s: Scan): Measure | undefined {
  if (!s.is(...KINDS)) return undefined
  return s.measures.find((m) => {
    if (m.kind !== 'count' || m.per !== undefined || m.low !== undefined || !Number.isInteger(m.value)) return false
    if (ofOthers(s, m) || isUnreal(s, m)) return false
    const before = s.before(m, 80)
    const held = HOLDS.test(before) || KEPT_AFTER.test(s.after(m, 60).trimStart())
    const noun = m.noun === '' ? s.after(m, 30).trimStart() : m.noun
    if (TRAINING_TABLE.test(before) && m.value >= 100) return true
    if (NO_ROW.test(noun)) return false
    if (/^(?:in total|in all|altogether)\b/.test(noun)) return m.value >= 1000 && /\brows?\b/.test(before)
    if (m.value >= 20 && /^(?:rows|records)\b/.test(noun)) return held && m.value >= 100
    if (FINISHED.test(noun)) return m.value >= 100 && (held || /^$|^[^¶]*[:,]\s?$/.test(before))
    return held && m.value >= 1000 && NOUN.test(noun)
  })
}
