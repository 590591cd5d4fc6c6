import { ours } from '../figure'
import type { Measure } from '../measures'
import { parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, ofOthers } from '../subject'

/** "One more point", "two points better", "a gain of 1.5 percentage points". */
const POINTS = rule(
  '(an?|one|two|three|four|five|half a|another|\\d(?:[.,]\\d)?)(?: more| further| additional| full| extra)? (?:percentage |% )?points?',
)
const BETTER =
  /\b(?:gains?|adds?|added|adding|more|better|higher|improv\w+|raises?|rais\w+|lifts?|increase[sd]?|up|beats?|outperform\w*)\b/
const NEXT = /\b(?:versions?|releases?|updates?|models?|successors?|next|new|v\d|retrained|networks?|variants?|we|i)\b/
const MEASURED =
  /\b(?:tests?|held-?out|hold-?out|checked|evaluat\w+|measured|scored|tried|right|correct\w*|accura\w+|recall|precision|f1|auc|wer|the same)\b/
const LEAD =
  /\b(?:on|over|of|with|holds?|has|contains?|counts|checked|out of|using|from|same|these|at)(?: (?:the|our|a|an|only|just|these|those|some|about|held-out|test))* $/
const REACH = 330

/** A gain that is still to be shown on a test set whose size is told: cases, the level reached, what is to be added. */
export function readPromisedGain(s: Scan): void {
  if (s.has('exp.claimedImprovement') || !s.has('problem.primaryMetric')) return
  for (const hit of s.all(POINTS)) {
    const sentence = s.sentence(hit)
    if (!BETTER.test(sentence) || !NEXT.test(sentence) || ofOthers(s, hit) || isAsked(s, hit)) continue
    const size = sizeNear(s, hit)
    const level = size && levelNear(s, hit, size)
    if (!size || !level) continue
    const word = hit.groups[0] ?? ''
    const points = /^(?:an?|another)$/.test(word) ? 1 : word === 'half a' ? 0.5 : parseCount(word.replace(',', '.'))
    if (!(points > 0 && points <= 20)) continue
    s.number('exp.offlineTestN', size.value, size)
    s.number('exp.expectedMetric', level.value, level)
    s.number('exp.claimedImprovement', Number((points / 100).toPrecision(4)), hit)
    return
  }
}

const isNear = (m: Measure, hit: Hit) => m.start > hit.start - REACH && m.end < hit.end + 90 && m.per === undefined

/** What stands nearest before the gain and counts cases of a test. */
function sizeNear(s: Scan, hit: Hit): Measure | undefined {
  return s.measures
    .filter(
      (m) =>
        isNear(m, hit) &&
        m.kind === 'count' &&
        Number.isInteger(m.value) &&
        m.value >= 30 &&
        m.value <= 100_000 &&
        (/^(?:[a-z-]+ ){0,2}?[a-z-]+s\b/.test(m.noun) || /\bsame (?:about )?$/.test(s.before(m, 12))) &&
        (LEAD.test(s.before(m, 40)) || /\b(?:test|held-out)\b/.test(m.noun)) &&
        MEASURED.test(`${s.before(m, 70)} ${s.after(m, 40)}`) &&
        !/\b(?:train\w*|labell?ed|annotated|fine-?tun\w*|learn\w*)\b/.test(s.around(m, 40, 24)) &&
        ours(s, m),
    )
    .sort((a, b) => Math.abs(a.start - hit.start) - Math.abs(b.start - hit.start))[0]
}

function levelNear(s: Scan, hit: Hit, size: Measure): Measure | undefined {
  return s.measures
    .filter(
      (m) =>
        m !== size &&
        isNear(m, hit) &&
        ((m.kind === 'ratio' && m.unit !== 'points') || m.kind === 'count') &&
        m.value > 0.3 &&
        m.value < 1 &&
        !ofOthers(s, m) &&
        ours(s, m),
    )
    .sort((a, b) => Math.abs(a.start - size.start) - Math.abs(b.start - size.start))[0]
}
