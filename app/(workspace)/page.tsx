import { exampleNumbers } from '@/agents/examples'
import { Bar } from '@/components/shell/bar'
import { DesignsSection } from '@/components/start/design-list'
import { ExampleIcon } from '@/components/start/example-icon'
import { FreshList } from '@/components/start/fresh-list'
import { ImportDesign } from '@/components/start/import-design'
import { StartDesk } from '@/components/start/start-desk'
import { LiveRefresh } from '@/components/start/on-demand'
import { Plan } from '@/components/ui/plan'
import { EMPTY } from '@/components/ui/plans/empty'
import { readFilter } from '@/lib/designs/list/read-filter'
import { loadDesigns } from '@/lib/designs/loaders'
import { EXAMPLES } from '@/lib/examples/registry'

/** Lists what is in the database now. */
const ICONS = Object.fromEntries(EXAMPLES.map(({ id, icon }) => [id, <ExampleIcon key={id} icon={icon} />]))

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function StartPage({ searchParams }: Props) {
  const filter = readFilter(await searchParams)
  const { list, tags, findings, inBin } = await loadDesigns(filter)
  const isDrafting = list.designs.some(({ steps }) => Object.values(steps).includes('drafting'))
  return (
    <>
      <Bar />
      <main id="main">
        <StartDesk examples={EXAMPLES} icons={ICONS} numbers={await exampleNumbers(EXAMPLES)} />
        <div className="body">
          {list.all.count + inBin > 0 ? (
            <DesignsSection
              list={list}
              filter={filter}
              tags={tags}
              findings={findings}
              inBin={inBin}
              now={new Date()}
            />
          ) : (
            <NoDesigns />
          )}
          {isDrafting ? <LiveRefresh active /> : null}
          <FreshList rendering={crypto.randomUUID()} />
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
        <ImportDesign />
      </div>
      <section className="sheet state-box" aria-label="Designs" style={{ minHeight: 0 }}>
        <div className="in">
          <Plan of={EMPTY} />
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
