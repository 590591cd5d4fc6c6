import Link from 'next/link'
import { Bar } from '@/components/shell/bar'
import { CLOSED } from '@/components/ui/plans/closed'
import { StateBox } from '@/components/ui/state-page'

export default function DesignNotFound() {
  return (
    <>
      <Bar />
      <main id="main" className="page narrow">
        <StateBox plan={CLOSED} title="There is no design at this address" level={1}>
          <p className="soft">It may have been deleted, or the link cut short.</p>
          <p className="row">
            <Link className="btn" href="/">
              All designs
            </Link>
          </p>
        </StateBox>
      </main>
    </>
  )
}
