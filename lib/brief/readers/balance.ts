import { absent } from '../absence'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isUnreal, ofOthers } from '../subject'

/** The rare class is made as heavy as the common one. */
const BALANCED = rule(
  '(?:over|under)-?sampl(?:ed|es|e|ing)',
  '(?:smote|adasyn)',
  'resampl(?:ed|es|ing)(?! (?:to|at|every|the (?:signal|audio|series)))',
  'class[- ]weights?(?: of [\\d.:]+)?',
  'balanc(?:ed|es|ing) (?:the )?(?:two )?(?:classes|training (?:set|data))',
  '(?:classes|training (?:set|data)) (?:was|were|is|are) (?:then |first )?(?:artificially )?balanced',
  '(?:duplicated|copied|multiplied|repeated|cloned)(?: [a-z]+)? (?:[a-z]+fold|[a-z]+ times|\\d+ times)',
  '(?:duplicated|copied|multiplied|repeated|cloned) (?:[a-z]+ ){0,3}?(?:until|so that|till) (?:[a-z]+ ){0,3}?(?:classes|half and half|fifty[- ]fifty|equal\\w*|balance\\w*)',
)
const DENIED = /\b(?:no|not|never|without|nor|neither|instead of|nobody)\b[^¶;,]{0,24}$/
const A_SIGNAL = /\b(?:signal|audio|series|images? to|\d ?k?hz)\b/
const THEN = /\b(?:then|afterwards?|after (?:that|which)|later|subsequently)\b/
const SPLIT =
  /\b(?:\d\d ?[/:] ?\d\d|split\w*|divided|test (?:set|part|rows|data|sample)|(?:for|as a) test\w*|hold-?out|training and test)\b/

const NONE = rule(
  ...absent(
    '(?:class(?:[- ]balanc\\w+)? weights?|re-?sampling|over-?sampling|under-?sampling|re-?weighting|class balancing)',
    'used|applied|set|done',
    'uses?|applies|apply|set',
  ),
)

/** Whether classes were balanced, and whether that came before the test rows were put aside. */
export function readBalance(s: Scan): void {
  const own = (hit: Hit) =>
    !DENIED.test(s.before(hit, 40)) &&
    !A_SIGNAL.test(s.around(hit, 24, 24)) &&
    !ofOthers(s, hit) &&
    !isAsked(s, hit) &&
    !isUnreal(s, hit)
  const none = s.all(NONE).find((hit) => !ofOthers(s, hit))
  if (none) s.set('model.classWeightOrResample', false, none)
  const hits = s.all(BALANCED).filter(own)
  const first = hits[0]
  if (!first) return
  s.set('model.classWeightOrResample', true, first)
  const before = hits.find(
    (hit) =>
      !hit.text.startsWith('class') &&
      !/\b(?:split|training (?:part|rows|set|half))\b/.test(s.before(hit, 60)) &&
      !/^ (?:only )?(?:the )?training (?:part|rows|set|half)\b/.test(s.after(hit, 40)) &&
      splitsThen(s.after(hit, 130)),
  )
  if (before) s.set('data.resampleBeforeSplit', true, before)
}

function splitsThen(after: string): boolean {
  const then = after.search(THEN)
  const split = after.search(SPLIT)
  return then >= 0 && split >= 0 && Math.abs(then - split) <= 60
}
