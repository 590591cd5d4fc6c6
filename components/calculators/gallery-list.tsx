import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { CALCULATORS } from '@/lib/calculators/registry'
import { search } from '@/lib/calculators/groups'

/** Every calculator by its number, or those in which all words of the search stand. */
export function GalleryList({ words }: { words: string }) {
  const found = search(words)
  const count = found.reduce((sum, group) => sum + group.calculators.length, 0)
  return (
    <main className="page narrow" id="main">
      <div className="head">
        <h1 className="title-1">Calculators</h1>
        <p className="soft" style={{ paddingBottom: 4 }}>
          The arithmetic behind the numbers of a design: {CALCULATORS.length} functions, each with its formula, its
          sources and cases with known values.
        </p>
      </div>
      <form method="get" action="/calculators" className="row wrap calc-search" role="search">
        <label className="find">
          <Icon name="search" size={15} />
          <span className="sr">Find a calculator</span>
          <input type="search" name="q" placeholder="Find a calculator" defaultValue={words} />
        </label>
        <button type="submit" className="btn">
          Find
        </button>
        {words ? (
          <>
            <span className="soft small" role="status">
              {count === 1 ? '1 match' : `${count} matches`} for “{words}”
            </span>
            <Link className="btn quiet" href="/calculators">
              Show all
            </Link>
          </>
        ) : null}
      </form>
      {count === 0 ? (
        <StateBox plan={EMPTY} title="No calculator matches">
          <p className="soft">Try one word of what you want to know: replicas, cache, drift, cost, sample, memory.</p>
        </StateBox>
      ) : (
        <div className="sheet">
          {found.map((group) => (
            <section key={group.id} className="card calc-group" aria-labelledby={group.id}>
              <header>
                <span className="code faint">{group.id}</span>
                <h2 id={group.id}>{group.title}</h2>
              </header>
              <ul>
                {group.calculators.map((calculator) => (
                  <li key={calculator.fn}>
                    <Link href={`/calculators/${calculator.fn}`}>{calculator.title}</Link>
                    <span className="soft">{calculator.description}</span>
                    <span className="code faint">{calculator.fn}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </main>
  )
}
