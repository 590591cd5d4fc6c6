import { absent } from '../absence'
import { type FactRule, states } from '../fact-rule'
import type { Measure } from '../measures'
import { COUNT, parseCount } from '../numbers'
import { singularOf } from '../nouns'
import { rule } from '../rule'
import type { Hit, Scan, Span } from '../scan'
import { isAsked, ofOthers, oursOf } from '../subject'

const COIN =
  '(?:(?:by|with|on) (?:lot|(?:the )?(?:toss|flip|throw)(?:ing)? (?:of )?a coin|(?:an? )?coin(?:[- ](?:flip|toss))?s?|tossing a coin|flipping a coin|chance|the dice|dice)|at random|randomly|toss(?:es|ing|ed)? a coin|flip(?:s|ping|ped)? a coin|a coin (?:decides|is tossed|is flipped|flip|toss))'
const DEALT = '(?:assigned|randomi[sz]ed|dealt|allocated|allotted|split|divided|drawn|chosen|picked|sent|bucketed)'
const DO = '(?:sees?|gets?|receives?|is shown|are shown|goes?|go|has|have|is given|are given|stays?)'
/** Rows that are split into training and test are dealt to nothing. */
const ROWS =
  /\b(?:train(?:ing)?|test (?:set|part|data)|hold-?out|held out|validation|auc|accuracy|folds?|labell?ed|annotat\w*)\b/

/** Each pattern may name in its group who is dealt to the arms. */
const DEALS = rule(
  `([a-z-]+s) (?:(?:are|is|were|get|would be|will be|being) )?(?:each )?${DEALT}[^¶;]{0,30}? ${COIN}(?: \\w+){0,3}`,
  `([a-z-]+s) (?:are|get|will be|would be|were) randomi[sz]ed(?: \\w+){0,4}`,
  `randomi[sz](?:ed|ing|e|ation)(?: is| are| done)? (?:by|per|on) (?:each |the |single )?([a-z-]+)`,
  `(?:toss(?:es|ing|ed)?|flip(?:s|ping|ped)?) a coin(?: (?:per|for each|for every|by) ([a-z-]+))?`,
  `a coin (?:decides|is tossed|is flipped)(?: (?:per|for each|for every|by) ([a-z-]+))?`,
  `${COIN},? (?:one )?half (?:of )?(?:the |our |all |its )?(?:[a-z]+ )??([a-z-]+s) ${DO}(?: \\w+){0,3}`,
  `every (?:second|other) ([a-z-]+) ${DO}(?: \\w+){0,3}`,
  `(?:one )?half (?:of )?(?:the |our |all |its )?(?:[a-z]+ )??([a-z-]+s),? (?:(?:are |is )?${DEALT} )?${COIN},? ${DO}(?: \\w+){0,3}`,
  `(?:one )?half (?:of )?(?:the |our |all |its )?([a-z-]+s) ${DO}[^¶;]{0,40}? (?:other half|the rest|the others|${COIN})`,
  `(?:each|every) ([a-z-]+) (?:is|gets) (?:put|dealt|assigned|sorted|placed|allocated)[^¶;]{0,16} (?:into|to) (?:one of )?(?:the |an? )?(?:two |three |four )?(?:groups?|arms?|buckets?|cells?)`,
  `50[/: ]{1,3}50 (?:by|per|split by|of) (?:the |each |our )?([a-z-]+)`,
  `(?:a ?/ ?b|ab|split)[- ]?(?:tests?|experiments?|trials?)?,? (?:done |run |randomi[sz]ed |split |dealt )?(?:by|per|on the level of|at the level of) (?:each |the )?([a-z-]+)`,
  `(?:tests?|trials?|experiments?)[^¶;]{0,40}? (?:split|assigned|dealt|randomi[sz]ed) (?:by|per) (?:each |the )?([a-z-]+)`,
  `(?:assign|randomi[sz]e|split|deal|allot)(?:s|ed)? (?:it |them )?(?:by|per) ([a-z-]+)`,
)
const NO_UNIT =
  /^(?:coin|lot|chance|hand|day|week|month|year|hour|segment|rule|second|cent|the|our|an?|both|us|group|groups|arm|arms|half|halves|variants?|versions?|results?|rows?|samples?|design|analysts?|was|is|has|this|its|images?|pictures?|photos?|frames?|records?|windows?|examples?|texts?|files?|pages?|tests?|trials?|size|default|hash|means|weeks|days|months)$/
const LIVE =
  /\b(?:test|trial|experiment|a ?\/ ?b|arms?|cells?|variants?|control|old|new|other half|rest|others|compare\w*|offer|voucher|prices?|pricing|coin|lot|weeks?|days|50\/50|figure|number|visit\w*|agent|treatment|randomi[sz]\w+|signific\w+|unit of analysis|receives?|gets?)\b/

const CHANCE = new RegExp(COIN)
/** Two halves are a test where one of them gets something new. */
const CHANGE =
  /\b(?:new|old|proposed|vouchers?|offers?|discounts?|arms?|control|test|trial|experiment|treatment|compare\w*|agent)\b/
/** People, orders or machines dealt by chance to the old and the new. */
export function readAssignment(s: Scan): void {
  const deals = s
    .all(DEALS)
    .filter(
      (hit) =>
        !ROWS.test(s.sentence(hit)) &&
        LIVE.test(s.sentence(hit)) &&
        !ofOthers(s, hit) &&
        !isAsked(s, hit) &&
        !denied(s, hit) &&
        (CHANCE.test(hit.text) || !/^(?:every|one half|half)\b/.test(hit.text) || CHANGE.test(s.sentence(hit))),
    )
  const [first] = deals
  if (!first) return
  const whole = deals.find(
    (hit) =>
      WHOLE.test(s.before(hit, 20)) || (PLACES.test(hit.groups.find(Boolean) ?? '') && !/\bper\b/.test(hit.text)),
  )
  s.set('exp.type', whole ? 'cluster' : 'ab', whole ?? first)
  const named = deals.find((hit) => unitOf(hit) !== undefined)
  const unit = named && unitOf(named)
  if (named && unit) s.set('exp.unit', unit, named)
}
/** Whole places are dealt, with all who are in them. */
const WHOLE = /\b(?:whole|entire)(?: [\w-]+)? $/
const PLACES =
  /^(?:stores?|shops?|cit(?:y|ies)|regions?|sites?|branch(?:es)?|depots?|stations?|clinics?|hospitals?|schools?|markets?|villages?|classes)$/
function unitOf(hit: Hit): string | undefined {
  const word = hit.groups.find((group) => group !== undefined)
  return word && !NO_UNIT.test(word) && !PLACES.test(word) && word.length > 2 ? singularOf(word) : undefined
}
const denied = (s: Scan, hit: Span) =>
  /\b(?:no|not|neither|nor|without|never|cannot|[a-z]+n't)\b[^¶;,]{0,14}$/.test(s.before(hit, 30))

const TRIAL =
  '(?:(?:online |live |randomi[sz]ed |controlled |field |parallel |pilot )?(?:trials?|experiments?)|a ?/ ?b(?:[- ]?tests?)?|(?:comparison|control) groups?|shadow(?: mode| run| phase)?|(?:tests?|pilots?) (?:with|in|of any kind|among|on the)(?: \\w+){0,3})'
const NONE = rule(...absent(TRIAL, 'run|held'))
const NOT_NONE =
  /\b(?:of (?:the|our) (?:products?|service|software|goods)|free|for new customers|subscription|test set|clinical|drug|yet to be|until|before a|so we|must not)\b/
/** No test on live cases at all: said where no other test is told of. */
export function readNoTrial(s: Scan): void {
  if (s.has('exp.type')) return
  const none = oursOf(s, NONE, (hit) => !NOT_NONE.test(s.around(hit, 20, 30)) && !isAsked(s, hit))
  if (none) s.set('exp.type', 'none', none)
}

/** Whether what is counted is what is dealt. */
export function startsWithUnit(s: Scan, { noun }: Measure): boolean {
  const unit = s.value('exp.unit')
  return typeof unit === 'string' && noun.startsWith(unit.slice(0, 5))
}

const NEARBY = 260
/** In the sentence of the trial or in the few that follow it. */
export function nearTrial(s: Scan, span: Span): boolean {
  const trial = s.reads.get('exp.type')
  if (!trial || trial.value === 'pre_post' || trial.value === 'none') return false
  const from = Math.max(0, Math.min(trial.start, s.low.lastIndexOf('¶', trial.start) + 1))
  return span.start >= from - 60 && span.start < trial.end + NEARBY
}

const WATCHED =
  '(?:tracked|looked at|watched|measured|monitored|on the (?:sheet|dashboard|list)|counted|recorded|considered|evaluated|compared|collected|reported)'
const ONLY_ONE = rule(
  `(?:nothing|no (?:other )?(?:metric|figure|number|quantity|measure)s?) (?:but|besides|beside|except|other than|apart from|beyond|else than) (?:the )?(?:[\\w-]+ ){1,4}(?:is|are|was|will be|would be|gets?) ${WATCHED}`,
  `(?:[\\w-]+ )(?:is|are|will be) the (?:only|sole|single) (?:thing|quantity|metric|figure|number|one|measure)s?(?: (?:that is|to be|being))? ${WATCHED}`,
  `(?:[\\w-]+ )(?:is|are) all (?:that )?(?:anybody|anyone|we|they|people|the team|one|is) (?:measures?|looks? at|watch\\w*|tracks?|counts?|measured|tracked)`,
  `(?:only|solely|just) (?:the )?(?:[\\w-]+ ){1,3}(?:is|are|was|will be) ${WATCHED}`,
  ...absent(
    '(?:guard-?rails?(?: metrics?)?|secondary (?:metrics|quantities|figures|measures|outcomes)|safety metrics?|counter-?metrics?)',
    'watched|tracked',
  ),
)
const ALSO = rule(
  '(?:keep|keeping|keeps) an eye on(?: the)?',
  '(?:also|besides|in addition|as well|additionally),? (?:(?:we|they|the team) )?(?:also )?(?:watch|track|monitor|follow|look at|measure|check|count)(?:e?d|ing|s|es)?(?: the)?',
  '(?:watched|tracked|monitored|looked at|measured)(?: as well| too| also| besides| in addition)*:',
  'guard-?rails?(?: metrics?)?(?: (?:of|for|in) (?:the|this) (?:test|trial|experiment))?(?: are| is|:)',
)
/** What else is watched, so that a gain is not bought with harm. */
function readGuards(s: Scan): void {
  const only = s.all(ONLY_ONE).find((hit) => nearTrial(s, hit) || TEST.test(s.sentence(hit)))
  if (only) return s.set('exp.guardrails', [], only)
  const also = s.all(ALSO).find((hit) => (nearTrial(s, hit) || TEST.test(s.sentence(hit))) && !ofOthers(s, hit))
  if (!also) return
  const list = /^ ?[a-z][a-z ,/-]{2,90}/.exec(s.after(also, 100))?.[0] ?? ''
  const items = list
    .split(/,|\band\b|\bor\b/)
    .map((item) => item.trim().replace(/^(?:the|our|any|also)\s/, ''))
    .filter((item) => /^[a-z][a-z -]{2,30}$/.test(item) && item.split(' ').length <= 3)
    .slice(0, 6)
    .map((item) => item.replaceAll(/[ -]+/g, '_'))
  if (items.length > 0) s.set('exp.guardrails', items, also)
}
const TEST = /\b(?:a ?\/ ?b|experiment|trial|randomi[sz]ed|test plan|(?:of|in|during) (?:the|this|our) test)\b/

const CORRECTION =
  '(?:adjust(?:ment|ed|ing)?s?(?: (?:for|is|of)(?: \\w+){0,6})?|correct(?:ion|ed|ing)s?(?: for(?: \\w+){0,5})?|bonferroni|holm|dunnett|benjamini\\S*|multiplicity(?: \\w+)?)'
const UNCORRECTED = rule(
  ...absent(CORRECTION),
  '(?:nobody|no one|never|not|we do not|nothing) (?:\\w+ )?(?:corrects?|adjusts?|corrected|adjusted)(?: (?:for|it|them)(?: \\w+){0,3})?',
  `nothing (?:is|was|will be|gets) (?:adjusted|corrected)(?: \\w+){0,4}`,
  `(?:p-?values?|levels?|comparisons?|tests?) (?:are|is|were) (?:not|never) (?:adjusted|corrected)(?: \\w+){0,4}`,
)
const CORRECTED = rule(
  '(?:holm|bonferroni|dunnett|benjamini|hochberg|šid[aá]k|sidak)\\S*(?: \\w+)?',
  '(?:corrected|adjusted|correction|adjustment) for (?:multiple|several|many|the number of)(?: \\w+){0,2}',
)
const LEVEL = rule(
  '(?:compared|compares|pairwise|tested|tests?|significan\\w*|control|judged|each|verdict)[^¶;.]{0,40}? at (?:an? |the )?(\\d+(?:[.,]\\d+)?) ?(?:%|percent|per cent)(?: level)?',
)
const METRICS = new RegExp(
  `\\b(${COUNT}) (?:headline|primary|main|key|success|target|decisive|principal) (?:metrics?|figures?|kpis?|outcomes?|measures?|numbers?|goals?)\\b`,
  'g',
)
const ANALYSED = rule(
  'unit of (?:analysis|evaluation)(?: is|:)? (?:the |a |an )?([a-z-]+)',
  '(?:evaluated|analy[sz]ed|computed|calculated|worked out|significance|results?|analysis|p-?values?|measured|tested|counted|read|judged|reported)(?: \\w+){0,4}? (?:per|over|by|on|at the level of|for) (?:single |individual |each |every |the single )?(?:(?:page|parking|web|app|shop|half-hourly|hourly) )?([a-z-]+)',
)
const SHARE = rule(
  `(?:both|all|two|the|either|every) (?:[\\w-]+ ){0,4}?(?:share|draw on|queue for|compete(?:s)? for|wait(?:s)? for|use|tap|bid (?:against|for)|fish in|drive on|depend on|live off|fight for|take from) (?:[\\w-]+ ){0,3}?(?:the same|one|each other|a (?:single|common|shared))(?! (?:app|page|site|website|header|layout|browser|screen)\\b)(?: [\\w-]+){0,3}`,
  `(?:neighbou?rs|colleagues|friends|players|customers|users|members|families|farmers|drivers|people) (?:[\\w-]+ ){0,4}?(?:talk|copy|imitate|influence|infect|tell|chat|compare|help|see)(?: \\w+){0,3} each other`,
  `(?:bid|compete|work|play|trade) against each other(?: \\w+){0,4}`,
  `(?:uses? up|takes? (?:up|away)|eats? (?:up|into)|drains?|occup(?:y|ies)|blocks?)[^¶;]{0,40} (?:of|from|for) the (?:other|others|rest|second)(?: \\w+)?`,
  `(?:arms?|groups?|halves|sides) (?:[\\w-]+ ){0,3}?(?:share|draw on|compete for|affect|influence|tap|use) (?:[\\w-]+ ){0,2}?(?:same|one|each other|common|single)(?! (?:app|page|site|website|header|layout|browser|screen)\\b)(?: [\\w-]+){0,3}`,
)
const SEQUENTIAL: readonly FactRule[] = [
  states(
    'exp.sequential',
    true,
    '(?:group[- ])?sequential (?:test|design|analysis|boundar\\w+|monitoring)(?: \\w+)?',
    "o'?brien[- ]fleming",
    'alpha[- ]spending',
    'always[- ]valid(?: \\w+)?',
    'msprt',
  ),
]

/** Everything told of a test with arms beside its type, its length and its power. */
export function readArmsInFull(s: Scan): void {
  readGuards(s)
  const near = (hit: Hit) =>
    (nearTrial(s, hit) || TEST.test(s.sentence(hit)) || ARMED.test(s.sentence(hit))) && !ofOthers(s, hit)
  const raw = s
    .all(UNCORRECTED)
    .find(
      (hit) =>
        near(hit) &&
        /\b(?:arms?|cells?|variants?|pairs?|pairwise|versions|compar\w+|metrics?|several|multiple|messages|banners|headlines|styles|designs|layouts|creatives)\b/.test(
          s.around(hit, 160, 60),
        ),
    )
  if (raw) s.set('exp.multipleTestingCorrection', false, raw)
  const corrected = s.all(CORRECTED).find((hit) => near(hit) && !denied(s, hit))
  if (corrected) s.set('exp.multipleTestingCorrection', true, corrected)
  const level = s.all(LEVEL).find((hit) => near(hit))
  if (level) s.number('exp.alpha', Number((level.groups[0] ?? '').replace(',', '.')) / 100, level)
  const metrics = s.all(METRICS).find(near)
  if (metrics) s.number('exp.nPrimaryMetrics', parseCount(metrics.groups[0] ?? ''), metrics)
  const unit = s.value('exp.unit')
  const analysed = s
    .all(ANALYSED)
    .find((hit) => near(hit) && unitOf(hit) !== undefined && unitOf(hit) !== unit && typeof unit === 'string')
  if (analysed) s.set('exp.analysisUnit', unitOf(analysed) ?? '', analysed)
  if (s.value('exp.type') === 'ab' || TEST.test(s.low)) {
    const shared = s.all(SHARE).find((hit) => !ofOthers(s, hit) && (nearTrial(s, hit) || TEST.test(s.sentence(hit))))
    if (shared) s.set('exp.interference', true, shared)
  }
  for (const { path, value, says } of SEQUENTIAL) {
    const hit = s.all(says).find((found) => near(found) && !denied(s, found))
    if (hit) s.set(path, value, hit)
  }
  const fixed = s.find(/\bfixed[- ]horizon\b/g)
  if (fixed && s.value('exp.peeking') === true) s.set('exp.sequential', false, fixed)
}
const ARMED = /\b(?:arms?|cells?|variants?|a ?\/ ?b)\b/
