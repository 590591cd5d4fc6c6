import { exampleNumbers } from '@/agents/examples'
import { Bar } from '@/components/shell/bar'
import { designRow } from '@/components/start/design-rows'
import { DesignTable } from '@/components/start/design-table'
import { StartDesk } from '@/components/start/start-desk'
import { LiveRefresh } from '@/components/wizard/live-refresh'
import { Plan } from '@/components/ui/brand'
import { loadDesigns } from '@/lib/designs/loaders'
import { EXAMPLES } from '@/lib/examples/registry'

/** Lists what is in the database now. */
export const dynamic = 'force-dynamic'

export default async function StartPage() {
  const now = new Date()
  const designs = (await loadDesigns()).map((design) => designRow(design, now))
  return (
    <>
      <Bar />
      <main id="main">
        <StartDesk examples={EXAMPLES} numbers={await exampleNumbers(EXAMPLES)} />
        <div className="body">
          {designs.length > 0 ? <DesignTable designs={designs} /> : <NoDesigns />}
          <LiveRefresh active={designs.some((design) => design.steps.includes('drafting'))} />
        </div>
      </main>
    </>
  )
}

function NoDesigns() {
  return (
    <>
      <div className="sech">
        <h2>Designs</h2>
      </div>
      <section className="sheet state-box" aria-label="Designs" style={{ minHeight: 0 }}>
        <div className="in">
          <Plan kind="empty" />
          <h3 className="title-3">No designs yet</h3>
          <p className="soft">
            Write what the system should do, or open a worked example. A design has seven steps, from the problem to its
            performance; each is drafted for you from the brief, with every number’s origin, and each can be changed.
          </p>
        </div>
      </section>
    </>
  )
}
