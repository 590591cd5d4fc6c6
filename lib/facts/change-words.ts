const MOST_NAMED = 2
const listed = new Intl.ListFormat('en', { type: 'conjunction' })

/**
 * One change of the ledger in words, the same wherever it is told: "Peak load, with 27 figures that follow".
 * `given`: labels of what the act itself gave; `followed`: how many others have another value by it.
 */
export function changeWords(given: readonly string[], followed: number): string {
  const named = given.slice(0, MOST_NAMED)
  const rest = given.length - named.length
  const words = rest > 0 ? [...named, `${rest} more ${rest === 1 ? 'number' : 'numbers'}`] : named
  const what = words.length === 0 ? 'Numbers' : listed.format(words)
  if (followed === 0) return what
  return `${what}, with ${followed === 1 ? '1 figure that follows' : `${followed.toLocaleString('en-US')} figures that follow`}`
}
