import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'

const ITEM =
  '(?:pictures?|photos?|images?|films?|frames?|scans?|scenes?|tiles?|clips?|recordings?|utterances?|letters?|reports?|documents?|receipts?|invoices?|mails?|messages?|posts?|lines?|comments?|tickets?|notes?|texts?|files?|leases?|contracts?|x-rays?|pages?|cases?|cvs?|forms?|slips?|calls?|exams?|slides?|payslips?)'
const MADE =
  '(?:labell?ed|annotated|graded|tagged|marked|judged|boxed|outlined|digiti[sz]ed|keyed|transcribed|coded|named|drawn|masked|rated|segmented|read|classified|typed|diagnosed)'
const DONE_AFTER = new RegExp(
  `^ (?:[a-z-]+ ){0,2}?${ITEM}\\b[^¶;]{0,90}(?:¶ ?(?:each|every|all)[^¶;]{0,20})?\\b(?:${MADE}|gave (?:the )?(?:names?|labels?)|(?:boxes|labels|names|outlines|masks)[^¶;]{0,20} by)\\b`,
)
const HEAD =
  /\b(?:masks?|labels?|annotations?|boxes|gradings?|transcripts|keyed values|ground truth|training (?:set|data)|labell?ed)\b[^¶;.]{0,80}(?::|=|are|is|exist for [a-z ]{2,30}:)\s?(?:about |some |only )?$/
const TRAINED_ON =
  /\b(?:trained|learn(?:ed|t)|tuned|fitted|training set:?|built)\b[^¶;,]{0,24}\b(?:on|from|with|of|:)?\s?(?:about |some |only |roughly )?$/
const KINDS_LABELLED = [
  'text_classification',
  'information_extraction',
  'document_ai',
  'segmentation',
  'object_detection',
  'image_classification',
  'content_moderation',
  'defect_inspection',
  'medical_imaging',
]
const ROW_TEXT =
  /^ (?:[a-z-]+ ){0,3}?(?:log lines|rows|lines|sentences|loads|policies|leads|enquiries|windows|records|mails|sent mails|messages|orders|contracts|bookings|trips|transactions|sales|offers|quotes|deals|tenders)\b/
const ROW_HEAD =
  /\b(?:training (?:text|data|set)|book|history|data|crm|table|fine-?tuning|trained|learn(?:ed|t)?|predict\w*|fitted|cut|sliced|from|on|into)\b[^¶;]{0,40}\b(?:from|on|of|with|in|into|:)?\s?(?:about |some |roughly )?$/
const CRM =
  /^[^¶;,]{0,50}\b(?:since (?:19|20)\d\d|in the (?:crm|table|log|data ?base|archive|history|file)|on file|with [a-z]+, [a-z]+)/
const KINDS_ROWS = [
  'tabular_prediction',
  'dynamic_pricing',
  'lead_scoring',
  'predictive_maintenance',
  'text_completion',
  'credit_risk',
  'churn_prediction',
  'uplift_modeling',
  'eta_prediction',
  'demand_forecasting',
  'fraud_detection',
]
const whole = (m: Measure) =>
  m.kind === 'count' && m.per === undefined && Number.isInteger(m.value) && m.low === undefined
const clean = (s: Scan, m: Measure) => whole(m) && !ofOthers(s, m) && !isUnreal(s, m)

/** Examples with a label and rows to train on, by what was done with them or what they stand under. */
export function readCounts(s: Scan): void {
  if (s.is(...KINDS_LABELLED) && !s.has('data.nLabeled')) {
    const found = s.measures.filter((m) => {
      if (!clean(s, m) || m.value < 50) return false
      const before = s.before(m, 120)
      const after = s.low.slice(m.head, m.head + 160)
      if (/^ (?:a|per|each) (?:day|week|month|year)|^ (?:px|pixels|tokens)/.test(after)) return false
      if (HEAD.test(before)) return true
      if (TRAINED_ON.test(before) && new RegExp(`^ (?:[a-z-]+ ){0,2}?${ITEM}\\b`).test(after)) return true
      if (
        /\b(?:none|not one|few|a few|some|part|never|not|nobody)\b[^¶;]{0,30}\b(?:label|masked|annotat|graded|marked)|\b(?:masked|labell?ed|annotated|marked) (?:a few|some|none)\b|\bun-?(?:label|mask|mark)/.test(
          after,
        )
      )
        return false
      return DONE_AFTER.test(after) && !/\b(?:test|another|other|further|second|audit)\b/.test(before.slice(-20))
    })
    const most = found.toSorted((a, b) => b.value - a.value)[0]
    if (most) s.number('data.nLabeled', most.value, most)
  }
  if (!s.is(...KINDS_ROWS)) return
  const row = s.measures.find((m) => {
    if (!clean(s, m) || m.value < 500) return false
    const after = s.after(m, 80)
    if (!ROW_TEXT.test(after) || /\b(?:a|per|each|every) (?:day|week|month|year|second)\b/.test(after.slice(0, 40)))
      return false
    return ROW_HEAD.test(s.before(m, 80)) || CRM.test(after)
  })
  if (row) s.number('data.nRows', row.value, row)
}

const EVENTS =
  /\b(?:orders?|sales|wins?|deals|contracts|failures?|breakdowns?|conversions?|hires|defaults?|incidents?|positives?)(?: so far| in all| in service)?: (?:only |just |about )?$/
const THERE_ARE =
  /\bof (?:the )?(?:suspected |confirmed |known |proven |real )?[a-z]+(?: [a-z]+)? (?:there are|we have|there were|exist) (?:only |just |about )?$/
const SOME_OF =
  /^ (?:of (?:them|these|which|whom) )(?:were |are |have |had |then |later )*(?:signed|won|bought|ordered|converted|failed|broke|defaulted|cancelled|left|died|positive|fraudulent|sold|closed|accepted)\b/
const NO_THERE = /\b(?:test|teams?|classes|inputs?|shops?|languages?|engineers?|people|kinds?)\b/

/** How many of what is looked for. */
export function readEvents(s: Scan): void {
  if (s.is('rag_qa', 'semantic_search', 'search_ranking', 'llm_agent', 'summarization', 'text_completion')) return
  const found = s.measures.find((m) => {
    if (!clean(s, m) || m.value < 5 || m.value > 100_000) return false
    const before = s.before(m, 60)
    if (EVENTS.test(before) && !NO_THERE.test(before)) return true
    if (THERE_ARE.test(before) && !NO_THERE.test(before) && m.value < 2000) return true
    return SOME_OF.test(s.after(m, 50))
  })
  if (found) s.number('data.nPositives', found.value, found)
}
