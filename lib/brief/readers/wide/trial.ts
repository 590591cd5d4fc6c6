import { rule } from '../../rule'
import { COUNT, parseCount } from '../../numbers'
import type { Hit, Scan } from '../../scan'
import { isAsked, ofOthers } from '../../subject'
import { hear, type Said, said } from './wide'

const PEOPLE =
  '(?:users?|customers?|visitors?|members?|subscribers?|listeners?|readers?|viewers?|players?|clients?|guests?|patients?|households?|callers?|shoppers?|passengers?|riders?|drivers?|accounts?|people|sellers?|buyers?|tenants?|donors?|students?|farmers?|merchants?|sessions?|visits|orders?|requests?|searches|queries|devices?)'
const PLACES =
  '(?:stores?|shops?|cit(?:y|ies)|regions?|sites?|branches|depots?|stations?|clinics?|hospitals?|schools?|markets?|villages?|garages?|plants?|restaurants?|hotels?|warehouses?|districts?|towns?|clubs?|farms?|lines?|wards?)'
const GET =
  '(?:gets?|sees?|receives?|is shown|are shown|would see|would get|has|have|uses?|is given|are given|keeps?|stays? (?:with|on)|remains? (?:with|on))'
const SPAN = '(?:year|month|quarter|season|week|winter|summer|spring|autumn|fall|period|day)s?'
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const TEST =
  /\b(?:a ?\/ ?b|test\w*|trial|experiment|pilot|try (?:it|this|the)|compare\w*|half|arms?|control|variant|voucher|new)\b/
const ROWS = /\b(?:train(?:ing)?|hold-?out|held out|fold|auc|accuracy|labell?ed|rows|split (?:of|into) train)\b/

/** How live cases are dealt, in words without a test's name. */
const TYPES: readonly Said[] = [
  said(
    'exp.type',
    'pre_post',
    [
      `(?:switch|turn|roll|put|start|launch|introduc|bring)\\w*[^¶;]{0,30}(?:in|on|from|at) [^¶;]{0,16}(?:and|then|,)[^¶;]{0,12} (?:compar|set|hold|look|see|measur|judg|check)\\w*[^¶;]{0,50}(?:with|against|beside|to|before|than) (?:the )?(?:${MONTH}|${SPAN} before|same ${SPAN}|last ${SPAN}|previous ${SPAN}|before)`,
      `(?:this|the new|the coming|next) ${SPAN}(?:'s)?[^¶;]{0,50} (?:with|against|beside|to|than|and) (?:the |those of |that of )?(?:last|previous|past|same|one before)[^¶;]{0,24}${SPAN}`,
      `(?:last|previous) ${SPAN}(?:'s)? [^¶;]{0,40} (?:beside|against|with|next to|compared with|to) (?:this|the current) ${SPAN}`,
      `before and after (?:the )?(?:launch|switch|start|introduction|change|go-?live|roll-?out)`,
    ],
    { unless: 'train\\w*|test set|hold-?out|forecast error|seasonal naive|baseline|copy|copies', told: true },
  ),
  said('exp.type', 'switchback', [
    '(?:old|new|both|a|the one)[^¶;]{0,30} (?:and|or|then) (?:the )?(?:old|new|other|b)[^¶;]{0,30} (?:in turns?|by turns|turn by turn|alternat\\w+|taking turns|every other (?:hour|day|week)|hour by hour|day by day|week by week|one (?:hour|day|week)[^¶;]{0,14}(?:the )?(?:next|other))',
  ]),
  said('exp.type', 'cluster', [
    `(?:half|some|ten|twenty|five|six|eight|\\d+|one half) (?:of )?(?:the |our )?${PLACES}(?: \\w+)? ${GET}[^¶;]{0,50}(?:,|;|and|while)[^¶;]{0,14}(?:half|ten|twenty|five|six|eight|\\d+|the (?:others?|rest|other half)|others) ${GET}?[^¶;]{0,30}(?:old|not|usual|present|before|nothing|as (?:now|today|before)|without|don't|do not|control)?`,
  ]),
  said('exp.type', 'shadow', [
    '(?:runs?|running|run|let it run|works?|goes?) (?:along|alongside|silently|quietly|in the background|beside|next to|in parallel|with it|behind)[^¶;]{0,60} (?:without|no one|nobody|not|never|nothing)[^¶;]{0,30}(?:touch|act|affect|chang|see|us|decid|influenc|do)\\w*',
    '(?:scores?|predictions?|answers?|proposals?|outputs?) (?:are|is|would be) (?:only )?(?:logged|written down|recorded|stored|noted)[^¶;]{0,40} (?:not|nobody|without|no one|never)[^¶;]{0,30}(?:acted|used|shown|seen|acting|showing|using)',
  ]),
  said(
    'exp.type',
    'none',
    [
      "(?:no|without(?: an?| any)?|skip(?:ping)?(?: the| an?)?|not (?:run|do|make|plan|want)(?: an?| any)?|wouldn't (?:run|do)(?: an?)?|won't (?:run|do)(?: an?)?) (?:live |online |proper |a/b |ab )?(?:test|trial|experiment|pilot|comparison|control group)s?[^¶;]{0,30} (?:just|simply|straight|directly|only|at once)[^¶;]{0,16}(?:turn|switch|roll|launch|put|go|release|swap|replac)\\w*",
    ],
    { unless: 'test set|test data|unit tests?|re-?train\\w*' },
  ),
  said(
    'exp.type',
    'ab',
    [
      `(?:show|give|offer|send|serve|play)\\w* (?:it|this|that|the [a-z]+(?: [a-z]+)?|them)? ?(?:only )?to (?:a |one |the other )?half (?:of )?(?:the |our |all )?${PEOPLE}`,
      `half (?:of )?(?:the |our |all )?${PEOPLE}(?: [a-z]+){0,3} ${GET}[^¶;]{0,60}(?:half|the (?:rest|others?|remaining|other))`,
      `(?:one|a) half ${GET}[^¶;]{0,50}(?:the other|other half|the rest)`,
      `(?:new|changed) [^¶;]{0,30} (?:for|to) (?:every second|every other|half (?:of )?(?:the |our )?|50 ?% of (?:the |our )?)${PEOPLE}`,
    ],
    { unless: 'train\\w*|hold-?out|test set|labell?ed' },
  ),
]

/** What one arm gets is taken from the other. */
const SHARED = rule(
  '(?:fitters?|drivers?|riders?|couriers?|cars?|crews?|technicians?|rooms?|tables?|beds?|seats?|slots?|stocks?|inventory|budget|supply|staff|vehicles?|doctors?|nurses?|chargers?|fleet|machines?|lorries|trucks|ambulances?|hosts?|capacity|drivers and cars)[^¶;]{0,20} (?:is|are|being|get|gets|remain) (?:shared|common|the same|drawn from one|pooled|limited|scarce|in common)[^¶;]{0,50}',
  "(?:promised|given|sold|sent|assigned|granted|offered) to (?:one|the one|some|group a|a) [^¶;]{0,40}(?:taken|lost|missing|away|gone|not|no longer|cannot|can't|lacks?)[^¶;]{0,30}(?:other|another|others|b\\b|rest)[^¶;]{0,20}",
  '(?:taken|lost|missing|stolen|drawn|withdrawn) (?:away )?(?:from|to|for) (?:the )?(?:another|other|others|other half|rest|control)(?: \\w+){0,2}',
  '(?:goes?|go|moves?|drives?|spills?|shifts?|wanders?|switch(?:es)?|overflows?) (?:over )?to (?:the next|the other|another|a neighbou?ring|its neighbou?r)(?: \\w+){0,3}',
  '(?:both|two|all) (?:groups|arms|halves|variants|versions)[^¶;]{0,24} (?:share|draw|compete|depend|live|eat|buy|sell|listen|bid)[^¶;]{0,30}(?:same|one|common|from each other|pool|for the)[^¶;]{0,24}',
  '(?:talk|speak|tell|compare|swap) (?:to |with )?(?:each other|one another|their (?:neighbou?rs|friends|colleagues))[^¶;]{0,30}',
)

const BY = rule(
  `(?:drawn|dealt|split|divided|assigned|by lot|randomi[sz]ed|half)[^¶;]{0,70}(?:,| )(?:by|per) (?:the |each )?(${PEOPLE}|${PLACES})(?=[,;.¶ ])`,
)
const singular = (word: string) =>
  word
    .replace(/ies$/, 'y')
    .replace(/(?<=ch|sh)es$/, '')
    .replace(/(?<!s)s$/, '')
const NO_UNIT = /^(?:people|visits|searches|queries|orders|requests)$/

/** "From 5% to 6%", "10% more on top of that". */
const FROM_TO = /^ to (?:about |roughly |at least |perhaps )*$/
const AIMS =
  /\b(?:prove|show|see|detect|expect|hope|want|aim|test|trial|lift|raise|rise|goal|target|would like|worth|experiment|a ?\/ ?b)\w*\b/
const HOPED = /\b(?:hop(?:e|es|ing)|want|expect|aim|detect|see|like|target|goal|look(?:ing)? for|worth|prove|show)\w*\b/
const ON_TOP =
  /^(?: (?:relative|in relative terms))? (?:more|extra|better|higher|up|rise|increase|lift|on top|uplift|gain|improvement)\b/
const RELATIVE = /^ (?:relative|in relative terms|of (?:it|that|the base|the present|today's))\b/
const NEITHER = rule(
  '(?:a ?/ ?b|ab|split)[- ]?(?:tests?|trials?|experiments?),? (?:[a-z]+ )?[a-z]+ (?:or|against|versus|vs) (?:none|nothing|not|without|no [a-z]+|the (?:old|present|current)(?: [a-z]+)?|the usual)',
  '(?:with|without) (?:or|and|against|versus) (?:with|without)(?: [a-z]+)?',
  '(?:one|a) half [^¶;]{2,60} (?:the )?other half',
  `half (?:of )?(?:the |our )?${PEOPLE}`,
)
const SEVERAL = rule(
  `(${COUNT}) (?:[a-z-]+ ){0,2}?(?:messages|headlines|versions|variants|designs|layouts|banners|prices|prompts|models|subject lines|texts|offers|vouchers|pages|options|treatments|arms|groups)(?: \\w+){0,4} (?:compared|tested|tried|against each other|side by side|in (?:an? |the |one )(?:a ?/ ?b|ab|split|same))`,
)
const COMES =
  /^ (?:[a-z-]+ ){0,3}?(?:a|per|each|every) day[^¶;]{0,16} (?:come|comes|enter|enters|go|goes|fall|falls|take|takes|are|is|would|qualify|flow|flows|can)\b/
const COME_INTO = /\b(?:into|in) (?:it|the (?:test|trial|experiment))\b|\btake part\b|\beligible\b|\bqualify\b/
const LASTS =
  /\b(?:test|trial|experiment|pilot|it|this)\b[^¶;\d]{0,24}\b(?:is to|would|will|should|shall|has to|may|can|must|to|runs?|lasts?|takes?)(?: (?:last|run|take|be|go on|for|about|only|over))* $/

export function readTrialWide(s: Scan): void {
  if (s.is('rules_only')) return
  if (!s.has('exp.type'))
    hear(
      s,
      TYPES.filter(
        ({ value, says }) =>
          value === 'pre_post' || value === 'none' || s.all(says).some((hit) => !ROWS.test(s.sentence(hit))),
      ),
    )
  const type = s.value('exp.type')
  if (typeof type !== 'string') return
  const test = s.reads.get('exp.type')
  const near = (hit: { start: number; end: number }) =>
    test !== undefined && Math.abs(hit.start - test.end) < 420 && !ofOthers(s, hit)
  if (type === 'ab' || type === 'cluster') {
    const shared = s
      .all(SHARED)
      .find((hit) => near(hit) && !isAsked(s, hit) && !/\b(?:no|not|never)\b/.test(s.before(hit, 20)))
    if (shared) s.set('exp.interference', true, shared)
  }
  const by = s.all(BY).find((hit) => near(hit) && TEST.test(s.sentence(hit)) && !ROWS.test(s.sentence(hit)))
  const unit = by?.groups.find((group) => group !== undefined)
  if (by && unit && !NO_UNIT.test(unit)) s.set('exp.unit', singular(unit), by)
  if (type !== 'ab') return
  hear(s, READ_LATE)
  const several = s.all(SEVERAL).find(near)
  const many = parseCount(several?.groups[0] ?? '')
  if (several && Number.isInteger(many) && many >= 2 && many <= 20) s.number('exp.nVariants', many, several)
  const two = s.all(NEITHER).find((hit) => near(hit) && !ROWS.test(s.sentence(hit)))
  if (two) s.number('exp.nVariants', 2, two)
  readSizes(s, near)
}

const READ_LATE: readonly Said[] = [
  said('exp.peeking', false, [
    '(?:look|looks|read|reads|open|opens|judge|judges|check|checks|evaluate|evaluates) (?:at )?(?:the |its |our )?(?:results?|figures?|numbers?|outcome|test|it|p-values?) (?:only|not until|no earlier than|just once|once)[^¶;]{0,40}',
    'only (?:look|read|open|judge|evaluate|check)(?:ed)?[^¶;]{0,30} (?:at the end|after|once)[^¶;]{0,30}',
  ]),
]

function readSizes(s: Scan, near: (hit: { start: number; end: number }) => boolean): void {
  const shares = s.measures.filter((m) => m.kind === 'ratio')
  for (const [at, m] of shares.entries()) {
    const next = shares[at + 1]
    const sentence = s.sentence(m)
    if (!near(m) || !AIMS.test(sentence)) continue
    if (
      next &&
      FROM_TO.test(s.low.slice(m.head, next.start)) &&
      /\bfrom (?:about |roughly )?$/.test(s.before(m, 20)) &&
      next.value > m.value &&
      m.value > 0
    ) {
      s.number('exp.baselineRate', m.value, m)
      s.number('exp.mdeRel', Number(((next.value - m.value) / m.value).toPrecision(4)), {
        start: m.start,
        end: next.end,
      })
    } else if (
      (RELATIVE.test(s.after(m, 30)) ||
        (ON_TOP.test(s.after(m, 30)) && m.value > 0.005 && HOPED.test(s.before(m, 60)))) &&
      m.unit !== 'points' &&
      !/\bpoints?\b/.test(s.after(m, 24))
    )
      s.number('exp.mdeRel', m.value, m)
  }
  for (const m of s.measures) {
    if (!near(m) || ofOthers(s, m)) continue
    if (
      m.kind === 'count' &&
      m.value >= 10 &&
      (COMES.test(s.after(m, 60)) || m.per !== undefined) &&
      COME_INTO.test(s.sentence(m)) &&
      isDaily(s, m)
    )
      s.number('exp.dailyEligible', m.value, m)
    if (
      m.kind === 'time' &&
      m.value >= 86_400 &&
      m.value < 86_400 * 400 &&
      (LASTS.test(s.before(m, 50)) || /^[,;]? ?(?:for |over )?$/.test(s.before(m, 6).replace(/^.*(?=[,;])/, ''))) &&
      !/\bago|before|history\b/.test(s.after(m, 12))
    )
      s.number('exp.plannedDays', m.value / 86_400, m)
  }
}
const isDaily = (s: Scan, m: { start: number; end: number; head?: number }): boolean =>
  /\b(?:a|per|each|every) day\b/.test(s.low.slice(m.start, m.end + 40))

export type { Hit }
