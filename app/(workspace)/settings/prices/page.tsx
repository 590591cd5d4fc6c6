import type { Metadata } from 'next'
import { figureRow } from '@/components/prices/figure-row'
import { FiguresTable } from '@/components/prices/figures-table'
import '@/components/prices/prices.css'
import { loadFigures } from '@/lib/prices/loaders'

export const metadata: Metadata = { title: 'Prices and hardware' }

/** Shows what is in the database now. */
export const dynamic = 'force-dynamic'

export default async function PricesPage() {
  const { prices, hardware } = await loadFigures()
  const unpriced = prices.filter(({ value }) => value === null).length
  return (
    <main id="main" className="pr">
      <h1 className="title-1">Prices and hardware</h1>
      <p className="intro soft">
        What designs of this workspace are drafted with. A default says where and when it was read, or that it is an
        assumption; set your own with its source and day. A design takes a new price at its next draft. What has no
        price is unpriced, and so is every cost that needs it.
      </p>
      <h2>Prices</h2>
      <p className="soft">
        US dollars, on demand.{' '}
        {unpriced === 0 ? 'Every item has a price.' : `${unpriced} ${unpriced === 1 ? 'item has' : 'items have'} none.`}
      </p>
      <FiguresTable rows={prices.map(figureRow)} title="Prices" />
      <h2>Hardware</h2>
      <p className="soft">One device each; peaks are dense, without sparsity.</p>
      <FiguresTable rows={hardware.map(figureRow)} title="Hardware" />
    </main>
  )
}
