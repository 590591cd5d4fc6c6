import type { Metadata } from 'next'
import Link from 'next/link'
import { Bar } from '@/components/shell/bar'
import { BinTable } from '@/components/start/bin-table'
import { FreshList } from '@/components/start/fresh-list'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { KEPT_DAYS } from '@/lib/designs/bin/schema'
import { loadBin } from '@/lib/designs/loaders'

export const metadata: Metadata = { title: 'Bin · Groundplan' }
export const dynamic = 'force-dynamic'

export default async function BinPage() {
  const entries = await loadBin()
  return (
    <>
      <Bar />
      <main id="main" className="body">
        <div className="sech">
          <h1 className="title-2">Bin</h1>
          <p className="faint small" role="status">
            {entries.length}
          </p>
          <Link className="push small" href="/#designs" prefetch={false}>
            All designs
          </Link>
        </div>
        <BinTable
          entries={entries}
          empty={
            <StateBox plan={EMPTY} title="The bin is empty">
              <p className="soft">
                A deleted design is kept here for {KEPT_DAYS} days, with all that is in it, and can be restored. After
                that it is gone for good.
              </p>
            </StateBox>
          }
        />
        <FreshList rendering={crypto.randomUUID()} />
      </main>
    </>
  )
}
