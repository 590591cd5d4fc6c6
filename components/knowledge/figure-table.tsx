import type { FigureView } from './figure-view'
import { OriginLine } from './origin-line'
import { SourceLink } from './source-link'

/** Figures with the line of their origin under each, and where they were read. */
export function FigureTable({ figures }: { figures: readonly FigureView[] }) {
  return (
    <table className="stack">
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="num">
            Value
          </th>
          <th scope="col">Origin</th>
          <th scope="col">Source or note</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.label}>
            <th scope="row" style={{ fontWeight: 400 }}>
              {figure.label}
            </th>
            <td className="num" data-l="Value">
              <span className={figure.origin ? `n ${figure.origin}` : 'n unknown'} style={{ cursor: 'default' }}>
                {figure.text}
              </span>
            </td>
            <td data-l="Origin">
              <OriginLine figure={figure} />
            </td>
            <td data-l="Source" className="soft">
              <span>
                {figure.source ? <SourceLink source={figure.source} /> : null}
                {figure.source && figure.note ? <br /> : null}
                {figure.note}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
