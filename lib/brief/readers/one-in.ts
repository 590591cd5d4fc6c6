import { ofOthers } from '../subject'
import { COUNT, parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'

/** "One reading in 10,000", "1 in 12,000", "about 7 out of every 100 get a contract". */
const ONE_IN = rule(
  `(${COUNT})(?: [a-z]+-(?:weeks?|days?|months?|hours?)| (?:day|week|month|hour|night|shift|minute)(?= (?:in|out of) \\d))?(?: (?!day|week|month|year|minute|hour|second)[a-z]+){0,2} (?:in|out of|of|among|per)(?: every| each| about| a)? (${COUNT}|hundred|thousand|million)(?! ?(?:%|years?|months?|weeks?|days?|hours?|minutes?|seconds?|euros?|dollars?|sites|countries|languages|categories|classes|cities|teams|markets))`,
)
const NO_EVENT =
  /\b(?:tested|test|split|sample|held out|hold-?out|agree\w*|accura\w*|right|wrong|correct\w*|reviewed|checked|random\w*|flagged|alarms?|false|disagree\w*|cost|staff|shift|promise|target|goal|most|languages?|at least|sold out)\b/

const ORDINALS: Readonly<Record<string, number>> = {
  tenth: 10,
  twelfth: 12,
  fifteenth: 15,
  twentieth: 20,
  'twenty-fifth': 25,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  eightieth: 80,
  hundredth: 100,
  thousandth: 1000,
}
/** "Every fortieth film". */
const EVERY = rule(`every (${Object.keys(ORDINALS).join('|')}|\\d{2,5}th) [a-z]+`)

/** A share in words of two counts, small enough to be that of a rare class. */
export function readOneIn(s: Scan): boolean {
  const hit = s.all(ONE_IN).find((found) => shareOf(found) !== undefined && isRate(s, found))
  const share = hit && shareOf(hit)
  if (!hit || share === undefined) {
    const every = s.all(EVERY).find((found) => isRate(s, found))
    const word = every?.groups[0] ?? ''
    const whole = ORDINALS[word] ?? parseCount(word.replace(/th$/, ''))
    if (!every || !Number.isFinite(whole)) return false
    s.number('data.positiveRate', Number((1 / whole).toPrecision(3)), every)
    return true
  }
  // "One of 5,500 classes" is a share only where all are alike.
  s.number('data.positiveRate', share, hit, /^one [a-z ]*?of\b/.test(hit.text) && 'words')
  return true
}

function shareOf({ text, groups }: Hit): number | undefined {
  const part = parseCount(groups[0] ?? '')
  const whole = parseCount(
    /^(?:hundred|thousand|million)$/.test(groups[1] ?? '') ? `one ${groups[1]}` : (groups[1] ?? ''),
  )
  // The first figure is small: "2,900 of 48,000" is a count of cases, which is read elsewhere.
  if (/^one [a-z ]*?of\b|^one of\b/.test(text) && whole < 100) return undefined
  return part >= 1 && part <= 12 && whole >= 12 && part / whole < 0.34
    ? Number((part / whole).toPrecision(3))
    : undefined
}

function isRate(s: Scan, hit: Hit): boolean {
  const clause = `${s
    .before(hit, 40)
    .split(/[;,](?=\s)/)
    .at(-1)}${hit.text}${s.after(hit, 40).split(/[;,](?=\s)/)[0]}`
  return !NO_EVENT.test(clause) && !ofOthers(s, hit)
}
