import { conceptIn } from '../concept'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked } from '../subject'
import { BY_LOT } from './split-concepts'

const PERIOD =
  '(?:weeks?|months?|days?|quarters?|years?|seasons?|winter|summer|period|sales|data|rows|cases|leads|trips|transactions|loans|orders|sessions|flights|harvests?)'
const NEWEST = '(?:last|latest|most recent|final|newest|more recent|subsequent|following)'
const RANDOM = rule(
  'randomly',
  'random(?:ly)? (?!forest|weight\\w*|seed|walk|effect|polic\\w+|initiali\\w+|number|internet|variation|noise|check|inspection|access)[\\w/%.-]+(?: [\\w/%.-]+){0,2}',
  'at random',
  'by random',
  'random',
  'by lot',
  'by chance',
  '(?:a |the )?(?:coin (?:flip|toss)|lottery|dice)',
  'arbitrarily',
  'train_test_split(?: with default \\w+)?',
  'shuffl\\w+(?: [\\w-]+){0,4}',
  '(?:mixed|scrambled|jumbled|thrown|lumped|stirred)(?: them| it| up| all| everything| together| the \\w+)+',
  '(?:mixed|distributed|spread|scattered|dealt) (?:in|into|across|between|over|to) (?:train\\w*|both|the two)(?: \\w+){0,2}',
  '(?:ignoring|ignores|regardless of|without regard (?:to|for)|irrespective of|whatever) (?:the )?(?:time|dates?|order|when)',
  '(?:whichever|whatever|no matter (?:which|what)) (?:day|week|month|season|year|date)(?: [a-z]+){0,4}',
  '(?:80|70|90|75|60|85|95)[/:-](?:20|30|10|25|40|15|5)(?:[/:-](?:10|15|20|5))?(?: (?:split|random|train\\w*))?',
)
/** The set that is drawn, and the deed of drawing it. */
const TESTED =
  /\b(?:test\w*|hold-?out|held|train\w*|validat\w*|evaluat\w*|split\w*|folds?|kept|keeps?|set aside|put aside|set apart|partition\w*|divid\w*|keeping|aside|separat\w*|cross|dealt|sampled|both (?:parts|halves|sets))\b/
const MEASURED =
  /(?:\b(?:log loss|accura\w+|auc|auroc|roc|auprc|scor\w+|rmse|mape|wape|mae|f1|wer|cer|error|gini|r2|map|iou|dice|ndcg|mrr|recall|precision|correct|right|measured|computed|quoted?|reported|reports?|claims?|perplexity|bleu|rouge|loss|metric|shows?|figure|average)\b|r²|%)/
/** People or things are dealt with by lot: an experiment, an audit, a lottery. */
const TREATED =
  /\b(?:coupons?|control|control group|treat\w*|vouchers?|left out|received?|gets?|mailed|offers? (?:at|are)|sent|hold-?out group|randomi[sz]ed|let through|explor\w+|a\/b|bonus\w*|called|call|texted|withheld|shown|re-?read|audit\w*|look at|handed out|inspected|playlist|cards? (?:were|are)|deck|treated|shops and|revenue)\b/
const GROUPED = /^random(?:i[sz]ed|ly)? (?:half|trial|experiment|control)/
const RATIO = /^\d\d[/:\s-]/

function isSplit(s: Scan, hit: Hit): boolean {
  const sentence = s.around(hit, 160, 110)
  const near = s.around(hit, 40, 50)
  const before = s.before(hit, 90)
  // "0.93 on a random 20% of lots": what is measured on it stands before it.
  const close = /(?:\b(?:on|with|over|using|from|for|by)(?: an?| the)?|[,(:;])\s?(?:the |an? |some )?$/.test(before)
  const on = /(?:\b(?:on|with|over|using)|[,(:;])\s(?:[\w%.]+\s){1,7}$/.exec(before)?.[0]
  const apart = on !== undefined && !TREATED.test(`${on}${s.after(hit, 50)}`)
  const scored = MEASURED.test(before) && (close || apart)
  const after = s.after(hit, 50)
  if (hit.text.startsWith('shuffl')) return !/\b(?:playlist|cards|deck)\b/.test(sentence)
  if (/^train_test|^random(?:ly)?[\s-]\d\d[/:-]\d\d/.test(hit.text)) return true
  if (
    /^(?:thrown|mixed|lumped|jumbled|stirred|scrambled|by lot|by chance|a? ?coin|the coin|lottery|dice|ignor|whatever|whichever|no matter|regard|without|irresp|arbitr)/.test(
      hit.text,
    )
  )
    return (
      (TESTED.test(sentence) || scored || (/^(?:which|what|no m)/.test(hit.text) && MEASURED.test(sentence))) &&
      !TREATED.test(near)
    )
  if (GROUPED.test(hit.text) && !/\b(?:test|hold|split)/.test(hit.text))
    return !TREATED.test(sentence) && (TESTED.test(sentence) || scored)
  if (RATIO.test(hit.text))
    return (
      (/\b(?:train\w*|test\w*|random\w*|rows|validation|hold-?out|stratif\w+)\b/.test(sentence) ||
        (MEASURED.test(sentence) && /split/.test(sentence))) &&
      !TREATED.test(near)
    )
  if (scored)
    return (
      !/^ (?:\w+ ){0,2}(?:gets?|got|receive|is (?:called|let)|are (?:called|let|shown))\b/.test(after) &&
      !/\b(?:a\/b|coupon|voucher|let through)\b/.test(near)
    )
  return TESTED.test(sentence) && !TREATED.test(near)
}

const STATED: readonly (readonly [pattern: RegExp, strategy: string])[] = [
  [
    rule(
      'rolling[- ]origin',
      'moving[- ]origin',
      'backtest\\w*',
      'walk(?:ing|s|ed)?-forward(?: \\w+)?',
      'walk(?:ing)? forward',
      'expanding window',
      'rolling window (?:validation|evaluation|test)',
    ),
    'rolling_origin',
  ],
  [
    rule('stratified (?:random )?(?:split|sample|k-fold|sampling|hold-?out)', 'split(?: was| is)? stratified'),
    'stratified_random',
  ],
  [
    rule(
      `${NEWEST}(?: (?:the|of|two|three|four|five|six|eight|\\w+)){0,3}? ${PERIOD}(?:,? (?:always|which|that|was|were|is|are|we|the model|had|has|it|been|then|\\w+)){0,7}? (?:kept|set|put|held|back|apart|aside|for testing|not seen|never seen|for evaluation|unseen|reserved|for the test|as (?:the )?(?:test|hold))(?: (?:apart|aside|back|out|for testing|for evaluation|set))?`,
      `(?:keep|kept|hold|held|reserve|reserved|set aside|put aside|leave out|left out)(?: (?:out|back|aside))? (?:the |our )?${NEWEST} (?:\\w+ ){0,3}?${PERIOD}(?: \\w+){0,4}`,
      `(?:tested|test (?:set|data|period|part|rows)|tests? (?:it|them)|evaluat\\w*|judged|validat\\w*|measured|scored|auc|accuracy|mape|rmse|hold-?out)(?: [\\w.%²]+){0,6}? (?:on|is|over|covers?|against|in) (?:the |our )?(?:\\w+ )?${NEWEST} (?:\\w+ ){0,3}?${PERIOD}`,
      'trained on [a-z0-9 ,]{2,40}(?:to|and|through|until|up to) [a-z0-9]+,? (?:and )?(?:then )?(?:tested|evaluated|judged|validated|scored) on [a-z0-9]+',
      'trained on (?:data (?:from|up to) )?20\\d\\d ~ (?:tested|evaluated|judged|validated) on (?:data from )?20\\d\\d',
      'out-of-time(?: \\w+)?',
      '(?:split|separated|divided|held out|cut) (?:by|on|at) (?:the )?(?:date|time|month|year|week|a date|a cut-?off date)',
      '(?:time|date)-based (?:split|test|hold-?out|validation)',
      '(?:temporal|chronological|forward-looking|forward) (?:split|hold-?out|validation|test)',
      'split chronologically',
      `(?:everything|all rows|all data|data|rows|cases|leads|sales|later ones|the later ones|those) (?:after|since|from) (?:[\\w ]{1,20}) (?:is|are|was|were|as)(?: the)?(?: used for)? test\\w*`,
      '(?:before|until|up to) [\\w ]{1,20} trains?,? (?:and )?(?:the )?later (?:ones |rows |data )?tests?',
      `(?:tested|judged|evaluated|validated|scored) on the ${PERIOD} (?:that follows?|after|following|afterwards|to come|ahead)(?: \\w+){0,3}`,
      `(?:for|on) [a-z]+ (?:[a-z]+ed|made|sold|sent|seen|taken) (?:after|since|later than) (?:the )?(?:train\\w*|that|model|cut)(?: \\w+){0,3}`,
      'train\\w* on [^¶;]{3,40}(?:,| and) test\\w* on (?:the )?(?:current|next|following|latest|one after|newest|running)(?: \\w+){0,3}',
      '(?:having seen|has seen|had seen|saw|knowing|knew) (?:only )?(?:data|everything|all|sales|rows) (?:up to|until|before)(?: \\w+){0,2}',
      'trained on (?:everything|all data|all rows|data|rows) (?:before|up to|until)(?: \\w+){0,3}',
    ),
    'time_based',
  ],
]
const WISH =
  /\b(?:would|should|prefer|could|instead of|rather than|want\w*|suggest\w*|next time|better|no|not|never|without)\b[^¶;]{0,40}$/

/** How the rows of the test were drawn; by lot outranks what else is said of the split. */
export function readDrawn(s: Scan): Hit | undefined {
  const random = s.all(RANDOM).find((hit) => isSplit(s, hit) && !wished(s, hit))
  const lot = random ?? lotOf(s)
  if (lot) return lot
  for (const [pattern, strategy] of STATED) {
    const hit = s.all(pattern).find((found) => !WISH.test(s.before(found, 50)) && !isAsked(s, found))
    if (hit) s.set('data.splitStrategy', strategy, hit)
  }
  return undefined
}

/** Said by what is mixed and what is put aside, in whatever words. */
const lotOf = (s: Scan): Hit | undefined => BY_LOT.map((entry) => conceptIn(s, entry)).find((hit) => hit !== undefined)

const wished = (s: Scan, hit: Hit) =>
  isAsked(s, hit) ||
  /\b(?:nobody|no one|never|none)\b(?![^¶;]*\bbut\b)[^¶;,]{0,40}$/.test(s.before(hit, 60)) ||
  /\b(?:should|instead of|rather than|not|never|no longer)\s(?:\w+ ){0,3}$/.test(s.before(hit, 30))
