'use client'

import type { FactView, FactViews } from './fact-view'
import type { EndView, InfluenceView } from './sensitivity-view'
import { useSensitivity } from './use-sensitivity'

type Props = { designId: string; facts: FactViews; fact: FactView; onFollow: (path: string) => void }

/** How the figure answers when each of its inputs moves alone by a tenth: a table whose last column draws it. */
export function SensitivityTable({ designId, facts, fact, onFollow }: Props) {
  const view = useSensitivity(designId, fact.path, facts)
  return (
    <div className="trace">
      <div>
        <h3>Sensitivity</h3>
        {view === null ? <p className="small soft">Moving each input by a tenth…</p> : null}
        {view?.ok === false ? <p className="small soft">{view.message}</p> : null}
        {view?.ok && view.rows.length > 0 ? (
          <table className="sens">
            <caption className="small soft">
              {fact.label} is {view.base}. Each input moves alone, by a tenth or to the end of its range.
            </caption>
            <thead>
              <tr>
                <th scope="col">Input</th>
                <th scope="col">At</th>
                <th scope="col" className="num">
                  Gives
                </th>
                <th scope="col" className="sens-draw">
                  <span className="sr">Drawn</span>
                </th>
                <th scope="col" className="num">
                  For 1% more
                </th>
              </tr>
            </thead>
            <tbody>
              {view.rows.map((row) => (
                <Row key={row.path} row={row} here={view.here} onFollow={onFollow} />
              ))}
            </tbody>
          </table>
        ) : null}
        {view?.ok && view.rows.length === 0 ? (
          <p className="small soft">None of its inputs is a figure that could be moved.</p>
        ) : null}
        {view?.ok
          ? view.unmoved.map((one) => (
              <p key={one.label} className="small faint">
                {one.label} was not moved. {one.why}
              </p>
            ))
          : null}
      </div>
    </div>
  )
}

const ends = (row: InfluenceView): EndView[] => [row.low, row.high].filter((end) => end !== null)

function Row({ row, here, onFollow }: { row: InfluenceView; here: number; onFollow: (path: string) => void }) {
  return (
    <tr>
      <th scope="row">
        <button type="button" className="linkish small" onClick={() => onFollow(row.path)}>
          {row.label}
        </button>
      </th>
      <td className="small soft">
        {ends(row).map((end) => (
          <span key={end.input}>{end.input}</span>
        ))}
      </td>
      <td className="num small">
        {ends(row).map((end) => (
          <span key={end.input} title={end.refused ?? undefined}>
            {end.result}
          </span>
        ))}
      </td>
      <td className="sens-draw">
        <Bar row={row} here={here} />
      </td>
      <td className="num small soft">{row.elasticity ?? '–'}</td>
    </tr>
  )
}

/** In an own coordinate system of 100 by 20; what it shows stands in the cells beside it. */
function Bar({ row, here }: { row: InfluenceView; here: number }) {
  const [from, to] = row.bar
  const x = (share: number) => 2 + share * 96
  return (
    <svg className={`sens-bar ${row.origin}`} viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <rect x={x(from)} y="5" width={Math.max(0.6, x(to) - x(from))} height="10" />
      <line x1={x(here)} x2={x(here)} y1="0" y2="20" />
    </svg>
  )
}
