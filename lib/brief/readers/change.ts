import { applyConcepts, type Concept, concept } from '../concept'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { isAsked } from '../subject'

const SEASON = '(?:winter|summer|spring|autumn|fall|the rainy season|the dry season|the monsoon|harvest|rain|snow)'
const EVER =
  '(?:every|each|all the time|constantly|continually|weekly|monthly|daily|over (?:the )?(?:time|years?|months?|seasons?)|with (?:the |every |each )?(?:season|time|fashion|campaign|year|month|weather)s?|from (?:season|year|month|week) to|since|this year|last (?:year|spring|summer|autumn|winter|month|quarter)|within (?:weeks|months|a year)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|in (?:spring|summer|autumn|winter)|every few)'
const CHANGES =
  '(?:chang(?:e|es|ed|ing)|shift(?:s|ed|ing)?(?! (?:of|work|leader|plan|manager))|drift(?:s|ed|ing)?|evolv\\w+|moved on|turned|altered|re-?design(?:s|ed)?|re-?work(?:s|ed)?|rewrit\\w+|revis(?:es|ed?)|renam(?:es|ed?))'

/** The same thing looks, costs or means something else after a while. */
const DRIFT = rule(
  `(?:looks?|looked|sounds?|behaves?|behaved|smells?|is|are|was|were) (?:quite |very |completely |entirely |rather |somewhat |a bit )?(?:different(?:ly)?|another thing|a different thing|not the same|otherwise) (?:thing )?(?:in ${SEASON}|since|than (?:last|in|before|a year)|after the|from (?:last|month))(?: \\w+){0,3}`,
  `(?:in|since|after|during) ${SEASON}(?: [a-z,]+){0,8}? (?:different|another|unlike|changes?)(?: \\w+)?`,
  `since (?:the |our )?(?:new |last )?[a-z]+(?: [a-z]+){0,5},? (?:the |our )?[a-z]+ (?:look|looks|are|is|sound|have been|has been) (?:quite |very )?(?:different|changed|darker|brighter|sharper)`,
  `(?!(?:shift|staff|people|we|they|you|i)\\b)[a-z]+ (?:have |has |had |often |also |can |keep |keeps )?${CHANGES}[^¶;]{0,40} ${EVER}(?: \\w+){0,3}`,
  `(?:what|who|how)(?: [a-z]+){1,6} (?:has|have) changed(?: \\w+){0,3}`,
  `(?:new|fresh|unheard-?of) (?:[a-z]+ )?[a-z]+s? (?:[a-z]+ )?(?:appear|come up|come in|spring up|emerge|arrive|turn up|pop up|show up|crop up|are launched|are added)s?(?: [a-z]+){0,3} (?:every|each|all the time|constantly|weekly|monthly|daily)(?: \\w+){0,2}`,
  `(?:were|was|have been|has been|are being) (?:re-?organi[sz]ed|re-?named|re-?structured|merged|re-?designed|re-?drawn|replaced)[^¶;]{0,30},? so (?:the )?(?:old|older|earlier|past)[^¶;]{0,40}`,
  `(?:another|a different|other) [a-z]+ (?:than|from)(?: that)? in (?:${SEASON}|january|february|march|april|may|june|july|august|september|october|november|december)`,
  '(?:every|each) (?:week|month|day|year|season|spring|autumn|summer|winter|few weeks)[^¶;]{0,12} (?:there are|there is|come|comes|brings?|we get|we see|sees?|adds?) (?:\\w+ )?(?:new|other|different) \\w+',
  '(?:were|was|have been|has been|are being) (?:re-?organi[sz]ed|re-?named|re-?structured|merged|re-?designed|re-?drawn|split up)(?: \\w+)? (?:in|last|this|since)(?: \\w+)?',
  `(?:lost|fell|fallen|rose|risen|dropped|gained|climbed|doubled|halved|collapsed)(?: by)?(?: a| an| one)?(?: [a-z]+)? ?(?:third|quarter|half|fifth|\\d+ ?%)?[^¶;]{0,30} (?:since|within|in the (?:last|past))(?: \\w+){0,3}`,
)
const NOT = /\b(?:not|never|no|nobody|without|cannot|password|address|owner|wants? to|want|would)\b[^¶;,]{0,20}$/

const YEARLY = rule(
  '(?:swings?|varies|vary|rises? and falls?|peaks?|dips?)(?: [a-z]+){0,4} (?:over|across|through|during|within) the (?:year|seasons)',
  `(?:dip|peak|trough|low|rush|surge)s? (?:in|after|before|around|at|every|each) (?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|${SEASON})`,
)
const DAILY = rule('repeats? every (?:24|twenty-?four) hours', 'day and night (?:pattern|cycle|rhythm)')

export function readChange(s: Scan): void {
  if (!s.has('data.temporal')) {
    const drift = s
      .all(DRIFT)
      .find(
        (hit) => !NOT.test(s.before(hit, 30)) && !isAsked(s, hit) && !/\b(?:competitor|rival)/.test(s.before(hit, 60)),
      )
    if (drift) s.set('data.temporal', true, drift)
  }
  // The longest season counts: a week is one only where no year is spoken of.
  applyConcepts(s, YEARLONG.test(s.low) ? SEASONS.slice(0, 1) : SEASONS)
  if (!s.is('demand_forecasting', 'anomaly_detection')) return
  s.when(YEARLY, 'data.seasonalityDays', 365)
  if (!/\bweek/.test(s.low)) s.when(DAILY, 'data.seasonalityDays', 1)
}

const SEASONAL = [
  'demand_forecasting',
  'rl_control',
  'anomaly_detection',
  'dynamic_pricing',
  'predictive_maintenance',
  'eta_prediction',
]
const YEARLONG =
  /\b(?:yearly|annual\w*|christmas|easter|summer|winter|spring|autumn|holidays?|seasons?|seasonal\w*|january|december)\b/
/** A season told by what it is, not by its name. */
const SEASONS: readonly Concept[] = [
  concept(
    'data.seasonalityDays',
    365,
    [
      '(?:crop|growing|school|heating|tourist|business) (?:years?|seasons?) (?:is|are|lasts?|takes?|covers?|runs?)(?: \\w+){0,4} (?:365 days|a (?:full |whole )?year|twelve months|12 months)|yearly (?:pattern|cycle|rhythm)|repeats? (?:itself )?(?:every|with the|each) year',
    ],
    { kinds: SEASONAL, none: 'never|not|no' },
  ),
  concept(
    'data.seasonalityDays',
    7,
    ['(?:patterns?|rhythm|cycle|repeats?)', '(?:every week|weekly|each week|from week to week|beyond the week)'],
    { kinds: SEASONAL, none: 'year\\w*|annual\\w*|re-?train\\w*|reports?|runs?|jobs?|batch|daily' },
  ),
]
