import type { Fact, Source } from '@/lib/facts/fact'
import { sameValue } from '@/lib/facts/ledger'
import { ENTRIES } from '@/lib/knowledge/catalogue'
import type { HardwareTable } from '@/lib/knowledge/hardware/table'
import type { PriceTable } from '@/lib/knowledge/prices/table'
import type { QuestionAnswer } from '@/lib/methodology/question'

/** What a citation may rest on: the look-up's sources, the workspace's prices and hardware, the words of the brief. */
export type Citable = {
  readonly brief: string
  readonly prices: PriceTable
  readonly hardware: HardwareTable
  /** What people answered in words. */
  readonly answers?: readonly Pick<QuestionAnswer, 'words'>[]
}

/** As the advisor calls a figure of a table that nobody has given a source. */
const TABLES = ['price table of this workspace', 'hardware table of this workspace']

const plain = (text: string): string =>
  text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()

const plainUrl = (url: string): string => url.trim().replace(/[/#]+$/, '')

type Named = Pick<Source, 'title' | 'url'>

const inKnowledge: readonly Named[] = ENTRIES.flatMap((entry) => [
  ...entry.sources,
  ...entry.figures.flatMap((figure) => figure.source ?? []),
])
const knownTitles = new Set(inKnowledge.map(({ title }) => plain(title)))
const knownUrls = new Map<string, Named[]>()
for (const source of inKnowledge) {
  if (source.url === null) continue
  const url = plainUrl(source.url)
  knownUrls.set(url, [...(knownUrls.get(url) ?? []), source])
}

/** What a source is called that is the brief itself, and one that is what somebody answered. */
const BRIEF = 'brief'
const ANSWER = 'answer'

/** A single letter stands in any brief by chance. */
const SHORTEST_QUOTE = 2

/** What may stand behind a figure, and how the ledger then holds it. */
const SCALES: readonly (readonly [suffix: RegExp, scale: number])[] = [
  [/^(?:%|percent|per cent)/, 0.01],
  [/^(?:k\b|thousand)/, 1e3],
  [/^(?:m\b|mn\b|million)/, 1e6],
  [/^(?:bn?\b|billion)/, 1e9],
  [/^ms\b/, 1e-3],
]

function holdsFigure(words: string, value: number): boolean {
  const quote = plain(words)
  return [...quote.matchAll(/\d[\d,]*(?:\.\d+)?/g)].some((match) => {
    const figure = Number(match[0].replaceAll(',', ''))
    const behind = quote.slice(match.index + match[0].length).trimStart()
    const scale = SCALES.find(([suffix]) => suffix.test(behind))?.[1] ?? 1
    return sameValue(figure, value) || sameValue(figure * scale, value)
  })
}

function isQuoted({ title, quote }: Source, value: Fact['value'], { brief, answers = [] }: Citable): boolean {
  if (quote === null || plain(quote).length < SHORTEST_QUOTE) return false
  const said = { [BRIEF]: [brief], [ANSWER]: answers.flatMap(({ words }) => words ?? []) }
  const texts = Object.entries(said).find(([name]) => name === plain(title))?.[1] ?? []
  const isThere = texts.some((text) => plain(text).includes(plain(quote)))
  return isThere && (typeof value !== 'number' || holdsFigure(quote, value))
}

const figuresOf = ({ prices, hardware }: Citable) => [...Object.values(prices), ...Object.values(hardware)]

/** What is known at an address: the same page stands under several titles. */
const knownAt = (url: string, by: Citable): readonly Named[] => [
  ...(knownUrls.get(plainUrl(url)) ?? []),
  ...figuresOf(by).flatMap(({ source }) => (source?.url === url ? source : [])),
]

/** An address must be known itself: a known title does not vouch for a foreign link. */
function isLookedUp({ title, url }: Named, value: Fact['value'], by: Citable): boolean {
  if (url !== null) return knownAt(url, by).length > 0
  // A table has the figure, or is no source of it.
  if (TABLES.includes(plain(title)))
    return (
      typeof value !== 'number' ||
      figuresOf(by).some((figure) => figure.value !== null && sameValue(figure.value, value))
    )
  return knownTitles.has(plain(title)) || figuresOf(by).some(({ source }) => source?.title === title)
}

/** A known source by a title that it has. No source that is looked up quotes anything: words of its own are left out. */
export function asKnown(source: Source, by: Citable): Source {
  if (source.url === null && [BRIEF, ANSWER].includes(plain(source.title))) return source
  const known = source.url === null ? [] : knownAt(source.url, by)
  const isCalledSo = known.some(({ title }) => plain(title) === plain(source.title))
  return { ...source, title: isCalledSo ? source.title : (known[0]?.title ?? source.title), quote: null }
}

/** True where code can find what a citation names. The brief has no address: a quote with one is of something else. */
export function isKnownSource(source: Source, value: Fact['value'], by: Citable): boolean {
  return isLookedUp(source, value, by) || (source.url === null && isQuoted(source, value, by))
}
