import { applyConcepts, concept } from '../concept'
import { rule } from '../rule'
import type { Scan } from '../scan'

const ATTRIBUTES =
  'gender|sex|citizenship|chronic illness(?:es)?|race|ethnicity|ethnic origin|religion|nationality|marital status|disability|pregnancy|sexual orientation|age|date of birth|birth date|first name|photos?|mother tongue|caste|place of birth|country of birth|national origin'
const PROTECTED = rule(`(?:${ATTRIBUTES})`)
const LISTED = new RegExp(`^(?:(?:, and |, | and )(?:the )?(?:${ATTRIBUTES})\\b){1,5}`)
const INPUTS =
  /\b(?:features?|variables?|inputs?|columns?|fields?|in the data|profiles?|including|among (?:them|others|the)|using|uses?|reads?|looks? at|contains?|includes?|takes?|knows?|fed|based on|holds?|tables?|weighs?|goes? into|enters?|correct(?:s|ed)?|adjust(?:s|ed)?)\b/
const NOT_INPUT =
  /\b(?:mention\w*|silenc\w+|being|other age|age groups?|aged|under the age|of age|regardless of|whether|photos? (?:of|labelled)|snap|upload|golden age|average age|bias against)\b/
/** Taken out, or the age of a machine. */
const REFUSED =
  /\b(?:not|never|no longer|removed|excluded|dropped|without|left out|stripped|deleted|except|neither|forbid\w*|prohibit\w*|bans?|banned|must not|may not|not allowed|results by|split by|broken down)\b|\bage of (?:the |a |an |its |each )?(?!applicant|person|customer|patient|driver|claimant|borrower|candidate|tenant|member|people|student|employee|buyer|user)[a-z]+/
/** Ids as the catalogue names them. */
const AS: Readonly<Record<string, string>> = {
  'date of birth': 'age',
  'birth date': 'age',
  photo: '',
  photos: '',
  'first name': '',
}

const NONE_USED = concept(
  'data.protectedFeatures',
  [],
  [
    '(?:neither|none of|no) (?:the |these )?(?:protected (?:attributes?|characteristics?|features?)|gender|sex|age|ethnicity|race|nationality|religion)\\b[^¶;]{0,60}',
    '(?:used|uses|goes|go|inputs?|features?|the model|enters?)',
  ],
)

/** Gender, age and the like where they go into the model. */
export function protectedInputs(s: Scan): void {
  const first = s
    .all(PROTECTED)
    .find(
      (hit) =>
        !REFUSED.test(s.around(hit, 50, 40)) &&
        INPUTS.test(s.around(hit, 80, 40)) &&
        !NOT_INPUT.test(s.around(hit, 24, 14)) &&
        !/^photos?$/.test(hit.text),
    )
  if (!first) return applyConcepts(s, [NONE_USED])
  const end = first.end + (LISTED.exec(s.low.slice(first.end, first.end + 120))?.[0].length ?? 0)
  const names = s.low
    .slice(first.start, end)
    .split(/, and |, | and /)
    .map((name) => AS[name.replace(/^the /, '')] ?? name.replace(/^the /, ''))
    .filter((name) => name !== '')
    .map((name) => name.replaceAll(' ', '_'))
  if (names.length > 0) s.set('data.protectedFeatures', names, { start: first.start, end })
}
