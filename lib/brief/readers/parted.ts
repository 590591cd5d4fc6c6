import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isUnreal, ofOthers } from '../subject'

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)'
const YEARS = '(?:(?:19|20)\\d\\d(?: ?(?:-|–|to|and|until) ?(?:(?:19|20)?\\d\\d))?)'
const WHEN = `(?:${MONTH}(?: (?:to|until|through|-|–) ${MONTH})?|${YEARS}|earlier (?:months|weeks|years|ones|data|loans|cases|trips|seasons)|older (?:ones|months|data|cases|leads|rows)|past (?:months|years)|the (?:first|early|earlier|older) [a-z0-9]+(?: [a-z]+)?|everything (?:before|until|up to)[^¶;,]{0,20})`
const NEWEST = '(?:last|latest|most recent|newest|final|current|this)'
const PERIOD = '(?:\\w+ )?(?:days?|weeks?|months?|quarters?|years?|seasons?|one|ones|period|harvest|season)'
const TRAINED =
  '(?:train(?:ed|ing)?|fitted|fitting|fit|built|made|developed|learn(?:ed|t)?|calibrated|estimated|tuned|development)'
const TESTED =
  '(?:test(?:ed|ing|s)?|judged|checked|evaluated|validated|verified|scored|measured|held out|validation|evaluation)'
const METRIC =
  '(?:accuracy|auc|roc-auc|precision|recall|rmse|mae|mape|wape|ndcg(?:@\\d+)?|recall@\\d+|error|quality|f1|r2|r²|log loss|metric|score|figures?|report|it is measured|measured)'

/** Trained on what came first, tested on what came later. */
const IN_TIME = rule(
  `${TRAINED}[^¶;]{0,60}\\b(?:on|in|from|with) [^¶;,]{0,50}?${WHEN}[^¶;]{0,50}\\b${TESTED}`,
  `${TESTED}[^¶;]{0,40}\\b(?:on|with|over|against) (?:the )?(?:ones |those |data |loans |rows )?(?:of |from |in |paid out in )?(?:the )?${NEWEST} ${PERIOD}`,
  `${TESTED} on (?:the )?(?:ones |those |data |loans |rows )?(?:of |from |in |paid out in )?(?:the )?(?:${YEARS}|${MONTH})`,
  `${METRIC}[^¶;]{0,60}\\bon (?:the )?(?:[a-z]+ )?(?:of |from |in )?(?:the )?(?:${NEWEST}) ${PERIOD}`,
  `${METRIC}[^¶;]{0,60}\\bon (?:the )?(?:[a-z]+ )?(?:created|made|sent|seen|sold|opened|received|born) (?:this|last|in the (?:last|latest)) (?:year|month|quarter|season)`,
  `(?:older|earlier) (?:ones|rows|cases|months|data|leads) for (?:fitting|training|learning)`,
  `(?:temporal|chronological|out-of-time|time-ordered) (?:hold-?out|split|test|validation|cut|division)`,
  `(?:held|holding|hold) out (?:in time|by time|by date|by week|by month)`,
  `${NEWEST} ${PERIOD}[^¶;,]{0,16} (?:is |was |were |are )?(?:held out|kept (?:aside|back|apart)|set aside|reserved for (?:the )?test\\w*|left for (?:the )?test\\w*)`,
)
const ROLLING = rule(
  '(?:rolling|moving|sliding)[- ](?:origin|window evaluation)(?: \\w+){0,3}',
  'walk[- ]forward(?: \\w+)?',
  '(?:back-?test\\w*|evaluated|tested) (?:\\w+ ){0,3}?(?:rolling|walking) (?:forward|origin)',
)
const STRATIFIED = rule(
  'stratified[- ](?:random|shuffled|by)(?: \\w+){0,2}',
  'random(?:ly)? stratified(?: \\w+){0,2}',
  '(?:random|shuffled)[^¶;,]{0,30} stratified by(?: \\w+){0,2}',
  'stratified (?:k-?fold|\\d+-?fold|cross-?validation|hold-?out|split|sample|quarter|third|fifth|tenth)',
)
/** Each of them on one side: told by whom the test holds. */
const APART = rule(
  `none of (?:the|these|those|whom|which|them|our)(?: [a-z]+){0,4} (?:occurs?|appears?|was|were|is|are|figures?|had been|has been|turns? up)(?: [a-z]+)? (?:in|during|for|among|part of|seen in|used (?:in|for)) (?:the )?${TRAINED}`,
  `(?:test|validation|evaluation|held-out)(?: [a-z]+){1,2} (?:never|not once|do not|don't|does not) (?:ever )?(?:occurs?|appears?|figures?|turns? up|come up) (?:in|during|among) (?:the )?${TRAINED}`,
)
const WHO = /\b(?:of (?:the |our |these )?)?(?:test|validation|evaluation|held-out) ([a-z]+?)s\b/

const TRIAL =
  /\b(?:a ?\/ ?b|experiment|control group|coupon|campaign|arms?|voucher|significan\w+|live test|pilot ran|roll(?:ed)? out)\b/
const WISHED =
  /\b(?:prefer\w*|would|should|could|wish\w*|want\w*|next time|better|instead|rather|no|not|never|without)\b[^¶;]{0,40}$/
const clean = (s: Scan, hit: Hit) =>
  !WISHED.test(s.before(hit, 50)) &&
  !ofOthers(s, hit) &&
  !isUnreal(s, hit) &&
  !isAsked(s, hit) &&
  !TRIAL.test(s.sentence(hit))

/** How the rows of the test were taken, by time or by stratum; whether what recurs was kept apart. */
export function readParted(s: Scan): void {
  const stratified = s.all(STRATIFIED).find((hit) => clean(s, hit))
  if (stratified) s.set('data.splitStrategy', 'stratified_random', stratified)
  const rolling = s.all(ROLLING).find((hit) => clean(s, hit))
  if (rolling) s.set('data.splitStrategy', 'rolling_origin', rolling)
  const denied = s.find(NO_SHUFFLE)
  const timed = s.all(IN_TIME).find((hit) => clean(s, hit))
  if (timed && (denied || !RANDOM.test(s.sentence(timed)))) s.set('data.splitStrategy', 'time_based', timed)
  const apart = s.all(APART).find((hit) => clean(s, hit))
  const who = apart && WHO.exec(apart.text)?.[1]
  if (!apart || !who) return
  s.set('data.groupKey', who, apart)
  s.set('data.splitRespectsGroup', true, apart)
  s.set('data.splitStrategy', 'group_based', apart)
}
const NO_SHUFFLE = rule('(?:no|not|without|nothing|never)(?: any| was| were| is)? (?:shuffl\\w+|random(?:ly)? [a-z]+)')
const RANDOM = /\b(?:random\w*|shuffl\w*|by chance|by lot|mixed)\b/
