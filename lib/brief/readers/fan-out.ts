import { ours, segmentOf } from '../figure'
import type { Measure } from '../measures'
import { COUNT, parseCount } from '../numbers'
import type { Scan } from '../scan'
import { ofOthers } from '../subject'

const LEAF =
  '(?:index |search |data |feature )?(?:shards?|partitions?|leaves|leaf nodes?|look-?ups?|reads|sub-?requests?|backends?|services|tables|stores)'
const SPREAD =
  /\b(?:fan(?:s|ned|ning)?[- ]?out|spread over|sent to|goes to|hits?|touches|asks?|reads?(?: from)?|queries|consults?|parallel|broadcast\w*|scatter\w*|per request|each request|every request|(?:each|one|a|every) (?:request|search|query|call))\b/
const NEAR_LEAF = new RegExp(`^(?:[\\w-]+ ){0,2}?${LEAF}\\b`)
const SLOW = /\b(?:slow|late|lag\w*|straggl\w*|slower|times? out|over (?:its|their) budget|misses its)\b/
const IN = new RegExp(`\\b(?:1|one)(?: time)? (?:in|of|out of) (${COUNT})\\b`)

/** Reads of one request in parallel, and the share of them that are slow. */
function readFan(s: Scan): void {
  const fan = s.measures.find(
    (m) =>
      m.kind === 'count' &&
      m.value >= 2 &&
      m.value <= 100_000 &&
      NEAR_LEAF.test(m.noun) &&
      SPREAD.test(s.sentence(m)) &&
      !ofOthers(s, { start: m.start, end: m.end }),
  )
  if (!fan) return
  s.number('arch.fanout', fan.value, fan)
  const leaf = new RegExp(`\\b${LEAF}\\b|\\b(?:each|any|one|single) (?:of (?:them|which|these) )?`)
  const share = s.measures.find(
    (m) =>
      m.start > fan.start &&
      m.start < fan.end + 240 &&
      m.value > 0 &&
      m.value < 0.5 &&
      m.kind === 'ratio' &&
      SLOW.test(s.around(m, 60, 50)) &&
      leaf.test(s.before(m, 120)),
  )
  if (share) s.number('arch.leafSlowProb', share.value, share)
  const odds = s
    .all(new RegExp(IN.source, 'g'))
    .find((hit) => hit.start > fan.start && hit.start < fan.end + 240 && SLOW.test(s.around(hit, 60, 50)))
  const many = parseCount(odds?.groups[0] ?? '')
  if (odds && many > 1) s.number('arch.leafSlowProb', Number((1 / many).toPrecision(6)), odds)
}

const COPY =
  '(?:replicas?|instances?|pods?|containers?|workers?|copies(?: of the \\w+)?|copy|servers?|nodes?|machines?|hosts?)'
const COPIES = new RegExp(`^(?:[\\w-]+ ){0,2}?${COPY}\\b`)
const EACH =
  /\b(?:each(?: of (?:them|which))?|apiece|a piece|per (?:replica|instance|pod|node|copy|server|host|worker)|one (?:replica|instance|pod|copy|server|worker)|a (?:replica|instance|pod|copy|single \w+)|when pushed|load test)\b/
const RATE =
  /^(?: (?:requests?|queries|calls|searches|predictions|transactions|bids?))?(?: ?(?:\/|per|a|an) ?(?:s|sec|second)\b)/
const isRate = (s: Scan, m: Measure) =>
  (m.kind === 'rate' && /^(?:qps|rps|tps|req\/s)$/.test(m.unit)) ||
  (m.kind === 'count' && (m.per === 1 || RATE.test(s.after({ start: m.start, end: m.head }, 30))))

/** Copies of the service, and what one of them carries. */
function readCopies(s: Scan): void {
  const per = s.measures.find((m) => {
    if (!isRate(s, m) || !ours(s, m)) return false
    const { before, after } = segmentOf(s, m, 60)
    return EACH.test(`${before} ${after}`) && new RegExp(`\\b${COPY}\\b`).test(s.sentence(m))
  })
  if (!per) return
  s.number('arch.perReplicaQps', per.value, per)
  const copies = s.measures.find(
    (m) =>
      m.kind === 'count' &&
      m.per === undefined &&
      m.value >= 1 &&
      COPIES.test(m.noun) &&
      Math.abs(m.start - per.start) < 160 &&
      s.sentence(m) === s.sentence(per).slice(0, s.sentence(m).length),
  )
  if (copies) s.number('arch.replicas', copies.value, copies)
}

const P99 = /\bp ?9\d(?:\.\d+)?s?\b|\bpercentiles?\b/
const STAGED =
  /\b(?:stages?|hops?|steps?|each(?: at| a| with| of| has)?|call|look-?ups?|calls|one after the other|in turn|pipeline|parts|components?|all (?:at|with|in))\b/
const WHOLE =
  /\b(?:limit|budget|total|whole|end[ -]to[ -]end|sum|altogether|deadline|must not exceed|at most)(?: of| is|:)? ?(?:about )?$/

/** The p99 of each stage that a request passes. */
export function readStages(s: Scan): void {
  for (const sentence of s.all(/[^¶]{16,400}/g)) {
    if (!P99.test(sentence.text) || !STAGED.test(sentence.text)) continue
    const times = s.measures.filter((m) => m.start >= sentence.start && m.end <= sentence.end && m.per === undefined)
    // "60, 70 and 45 ms": the unit is said once, behind the last.
    const unit = times.findLast((m) => m.kind === 'time' && m.value < 600)
    if (!unit) continue
    const scale = unit.value / Number.parseFloat(s.low.slice(unit.start, unit.head).replace(',', ''))
    const stages = times.filter(
      (m) =>
        !WHOLE.test(s.before(m, 30)) &&
        ((m.kind === 'time' && m.value < 600) ||
          (m.kind === 'count' &&
            m.value >= 1 &&
            m.value < 100_000 &&
            m.end < unit.end &&
            /^(?:,| and |; |\)|$| ?\/ ?\d)/.test(s.low.slice(m.head, m.head + 5)) &&
            !P99.test(s.low.slice(m.start - 2, m.head)))),
    )
    const [first, last] = [stages[0], stages.at(-1)]
    if (stages.length < 3 || !first || !last || ofOthers(s, { start: first.start, end: first.end })) continue
    const ms = stages.map((m) => Number((1000 * (m.kind === 'time' ? m.value : m.value * scale)).toPrecision(6)))
    s.set('arch.stageP99Ms', ms, { start: first.start, end: last.end })
    return
  }
}

/** How a request is spread over parallel reads, copies and stages. */
export function readFanOut(s: Scan): void {
  readFan(s)
  readCopies(s)
}
