import { rule } from '../rule'
import type { Hit, Scan } from '../scan'

const PATH = 'problem.ruleBaseline'

/** What people decide by without a model. */
const RULE = rule(
  '(?:hand-?written |hand-?made |manual |static |simple |fixed |hard |plain |crude |old |own |expert |keyword |business |if-then |threshold |\\d+ ){0,4}(?:rules?(?: engine| set| base| list)?)(?! (?:of|on|apply|for|require|says?))',
  '(?:[a-z/-]+ )?(?:thresholds?|cut-?offs?|limit values?|fixed (?:limits?|set-?points?|intervals?|price list|margin)|hard limits?(?! of \\d)|(?:h+|l+|high|low)[/ ](?:h+|l+|high|low) limits?|alarm limits?)',
  'keyword (?:lists?|search|match\\w*|filters?|rules?)',
  'heuristics?',
  '(?:points?|scoring) (?:tables?|schemes?|lists?|sheets?|systems?)',
  '(?:from |in |by |uses? |with )(?:a |an |the |our |his |her |their )?(?:excel|spread-?sheets?)(?: \\w+)?',
  '(?:regex|regular expression|template|word|black|block|white)[- ]?(?:templates?|lists?|rules?|patterns?)',
  'rules? of thumb',
  'same (?:week ?day|week|day|month|hour|period) (?:of |in )?(?:the )?(?:last|previous|prior|past|year|week)(?: \\w+)?',
  "(?:last|previous) (?:week|year|month)'s (?:same |figures?|sales|numbers?|orders?|value)(?: ?\\w+)?",
  '(?:moving |rolling |plain )?averages? of (?:the )?(?:last|past|previous) (?:\\w+ )?(?:weeks?|days?|months?|years?|seasons?)',
  '(?:seasonal[- ])?na[iï]ve (?:forecasts?|method|model|baseline)?',
  '(?:repeating|copying|taking over|carrying forward) (?:the )?(?:figures? of |sales of |values? of |orders? of )?(?:last|the same|the previous|yesterday.s?)(?: [a-z]+)?',
  '(?:(?:\\d+|two|three|four|five|six|seven)-(?:day|week|month) |moving |rolling )averages?',
  'fixed (?:tables?|price tables?|schedules?|list)',
  '(?:sorted|ordered|ranked) by (?:popularity|date|price|age|name|distance|newest|recency|sales|number of [a-z]+)',
  'bm25(?: \\w+){0,4}',
  '(?:most[- ]popular|popularity|best-?seller) (?:lists?|ranking|order|sort\\w*)',
  '(?:any(?:body|one)|every(?:body|one)|all (?:those|members|customers|users)|those|customers|members|people) (?:who|with|that) (?:has |have |had |is |are |did )?(?:not|no|never|more than|less than|at least|over)(?: [\\w-]+){1,6}',
  '(?:decline|reject|block|flag|stop|refuse|hold|send|approve|exchange|replace|service|change)(?:s|d|ed)? (?:everything|anything|everyone|whatever|all \\w+) (?:over|above|below|under|from|with|older|more|that)(?: \\S+){0,5}',
  '(?:exchanged|replaced|serviced|changed|inspected|swapped|overhauled) (?:after|every) (?:about )?\\d[\\d,. ]* ?(?:hours|days|months|years|km|kilometres|miles|cycles|weeks)[^¶;]{0,30}',
  '(?:grey values?|brightness|pixels?|contrast|colou?r)[^¶;]{0,30}(?:fixed|set) (?:limit|value|threshold)',
)
/** It is there now. */
const NOW =
  /\b(?:today|now|nowadays|currently|current|presently|at present|the present|at the moment|for now|until now|till now|so far|existing|still|these days|as is|as it stands|in place|in use|yardstick|benchmark to beat|to beat|baseline|status quo|my own|our own)\b/
/** A rule that does something does it now. */
const WORKS =
  /^[^¶;,]{0,24}?\b(?:decides?|throws?|raises?|pages?|flags?|stops?|catch(?:es)?|sends?|picks?|sorts?|blocks?|gets?|trips?|fires?|rejects?|declines?|runs?|finds?|assigns?|triggers?|produces?|gives?|alarms?|work)\b/
const DRIVES =
  /\b(?:we|they|it|marketing|sales|planners?|managers?|clerks?|staff|team|list|orders?|prices?|shops?|stores?|search|system|desk)\b[^¶;]{0,24}\b(?:run|runs|run by|runs on|use|uses|using|rely|relies|decline|declines|take|takes|sets?|from|by|worked out|calculated|are set|with|simply)\b[^¶;]{0,50}$/
/** Gone, refused, somebody else's, or a rule of law or of the house. */
const NOT_OURS =
  /\b(?:last (?:year|summer|season|month)'?s?|was|were|removed|gone|replaced by|switched off|abandoned|dropped|considered|proposed|rejected and|rejected$|competitors?|rivals?|vendors?|gdpr|privacy|legal|law|court|procedure|house rules|who may|would|could|should|need|needs|want|wants|paper|must|if the|alert if|retrain\w*|trained|drift)\b/
const NONE = rule(
  '(?:there (?:is|are)|we have|have|with) (?:currently |today |at present )?no (?:\\w+ )?(?:rules?|heuristics?|baseline|thresholds?)(?: in place| today| yet| of any kind| at all)[^¶;,]{0,24}',
  '(?:nothing|no system|no rule) (?:exists|is in place|is there)(?: yet| today)?[^¶;]{0,40}(?:not even|no) (?:a |any )?(?:simple |single )?(?:rules?|heuristics?|threshold)',
  'not even (?:a |any )?(?:simple |single )?(?:rules?|heuristics?)(?: exists?| yet)?',
  '(?:never|nobody|no one|not) (?:has |have |had |ever |even )*(?:tried|tested|measured|compared|written|built|evaluated) (?:it |them )?(?:with |against |to )?(?:an? |any )?(?:simple |single |plain )?(?:rules?|heuristics?|baseline)',
  '(?:baseline|rule baseline)s?: (?:none|no\\b|nothing|not yet)(?: [a-z]+)?',
  'no (?:simple |single )?(?:rules?(?: of thumb)?|heuristics?|baseline) (?:was|were|has been|is|has ever been) (?:ever )?(?:compared|tried|tested|measured|evaluated)(?: [a-z]+){0,2}',
  'no (?:rules?|heuristics?|baseline) (?:exists?|is in place|are in place|yet|to compare (?:with|against|to))',
)
/** How well it does, in the same sentence. */
const SCORED =
  /\b(?:catch(?:es)?|gets?|finds?|detects?|has|have|reach(?:es)?|hits?|is|are|stands? at|scores?|gives?|yields?|comes? to|lands? at|with)\b[^¶;]{0,30}?\d[\d.,]{0,14} ?(?:%|per ?cent\b)|\b(?:mape|wape|mae|rmse|auc|f1|recall|precision|ndcg(?:@\d+)?|accuracy|error)(?: of| is| stands at| at|:)* ?\d/
/** Signs of a trained model, whose score a figure could be. */
const MODEL =
  /\b(?:trained|fitted|fine-?tuned|regression|gradient|boost(?:ed|ing)|xgb\w*|lightgbm|catboost|networks?|transformers?|bert|forest|prototype|pilot|intern|student|classifier|embed\w*|llm|als)\b/

/** Whether a rule decides today, and whether anybody has measured it. */
export function readRuleInPlace(s: Scan): void {
  const none = s.find(NONE)
  if (none) return s.set(PATH, 'none', none)
  const hit = s.all(RULE).find((found) => stands(s, found))
  if (!hit) return
  const sentence = s.sentence(hit)
  const own = SCORED.test(sentence) && !MODEL.test(sentence)
  const only =
    s.has('problem.reportedMetricValue') && s.value('problem.primaryMetric') !== 'accuracy' && !MODEL.test(s.low)
  s.set(PATH, own || only ? 'measured' : 'exists', hit)
}

function stands(s: Scan, hit: Hit): boolean {
  const before = s.before(hit, 90)
  const after = s.after(hit, 60)
  const clause = before.split(/[;:]\s|,\s(?=but|while|and (?:we|the))/).at(-1) ?? ''
  if (NOT_OURS.test(clause.slice(-60)) || NOT_OURS.test(after.slice(0, 40).split(/[,;:(]/)[0] ?? '')) return false
  if (/^(?:rules? of thumb)/.test(hit.text) && !NOW.test(before)) return false
  return NOW.test(`${before}${hit.text}${after}`) || WORKS.test(after) || DRIVES.test(before) || SCORED.test(after)
}
