import { CLOSED } from '@/components/ui/plans/closed'
import { StateBox } from '@/components/ui/state-page'
import { WrongStep } from '@/components/wizard/cards-on-demand'
import { STEPS } from '@/lib/methodology/registry'

export default function StepNotFound() {
  return (
    <main id="main" className="page narrow">
      <StateBox plan={CLOSED} title="This design has no such step" level={1}>
        <WrongStep steps={STEPS.map(({ id, number, title }) => ({ id, number, title }))} />
      </StateBox>
    </main>
  )
}
