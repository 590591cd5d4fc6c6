import Link from 'next/link'
import { Bar } from '@/components/shell/bar'
import { CLOSED } from '@/components/ui/plans/closed'
import { StateBox } from '@/components/ui/state-page'

export default function CalculatorNotFound() {
  return (
    <>
      <Bar />
      <main id="main" className="page narrow">
        <StateBox plan={CLOSED} title="There is no calculator at this address" level={1}>
          <p className="soft">Its name may have changed, or the link was cut short.</p>
          <p className="row">
            <Link className="btn" href="/calculators">
              All calculators
            </Link>
          </p>
        </StateBox>
      </main>
    </>
  )
}
