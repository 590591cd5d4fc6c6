import { LineFigure } from '@/components/calculators/line-figure'
import type { Facts } from '@/lib/facts/fact'
import type { Run } from '@/lib/facts/ledger'
import type { Figures } from '@/lib/knowledge/editable'
import { compared, type Named } from '@/lib/tradeoffs/compare'
import type { Drawn, TradeOff } from '@/lib/tradeoffs/define'
import { TRADE_OFFS } from '@/lib/tradeoffs/registry'
import { axisText, axisTitle, findingOf, namesOf, pointText, sample } from './trade-text'

/** What one figure costs in another, drawn on the server from the design's own facts. */
export function TradeOffs({ facts, run, figures }: { facts: Facts; run: Run; figures: Figures }) {
  const results = TRADE_OFFS.map((tradeOff) => ({ tradeOff, result: tradeOff.draw(facts, run, figures) }))
  const drawn = results.flatMap(({ tradeOff, result }) => (result.ok ? [{ tradeOff, drawn: result }] : []))
  const undrawn = results.flatMap(({ tradeOff, result }) => (result.ok ? [] : [{ tradeOff, result }]))
  return (
    <section className="sheet trade" aria-labelledby="trade-offs">
      <div className="card">
        <header>
          <h2 id="trade-offs">Trade-offs</h2>
          <span className="meta">worked out from the facts of this design</span>
        </header>
        <div className="trade-grid">
          {drawn.map((one) => (
            <Picture key={one.tradeOff.id} {...one} />
          ))}
        </div>
        {undrawn.length > 0 ? (
          <>
            <h3 className="trade-rest">Not drawn</h3>
            <ul className="small soft trade-undrawn">
              {undrawn.map(({ tradeOff, result }) => (
                <li key={tradeOff.id}>
                  <span className="m">{tradeOff.title}.</span> {result.why}
                  {result.missing.length > 0 ? ` Missing: ${namesOf(result.missing, facts)}.` : ''}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  )
}

/** The same pictures with a line for each variant; those that no variant moves are left out. */
export function TradeOffsOfVariants({ facts, variants, run }: { facts: Facts; variants: readonly Named[]; run: Run }) {
  const pictures = TRADE_OFFS.flatMap((tradeOff) => {
    const drawn = compared(tradeOff, facts, variants, run)
    return drawn ? [{ tradeOff, drawn }] : []
  })
  if (pictures.length === 0) return null
  return (
    <section className="sheet trade" aria-labelledby="trade-offs">
      <div className="card">
        <header>
          <h2 id="trade-offs">Trade-offs that a variant moves</h2>
        </header>
        <div className="trade-grid">
          {pictures.map((one) => (
            <Picture key={one.tradeOff.id} {...one} />
          ))}
        </div>
      </div>
    </section>
  )
}

function Picture({ tradeOff, drawn }: { tradeOff: TradeOff; drawn: Drawn }) {
  const { x, y, logX, series, here, notes } = drawn
  const [first, ...others] = series
  if (!first) return null
  return (
    <section aria-labelledby={`trade-${tradeOff.id}`}>
      <h3 id={`trade-${tradeOff.id}`}>{tradeOff.title}</h3>
      <p className="small soft">{tradeOff.question}</p>
      <LineFigure
        points={first.points}
        further={others.map((one) => one.points)}
        here={here}
        logX={logX}
        xTitle={axisTitle(x)}
        yTitle={axisTitle(y)}
        formatX={(value) => axisText(value, x)}
        formatY={(value) => axisText(value, y)}
        finding={findingOf(drawn)}
        small
      />
      {others.length > 0 ? <Names drawn={drawn} /> : null}
      <p className="small soft">
        {here ? <span className="chart-key">The upright line is where the design stands. </span> : null}
        {notes.join(' ')}
      </p>
      <Table drawn={drawn} title={tradeOff.title} />
    </section>
  )
}

function Names({ drawn }: { drawn: Drawn }) {
  return (
    <ul className="chart-names">
      {drawn.series.map((one, i) => (
        <li key={one.name}>
          <svg viewBox="0 0 28 8" aria-hidden="true">
            <path className={`chart-line${i > 0 ? ` further-${i}` : ''}`} d="M0 4h28" />
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  )
}

function Table({ drawn, title }: { drawn: Drawn; title: string }) {
  const { x, y, choice, series, here } = drawn
  const several = series.length > 1
  return (
    <details className="calc-table">
      <summary>As a table</summary>
      <table>
        <caption className="sr">{title}</caption>
        <thead>
          <tr>
            {several ? <th scope="col">Line</th> : null}
            {choice ? <th scope="col">{choice.label}</th> : null}
            <th scope="col" className="num">
              {x.label}
            </th>
            <th scope="col" className="num">
              {y.label}
            </th>
          </tr>
        </thead>
        <tbody>
          {series.flatMap((one) =>
            sample(one.points, here).map((point) => (
              <tr key={`${one.name} ${point.at ?? point.x}`} className={point === here ? 'chosen' : undefined}>
                {several ? <th scope="row">{one.name}</th> : null}
                {choice ? <td>{point.at === null ? '' : pointText(point.at, choice)}</td> : null}
                <td className="num">{pointText(point.x, x)}</td>
                <td className="num">{pointText(point.y, y)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  )
}
