import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { ARRIVING } from './serving-words'
import { clauseOf, isAsked, isOver, ofOthers } from '../subject'

/** What a system gives, or the system itself as the subject of its work. */
const RESULT =
  '(?:scores?|scoring|predictions?|forecasts?|estimates?|prices?|rankings?|ranks?|results?|answers?|verdicts?|decisions?|summar(?:y|ies)|transcripts?|transcriptions?|classifications?|sorting|numbers?|figures?|arrival times?|probabilit\\w+|recommendations?|candidates|set-?points?|maps?|lists?|alerts?|inference|the model|model|algorithm|everything|all of (?:it|them)|all (?:new )?\\w+|they|it|we|scans?|pages?|recordings?|photos?|images?|files?|documents?|payments?|tickets?|applications?|invoices?|images?|calls?|members|customers?|leads?|table|job)'
const WORKED =
  '(?:computed|calculated|scored|generated|produced|predicted|ranked|worked (?:out|through|off)|prepared|written|analy[sz]ed|transcribed|processed|evaluated|re-?computed|re-?calculated|re-?scored|redone|redrawn|classified|sorted|pre-?computed|exported|collected|created|drawn|summari[sz]ed|estimated|forecast|read|made|score|run|runs|happens?|takes? place|compute|computes|calculates?|scores|starts?|ranks?|set|fixed)'
/** When work is done that goes by the clock and not by who asks. */
const BY_CLOCK =
  '(?:(?:each|every) (?:night|evening|morning|day|week|weekend|month|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:night|morning|evening|afternoon))?|once (?:a|an|per|every|each) (?:day|night|week|month|quarter|season|year)|nightly|overnight|weekly|monthly|quarterly|daily|after (?:midnight|closing(?: time)?|hours|the shift|work)|in (?:a|one) (?:single |nightly |daily |weekly |monthly )?(?:batch|go|pass|sweep|run)(?: run)?(?! (?:of|to))|in bulk|at (?:midnight|night|\\d{1,2}[:.]\\d\\d|the end of (?:the|each|every) (?:day|week|month|shift))|in the (?:evening|night|small hours|early morning)|during the night|(?:before|until) the (?:shift|shop|office|day|market)s? (?:starts?|opens?|begins?)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: nights?| mornings?)?|on (?:weekends|sunday nights)|while everybody sleeps|ahead of time|in advance)'
const BATCH = rule(
  `${RESULT} (?:\\w+ ){0,3}?(?:come|comes|stem|stems|result|results) (?:from|out of) (?:an? |the |our )?(?:nightly|weekly|daily|monthly|overnight|scheduled) (?:run|job|batch|script|calculation)`,
  `${RESULT}(?: [\\w'-]+){0,6}? (?:(?:is|are|were|was|be|get|gets|would be|will be|being) )?(?:\\w+ )?${WORKED}[^¶;:,]{0,40}? ${BY_CLOCK}(?: \\w+)?`,
  `${BY_CLOCK},? [^¶;:,]{0,24}?${RESULT}(?: [\\w'-]+){0,4}? (?:is |are |be |get |would be |will be )?${WORKED}(?: \\w+){0,2}`,
  `${BY_CLOCK},? (?:an? |the |our )?(?:job|script|run|batch|process|program|programme|cron job)(?: \\w+)? (?:scores?|runs?|computes?|calculates?|works?|reads?|goes|writes?|ranks?|predicts?|processes)(?: [\\w']+){0,4}`,
)
const SERVICE =
  '(?:(?:rest |http |web |live |scoring |prediction |cloud |remote |small |central |json |grpc )*(?:services?|micro-?services?|endpoints?|apis?|servers?|web-?services?)(?! (?:line|desk|level|agent|call|team|department|cent|area|compan|provider|metrics?|rooms?|logs?|contract|man|men|technician))|(?:supplier|vendor|provider|firm|company|group)(?:.s)? (?:\\w+ )?cloud|data cent(?:re|er))'
const ASKED = rule(
  `(?:scores?|model|predictions?|it|which|that|agent|network|algorithm) (?:sits?|lives?|stands?|runs?|is (?:served|hosted|offered|reached|available|called|exposed|deployed|wrapped))(?: \\w+)? (?:behind|through|over|via|by|in|as|on|from) (?:an? |the |our |its |their |\\w+'s )*(?:\\w+ )?${SERVICE}(?! (?:room|rack|in the|at the|beside|next to))`,
  `${SERVICE} (?:is |that is |which is |are )?(?:kept )?(?:running|up|alive|on|available) (?:around the clock|day and night|24/7|all day|all the time|permanently)`,
  `(?:sent|uploaded|posted|goes|go|transmitted|streamed|handed|passed) to (?:an? |the |our |its |their )*(?:[\\w-]+ )?${SERVICE}[^¶;]{0,60} (?:replies|answers|returns|comes back|is returned|sends back|gives back|come back|responds)(?: \\w+){0,3}`,
  `${SERVICE},? (?:which|that)[^¶;]{0,40} (?:asks?|polls?|quer(?:y|ies)|calls?)(?: (?:it|them))?(?: \\w+){0,3}`,
  `(?:calls?|asks?|quer(?:y|ies)|polls?|hits?) (?:an? |the |our |its )(?:[\\w-]+ )?${SERVICE} (?:for (?:each|every)|whenever|each time|at the moment|per|when)(?: \\w+){0,3}`,
  `(?:comes?|come|are fetched|is fetched|arrives?|are read|is read) from (?:an? |the |our |their )(?:[\\w-]+ )?${SERVICE}[^¶;]{0,40} (?:polls?|asks?|calls?|quer(?:y|ies)|on request|each time)(?: \\w+){0,3}`,
  '(?:answers?|replies|reply|responds?|decides?) (?:[\\w-]+ )?over the (?:network|internet|line|air|web)(?: when(?:ever)?(?: [\\w-]+){0,5})?',
  '(?:computer|controller|plc|app|system|till|terminal|device|gateway|client|software|crm|gateway) (?:asks?|polls?|quer(?:y|ies)|calls?) (?:it|the (?:agent|model|service|server|cloud|api)|them)(?: [\\w-]+){0,4}',
  '(?:text|transcripts?|results?|scores?|answers?|lists?|reply|replies|transcription|it)\\b[^¶;,]{0,40} (?:right |immediately |straight )?(?:when|as soon as|the moment|the second|right after) (?:they|he|she|the \\w+) (?:hangs? up|finish\\w*|stops?|enters?|press\\w*|opens?|asks?|submits?)(?: \\w+)?',
  '(?:one by one|one at a time|individually|singly) (?:as|when|whenever) (?:they|it) (?:arrives?|comes? in|drops?|lands?|reach(?:es)?|are received|is received)(?: \\w+){0,3}',
  'live (?:\\w+ )?(?:service|api|endpoint|system)(?: \\w+){0,2}? (?:takes?|receives?|gets?|handles?|answers?|serves?|scores?)(?: \\w+){0,3}',
)
/** Worked out ahead and touched again when somebody asks. */
const AGAIN = rule(
  '(?:adjust\\w*|correct\\w*|re-?rank\\w*|re-?order\\w*|re-?scor\\w*|refin\\w*|scored|filter\\w*|updat\\w*|computed|calculated|answered)[^¶;,]{0,40} (?:per request|on request|at request time|on demand|when (?:the|a|an|someone|somebody) [^¶;,]{2,24} (?:requested|opened|asked|loaded|opens|asks|requests|loads)|live|in real time|online|on the fly|during the day)',
)

/** Other work that goes by the clock: of data, of training, of people. */
const OTHER =
  /\b(?:re-?train\w*|re-?fit\w*|trained|fitted|index(?:es|ed)?|re-?index\w*|re-?built|rebuild|features?|counters?|embeddings?|aggregates?|catalogues?|backups?|meetings?|labels?|labell?\w*|annotat\w*|invoiced|salary|reports?|audit\w*|compared|checked|reviewed|readings?|sensors?|test(?:ed|s)?|trial|experiment|weights|news ?letters?|stock ?take|deliver\w*|planning round|planners?|orders? (?:are|is) placed|committee|dashboards?|by hand|manually|today (?:we|the|our|they)|drift)\b/
const NEGATED = /\b(?:not|never|no longer|n't|instead of|rather than|without|nobody)\b[^¶,;]{0,24}$/

const own = (s: Scan, hit: Hit): boolean =>
  !ofOthers(s, hit) && !isOver(s, hit) && !isAsked(s, hit) && !NEGATED.test(s.before(hit, 40))

const asked = (s: Scan): Hit | undefined =>
  s.all(ASKED).find((hit) => own(s, hit) && !/\b(?:billing|payment|erp|bookkeeping)\b/.test(clauseOf(s, hit, 40)))

/** A service elsewhere that is asked, however near to the line the camera stands. */
export function readAsked(s: Scan): void {
  const hit = asked(s)
  if (hit && s.find(ARRIVING, s.sentence(hit)) === undefined) s.set('arch.serving', 'online', hit)
}

/** The mechanism as it is told: a run by the clock, a service that is asked, or both. */
export function readProduced(s: Scan): 'batch' | 'online' | 'hybrid' | undefined {
  const batch = s
    .all(BATCH)
    .find(
      (hit) =>
        own(s, hit) &&
        !OTHER.test(`${clauseOf(s, hit, 60)}`) &&
        !/^(?:it|we|they|all \w+) (?:happens?|read|made|run|starts?)\b/.test(hit.text),
    )
  const service = asked(s)
  const again = batch ? s.all(AGAIN).find((hit) => own(s, hit) && hit.start > batch.start) : undefined
  if (batch && again && near(s, batch, again)) {
    s.set('arch.serving', 'hybrid', { start: batch.start, end: again.end })
    return 'hybrid'
  }
  if (service && !(batch && batch.start < service.start)) {
    s.set('arch.serving', 'online', service)
    return 'online'
  }
  if (batch) s.set('arch.serving', 'batch', batch)
  return batch ? 'batch' : undefined
}
const near = (s: Scan, a: Hit, b: Hit): boolean =>
  b.start - a.end < 120 && s.low.slice(a.end, b.start).split('¶').length <= 1
