import type { Measure } from '../measures'
import { unitOf } from '../quantities'
import type { Scan } from '../scan'

/** How a limit is said, and what it holds: the level of a figure, or how far it may move. */
const WAYS: readonly (readonly [says: RegExp, holds: string])[] = [
  [
    /\b(?:not|never|n't|cannot) (?:fall|drop|decline|decrease|shrink|sink)(?:s)? (?:by )?(?:more than|over)$/,
    'falls by at most',
  ],
  [/\b(?:falls?|drops?|declines?|decreases?) (?:by )?(?:at most|no more than|less than)$/, 'falls by at most'],
  [/\b(?:not|never|n't|cannot) (?:rise|grow|increase|climb)(?:s)? (?:by )?(?:more than|over)$/, 'rises by at most'],
  [/\b(?:rises?|grows?|increases?) (?:by )?(?:at most|no more than|less than)$/, 'rises by at most'],
  [/\b(?:not|never|n't|cannot) (?:fall|drop|go|sink|be|dip) (?:below|under|lower than)$/, 'at least'],
  [/\b(?:stays?|remains?|be|is|are|kept|keep|hold|holds) (?:above|over|at or above)$/, 'at least'],
  [/\b(?:at least|no lower than|not lower than|not below|no less than)$/, 'at least'],
  [
    /\b(?:not|never|n't|cannot) (?:exceed|pass|surpass|go (?:above|over|beyond)|rise (?:above|over|beyond)|be (?:above|over|higher than))$/,
    'at most',
  ],
  [/\b(?:stays?|remains?|be|is|are|kept|keep|hold|holds) (?:below|under|within|beneath)$/, 'at most'],
  [
    /\b(?:at most|no more than|not more than|no higher than|not higher than|not above|below|under|less than|capped at|limited to|max(?:imum)?(?: of)?)$/,
    'at most',
  ],
]
const ABOUT = /(?: (?:about|around|roughly|some|a|an|the|absolute|relative))+$/
/** What figures that must not get worse are called by: the last word of them. */
const MEASURED =
  /(?:\b(?:rates?|shares?|ratio|margin|complaints?|unsubscri(?:bes?|ptions?)|opt-outs?|contacts?|appeals?|escalations?|cancell?ations?|returns?|refunds?|csat|nps|satisfaction|conversion|coverage|overturns?|hides?|crashes|revenue(?: per \w+)?|retention|abandonment|hallucinations?|errors?|toxicity|stops|reversals|chargebacks?))$/
const AUXILIARY =
  /\s(?:must|should|shall|may|can|could|has to|have to|needs? to|is to|are to|will|would|does|do|is|are)(?: \w+)?$/
const LIST = /\bguard-?rails?\b[^¶]*$/
/** Read by others: how fast, for what money, how much. */
const OTHERS = /\b(?:latency|p\d\d|response|budget|costs?|spend|deadline|memory|load|traffic|volume|age|delay)\b/
const FILLER =
  /^(?:(?:and|but|the|our|any|a|an|that|which|while|with|guard-?rails?(?: metrics?)?(?: are| is)?|keep|also|its|their|we need|it is important that)\s+)+/

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const key = (words: string) =>
  words
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map(capital)
    .join('')

/**
 * Limits on figures that must not get worse: "approval rate must not fall by more than 0.5%". Each is a fact with the
 * words it was read from; the draft's guardrails point at it.
 */
export function readLimits(s: Scan): void {
  const taken = [...s.reads.values()].filter((read) => !read.inferred)
  for (const measure of s.measures) {
    if (s.named.has(measure) || measure.kind === 'bytes' || measure.kind === 'rate' || measure.kind === 'money')
      continue
    if (taken.some((read) => measure.start < read.end && measure.end > read.start)) continue
    const limit = limitOf(s, measure)
    if (!limit) continue
    const { subject, holds } = limit
    const path = `brief.limit${key(subject)}`
    if ([...s.named.values()].some((known) => known.path === path)) continue
    const { unit, value } = unitOf(measure, '')
    s.named.set(measure, { path, label: `${asWritten(s, measure, subject)}: ${holds}`, unit, value, inferred: false })
  }
}

function limitOf(s: Scan, measure: Measure): { subject: string; holds: string } | undefined {
  const sentence = s.before(measure, 300)
  const clause = (
    sentence.split(/[;:(]|,\s|\s(?:and|but|while)\s(?!(?:must|may|should|stay|not)\b)/).at(-1) ?? ''
  ).trimEnd()
  const words = clause.replace(ABOUT, '').trim()
  const way = WAYS.find(([says]) => says.test(words))
  if (!way) return undefined
  let subject = words.replace(way[0], '').trim()
  while (AUXILIARY.test(subject)) subject = subject.replace(AUXILIARY, '').trim()
  subject = subject.replace(FILLER, '').trim()
  const among = subject === '' ? amongThem(s, measure) : ''
  if (subject === '') subject = among
  const isNamed = MEASURED.test(subject) || (subject !== '' && (among !== '' || LIST.test(sentence)))
  const isShort = subject.split(' ').length <= 8 && /^[a-z][a-z'’ /-]*$/.test(subject)
  return isNamed && isShort && !OTHERS.test(subject) ? { subject, holds: way[1] } : undefined
}

/** Abbreviations keep their capitals. */
function asWritten(s: Scan, measure: Measure, subject: string): string {
  const at = s.low.lastIndexOf(subject, measure.start)
  return capital(at < 0 ? subject : s.flat.slice(at, at + subject.length))
}

/** "No more than 3% of posts may wait for a human": what is limited stands behind the figure. */
function amongThem(s: Scan, measure: Measure): string {
  if (measure.kind !== 'ratio') return ''
  const said =
    /^\s?of (?:all |the |our )?([a-z-]+(?: [a-z-]+)?) (?:may|can|should|must|are allowed to) ([a-z][a-z -]{2,30}?)(?=[,;.¶]|$)/.exec(
      s.after(measure, 80),
    )
  return said ? `share of ${said[1] ?? ''} that ${said[2] ?? ''}` : ''
}
