import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isOver, isAnothers, wasDropped } from '../subject'

const LAST = '(?:last|the previous|the prior|the preceding|the same|prior|previous)'
const SPAN = '(?:day|weekday|week|month|season|year|sunday|monday|saturday|morning)'
/** What is copied from an earlier period. */
const REPEATED = rule(
  `(?:the )?same (?:week)?(?:day|weekday|week|month|hour)s? (?:of )?(?:${LAST}|a|one|the) (?:${SPAN}|week before|year before|year earlier|week earlier)`,
  `${LAST} ${SPAN}.s (?:same \\w+|quantit\\w+|sales|figures?|orders?|numbers?|demand|volumes?|amounts?|average)(?! (?:was|were|fell|rose|grew))`,
  `(?:same as|copy of|repeat\\w*|copy|copies) (?:of )?(?:the )?(?:${LAST}|sales of the same) (?:week|year|month|day|season)`,
  '(?:last|previous)[ -](?:week|day|year)[, -]+same[ -](?:hour|day|weekday|week|month)s?',
  'seasonal naive',
  'moving averages?',
)
const COPIED =
  /\b(?:cop(?:y|ies|ied)|order|take|use|repeat|plan|add|beat|base|comparison|yardstick|baseline|bake|guess|start|naive|forecast|seasonal|moving|same)/

const TEMPLATES = rule(
  '(?:reg-?ex(?:es)?|regular expressions?|layout) (?:\\w+ )?templates?',
  'templates? (?:\\w+ )?(?:with|of|and|using|based on) (?:\\w+ )?(?:reg-?ex(?:es)?|regular expressions?|zones|coordinates)',
  'templates? (?:drawn|made|written|built|maintained)(?: by hand)? (?:for|per) (?:each|every)[^¶;]{0,20}',
  'templates? (?:drawn|made|written|built) by hand(?: for \\w+ \\w+)?',
  '(?:a|one|own) template (?:per|for each|for every) (?:\\w+ )?(?:supplier|carrier|sender|form|vendor|layout|customer)s?',
)

/** Things that decide by themselves as somebody wrote them. */
const WRITTEN = rule(
  '(?:hand-?written|hand-?made|hard-?coded|fixed|manual|static|simple|expert|if-then|business|handcrafted|hand-tuned) (?:\\w+ )?(?:rules?|conditions?|criteria|heuristics?|thresholds?|limits?|set-?points?|boosts?|filters?|tables?)',
  '(?:rules? engine|rule-based \\w+|decision tables?|lookup tables?|points? (?:table|system|score|scheme)|key-?word (?:list|rule|filter)s?|word ?lists?|block-?lists?|rules? of thumb|score table)',
  '(?:limits|hh/ll limits|threshold alarms|alarm limits|thresholds) (?:[\\w~,.]+ ){0,4}?(?:throw|raise|trigger|fire|give|produce)s?(?: [\\w~,.]+){0,2} (?:alarms?|alerts?)',
  'bm25',
  '(?:price|prices|forecasts?|orders?|quantit\\w+|plans?|sets?) ~ (?:spreadsheet|excel)',
  '(?:hard )?cut-?offs? (?:at|of|below|score|on)',
  '(?:declined?|refused?|rejected?|blocked|stopped|accepted|approved) (?:automatically )?(?:when |if )?(?:below|above|under|over) (?:an? )?(?:\\w+ ){0,3}\\d+',
  '(?:any(?:one|body)|every(?:one|body)|whoever|those|members?|customers?|subscribers?) (?:who|with|that|without) ~ (?:days|weeks|months) (?:goes|go|gets?|lands?|is put|are put|is|are) (?:on|onto|into|in|called|phoned|a) (?:the |a )?\\w+',
  '(?:list|call|phone|letter|alarm|ticket|alert)\\w* ~ (?:any(?:one|body)|every(?:one|body)|whoever|those|members|customers) (?:who|with|without|that|whose)? ?[^¶;]{0,40}(?:for |since )?\\d+ (?:days|weeks|months)',
  '(?:alarms?|alerts?|calls?|pumps?|parts?) ~ (?:when|whenever|if|once) ~ (?:exceeds?|is above|is over|rises? above|falls? below|is below|passes) (?:an? |the )?(?:\\w+ )?(?:threshold|limit|level|value)',
  '(?:oldest|newest|biggest|largest|first) \\w+ (?:is|are|gets?) (?:called|served|handled|treated|taken|worked on) first',
  'first[- ]come[- ,]*first[- ]served?',
  '(?:adds?|adding) (?:[\\w-]+ ){1,3}to the (?:\\w+ )?average',
  '(?:cost|price) plus \\d[\\d.,]{0,20} ?%',
  '(?:cost|price) plus an? (?:\\w+ )?(?:margin|step|mark-?up)',
)
const SCORECARD = rule('score-?cards?')
const LOGISTIC = rule('logistic regressions?', 'logit models?')
/** Rules in general need a word that they are what works today. */
const RULES = rule(
  'reg-?ex(?:es)?(?: files?| lists?| scripts?| patterns?)?',
  'lists? of (?:forbidden|banned|bad|swear|key) ?words?',
  '(?:a |by a |by the )?formulas?',
  'if-then \\w+',
  'rules?',
  'rule set',
  'table',
  'thresholds?',
  'heuristics?',
  'conditions',
)
const NOW =
  /\b(?:today|currently|current|at present|presently|existing|now|at the moment|right now|so far|still|until now|baseline|yardstick|to beat|we have|we use|we run|pilot with|version with|used until)\b/
/** A rule that does something does it now. */
const WORKS =
  /^(?: [a-z]+){0,6}? (?:decides?|throws?|raises?|pages?|flags?|stops?|catch(?:es)?|picks?|sorts?|blocks?|fires?|rejects?|declines?|assigns?|triggers?|alarms?|does the (?:job|work)|do the (?:job|work))\b/
const LEGAL = /\b(?:law|legal|scheme|privacy|retention|house|eu|regulat\w+|act|ground|team.s|storage|hr|works)\b/
const NONE = /\b(?:no|not|never|without|nor)\s(?:any |a |an |the )*$/

const TABLE: readonly (readonly [pattern: RegExp, family: string])[] = [
  [TEMPLATES, 'template_rules'],
  [REPEATED, 'seasonal_naive'],
  [LOGISTIC, 'logistic_regression'],
  [SCORECARD, 'logistic_scorecard'],
  [WRITTEN, 'rules'],
  [RULES, 'rules'],
]

const SERIES = [
  'demand_forecasting',
  'eta_prediction',
  'dynamic_pricing',
  'anomaly_detection',
  'tabular_prediction',
  'rl_control',
]

/** What runs today or has to be beaten, if it is no more than a rule, a repetition or a simple model. */
export function readBaseline(s: Scan): void {
  if (s.is('rules_only')) return
  for (const [pattern, family] of TABLE) {
    if (s.value('model.family') === family) continue
    if (pattern === REPEATED && !s.is(...SERIES)) continue
    const hit = s.all(pattern).find((found) => stands(s, found, pattern))
    if (hit) return s.set('model.baselineFamily', family, hit)
  }
}

function stands(s: Scan, hit: Hit, pattern: RegExp): boolean {
  const before = s.before(hit, 60)
  if (NONE.test(before.slice(-20)) || isAnothers(s, hit) || wasDropped(s, hit) || isAsked(s, hit)) return false
  if (pattern === REPEATED) return COPIED.test(`${before} ${hit.text} ${s.after(hit, 40)}`)
  if (isOver(s, hit)) return false
  // "Today's rules", not "the rules of the scheme" and not "the storage team's rule".
  return pattern === RULES
    ? (NOW.test(before) || WORKS.test(s.after(hit, 60))) && !LEGAL.test(s.around(hit, 24, 30))
    : true
}
