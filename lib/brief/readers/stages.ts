import { nearest, ours, segmentOf } from '../figure'
import type { Measure } from '../measures'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { ofOthers, oursOf } from '../subject'
import { readPromisedGain } from './promised-gain'

const CANARY = rule(
  'canar(?:y|ies)',
  'first (?:stage|step|phase|wave|slice|ring)',
  'stage (?:1|one)',
  '(?:start|begin)(?:s|ing)? (?:with|at|on) \\d[\\d.,]{0,20} ?%',
  '\\d[\\d.,]{0,20} ?% (?:of [a-z ]{2,24} )?(?:first|at first|to begin with|to start with)',
)
const USUAL =
  /\b(?:normal(?:ly)?|usual(?:ly)?|healthy|today|expected|baseline|typical(?:ly)?|at present|ordinary|as a rule|on average|in general|generally|commonly|otherwise|runs? at)\b/
const HARM =
  /\b(?:catch|caught|stop(?:s|ped)?|abort\w*|pull(?:ed)?|reach(?:es)?|hits?|detect\w*|must|rises? to|alarm|halt\w*|bad release|call it off|withdraw\w*|roll\w* back|see)\b/
const TRAFFIC =
  /^ ?(?:of (?:the |our |all )?(?:[a-z]+ )?(?:traffic|calls|users|requests|customers|applications|documents|tickets|chats|orders|cases|searches|visitors|stores|volume|transactions|letters|messages)|traffic|first)\b/

/** The first stage of a release: its share and cases, the usual rate of what is watched, and the rate that stops it. */
function readCanary(s: Scan): void {
  const canary = oursOf(s, CANARY)
  if (!canary) return
  const near = s.measures.filter((m) => isNear(s, m, canary) && ours(s, m))
  const ratios = near.filter((m) => m.kind === 'ratio')
  // What stands behind the name of the stage is its share before anything in front of it.
  const share = [...ratios.filter((m) => m.start >= canary.start), ...ratios].find(
    (m) => TRAFFIC.test(s.after({ start: m.start, end: m.head }, 40)) || m.start <= canary.end + 14,
  )
  for (const m of ratios) {
    if (m === share) continue
    const { before, after } = segmentOf(s, m)
    const close = nearest(before)
    const behind = after.split(/[,;.]/)[0] ?? ''
    if (HARM.test(close) && !USUAL.test(behind)) s.number('prod.canaryP1', m.value, m)
    else if (USUAL.test(`${close} ${behind}`) || (USUAL.test(before) && !HARM.test(behind)))
      s.number('prod.canaryP0', m.value, m)
    else if (HARM.test(`${close} ${behind}`)) s.number('prod.canaryP1', m.value, m)
  }
  const cases = near.find(
    (m) => m.kind === 'count' && m.per === undefined && m.value >= 10 && Number.isInteger(m.value),
  )
  if (share && cases && share.value < 1)
    s.set('prod.canaryStages', [{ id: 's1', share: share.value, n: cases.value }], {
      start: share.start,
      end: Math.max(share.end, cases.end),
    })
}

function isNear(s: Scan, m: Measure, { start, end }: Hit): boolean {
  if (m.end <= start) return start - m.end < 60 && !s.low.slice(m.end, start).includes('¶')
  const between = s.low.slice(end, m.start)
  return m.start < end + 240 && between.split('¶').length <= 2
}

const BETTER =
  /\b(?:beats?|better|raises?|raised?|lift(?:s|ed)?|improv\w+|gains?|went up|goes up|climbs?|climbed|rises?|rose|grows?|grew|moves? up|up from|increase[sd]?|points? (?:more|better|higher)|more than before|outperform\w*)\b/
const WISH = /\b(?:want\w*|aim\w*|goal|target|hope[sd]?|should|wish\w*|last year|public)\b/
const ON =
  /(\d[\d.,]{0,9}k?)(?:[ -][a-z]+){0,3}?[ -](?:tests?|held-?out|tickets?|pages|documents?|invoices?|receipts?|films?|cases|examples|images|clauses?|letters|sentences|scans|questions|records)\b/g
const SIZE =
  /\b(?:on|over|of|with|set of|from|using)(?: (?:the|our|a|an|only|just|these|those|some|about|held-out|test))* $/
const MEASURED_ON = /\b(?:tests?|held-?out|test set|measured on|evaluated on|tried on)\b/
const AS_SHARE = (value: number) => (value > 1 ? value / 100 : value)

/** A gain that is claimed on a test set: its size, the value reached, and how much that is more than before. */
function readGain(s: Scan): void {
  for (const sentence of s.all(/[^¶]{20,400}(?:¶\))?/g)) {
    const { text, start, end } = sentence
    if (!BETTER.test(text) || WISH.test(text) || ofOthers(s, { start, end: start + 10 }) || !MEASURED_ON.test(text))
      continue
    const inside = s.measures.filter((m) => m.start >= start && m.end <= end && ours(s, m))
    const levels = inside.filter(
      (m) =>
        m.per === undefined &&
        ((m.kind === 'ratio' && m.unit !== 'points' && m.value > 0.3) ||
          (m.kind === 'count' && m.value > 0.3 && m.value < 1) ||
          (m.kind === 'count' && m.noun === '' && m.value > 30 && m.value < 100 && !Number.isInteger(m.value))),
    )
    const points = inside.find((m) => m.kind === 'ratio' && m.unit === 'points') ?? undefined
    const said = /\b(one|two|three|\d(?:[.,]\d)?) (?:percentage )?points?\b/.exec(text)?.[1]
    const values = levels.flatMap((m) => (m.low === undefined ? [m.value] : [m.low, m.value])).map(AS_SHARE)
    const many = s
      .all(ON)
      .find(
        (hit) => hit.start >= start && hit.end <= end && (SIZE.test(s.before(hit, 30)) || /test|held/.test(hit.text)),
      )
    const size = Number((many?.groups[0] ?? '').replaceAll(/[.,]/g, ''))
    const [a, b] = [values[0], values[1]]
    if (!many || !(size >= 30) || a === undefined) continue
    const diff = a !== undefined && b !== undefined && values.length === 2 ? Math.abs(a - b) : undefined
    const gain =
      diff ?? (points ? points.value : said ? (WORDS[said] ?? Number(said.replace(',', '.'))) / 100 : undefined)
    const top = levels.toSorted((x, y) => AS_SHARE(y.value) - AS_SHARE(x.value))[0]
    if (gain === undefined || gain > 0.2 || !top) continue
    s.number('exp.offlineTestN', size, many)
    s.number('exp.expectedMetric', Number(AS_SHARE(top.value).toPrecision(6)), top)
    s.number('exp.claimedImprovement', Number(gain.toPrecision(4)), {
      start: levels[0]?.start ?? start,
      end: levels.at(-1)?.end ?? end,
    })
    return
  }
}
const WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 }

/** What is told of a release in stages, and of a gain on a test set. */
export function readStagesAndGains(s: Scan): void {
  readCanary(s)
  readGain(s)
  readPromisedGain(s)
}
