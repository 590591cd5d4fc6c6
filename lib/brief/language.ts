import type { Reading } from './types'

/** Small words by which a language gives itself away; words that several languages share are left out. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the and of we to is for our with that are have it they this which be should would want need how what when not who their from by at or you can has was were'.split(
    ' ',
  ),
  de: 'der die das und wir ist für mit nicht ein eine einen werden soll sollen pro auf von zu den dem sind haben unsere auch oder wie bei etwa möchten im als wird'.split(
    ' ',
  ),
  fr: 'le la les des et nous est pour avec pas un une sont dans par sur que qui notre nos il faut être plus environ chaque du au aux ce cette'.split(
    ' ',
  ),
  es: 'el la los las y de nosotros es para con no un una son en por que nuestro nuestra nuestros debe cada más del al queremos se lo como'.split(
    ' ',
  ),
  pt: 'o os as e de nós é para com não um uma são em por que nosso nossa nossos deve cada mais do da dos das ao queremos se como'.split(
    ' ',
  ),
  it: 'il lo gli le e di noi è per con non un una sono in che nostro nostra nostri deve ogni più del della dei al vogliamo si come'.split(
    ' ',
  ),
  nl: 'de het en wij we is voor met niet een zijn in per op van dat onze ook of hoe bij ongeveer willen worden als moet'.split(
    ' ',
  ),
}
const SETS = Object.entries(SMALL_WORDS).map(([id, words]): [string, ReadonlySet<string>] => [id, new Set(words)])
/** Letters beyond the Latin alphabets: kana, Han, Devanagari, Cyrillic, Arabic, Hangul, Thai, Greek and the like. */
const OTHER_LETTERS = /[\u0370-\u1cff\u2e80-\ud7ff\uf900-\ufaff\ufb50-\ufdff\ufe70-\ufefc]/g
const LETTERS = /\p{L}/gu

/** The language a brief is written in, as far as it matters: English is read, others are not. */
export function languageOf(text: string): Reading['language'] {
  const letters = text.match(LETTERS)?.length ?? 0
  const foreign = text.match(OTHER_LETTERS)?.length ?? 0
  if (foreign >= 6 && foreign > 0.25 * letters) return 'other'
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < 4) return 'unknown'
  const counts = SETS.map(([id, small]) => ({ id, n: words.filter((word) => small.has(word)).length }))
  const english = counts.find(({ id }) => id === 'en')?.n ?? 0
  const best = counts.toSorted((a, b) => b.n - a.n)[0]
  if (best && best.id !== 'en' && best.n >= 3 && best.n > 1.3 * english) return 'other'
  // A dozen words without one small word of English is no English either.
  return words.length >= 12 && english === 0 ? 'other' : 'en'
}
