import type { Plot, PlotPoint } from '@/lib/calculators/plot'
import { figureText, tickText, unitWord } from './figure'
import { findingOf } from './finding'
import { LineFigure } from './line-figure'

/** Few enough to read, both ends and the present value among them. */
function sample({ points, here }: Plot, count = 9): PlotPoint[] {
  const every = Math.max(1, Math.floor((points.length - 1) / (count - 1)))
  return points.filter((point, i) => i % every === 0 || i === points.length - 1 || point === here)
}

/** "Training tokens" needs no unit beside it. */
function titled(label: string, unit: string): string {
  const word = unitWord(unit)
  return word === '' || label.toLowerCase().includes(word.toLowerCase()) ? label : `${label}, ${word}`
}

/** The main output over the main input: picture, sentence and table of the same points. */
export function PlotCard({ plot }: { plot: Plot | null }) {
  if (plot === null) {
    return (
      <section className="card" aria-labelledby="plot">
        <header>
          <h2 id="plot">Plot</h2>
        </header>
        <p className="soft">With these inputs there is no range to draw.</p>
      </section>
    )
  }
  const { x, y } = plot
  const finding = findingOf(plot)
  return (
    <section className="card" aria-labelledby="plot">
      <header>
        <h2 id="plot">
          {y.label} over {x.label.charAt(0).toLowerCase() + x.label.slice(1)}
        </h2>
      </header>
      <LineFigure
        points={plot.points}
        here={plot.here}
        logX={x.log}
        xTitle={titled(x.label, x.unit)}
        yTitle={titled(y.label, y.unit)}
        formatX={(value) => tickText(value, x.unit)}
        formatY={(value) => tickText(value, y.unit)}
        finding={finding}
      />
      <p className="small soft">
        {finding}
        {plot.here ? <span className="chart-key"> The upright line is your value.</span> : null}
      </p>
      <details className="calc-table">
        <summary>As a table</summary>
        <table>
          <caption className="sr">{finding}</caption>
          <thead>
            <tr>
              <th scope="col">{titled(x.label, x.unit)}</th>
              <th scope="col" className="num">
                {y.label}
              </th>
            </tr>
          </thead>
          <tbody>
            {sample(plot).map((point) => (
              <tr key={point.x} className={point === plot.here ? 'chosen' : undefined}>
                <th scope="row">{figureText(point.x, x.unit)}</th>
                <td className="num">{figureText(point.y, y.unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
