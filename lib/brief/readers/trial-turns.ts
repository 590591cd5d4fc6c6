import type { FactRule } from '../fact-rule'
import { states } from '../fact-rule'
import type { Measure } from '../measures'
import { COUNT, parseCount } from '../numbers'
import { singularOf } from '../nouns'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { applyOurs, isAsked, ofOthers } from '../subject'
import { nearTrial } from './assignment'

const WHO =
  '(?:users|customers|visitors|searchers|drivers|households|accounts|members|listeners|readers|players|subscribers|patients|guests|shoppers|riders|traffic|requests|sessions|farmers|sellers|people|audience)'
const VERSION =
  '(?:arms?|variants?|treatments?|versions?|messages?|banners?|headlines?|subject lines?|styles?|designs?|layouts?|texts?|creatives?|templates?|prices?|rankings?|models?)'
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|quarter|month|season)'

/** A test on live cases told by how the cases are parted or what is set against what. */
const TYPES: readonly FactRule[] = [
  states(
    'exp.type',
    'switchback',
    '(?:odd|even) (?:days|weeks|hours|dates)[^¶;]{0,30}\\b(?:new|old|on|off)\\b[^¶;]{0,20}(?:odd|even)(?: \\w+){0,3}',
    '(?:old|new)[^¶;]{0,24}(?:on )?(?:odd|even|alternate) (?:days|weeks|hours)',
  ),
  states(
    'exp.type',
    'ab',
    `(?:split|divid|halv|part|separat)(?:e|es|ed|ing|s|ting)? (?:the |our |all |web |website |site |app )*${WHO} (?:[a-z]+ )?(?:half and half|fifty-fifty|50 ?[/:] ?50|in half|in two|into two|evenly|by lot|by chance|randomly|at random)(?! into (?:train|a train))`,
    `(?:test|trial|experiment)[^¶]{0,160}\\b(?:all )?(?:against|versus) (?:each other|one another)`,
    `(?:drawn|chosen|picked|selected) (?:by lot|at random|randomly|by chance),?[^¶;]{0,60}\\b(?:control|compar\\w+|nothing|no (?:coupon|offer|call|mail|voucher|letter)|untouched|left alone)`,
    '\\d+ ?% (?:in )?(?:the )?(?:control|treatment)[^¶;]{0,20}\\d+ ?% (?:in )?(?:the )?(?:control|treatment)',
    `\\d+ ?% of (?:the |our |all )?${WHO} [^¶;]{0,40}(?:against|compared? (?:with|to)|versus) the (?:other|rest|remaining)(?: \\w+)?`,
    `(?:experiments?|tests?|trials?)(?: [a-z]+){0,2} (?:with|of|has|between|among|on) (?:${COUNT}) (?:arms|variants|treatments|treatment groups)`,
    'a/b/[c-f](?:/[d-f])*(?: [a-z]+)?',
  ),
  states(
    'exp.type',
    'pre_post',
    `compar\\w+ (?:the )?(?:[a-z]+ of )?${MONTH} (?:with|to|against) (?:that|the|those) (?:of |in )?(?:the )?${MONTH} (?:before|last year|of last year|of the previous year)`,
    `(?:of |in )?(?:this|next|the coming) ${MONTH}[^¶;,]{0,16} (?:against|versus|vs|next to|beside|set against|held against|compared (?:with|to)|minus|over) [^¶;,]{0,30}?(?:last|the previous|the same) ${MONTH}(?: \\w+)?`,
  ),
  states(
    'exp.type',
    'none',
    '(?:there (?:will be|is going to be|is)|we (?:plan|foresee|run|do|will have)|with) no (?:online|live|field|a/b|controlled|randomi[sz]ed)[- ](?:tests?|trials?|experiments?)(?: [a-z]+){0,2}',
  ),
  states('exp.type', 'shadow', '(?:runs?|running|ran|run|sits?) in (?:the )?shadows?(?: \\w+){0,2}'),
]
const POOL = rule(
  `(?:they|both|all of them|everybody|everyone|the two|all|both (?:groups|arms|halves|sides)) (?:all |then |still )?(?:book|buy|park|order|eat|draw|take|choose|pick|bid|drive|rent|hire|sell|fish|compete|spend|charge|queue)s? (?:for |on |from |in |at |with |out of )?(?:the same|one|a single|a common|a shared) (?!app|page|site|website|header|layout|browser|screen|price|way|time|day)[a-z]+(?: [a-z]+)?`,
  `(?:couriers?|drivers?|agents?|stock|supply|inventory|nurses|staff|vehicles|cars|riders|budget) (?:serves?|works? for|is used by|are used by|is spent by) (?:both|all|the two) (?:arms|groups|halves|sides)`,
  `(?:sold|taken|booked|used|hired|rented|spent|won) (?:in|by|to) one (?:arm|group|half|side)[^¶;]{0,24} (?:gone|missing|lost|not available|unavailable|taken)(?: [a-z]+){0,4}`,
  `(?:one|a single|the same|a common|a shared) (?:[a-z]+ ){1,4}?(?:that |which )?(?:both|all) (?:arms|groups|halves|sides|variants) (?:spend|use|share|draw on|compete for|take from|live on)`,
)
const AT_END: readonly FactRule[] = [
  states(
    'exp.peeking',
    false,
    '(?:read|evaluated|analy[sz]ed|looked at|judged|opened|assessed) (?:on|after|at|in) (?:the )?(?:day \\d+|last day|end|week \\d+)[^¶;]{0,12} (?:and )?(?:not|never) (?:earlier|before|sooner)',
    '(?:read|evaluated|analy[sz]ed|looked at) (?:only )?(?:a single time|exactly once|one single time)',
    '(?:results?|figures?|numbers?) (?:stay|remain|are kept|are) (?:sealed|closed|hidden|locked|blinded)(?: until(?: \\w+){1,4})?',
  ),
]
const PLUS = rule(
  `(${COUNT}) (?:new |other |alternative |different )?(?:[a-z-]+ )?${VERSION} (?:plus|and|against|\\+|together with|as well as) (?:the |our |today's |this )?(?:present|current|old|existing|control|usual|today's|standard|one we have)(?: [a-z]+)?`,
  `(?:one|1|a) control(?: arm| group)?(?: and|,| plus) (${COUNT}) (?:treatments?|variants?|arms?|new)`,
)
const NUMBER_OF = rule(
  `(?:test|trial|experiment)s?[^¶;]{0,40}? (?:of|with|between|among|on) (${COUNT}) (?:new |different )?(?:arms|variants|treatments|messages|banners|headlines|subject lines|styles|designs|layouts|versions|creatives|templates)`,
)
const LETTERS = /\ba(?:\/[b-h]){2,7}(?= )/g
const LASTS =
  /(?:a ?\/ ?b[- ]?tests?|\btests?|\btrials?|\bexperiments?) (?:of|over|for|lasting|is to last|will last|lasts|will run for|runs for|ends after|stops after|takes) (?:about |only |exactly )?$/
const WITHOUT =
  /\b(?:without (?:it|an?|the|any|our)?(?: ?[a-z]+)?|untreated|control(?: group| arm)?(?: [a-z]+)?(?: at)?|(?:conversion|rate|share|ctr)(?: is| stands at)? (?:now|today|currently)|today|at present|currently)(?: about| some| around| only)? $/
const DOES_WITHOUT =
  /^ (?:of (?:the )?[a-z]+ )?[a-z]+ (?:anyway|without (?:it|an?|the|any)|today|at present|now|in the control)\b/
const RELATIVE = /^ relative (?:lift|uplift|change|effect|increase|improvement|gain|difference|drop|reduction)\b/
const COUNTS_AS = rule(
  'each ([a-z-]+) (?:counts as|is|makes|is treated as|is taken as) (?:one|an?|a separate|an independent) (?:observation|sample|data point|case|unit)',
  '(?:analy[sz]e|analy[sz]es|evaluate|evaluates|compare|compares|count|counts) (?:single |individual |the )?([a-z-]+s)(?=¶|,| with| by| as| without)',
  '(?:significance|p-?values?|result|results|effect|analysis|statistics|t-test|errors)[^¶;,]{0,30} (?:computed|calculated|worked out|done|run|based|taken|measured|evaluated|tested|judged) (?:on|over|per|by|from|at the level of) (?:single |individual |each |every |the )*(?:[a-z]+-[a-z]+ |[a-z]+ )?([a-z]+s?)(?= with|¶|,|;| as| by| and| without)',
  '(?:analy[sz]ed|evaluated) (?:per|by) (?:[a-z]+ )?([a-z]+)(?=¶|,|;| with| as| by| and| without)',
)
const NO_UNIT =
  /^(?:day|week|month|hour|hand|team|arm|group|variant|test|trial|metric|result|figure|clicks?|method|bootstrap|errors?|mean|average|end|it|this|them|analysts?|vendor|software|tool|number|report|dashboard)s?$/
const NAIVE = rule(
  '(?:ordinary|plain|normal|usual|standard|simple|naive|naïve|classical|conventional|textbook) (?:standard )?(?:errors?|t-?tests?)',
  'as if (?:the |all |they |these )?(?:[a-z]+ )?(?:were|was) (?:all )?independent',
  '(?:without|no) (?:clustering|cluster[- ]robust|clustered|adjusting for clusters?)(?: [a-z]+){0,3}',
  '(?:errors|it|they|which) (?:are|is|were) not (?:clustered|adjusted for (?:clusters|the [a-z]+))',
)
const ROBUST = rule(
  'cluster(?:ed|-robust| robust)? (?:standard )?errors?(?: [a-z]+){0,2}',
  '(?:the )?delta method',
  'errors (?:are |were |will be )?clustered(?: (?:by|on|per) [a-z]+)?',
)

/** Kinds of test, before the rules that know fewer forms. */
export function readTrialKind(s: Scan): void {
  applyOurs(s, TYPES, (scan, hit) => ofOthers(scan, hit) || isAsked(scan, hit))
}

/** What is told beside the kind: shared supply, arms, length, rates, the unit it is analysed in. */
export function readTrialTurns(s: Scan): void {
  const type = s.value('exp.type')
  if (typeof type !== 'string' || type === 'none' || type === 'pre_post' || type === 'shadow') return
  const near = (hit: Hit) => nearTrial(s, hit) && !ofOthers(s, hit)
  if (type === 'ab') {
    const pool = s.all(POOL).find(near)
    if (pool) s.set('exp.interference', true, pool)
  }
  applyOurs(s, AT_END)
  readMore(s, near)
  readFigures(s)
  readAnalysis(s, near)
}

function readMore(s: Scan, near: (hit: Hit) => boolean): void {
  const plus = s.all(PLUS).find(near)
  const many = parseCount(plus?.groups.find((group) => group !== undefined) ?? '')
  if (plus && many >= 1 && many <= 20) s.number('exp.nVariants', many + 1, plus)
  const letters = s.all(LETTERS).find(near)
  if (letters) s.number('exp.nVariants', (letters.text.match(/[a-h]/g) ?? []).length, letters)
  const stated = s.all(NUMBER_OF).find(near)
  const count = parseCount(stated?.groups[0] ?? '')
  if (stated && count >= 2 && count <= 20) s.number('exp.nVariants', count, stated)
}

function readFigures(s: Scan): void {
  for (const m of s.measures) {
    if (!nearTrial(s, m) || ofOthers(s, m)) continue
    if (m.kind === 'time' && m.value >= 86_400 && m.value <= 86_400 * 400 && LASTS.test(s.before(m, 50)))
      s.number('exp.plannedDays', m.value / 86_400, m)
    if (m.kind === 'time' && m.value >= 86_400 && /\bthat is (?:about )?$/.test(s.before(m, 20)) && nearTrial(s, m))
      s.number('exp.plannedDays', m.value / 86_400, m)
    if (m.kind === 'ratio' && RELATIVE.test(s.after(m, 24))) s.number('exp.mdeRel', m.value, m)
    else if (m.kind === 'ratio' && m.value < 0.95 && isRate(s, m)) s.number('exp.baselineRate', m.value, m)
  }
}
const isRate = (s: Scan, m: Measure): boolean =>
  (WITHOUT.test(s.before(m, 60)) && !/\b(?:traffic|of (?:users|visitors)|control,)\b/.test(s.after(m, 20))) ||
  /\bcontrol(?: group| arm)? (?:converts|buys|orders|clicks|responds|renews|is|stands|lies) at $/.test(
    s.before(m, 40),
  ) ||
  DOES_WITHOUT.test(s.after(m, 40))

function readAnalysis(s: Scan, near: (hit: Hit) => boolean): void {
  const unit = s.value('exp.unit')
  const counted = s.all(COUNTS_AS).find((hit) => {
    const word = hit.groups.find((group) => group !== undefined)
    return near(hit) && word !== undefined && !NO_UNIT.test(word) && singularOf(word) !== unit
  })
  const word = counted?.groups.find((group) => group !== undefined)
  if (counted && word && typeof unit === 'string') s.set('exp.analysisUnit', singularOf(word), counted)
  const naive = s.all(NAIVE).find(near)
  const robust = s.all(ROBUST).find((hit) => near(hit) && !/\b(?:no|not|without|never)\b/.test(s.before(hit, 16)))
  if (naive && (!robust || naive.start <= robust.start)) s.set('exp.clusterSE', false, naive)
  else if (robust) s.set('exp.clusterSE', true, robust)
}
