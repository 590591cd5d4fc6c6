import type { Fact, Source } from '@/lib/facts/fact'
import { ENTRIES } from '@/lib/knowledge/catalogue'
import type { PriceTable } from '@/lib/knowledge/prices/table'

/** What a citation may rest on: the look-up's sources, the workspace's prices, the words of the brief. */
export type Citable = { readonly brief: string; readonly prices: PriceTable }

/** As the advisor calls a price that nobody has given a source. */
const PRICE_TABLE = 'price table of this workspace'

const plain = (text: string): string =>
  text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()

const plainUrl = (url: string): string => url.trim().replace(/[/#]+$/, '')

type Named = Pick<Source, 'title' | 'url'>

const inKnowledge: readonly Named[] = ENTRIES.flatMap((entry) => [
  ...entry.sources,
  ...entry.figures.flatMap((figure) => figure.source ?? []),
])
const knownTitles = new Set(inKnowledge.map(({ title }) => plain(title)))
const knownUrls = new Set(inKnowledge.flatMap(({ url }) => (url === null ? [] : plainUrl(url))))

/** A shorter quote stands in any brief by chance. */
const QUOTE_WORDS = 2

function isQuoted(quote: string | null, value: Fact['value'], brief: string): boolean {
  if (quote === null || plain(quote).split(' ').length < QUOTE_WORDS) return false
  if (typeof value === 'number' && !/\d/.test(quote)) return false
  return plain(brief).includes(plain(quote))
}

/** An address must be known itself: a known title does not vouch for a foreign link. */
function isLookedUp({ title, url }: Named, prices: PriceTable): boolean {
  const own = Object.values(prices).flatMap((price) => price.source ?? [])
  if (url !== null) return knownUrls.has(plainUrl(url)) || own.some((one) => one.url === url)
  return plain(title) === PRICE_TABLE || knownTitles.has(plain(title)) || own.some((one) => one.title === title)
}

/** True where code can find what a citation names. A quote counts only with no address but the brief's own: none. */
export function isKnownSource(source: Source, value: Fact['value'], { brief, prices }: Citable): boolean {
  return isLookedUp(source, prices) || (source.url === null && isQuoted(source.quote, value, brief))
}
