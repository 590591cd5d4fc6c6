import { rule } from '../rule'
import type { Scan } from '../scan'
import { oursOf } from '../subject'

const SEASON =
  '(?:years?|months?|quarters?|seasons?|summers?|winters?|springs?|autumns?|falls?|half-years?|weeks?|christmas|period)'
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
/** A stretch of time by its name, by its order or by what it lies before. */
const WHEN = `(?:(?:in|of|for|from|during) (?:the )?${MONTH}|q[1-4]|(?:this|last|next|coming|previous|same|that|one|the \\w+)(?: ${MONTH}| ${SEASON})(?:'s)?|(?:the )?(?:${SEASON}|time|figures?|days) (?:before|after|earlier|later)(?: \\w+){0,3}|(?:the )?(?:last|previous|same|following) one|(?:19|20)\\d\\d)`
const AND = '(?:with|against|to|than|versus|vs\\.?|over|and|minus|next to|beside)'
const SETS =
  '(?:compar\\w+|set against|held against|judg\\w+|measur\\w+|prov\\w+|show\\w*|see whether|assess\\w*|evaluat\\w+|look\\w* at|benefit|success|effect|whether it (?:works|helps|pays))'
const CHANGE =
  '(?:the |its |our |this )?(?:\\w+ )?(?:launch|roll-?out|go-live|change|switch|campaigns?|introduction|mailings?|start|release|deployment|pilot|new \\w+)'
const PERIODS = rule(
  `compar(?:e|es|ed|ing) (?:the |our |its |their )?(?:[a-z]+ )?(?:bills?|costs?|takings|sales|waste|revenue|losses|consumption|orders|cancellations|complaints|figures|results?|numbers) (?:with|to|against) (?:the )?(?:last|previous|same) (?:${MONTH}|${SEASON})`,
  `${SETS}[^¶;]{0,80}? ${WHEN}[^¶;]{0,40}? ${AND} (?:that |those |the (?:figures|numbers|ones?) )?(?:of |in |from |for )?(?:${WHEN}|${MONTH})`,
  `${WHEN} (?:will be |is |are |was |were |gets? )?(?:compared|set|held|judged|measured) [^¶;]{0,30}?${AND} [^¶;]{0,40}?(?:${WHEN}|${MONTH})`,
  `(?:lower|higher|better|worse|more|less|fewer|up|down)[^¶;]{0,20}? ${WHEN} than (?:in )?(?:${WHEN}|${MONTH})`,
  `(?:up|down|rose|fell|grew|dropped|higher|lower)[^¶;]{0,24}? (?:on|over|from|against|than|compared with) (?:the )?(?:previous|last|same|prior) ${SEASON}`,
  `(?:the )?${SEASON} before [^¶;]{2,60}? (?:and|with|against|beside|to|versus) (?:that of |those of |in )?(?:the )?(?:${SEASON} )?after`,
  '(?:year|month|quarter|season)[- ](?:on|over)[- ](?:year|month|quarter|season) (?:comparison|compar\\w+)',
  `${SETS}[^¶;]{0,60}? before (?:and|versus|vs) after(?: ${CHANGE})?`,
  `(?:figures?|sales|orders|revenue|numbers?|results?|rates?|losses|churn|costs?|bills?) (?:[\\w-]+ ){0,3}?before (?:and|versus|vs) after(?: ${CHANGE})?`,
)
const PROVES =
  /\b(?:compar\w+|proof|prov\w+|judg\w+|measur\w+|success|effect|benefit|works?|helps?|set against|held against|evidence|conclud\w+|assess\w*|evaluat\w+|show\w*|validation|validat\w+|set beside|took the|before (?:and|versus|vs) after)\b/
/** What a model was tested on, or what a doctor looks at. */
const NOT_EFFECT =
  /\b(?:train\w*|tested on|test set|x-?rays?|scans?|images?|photos?|forecast (?:is|for)|predict\w*|budget|at random|a ?\/ ?b)\b/

/** "Orders in April against February": an effect read off two stretches of time. */
export function readBeforeAfter(s: Scan): void {
  const hit = oursOf(s, PERIODS, (found) => {
    const sentence = s.sentence(found)
    return (
      PROVES.test(`${s.low.slice(Math.max(0, found.start - 60), found.start)} ${sentence}`) &&
      !NOT_EFFECT.test(s.around(found, 40, 20))
    )
  })
  if (hit) s.set('exp.type', 'pre_post', hit)
}
