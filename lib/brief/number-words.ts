const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

export const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
])

export const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
  dozen: 12,
}

const ones = SMALL.slice(1).join('|')
/** Numbers in words: "two", "forty-five", "three hundred", "a million", "half a dozen". */
export const WORD_NUMBER = `(?:half an? |an? )(?:hundred|thousand|million|billion|dozen)|(?:${TENS.join('|')})(?:[ -](?:${ones}))?(?:[ -](?:hundred|thousand|million|billion|dozen))?|(?:${ones})(?:[ -](?:hundred|thousand|million|billion|dozen))?`

/** The value of what `WORD_NUMBER` matched. */
export function wordValue(words: string): number {
  let value = 0
  let factor = 1
  for (const word of words.toLowerCase().split(/[ -]/)) {
    if (word === 'half') factor *= 0.5
    else if (word === 'a' || word === 'an') value = Math.max(value, 1)
    else if (word in MAGNITUDES) factor *= MAGNITUDES[word] ?? 1
    else value += WORD_VALUES.get(word) ?? 0
  }
  return (value || 1) * factor
}

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
}
/** Shares in words; "the third refund" and "last quarter" are none. */
export const WORD_SHARE =
  '(?:(?:an?|one|two|three|four) (?:third|quarter|fifth|sixth|tenth|twentieth|hundredth)s?|half)(?= (?:of|the|their|our|its|all|my|your|these|those)\\b)'

export function shareValue(words: string): number {
  const [first = '', second] = words.toLowerCase().split(' ')
  const part = PARTS[(second ?? first).replace(/s$/, '')] ?? 2
  return (second === undefined ? 1 : (WORD_VALUES.get(first) ?? 1)) / part
}
