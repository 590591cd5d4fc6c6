import { ofOthers, isUnreal } from '../subject'
import type { Measure } from '../measures'
import { daysIn } from '../numbers'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { vanishes } from './vanishing'

/** What is collected over time. */
const DATA =
  '(?:history|histories|historical|data|datasets?|logs?|records?|recordings?|bookings?|transactions?|payments?|readings?|sales|receipts|tickets|orders|claims|measurements?|metrics|samples|repayments?|traces|films|images|photos|pictures|scans|files|invoices|trips|rides|transports|deliver(?:y|ies)|visits|events|plays|listens|clicks|impressions|searches|queries|entries|statistics|telemetry|archives?|cases|calls|decisions|messages|mails|e-?mails|notes|reports|summaries|lots|auctions|applications|loans|leads|sends|footage|batches|tills?|series|figures|warehouse|crm|erp|historian|database|table|log ?books?|outcomes?|results|examples|tests|harvests|yields|prices|journeys|movements|statements|returns|contracts|policies|registers?)'
const ABOUT =
  '(?:about |around |some |roughly |nearly |almost |over |more than |at least |just |only |up to |the |all |a full )*'
const OF_DATA = new RegExp(`^(?:['’]s?)?(?: worth)? of (?:(?!experience|age|growth)[\\w'-]+ ){0,4}?${DATA}\\b`)
const DATA_AFTER = new RegExp(`^ (?:of|worth of) (?:[\\w'-]+ ){0,3}?${DATA}\\b`)
const REACHES = new RegExp(
  `\\b${DATA}\\b[^¶;]{0,60}(?:\\bback|\\bcover\\w*|\\bspan\\w*|\\bcompris\\w*|\\bhold\\w*|\\bfor|\\bfrom|\\bover|\\bof|\\bacross|\\bwithin|\\bexists? for|\\bin|\\bduring|:)(?: a (?:period|span) of)? ${ABOUT}(?:past |last |previous |latest |preceding )?(?:full )?$`,
)
const KEPT_FOR = new RegExp(`\\bfor (?:the )?${ABOUT}(?:past |last )?$`)
const RECORDED =
  /^ (?:now )?,? ?(?:we|they|the \w+|every \w+|our \w+)?(?: have| has|'ve)? ?(?:been )?(?:kept|keep|keeping|recorded|recording|logged|logging|stored|storing|collected|collecting|saved|saving|archived|noted|registered|tracked|tracking)\b/
const WAS_RECORDED =
  /\b(?:have|has|'ve|had|been|is|are) (?:\w+ )?(?:kept|recorded|logged|stored|collected|saved|archived|noted|tracked|photographed)\b[^¶;]{0,40}\b(?:for|over|in) (?:the )?(?:past |last )?$/
const BACK = /^ (?:back|deep|long)\b|^,? (?:are |is )?(?:on file|on record|available|at hand|on disk|in storage)\b/
/** Spans of something else. */
const NOT_HISTORY =
  /^ (?:of|worth of)? ?(?:experience|warning|notice|work|talks?|training time|effort|support|guarantee|warranty|ahead|later|after|from now|old|older|of age|in advance|long)\b/
const OTHER_BEFORE =
  /\b(?:train\w* every|every|each|within|next|coming|retention|kept for|keep for|delete\w*|purge\w*|wiped|expire\w*|after|until|takes?|took|lasts|lasted|ran|runs|running|test(?:ed)? (?:on|for|over)|trial|pilot|a\/b|contract|warranty|project|career|business|warn\w*|last (?:test|run)|on the|most recent|hold-?out|held out|promises?)\b[^¶,;]{0,24}$/
const YOUNG = 28 * 86_400

/** How far back the rows go, how long they may be kept, and the window that the test takes. */
export function readHistory(s: Scan): void {
  const spans = s.measures.filter(
    (m) => m.kind === 'time' && m.per === undefined && m.value >= 86_400 && m.value <= 60 * 365 * 86_400,
  )
  const kept = spans.find((m) => isRetention(s, m)) ?? spans.find((m) => vanishes(s, m))
  if (kept) s.number('data.retentionDays', kept.value / 86_400, kept)
  const window = spans.find((m) => isTestWindow(s, m))
  if (window) s.number('data.testDays', window.value / 86_400, window)
  const unit = s.all(LAST_UNIT).find((hit) => TESTED.test(s.around(hit, 40, 50)) && !ofOthers(s, hit))
  if (unit) s.number('data.testDays', daysIn(1, unit.groups[0] ?? ''), unit)
  const past = spans.find((m) => m !== kept && m !== window && m.value >= YOUNG && isHistory(s, m))
  if (past) s.number('data.historyAtHandDays', Math.floor(past.value / 86_400), past)
  const taught = spans.find(
    (m) => m.value >= 60 * 86_400 && OF_DATA.test(s.after(m, 60)) && TAUGHT.test(s.before(m, 60)),
  )
  // What came in over months or years is dated, wherever the cases are events.
  const dated = taught ?? (past && past.value >= 60 * 86_400 ? past : undefined)
  if (dated && s.is('semantic_search', 'candidate_screening', 'text_classification'))
    s.set('data.temporal', true, dated, true)
}

/** Whoever trained it, it is what we are to use. */
const TAUGHT =
  /\b(?:trained|fitted|tuned|built|learnt|learned)\b[^¶;]{0,40}\b(?:on|from|with)\s(?:about |some |the last |the )*$/

function isHistory(s: Scan, m: Measure): boolean {
  const before = s.before(m, 110)
  const after = s.after(m, 60)
  if (NOT_HISTORY.test(after) || ofOthers(s, m) || isUnreal(s, m)) return false
  const recorded = KEPT_FOR.test(before) && RECORDED.test(after)
  if (!recorded && OTHER_BEFORE.test(before.replace(/\bover (?:the )?$/, ''))) return false
  return (
    OF_DATA.test(after) ||
    DATA_AFTER.test(after) ||
    recorded ||
    WAS_RECORDED.test(before) ||
    (REACHES.test(before) && !STAYS.test(after)) ||
    (BACK.test(after) && new RegExp(`\\b${DATA}\\b`).test(before))
  )
}
/** "kept 13 months, then purged" is a limit, not a history. */
const STAYS = /^,? (?:and )?(?:then|after which|before)\b/

const ROWS =
  /\b(?:data|logs?|records?|recordings?|readings?|rows|events?|footage|videos?|audio|calls?|metrics|samples|messages|prompts?|questions|conversations|transcripts|images?|pictures?|photos?|scans?|files?|historian|scada|queries|applications?|cvs|documents?|traces?|frames|streams?|telemetry|measurements|ids|identifiers|mails?|chats?|it|they|everything|history|tags|transactions|payments|orders|bookings|profiles?|entries|visits?|tracks?|stays|details|accounts?|clicks|movements|positions|everything)\b/
const DELETED =
  /\b(?:delet\w+|eras\w+|purg\w+|wip\w+|overwrit\w+|vanish\w*|disappear\w*|expir\w+|discard\w*|destroy\w*|dropp?(?:ed)|removed|rotat\w+|aged? out|thrown away|truncated)\b[^¶;]{0,44}\b(?:after|every|at|within|once)\b[^¶;,\d]{0,16}$/
/** "Records older than 300 days are erased." */
const GONE =
  /\b(?:delet\w+|eras\w+|purg\w+|overwrit\w+|wip\w+|remov\w+|discard\w*|destroy\w*|dropp\w+|thrown away|go(?:es)?|vanish\w*)\b/
const DELETED_LATER =
  /\b(?:must|shall|has to|have to|should|gets?|is|are) (?:be )?(?:deleted|erased|purged|destroyed|wiped) ?$/
const RETAINED =
  /\b(?:kept|keeps?|stored?|stores|retains?|retained|preserved?|held|holds?|saves?|saved|archived)\b[^¶;]{0,40}?\b(?:for|only|at most|no longer than|up to|a maximum of|not more than)\s(?:at most |only |up to |about |no longer than |no more than |the last )*$|\b(?:kept|stored|retained)\s(?:only |just |about )?$/
const RETENTION = /\b(?:retention|storage (?:limit|period)|data life)\b[^¶;.\d]{0,40}$/
const NO_ROWS =
  /\b(?:spare|parts|rule|rules|stock|goods|food|promise|position|job|vacancy|prices?|% of members|customers? for|subscri\w+ for|battery)\b/

function isRetention(s: Scan, m: Measure): boolean {
  const before = s.before(m, 90)
  const after = s.after(m, 50)
  if (
    RETENTION.test(before) &&
    !/\b(?:customer|member|staff|employee|user|player)s? retention|retention (?:rate|team|offer)/.test(before)
  )
    return true
  const near = `${before}${after}`
  if (
    /\b(?:data|chats?|tracks?|visits?|positions|mails?|clicks|photos?|logs?|records?|recordings?|rows|everything|anything|whatever|files?|entries|messages|images|videos?|events|history) (?:(?:that )?(?:is|are) )?older than (?:about )?$/.test(
      before,
    ) &&
    GONE.test(near) &&
    !ofOthers(s, m)
  )
    return true
  if (!ROWS.test(before.slice(-80)) || NO_ROWS.test(before.slice(-70))) return false
  if (ofOthers(s, m)) return false
  if (DELETED.test(before)) return true
  if (DELETED_LATER.test(before) && /^ (?:after|later)\b/.test(after)) return true
  return (
    RETAINED.test(before) &&
    !/\bfor the (?:last|past)\s$/.test(before) &&
    (!/\b(?:have|has|'ve) (?:been )?(?:kept|stored)\b/.test(near) || /\bpurg|delet|eras/.test(near))
  )
}

const LAST_UNIT = rule('the (?:last|final|latest|most recent|newest) (?:full |complete )?(week|month|quarter|year)')
const TESTED =
  /\b(?:test(?:ed|ing|s)?|hold-?out|held out|hold out|held back|evaluat\w+|validat\w+|judged|scored|kept apart|set aside|put aside)\b/
function isTestWindow(s: Scan, m: Measure): boolean {
  const before = s.before(m, 60)
  const after = s.after(m, 60)
  const latest = /\b(?:last|latest|most recent|final|newest|past)\s(?:\w+ )?$/.test(
    `${before}${/^(?:the )?(?:last|latest|final)/.test(s.low.slice(m.start, m.end)) ? 'last ' : ''}`,
  )
  return latest && !/\ba\/b\b/.test(before + after) && TESTED.test(`${before.slice(-40)} ${after}`)
}
