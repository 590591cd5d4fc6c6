import { applyRules, type FactRule, states } from '../fact-rule'
import type { Measure } from '../measures'
import { COUNT, parseCount } from '../numbers'
import { rule } from '../rule'
import type { Scan, Span } from '../scan'
import { applyOurs, isAsked, ofOthers } from '../subject'
import { nearTrial, readArmsInFull, readAssignment, readNoTrial, startsWithUnit } from './assignment'
import { readBeforeAfter } from './before-after'
import { readExploration } from './exploration'
import { readTrialKind, readTrialTurns } from './trial-turns'

const SEASON = '(?:years?|months?|quarters?|seasons?|summers?|winters?|springs?|autumns?|falls?|periods?|weeks?)'
const LAST = `(?:the |this |same )*(?:last|previous|prior|same|preceding|earlier)?(?: \\w+)? ?${SEASON}`
const SHARED = ['eta_prediction', 'dynamic_pricing', 'rl_control']
const COMPARE = '(?:compar\\w+|judg\\w+|measur\\w+|prov\\w+|show\\w*|set (?:it |them )?against|against|versus|vs\\.?)'

/** What is dealt to the arms; whole places make a cluster test. */
const UNIT =
  '(?:users?|customers?|visitors?|searchers?|passengers?|viewers?|clients?|donors?|callers?|sessions?|households?|accounts?|devices?|subscribers?|members?|sellers?|shoppers?|patients?|quer(?:y|ies)|searches|requests?|buyers?|guests?|listeners?|readers?|players?|drivers?|students?|pupils?|merchants?|cards?|orders?|tickets?|page views?)'
const CLUSTER =
  '(?:stores?|shops?|cit(?:y|ies)|regions?|sites?|branches|depots?|stations?|clinics?|hospitals?|schools?|markets?|villages?|teams?|classes)'

const TESTS: readonly FactRule[] = [
  states(
    'exp.type',
    'switchback',
    'switch-?back',
    'alternat\\w+ [^¶;]{0,40}?(?:every|each) (?:\\w+ )?(?:hours?|days?|minutes?|weeks?|shifts?)(?: \\w+){0,3}',
    '(?:old|new)[^¶;]{0,20} (?:every other|on alternate|on even|on odd) (?:hours?|days?|weeks?)',
  ),
  states('exp.type', 'interleaving', 'interleav\\w+'),
  states(
    'exp.type',
    'cluster',
    '(?:cluster|geo|city|store|site)[- ](?:level )?(?:randomi[sz]\\w+|experiments?|tests?)',
    `(?:whole |entire )?${CLUSTER} (?:are|is|would be|will be) (?:randomly )?(?:assigned|randomi[sz]ed|allotted|drawn)(?: \\w+){0,3}`,
    `(?:a/b[- ]?tests?|experiments?|randomi[sz]\\w+) (?:is |are |done |run )*by ${CLUSTER}`,
    '(?:whole|entire) (?:[\\w-]+ ){1,2}(?:are|is|were|would be|will be) (?:drawn|assigned|allotted|randomi[sz]ed|dealt|split)(?: \\w+){0,3}',
  ),
  states(
    'exp.type',
    'pre_post',
    `compar\\w+ (?:the )?(?:next|this|coming|following) ${SEASON}(?:'s)?(?: \\w+){0,2} (?:to|with|against) (?:this|last|that of|those of|the (?:previous|last|same|one))(?:[ \\w']+)?`,
    `compar(?:e|es|ed|ing) ~~ (?:with|to|against) (?:the )?(?:last|previous|prior|same|preceding) ${LAST}`,
    `compar(?:e|es|ed|ing) ~~ (?:with|to|against) ${LAST} (?:before|of last year|earlier)`,
    `(?:compared|comparing|compare) (?:\\w+ ){0,4}?(?:with|to|against) (?:the |that )?${SEASON} before`,
    'compared (?:with|to|against) (?:those|that|the ones|figures|results) (?:of|from|in) (?:the )?(?:last|previous|prior|same|preceding|year)(?: \\w+)?',
    'before[- ]and[- ]after',
    '(?:before|year|quarter|month) versus (?:after|last)',
    `${COMPARE} ~~ ${SEASON} (?:before|earlier)`,
    `(?:compar\\w+|judg\\w+|measur\\w+) ~~ after (?:the |its |going )?(?:launch|roll-?out|change|switch|introduction|go-live|live) ~ before`,
    `(?:compar\\w+|judg\\w+|measur\\w+|prov\\w+) ~ (?:next|this|coming) ${SEASON} ~ (?:than|with|to|against) (?:this|last|the previous) ${SEASON}`,
  ),
  {
    ...states(
      'exp.type',
      'ab',
      'a ?/ ?b[- ]?(?:tests?|testing|tested|experiments?|dashboards?|trials?|tools?)?(?: every \\w+)?',
      'ab[- ]tests?',
      'split[- ]tests?\\w*',
      'randomi[sz]ed (?:experiments?|trials?|(?:controlled |online )?tests?)',
      'experiments? run until',
      '50/50 (?:split of|split between|test|experiment|user|rollout)(?: \\w+)?',
      '(?:the|our|each) (?:online )?experiments? (?:live|daily)',
      `half (?:of )?(?:the |our |all )?(?:[a-z]+ ){0,2}${UNIT}\\b[^¶;]{0,24} (?:an?|the|our) (?:new|other|proposed|changed|suggested) [^¶;]{0,30}?(?:half|the rest|the others|everybody else)\\b[^¶;]{0,24} (?:old|same|present|current|usual|today)`,
      `half (?:of )?(?:the |our |all )?${UNIT} (?:see|sees|get|gets|receive)[^¶]{0,60} other half`,
      `(?:test|tested|experiment) by ${UNIT}`,
      `half (?:of )?(?:the |our |all )?${UNIT} (?:see|sees|get|gets|receive)[^¶]{0,60}(?:the (?:rest|others|remaining|remainder)|everybody else)`,
      `${UNIT} (?:are|were|is|would be|will be|get) (?:randomly|by lot|at random) (?:assigned|split|divided|allotted|dealt|sent)(?: \\w+){0,3}`,
      `(?:assign|assigned|split|divide[sd]?|allot|deal|dealt) (?:our |the |all )?(?:${UNIT} )?(?:randomly|at random|by lot)(?: (?:to|between|into|among|across)(?! (?:the )?(?:train|test|fold|valid|learn))(?: \\w+){0,2})`,
      '(?:split|divide[sd]?) (?:the |our )?(?:traffic|visitors|users|customers) (?:evenly |half and half )?between(?: \\w+){1,4}',
      '(?:at random|randomly)[^¶;]{0,40} (?:as|into) (?:a |the )?(?:\\w+ )?control(?: group| arm)?',
      'control group[^¶;]{0,40} (?:at random|randomly|by lot)',
      'randomi[sz]ed (?:control|hold-?out|comparison) (?:group|sample)',
    ),
    unless: /\b(?:no|neither|nor|without) (?:an? )?(?:a ?\/ ?b|split|control group|randomi)/,
  },
  { ...states('exp.type', 'shadow', 'shadow (?:mode|deployment|traffic|run)'), inferred: true },
]
/** Orders, prices and machines draw on one supply: an effect on one case moves the others. */
const SUPPLY = rule(
  '(?:drivers|couriers|cars|supply|inventory|hosts|stock|budgets?|sellers|riders|slots) (?:are|is|being) shared(?: \\w+){0,4}',
  'influence each other',
  'interfer\\w+',
  'network effects?',
  'spill-?overs?',
  'sutva',
)
const LOOK =
  'watch\\w*|look(?:s|ed|ing)?(?: at)?|check\\w*|monitor\\w*|peek\\w*|glanc\\w*|refresh\\w*|follow\\w*|review\\w*'
const OFTEN =
  'daily|every (?:day|morning|few hours|hour|evening|night|lunch|afternoon)|each (?:day|morning|hour|evening)|after (?:every|each) \\w+|hourly|live|all day|twice a day|(?:several|many|three|four|a few) times (?:a|per) day|every few hours|constantly|continuously|in real time'
const SHOWN =
  'signific\\w*|green|p ?<|p drops|p falls|p goes|p-value|looks? (?:good|like a win|positive|fine)|(?:it|they) looks?|0?[.]05|wins?|winning|95 ?%|stat[- ]?sig|excludes? zero|conclusive|clearly better|likes? (?:the|what|it)|pleas\\w+|good enough'
const TEST_WORD =
  /\b(?:a ?\/ ?b|ab[- ]tests?|split[- ]tests?|experiments?|tests?|trials?|arms?|variants?|p-values?|signific\w*)\b/
const READ_ONCE: readonly FactRule[] = [
  states(
    'exp.peeking',
    false,
    '(?:read|looked at|analysed|analyzed|evaluated|opened|assessed|judged)(?: only| just)? (?:once|one time)(?:,? (?:at|on|after) (?:the |its )?(?:planned )?(?:end|last day|\\w+))?',
    '(?:one|a single|only one|just one) (?:reading|look|analysis|read-?out|evaluation)(?:,? (?:only )?(?:at|on|after) the (?:planned )?(?:end|last day))?',
    '(?:nobody|no one|not|never) (?:\\w+ )?(?:looks?|looked|peeks?|peeked|read|reads|stopped|stops?|open|opens|checks?|ended|ends?) [^¶;]{0,40}before (?:the |its |that |it |they )(?:planned |agreed |fixed |last )?(?:end|day|date|is over|are over|has run|ends?)',
    '(?:nobody|no one|not|never|none of us) (?:\\w+ )?(?:looks?|looked|peeks?|peeked|reads?|checks?|opens?) (?:at (?:it|them) )?(?:before|earlier|until|in between|in the meantime)(?: \\w+){0,3}',
    'no peeking',
  ),
]
const PEEKING: readonly FactRule[] = [
  states(
    'exp.peeking',
    true,
    `(?:${LOOK}) ~~ (?:${OFTEN}) ~~ (?:${SHOWN})`,
    `(?:${LOOK}) ~ (?:a/b|dashboard|experiment|p-values?|significance|tests?)[^¶]{0,40}(?:${OFTEN})`,
    `(?:tests?|experiments?|dashboards?|significance|results?|them)[^¶]{0,30} (?:${LOOK}) ~ (?:${OFTEN})`,
    `(?:a/b|tests?|experiments?|dashboards?)[^¶]{0,60}(?:${LOOK}) (?:at )?(?:them|it|significance|the \\w+) (?:${OFTEN})`,
    `(?:stop\\w*|ship\\w*|end\\w*|call\\w* it|declar\\w*|launch\\w*|conclud\\w*|finish\\w*|clos\\w*|roll\\w*)[^¶]{0,40}(?:when|on the (?:first|very)(?: first)? (?:day|morning|evening|time|occasion)|early|as soon as|once|until|till|the moment|at|if|whenever)[^¶]{0,40}(?:${SHOWN})`,
    'until the dashboard turns green',
    `run\\w*[^¶]{0,16} (?:until|till) ~ (?:${SHOWN})`,
    `(?:${OFTEN})[^¶]{0,20}(?:open|look|watch|check|read)[^¶]{0,60}(?:${SHOWN})`,
  ),
]

export function readExperiment(s: Scan): void {
  readAssignment(s)
  readTrialKind(s)
  applyOurs(s, TESTS, (scan, hit) => ofOthers(scan, hit) || isAsked(scan, hit))
  readBeforeAfter(s)
  readNoTrial(s)
  readExploration(s)
  if (s.value('exp.type') === 'ab') {
    const test = s.reads.get('exp.type')
    if (SHARED.includes(s.archetype.id) && test) s.set('exp.interference', true, test, true)
    s.when(SUPPLY, 'exp.interference', true)
  }
  const tested = s.has('exp.type')
  if (tested || s.low.search(TEST_WORD) >= 0) {
    applyOurs(s, READ_ONCE)
    applyRules(s, PEEKING)
    s.when(FIXED, 'exp.peeking', false)
    readArmsInFull(s)
  }
  const trial = ['ab', 'cluster', 'interleaving', 'switchback'].some((type) => s.value('exp.type') === type)
  if (trial || isTrial(s)) readUnit(s)
  readTrialTurns(s)
  readLength(s)
  if (!trial && !isTrial(s)) return
  readArms(s)
  readPower(s)
}

const isTrial = (s: Scan): boolean =>
  /\b(?:a ?\/ ?b|randomi[sz]ed|split) (?:test|trial|experiment)|\btest plan\b/.test(s.low)
const EXPERIMENT =
  /\b(?:a ?\/ ?b(?:[- ]?tests?)?|ab[- ]tests?|split[- ]tests?|experiments?|(?:the|our|this|pilot|we would|we will|to) tests?|pilot|trial|randomi[sz]ed|arms|50\/50|tests? (?:ran|runs|lasts?|lasted|plan))\b/
const FIXED = rule('fixed[- ]horizon')
const inTest = (s: Scan, span: Span): boolean =>
  (EXPERIMENT.test(s.sentence(span)) || nearTrial(s, span)) && !ofOthers(s, span)

/** Days of enrolment: "for 14 days", "over six weeks", "is to last 21 days". */
function readLength(s: Scan): void {
  const days = s.measures.find(
    (m) =>
      m.kind === 'time' &&
      m.value >= 86_400 &&
      !m.loose &&
      inTest(s, m) &&
      (/\b(?:for|over|during|lasts?|last(?:ing)?|runs?|duration(?: of| is|:)?|length(?: of| is|:)?|takes?|across|planned(?: for)?)(?: (?:about|only|at least|the full|full|another|exactly))* $/.test(
        s.before(m, 40),
      ) ||
        (/(?:[,;] |^ ?)$/.test(s.before(m, 3)) && /^(?:[,;]|$| and\b)/.test(s.after(m, 4))) ||
        /^[ -](?:long )?(?:a ?\/ ?b|ab|split|randomi[sz]ed|online|live|controlled)?[- ]?(?:tests?|experiments?|trials?)\b/.test(
          s.after(m, 30),
        )) &&
      !/\b(?:bench|endurance|soak|burn-in|driving|road) tests?\b|\btest (?:bench|set|data|windows?|rows|part)\b|\b(?:logs?|data|history|labels?) (?:for|over)/.test(
        s.sentence(m),
      ),
  )
  // Two stretches of time that were compared are over: no test of that length is planned.
  if (days && s.has('exp.type') && s.value('exp.type') !== 'pre_post')
    s.number('exp.plannedDays', days.value / 86_400, days)
}

const BY_UNIT = rule(
  `(?:a/b[- ]?tests?|a/b[- ]?test every \\w+|ab tests?|split tests?|tests?|tested|experiments?|split|randomi[sz]\\w+|assigned|assignment)(?: (?:is|are|every change|everything|each change|done|run|would be|per|at random))* (?:by|per|on the level of|at the level of)(?: the| each)? (${UNIT}|${CLUSTER})`,
  `(${UNIT}|${CLUSTER}) (?:are |is |get |would be |will be )+(?:split|randomi[sz]ed|randomly (?:split|assigned|dealt)|assigned (?:to|at)|dealt|divided (?:in|50)|bucketed)(?: [\\w/]+)?`,
  `(?:assigns?|randomi[sz]es?|splits?|buckets?) (?:the |our |whole )?(${UNIT}|${CLUSTER})(?:,? not \\w+,?)?`,
  `half (?:of )?(?:the |our |all )?(?:[a-z]+ )??(${UNIT})`,
  `unit of randomi[sz]ation(?: is|:)? (?:the )?(${UNIT}|${CLUSTER})`,
)
function readUnit(s: Scan): void {
  const hit = s
    .all(BY_UNIT)
    .find(
      (found) =>
        !ofOthers(s, found) &&
        (inTest(s, found) || liesIn(s, found) || /\b50\/50|arms?\b/.test(s.sentence(found))) &&
        !TRAINING.test(s.sentence(found)),
    )
  const unit = hit?.groups.find((group) => group !== undefined)
  if (hit && unit) s.set('exp.unit', singular(unit), hit)
}
/** Within the words that told of the test. */
function liesIn(s: Scan, span: Span): boolean {
  const test = s.reads.get('exp.type')
  return test?.value === 'ab' && span.start >= test.start && span.end <= test.end
}
const singular = (unit: string) =>
  unit
    .replace(/ies$/, 'y')
    .replace(/(?<=ch|sh)es$/, '')
    .replace(/s$/, '')
    .replaceAll(' ', '_')
/** A split of examples into training and test deals nothing to people. */
const TRAINING = /\b(?:train(?:ing)?|hold-?out|held out|80\/20|75\/25|70\/30|auc|accuracy)\b/

const ARMS = new RegExp(`\\b(${COUNT}) (?:\\w+ )?(?:arms?|variants?|groups|versions|cells|buckets|treatments)\\b`, 'g')
const HALVES = rule(
  'halves',
  '50/50',
  '50 : 50',
  'half (?:of )?[^¶]{0,60} other half',
  '(?:split|divided) (?:evenly )?in two',
)
function readArms(s: Scan): void {
  const hit = s.all(ARMS).find((found) => inTest(s, found) && !TRAINING.test(s.sentence(found)))
  const arms = hit ? parseCount(hit.groups[0] ?? '') : Number.NaN
  if (hit && Number.isInteger(arms) && arms >= 2 && arms <= 20) s.number('exp.nVariants', arms, hit)
  const halves = s
    .all(HALVES)
    .find((found) => (inTest(s, found) || s.has('exp.type')) && !TRAINING.test(s.sentence(found)))
  if (halves) s.number('exp.nVariants', 2, halves)
}

const A_UNIT = new RegExp(`\\b${UNIT}\\b`, 'g')
const HOPES =
  /\b(?:hop(?:e|es|ing)|aim(?:s|ing)?|looking|counting on|expect(?:s|ing)?) (?:for |to see |at )?(?:an? |about |some |around )*$/
const GAIN = /^ (?:relative )?(?:more|higher|better|lift|uplift|increase|improvement|gain|relative)\b/
const P_BELOW = /\bp ?(?:<|≤|<=|below|under|drops below|falls below|less than) ?(?:of )?(0?\.\d+)/g
const ALPHA_BEFORE =
  /\b(?:alpha|significance level|level of significance|significance|false[- ]positive rate)(?: of| is| at| level|:| =|=)* ?(?:a |about )?$/
const SEES =
  /\b(?:detect\w*|find\w*|see|seen|smallest|minimum|mde|worth|resolve|show|notice|pick up|distinguish|lift of|uplift of)\b/
const EFFECT = /\b(?:relative|lift|uplift|change|improvement|effect|increase|gain|mde|difference)\b/

function readPower(s: Scan): void {
  for (const hit of s.all(P_BELOW)) if (!ofOthers(s, hit)) s.number('exp.alpha', Number(hit.groups[0]), hit)
  for (const m of s.measures) {
    const before = s.before(m, 70)
    const small = m.kind === 'ratio' || (m.kind === 'count' && m.value > 0 && m.value < 1)
    if (!small || ofOthers(s, m)) continue
    const after = s.after(m, 50)
    const sentence = s.sentence(m)
    if (ALPHA_BEFORE.test(before)) s.number('exp.alpha', m.value > 0.5 ? 1 - m.value : m.value, m)
    else if (/^ confidence\b/.test(after) && m.value >= 0.8 && inTest(s, m))
      s.number('exp.alpha', Number((1 - m.value).toPrecision(6)), m)
    else if (/^ power\b/.test(after) || /\bpower(?: of| is|:| =|=)* $/.test(before)) s.number('exp.power', m.value, m)
    else if (
      m.kind === 'ratio' &&
      inTest(s, m) &&
      ((SEES.test(before) && EFFECT.test(`${before.slice(-40)} ${after}`)) ||
        (HOPES.test(before) && GAIN.test(after) && /\brelativ/.test(sentence))) &&
      !/\babsolute|\bpoints?\b/.test(`${before} ${after}`)
    )
      s.number('exp.mdeRel', m.value, m)
    else if (isBaseline(s, m, before, after, sentence)) s.number('exp.baselineRate', m.value, m)
  }
  const daily = s.measures.find(
    (m) =>
      m.kind === 'count' &&
      m.per === 86_400 &&
      inTest(s, m) &&
      (new RegExp(`^(?:\\w+ )?${UNIT}\\b`).test(m.noun) || startsWithUnit(s, m)),
  )
  if (!daily) return
  s.number('exp.dailyEligible', daily.value, daily)
  const whom = s.find(A_UNIT, daily.noun)
  if (whom) s.set('exp.unit', singular(whom.text), daily, true)
}

const RATE =
  /\b(?:rate|share|conversion|ctr|click-through|baseline|fraction|per cent|percentage|(?:dial|click|buy|order|answer|cancel|churn|leave|do so|stay|unsubscrib|respond|convert|redeem|open|book|subscrib|regist)\w*)\b/
const NO_RATE =
  /\b(?:accura\w*|auc|recall|precision|ndcg|map|mrr|f1|r2|rmse|mape|fraud|error|hold-?out|tolerat\w*|target|must|want\w*|aim\w*|rival|competitor)\b/
/** What the test is to move, as it stands today. */
const isBaseline = (_s: Scan, m: Measure, before: string, after: string, sentence: string): boolean =>
  m.kind === 'ratio' &&
  m.value < 0.95 &&
  RATE.test(sentence) &&
  !NO_RATE.test(`${before.slice(-50)} ${after}`) &&
  (/^\)? ?(?:at present|today|now|currently|at the moment|(?:does|do|did) (?:so )?(?:today|now|at present))\b/.test(
    after.trimStart(),
  ) ||
    /^ (?:of (?:them|these|those|all|(?:the |our )?[a-z]+) )?(?:buy|order|book|click|convert|subscribe|respond|sign up|register|purchase|pay|reserve|donate|renew|cancel|churn|leave|respond|click|subscribe)(?: \w+)? (?:today|now|at present|currently|at the moment|so far)\b/.test(
      after,
    ) ||
    /\b(?:stands at|currently|baseline(?: rate)?(?: of| is|:)?|today|(?:rate|share|conversion|ctr) (?:is|of|at|stands at|lies at)(?: now| today| about)?|at present(?: it is)?|is stuck at|now at)(?: about| around)? $/.test(
      before,
    ))
