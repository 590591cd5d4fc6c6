import type { Scan } from './scan'

/** Units that briefs of a kind call by other names than the knowledge base: plural in the brief → singular. */
const UNITS = [
  'charges',
  'payments',
  'transactions',
  'orders',
  'trips',
  'searches',
  'listings',
  'homes',
  'questions',
  'chats',
  'comments',
  'messages',
  'posts',
  'reminders',
  'refunds',
  'claims',
  'applications',
  'images',
  'films',
  'scans',
  'invoices',
  'receipts',
  'calls',
  'tickets',
  'products',
  'leads',
  'customers',
  'subscribers',
  'videos',
  'articles',
  'documents',
  'contracts',
  'photos',
  'frames',
  'parts',
  'series',
  'suggestions',
  'completions',
  'requests',
  'rides',
  'deliveries',
  'resumes',
  'candidates',
  'emails',
  'readings',
  'notifications',
  'policies',
  'visits',
  'players',
  'meetings',
]

const singular = (plural: string) =>
  plural === 'series'
    ? 'series'
    : plural.endsWith('ries')
      ? `${plural.slice(0, -3)}y`
      : plural.endsWith('ches') || plural.endsWith('sses')
        ? plural.slice(0, -2)
        : plural.slice(0, -1)

/** What the brief itself calls the thing that is scored: the noun of its load, else the unit named most often. */
export function readWords(s: Scan, defaults: readonly string[]): Partial<Record<string, string>> {
  const rate = s.reads.get('data.rowsPerDay') ?? s.reads.get('arch.qpsPeak')
  const lower = s.text.toLowerCase()
  const named = rate
    ? UNITS.find((unit) => unit !== 'requests' && rate.quote.toLowerCase().includes(singular(unit)))
    : undefined
  const count = (word: string) => lower.split(word).length - 1
  const counted = UNITS.map((unit) => ({ unit, n: count(singular(unit)) })).sort((a, b) => b.n - a.n)[0]
  const units = named ?? (counted && counted.n >= 2 ? counted.unit : undefined)
  if (!units || units === 'requests' || defaults.includes(units)) return {}
  return { units, unit: singular(units) }
}
