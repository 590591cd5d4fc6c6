/** Singular and plural of the nouns that briefs count. */

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  women: 'woman',
  men: 'man',
  salespeople: 'salesperson',
  salesmen: 'salesman',
  leaves: 'leaf',
  series: 'series',
  aircraft: 'aircraft',
  lenses: 'lens',
  buses: 'bus',
  gases: 'gas',
  movies: 'movie',
  cookies: 'cookie',
  geese: 'goose',
  ads: 'ad',
  dies: 'die',
  cvs: 'cv',
  skus: 'sku',
  mice: 'mouse',
}
const PLURALS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(IRREGULAR).map(([plural, one]) => [one, plural]),
)

/** "claims" → "claim", "enquiries" → "enquiry", "glasses" → "glass"; a singular stays as it is. */
export function singularOf(noun: string): string {
  const known = IRREGULAR[noun]
  if (known) return known
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz)es$/.test(noun)) return noun.slice(0, -2)
  return /[a-z]{2}[^sui]s$|(?:ai|ei|oi)s$/.test(noun) ? noun.slice(0, -1) : noun
}

export function pluralOf(noun: string): string {
  const known = PLURALS[noun]
  if (known) return known
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return noun === 'series' ? noun : `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}

/** The last word of a phrase made singular: "motor claims" → "motor claim". */
export const singularPhrase = (phrase: string): string => phrase.replace(/[a-z-]+$/, singularOf)
export const pluralPhrase = (phrase: string): string => phrase.replace(/[a-z-]+$/, pluralOf)

/** Words that qualify a noun without being part of its name. */
const QUALIFIERS = new Set(
  'the a an our their its his her my your this that these those all any some each every many most more such other another new old own live recent fresh past last next good bad clean faulty real true known confirmed large small big mid-size midsize mid-sized medium young tiny huge leading major regional national international european german french dutch danish swedish spanish italian polish british american indian irish austrian portuguese czech japanese canadian australian swiss norwegian finnish greek belgian brazilian mexican chilean uk us eu private public family-owned listed global local typical average different several single whole entire total monthly daily weekly yearly incoming outgoing active about around roughly nearly over under only just up to of in on at for with and or is are was were be we you they it i there here not no never so as from by million billion thousand hundred crore lakh dozen one two three four five six seven eight nine ten first second third moment bigger few lot lots online-only independent reputable better best open closed pending typical medium-sized premium k m bn'.split(
    ' ',
  ),
)
/** Verbs and adverbs that stand before nouns in briefs. */
const NO_PART =
  /^(?:run|runs|running|sell|sells|have|has|had|make|makes|build|builds|want|wants|use|uses|using|get|gets|score|scores|send|sends|process|processes|see|sees|handle|handles|serve|serves|receive|receives|operate|operates|manage|manages|publish|call|calls|work|works|offer|offers|provide|provides|write|writes|read|reads|show|shows|take|takes|put|puts|check|checks|look|looks|moderate|currently|today|now|already|usually|often|\w+ly)$/

/**
 * A noun with what belongs to its name, read backwards from `end`: "[our] phone keyboard", "[the] building society".
 * At most two words before it; a capital inside a sentence is a name, which is left out.
 */
export function phraseEndingAt(flat: string, start: number, end: number): string {
  const noun = flat.slice(start, end).toLowerCase()
  const before = flat.slice(Math.max(0, start - 40), start)
  const words =
    /((?:[A-Za-z][A-Za-z'-]*[ ]){0,1}(?:[A-Za-z][A-Za-z'-]*[ -])?)$/
      .exec(before)?.[1]
      ?.trim()
      .replace(/-$/, '')
      .split(' ') ?? []
  const kept: string[] = []
  for (const word of words.toReversed()) {
    const lower = word.toLowerCase()
    const opens = /^$|[¶.:;(]\s*$/.test(flat.slice(0, start).slice(0, flat.lastIndexOf(word, start)).slice(-3))
    const name = /^[A-Z]/.test(word) && !opens && !/^[A-Z]{2,}$/.test(word)
    if (word.length < 2 || QUALIFIERS.has(lower) || NO_PART.test(lower) || name || /'s$|'$/.test(lower)) break
    kept.unshift(lower)
  }
  return [...kept, noun].join(' ')
}

/** Whether a phrase can stand in a sentence: small letters, no more than three words, none of them loose. */
export const isClean = (phrase: string): boolean =>
  /^[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}$/.test(phrase) && !phrase.split(' ').some((word) => NO_PART.test(word))
