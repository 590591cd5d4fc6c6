import { CLOSED } from '@/components/ui/plans/closed'
import { StateBox } from '@/components/ui/state-page'

export default function NoSuchState() {
  return (
    <main className="page narrow" id="main">
      <StateBox plan={CLOSED} title="One of these states is not there" level={1}>
        <p className="soft">
          The address names a version or a moment that this design does not have. Its history lists all of them.
        </p>
      </StateBox>
    </main>
  )
}
