import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, ofOthers } from '../subject'

const KINDS = [
  'fraud_detection',
  'credit_risk',
  'lead_scoring',
  'candidate_screening',
  'tabular_prediction',
  'dynamic_pricing',
  'ctr_ranking',
  'uplift_modeling',
  'contextual_bandit',
  'churn_prediction',
]
const CASES =
  '(?:enquir(?:y|ies)|leads?|quotes?|offers?|bids?|impressions?|auctions?|loads?|loans?|applications?|applicants?|people|persons?|customers?|those|ones|policies|deals?|requests?|cases?|growers?|firms?|contacts?|tenders?|bookings?|orders?|claims?|cars?|payments?|transfers?|visits?)'
const TAKEN =
  '(?:won|accepted|bought|taken|granted|approved|called|phoned|rang|visited|treated|hired|paid out|funded|insured|served|shown|sold|signed|let through|bothered to [a-z]+|picked|chose|contacted|worked on|looked at|invited)'
const REFUSED =
  '(?:rejected|refused|declined|lost|turned (?:down|away)|denied|not (?:called|contacted|hired|shown|accepted|granted|won)|never (?:called|contacted|shown|visited)|blocked|unsold|stopped)'
const RESULT =
  '(?:results?|outcomes?|labels?|claims?|prices?|rates?|histor(?:y|ies)|repayment (?:history|record)s?|answers?|data|record|truth|feedback|end|verdicts?)'
const LET_THROUGH = rule(
  `only (?:the )?${CASES} (?:that |which |who |whom )?(?:(?:a|an|the|our|some) [a-z]+ |we |they |somebody )?(?:ever |really |actually )?${TAKEN}(?: [a-z]+){0,3} (?:have|has|had|get|gets|produce|show|carry|leave|give|yield)s?(?: any| an?)? (?:[a-z]+ )?${RESULT}`,
  `(?:only|just) (?:holds?|has|have|contains?|knows?|covers?|shows?|sees?|includes?) (?:the )?(?:[a-z]+ )?(?:${RESULT} (?:of|for|from|on) )?(?:the )?${CASES} (?:that |which |who |whom )?(?:we |they |the [a-z]+ )?(?:have |had |really )*${TAKEN}`,
  `${CASES} (?:that |which |who |whom )?(?:we |they |the [a-z]+ )?(?:have |had |were |was )?${REFUSED}[^¶;]{0,30} (?:have|has|had|leave|leaves|carry|get|show|with|:)[^¶;]{0,14} (?:no|none|nothing|not any) ?(?:[a-z]+ )?(?:${RESULT})?`,
  `${REFUSED} ${CASES}(?::|,| -| –)? ?(?:of course |have |has |are |is |leave |show |get |with )*(?:no (?:[a-z]+ )?${RESULT}(?! to)|none\\b(?= of)|invisible|unseen|unknown)`,
  `(?:how|what) (?:the )?${CASES} (?:that |which |who |whom )?(?:we |they )?(?:have |had |were )?${REFUSED}[^¶;]{0,40} (?:would|might|could)[^¶;]{0,40} (?:cannot|not|never|nobody|no one|n't)(?: [a-z]+){0,2}`,
  `(?:made|built|trained|fitted|based|developed|estimated|learn(?:s|ed|t)?) (?:on|from) (?:the )?${CASES} (?:that |which |who |whom )?(?:we |they )?(?:really |actually )?${TAKEN}`,
  `${CASES} without an? (?:call|visit|offer|answer|contact) (?:count|are counted|is counted|counts) as`,
)

/** Where only what was let through, won or taken up shows how it ends. */
const NOT_HIDDEN = /\b(?:reasons?|explanations?|why|letters?|consent|answers? (?:the|within)|reply|replies)\b/

export function letThrough(s: Scan): Hit | undefined {
  if (!s.is(...KINDS)) return undefined
  return s
    .all(LET_THROUGH)
    .find((hit) => !ofOthers(s, hit) && !isAsked(s, hit) && !NOT_HIDDEN.test(`${hit.text}${s.after(hit, 20)}`))
}

/** Nothing is decided by chance to learn from it. */
export const UNEXPLORED = rule(
  '(?:no|not|never|nothing|nobody|none|without) (?:[a-z]+ ){0,3}?(?:shuffled|mixed|randomi[sz]ed) (?:in|up|to)(?: [a-z]+){0,3}',
  "(?:we|they|nobody|never|not|n't) (?:[a-z]+ ){0,3}?var(?:y|ies|ied) (?:an? |the |any |our )?(?:quotes?|prices?|offers?|order|rates?|tariffs?)(?: [a-z]+){0,2}",
  `(?:every|each|all|an?) (?:decline|refusal|rejection|refused|no)[a-z]* (?:stays?|remains?) (?:always )?(?:an? )?(?:final )?(?:decline|refusal|rejection|no|refused|final|declined)`,
  `(?:nobody|no one|not|never|n't|without) (?:[a-z]+ ){0,3}?let(?:s|ting)? (?:some|a few|any|one|a share|part|a sample)(?: of)?[^¶;]{0,30} (?:through|pass|in)(?: (?:for|to) (?:learning|learn|find out|test|know))?`,
  '(?:no|without|any) (?:random|exploration|exploratory|experimental) (?:traffic|slots?|slice|share|share of traffic|bucket|budget|variation|sample)(?: [a-z]+){0,3}',
  '(?:do not|don.t|never|not|nobody) (?:pay|pays|paid|spend|spends) (?:[a-z]+ )?(?:for|on) exploration',
  'pay for no exploration',
  'no one ever [a-z]+s? (?:a |one )?random(?:ly)?(?: [a-z]+){0,3}',
)
export const EXPLORED = rule(
  `(?:one|1|two|\\d+) [a-z]+ (?:in|of|out of) (?:\\d[\\d,.]{0,8}|a hundred|a thousand|fifty|twenty|five hundred|two hundred) (?:is|are|gets?) (?:let through|approved|accepted|shown|decided|chosen|granted|unscored|left)[^¶;]{0,40} (?:by chance|at random|to learn|for learning|by lot)`,
  '(?:a|an|one) (?:small )?(?:tenth|twentieth|fiftieth|hundredth|thousandth|share|slice|part|fraction|percent|\\d+ ?%) of (?:the |our )?(?:sessions?|users?|traffic|searches|requests|impressions|visits?|queries|payments) (?:sees?|gets?|receives?|is shown|are shown) (?:an? )?(?:shuffled|random\\w*|mixed)(?: [a-z]+){0,3}',
)
