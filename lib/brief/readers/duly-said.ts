import { type FactRule, states } from '../fact-rule'
import type { Scan } from '../scan'
import { applyOurs } from '../subject'

const CHANCE = '(?:chances?|probabilit(?:y|ies)|propensit(?:y|ies)|odds|likelihood)'
const PICKED = ['contextual_bandit', 'uplift_modeling', 'ctr_ranking', 'dynamic_pricing', 'churn_prediction']
const KEPT = '(?:written down|recorded|stored|logged|kept|noted|saved|known)'
const COPIES = '(?:mirror|rotat|flipp|darken|brighten|augment|over-?sampl|duplicat|crop)'

/** Facts of the data and of the law that are said outright, each in the few ways its grammar allows. */
const SAID: readonly FactRule[] = [
  {
    ...states(
      'data.loggedPropensities',
      false,
      `(?:not|never|no trace of|nobody|nowhere|no record of|nothing on)(?: [a-z]+){0,2}? (?:with (?:which|what)|what|the|how)(?: [a-z]+)? (?:${CHANCE}|likely)[^¶;,]{0,50} (?:was|were|had|could have|would have|might have)(?: [a-z]+){0,2}`,
      `(?:not|never|no trace of|no record of) (?:with which|how) (?:${CHANCE}|likely)[^¶;,]{0,50} (?:was|were|had|could have|would have|might have)(?: [a-z]+){0,2}`,
      `${CHANCE}[^¶;]{0,60} (?:was|were|is|are|has been) (?:never|not) ${KEPT}`,
    ),
    kinds: PICKED,
  },
  states(
    'data.pointInTimeJoin',
    false,
    'as (?:it|they) (?:stands?|is|are|looks?) (?:now|today|at present|currently),? (?:and )?(?:not|even|rather|never)(?: [a-z]+){0,6}',
    "today's (?:values?|state|profile|table)[^¶;]{0,40} (?:last year|old rows|past rows|earlier rows|history)",
  ),
  states(
    'data.earlyLabelCorrection',
    false,
    '(?:young|fresh|recent|new|immature|open|unfinished|pending|unripe) [a-z]+(?: [a-z]+)? (?:(?:are|is|were) )?(?:counted|treated|taken|labell?ed|entered|booked|regarded) as (?:non-?[a-z]+|negatives?|no [a-z]+|zero|lost|good)(?: [a-z]+)?',
    "(?:filled in|entered|counted|booked) with what (?:they|it|he|she)(?:'ve| have|'s| has)? [a-z]+ so far(?:, uncorrected)?",
    '(?:young|fresh|recent|immature|unfinished) (?:labels?|rows|cases|outcomes?)[^¶;]{0,30} (?:uncorrected|no correction|not corrected)',
  ),
  states(
    'reg.euAiActClass',
    'prohibited',
    '(?:prohibited|forbidden|banned) (?:by|under) (?:the )?(?:eu )?ai act',
    '(?:ai act|article 5)[^¶;]{0,30} (?:prohibits|forbids|bans)(?: [a-z]+){0,3}',
  ),
  {
    ...states(
      'reg.euAiActClass',
      'high',
      '(?:classed|classified|classes|counts?|falls?|regards?|thinks?|treats?|deems?|considers?|counsel says|lawyers? says?|lawyers? say)(?: [a-z]+){0,4}? (?:as |a |under |it )?high[- ]risk(?! (?:customers?|loans?|patients?|accounts?|transactions?|payments?|areas?|merchants?|users?|group|list))',
    ),
    unless: /\b(?:not|never|no) (?:[a-z]+ )?high[- ]risk/,
  },
  states(
    'problem.targetRecall',
    1,
    '(?:every|each) (?:single )?[a-z]+ (?:in|on|at|of) (?:the |a )?(?:[a-z]+ ){0,2}?[a-z]+ (?:must be|has to be|is to be|is) (?:found|detected|caught)',
    '[a-z]+ missed (?:should|must|has to|shall) be (?:0|zero|nil|none)',
  ),
  states('problem.targetFpr', 0, 'never (?:brakes?|halts?|rings?|warns?|stops?|alarms?|slows?)(?: \\w+)? for nothing'),
  states(
    'data.resampleBeforeSplit',
    true,
    `${COPIES}\\w*[^¶;]{0,60} (?:and |, )?(?:then|afterwards|after that|only then|later)[^¶;]{0,30} (?:dealt|divided|cut|split|distributed|separated|parted|made the (?:division|split))(?: [a-z]+){0,4}`,
    `${COPIES}\\w*[^¶;]{0,40} first[^¶;]{0,40} (?:division|split|separation|divided|cut)(?: [a-z]+)?`,
    `${COPIES}\\w*[^¶;]{0,40} (?:division|split|separation) (?:afterwards|later|came after|was made after\\w*)`,
  ),
  {
    ...states(
      'problem.guardrails',
      [],
      'no (?:[a-z]+ )?limits? (?:for|on|to) [^¶;]{2,60} (?:were|was|are|is|have been) (?:agreed|set|defined|foreseen|fixed)',
      'no (?:secondary|other|further|side) (?:quantit(?:y|ies)|metrics?|figures?)(?: with limits)(?: [a-z]+){0,3}',
      'no guard-?rails?(?: [a-z]+){0,3}',
    ),
    kinds: ['rl_control'],
  },
  {
    ...states(
      'problem.ruleBaseline',
      'none',
      '(?:never|not|nobody|no one)(?: [a-z]+){0,3} (?:measured|worked out|computed|recorded|determined)[^¶;]{0,60}(?:nothing|no [a-z]+) to (?:hold|compare|set|measure) (?:it|them) (?:against|with|to)',
      'how (?:good|well) the (?:present|current|hand-?[a-z]+|old|existing)[^¶;]{0,40} (?:was|were|has been|is) (?:never|not) (?:worked out|measured|computed|determined|known)',
    ),
    kinds: ['rl_control'],
  },
]
const NO_REASONS: readonly FactRule[] = [
  states(
    'reg.adverseActionReasons',
    false,
    '(?:specific |concrete |individual |reg b )?reasons? ?(?:are|is|were|:)? ?(?:none|not in it|missing|not given|absent|not stated|never given)',
    '(?:refusal|rejection|decline|standard) letters?:? [^¶;]{0,30}(?:identical|the same|one sentence|without (?:reasons|grounds))(?: [a-z]+){0,3}',
  ),
]

/** What is said outright of data and law; `us`: whether people in the United States are concerned. */
export function readDulySaid(s: Scan, us: boolean): void {
  applyOurs(s, SAID)
  if (us && s.value('reg.sector') === 'credit') applyOurs(s, NO_REASONS)
}
