import { absent } from '../absence'
import { type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { applyOurs, clauseOf, isAsked, oursOf } from '../subject'

const THING =
  '(?:models?|versions?|releases?|prompts?|rankers?|controllers?|files?|weights|builds?|images?|settings|systems?|software|rules|ones?|networks?|engines?|scorers?|logic|state|programmes?|programs?|detectors?|rankings?|code)'
const OLD = '(?:old(?:er)?|previous|earlier|former|last(?: good)?|prior|preceding|good|known-good)'
const THE_OLD = `(?:the |our |its |an? |any )?${OLD} (?:\\w+ )?${THING}`
const OF_BEFORE = `${THING} (?:of|from) (?:yesterday|last (?:week|month|night)|the (?:day|week|month) before)`
const ITEM = `(?:${THE_OLD}|(?:the |our )?${OF_BEFORE})`
const BACK = `(?:roll-?backs?|rolling (?:it |this |the \\w+ )?back|roll(?:s|ed)? (?:it |this |everything |the \\w+ )?back(?! an? (?:booking|payment|order))|(?:go|goes|going|went|get|getting|be|are|is|come|coming|switch|switching|change|changing|fall|falling|turn|turning) back (?:to|on|onto|into) (?:(?:the|an?|our|its) )?${OLD}(?: \\w+)?|(?:put|putting|bring|bringing|take|taking|switch|switching|get|getting|set|setting) (?:the |our |its |an? )?(?:(?:${OLD} )?${THING}) (?:\\w+ )?back|(?:revert|reverts|reverting|reverted|restore|restoring|restored|return|returning|reinstat\\w+|reactivat\\w+) (?:to )?${THE_OLD}|(?:switching|changing|moving|going|returning|falling) (?:over |back )?to ${ITEM}|reverting|reversion|(?:undo|undoing|undone|withdraw|withdrawing|reverse|reversing) (?:a |the |any |each |such a )?(?:bad |failed |faulty |new )?(?:release|version|deployment|update|model|change|rollout)|${ITEM} (?:(?:is|are|can|could|may|will|be|gets?|goes|stays?|remains?|kept|warm|always|then|still|quickly|again|and|at any time) )*(?:back|live again|restored|(?:switched|brought|put|rolled|turned) (?:back )?(?:in|on|back)|reactivated|reinstated|running again|in place again|in service again)|(?:returns?|takes?|brings?|gets?|puts?) (?:us )?(?:back )?to ${ITEM}|(?:get|gets|getting|have|having) ${ITEM} (?:back|running again)|alarm to (?:the )?last good(?: \\w+)?|(?:going|getting|switching|turning|coming|changing) back|back (?:on|to) (?:the )?${OLD} ${THING})`
const ABLE =
  '(?:cannot|can not|unable|impossible|not able|never (?:been )?able|no longer|nowhere|not possible|no (?:way|means|path|route|possibility|chance|procedure|button|plan)|could not|never|without|(?:nobody|no one|none of us) (?:here )?(?:knows|remembers) how to)'
const NO_BACK: readonly FactRule[] = [
  {
    ...states(
      'prod.rollback',
      false,
      `(?:${ABLE}|[a-z]+n't)(?: [\\w-]+){0,5}? ${BACK}(?: \\w+){0,4}`,
      `${BACK} (?:has|have|had|was|were) (?:never|not) (?:been )?(?:tried|tested|practi[sc]ed|rehearsed|planned|foreseen|thought of|done|possible|built)(?: \\w+){0,3}`,
      `(?:cannot|can't|can not|could not|couldn't|never) be (?:undone|reversed|reverted|rolled back|taken back|restored)(?: \\w+){0,3}`,
      `${OLD}? ?(?:models|versions|releases|prompts|weights|files|ones) (?:are|is|were|get|gets) (?:not (?:kept|stored|archived|saved)|overwritten|deleted|thrown away|lost|discarded)(?: \\w+){0,3}`,
      ...absent('(?:roll-?back|way back|undo)(?: \\w+)?'),
    ),
    unless: /\b(?:money|payments?|bookings?|orders?|customers?|goods|parcels?) (?:cannot|can|is|are)\b/,
  },
]
const CAN_BACK = rule(
  `${BACK}(?: [\\w'-]+){0,8}? (?:is|was|has been|were|takes?|took|needs?|needed|works|worked|within|in|by|with|at|after) (?:\\w+ )?(?:scripted|rehearsed|practi[sc]ed|tested|tried|drilled|exercised|automatic|automated|possible|one|a single|in place|proven|button|minutes?|seconds?|an? \\w+|\\d+)(?: \\w+){0,3}`,
  `(?:one|a single) (?:click|command|button|switch|step|flag)[^¶;,]{0,20} ${BACK}(?: \\w+){0,3}`,
  `${ITEM}[^¶;,]{0,30} (?:and )?(?:can|could) be (?:switched|put|brought|turned|rolled) (?:back )?(?:in|on|back)(?: \\w+){0,4}`,
  `(?:rehearsed|practi[sc]ed|scripted|tested|exercised) (?:the )?${BACK}`,
  `(?:can|could) (?:always |quickly |easily |\\w+ )?(?:be )?${BACK}(?: \\w+){0,4}`,
)
const BACK_WORDS = rule(BACK)
const IN =
  /\b(?:matter of|takes?|took|needs?|needed|in|within|under|after|requires?|lasts?|costs?|of|about|us|around|roughly|only|some|is|was|by)(?: us)? $|[:,(–=-] ?[~≈]? ?$/
const DENIED = /\b(?:no|not|never|cannot|without|unable|must|should|want\w*|whether|[a-z]+n't)\b/

/** The time until somebody sees that it is bad, and what an earlier try took. */
const NOTICED = /\b(?:notic\w+|detect\w*|see|find out|found|spot\w*|discover\w*|alarm rings|realis\w+|realiz\w+)\b/
const EARLIER =
  /\((?:jan\w*|feb\w*|march|april|may|june|july|aug\w*|sept\w*|oct\w*|nov\w*|dec\w*|last (?:time|year|month)|formerly|before) ?:? ?$/

/** The way back to the last good version, and how long it takes. */
export function readWayBack(s: Scan): void {
  applyOurs(s, NO_BACK)
  const way = oursOf(s, BACK_WORDS, (hit) => !isAsked(s, hit))
  if (!way) return
  const able = oursOf(s, CAN_BACK, (hit) => !DENIED.test(s.around(hit, 30, 0)))
  const time = s.measures.find(
    (m) =>
      m.kind === 'time' &&
      m.value >= 5 &&
      m.value <= 2 * 86_400 &&
      m.per === undefined &&
      s.find(BACK_WORDS, s.sentence(m)) !== undefined &&
      !EARLIER.test(s.before(m, 40)) &&
      (s.find(BACK_WORDS, clauseOf(s, { start: m.start, end: m.end })) !== undefined ||
        !NOTICED.test(clauseOf(s, { start: m.start, end: m.end }))) &&
      !/\b(?:bookings?|payments?|orders?|clerk|ago)\b/.test(s.around(m, 20, 16)) &&
      IN.test(s.before(m, 24)),
  )
  if (time && s.value('prod.rollback') !== false && !/\b(?:should|must|want\w*|ought)\b/.test(s.before(time, 60))) {
    s.set('prod.rollback', true, able ?? way, able === undefined)
    s.number('prod.rollbackMinutes', time.value / 60, time)
  }
  if (able) s.set('prod.rollback', true, able)
}
