import { Icon } from '@/components/ui/icon'
import { readingRemarks } from '@/lib/profile/reading'
import type { Column, Measures, Table } from '@/lib/profile/result'

export const KINDS = {
  integer: 'whole number',
  number: 'number',
  time: 'time',
  boolean: 'yes/no',
  text: 'text',
  other: 'other',
}

function percent(part: number, of: number): string {
  if (part === 0) return '0%'
  const share = (part / of) * 100
  return share < 0.1 ? '<0.1%' : `${Number(share.toPrecision(3))}%`
}

const distinctText = ({ distinct, exact }: Column) =>
  distinct === null
    ? '–'
    : `${exact ? '' : '≈ '}${Number(distinct.toPrecision(exact ? 15 : 3)).toLocaleString('en-US')}`

function remarks({ name, reading }: Column, measures: Measures | null): string {
  const said = measures?.leaks.some(({ column }) => column === name) ? ['candidate leak'] : []
  if (measures?.identifiers.includes(name)) said.push('identifier, leave it out')
  return [...said, ...readingRemarks(reading)].join('; ')
}

/** Columns and what was counted of them. Least and greatest only of figures and moments; words are not shown. */
export function ColumnTable({ table, measures }: { table: Table; measures: Measures | null }) {
  return (
    <details className="tool" open={table.columns.length <= 12}>
      <summary>
        Columns of the file ({table.columns.length})
        <span className="chev">
          <Icon name="chevron" />
        </span>
      </summary>
      <div className="scroll" tabIndex={0} role="region" aria-label="Columns of the file">
        <table>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Kind</th>
              <th scope="col" className="num">
                Empty
              </th>
              <th scope="col" className="num">
                Values
              </th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Remark</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => (
              <tr key={column.name}>
                <th scope="row">{column.name}</th>
                <td title={column.type}>{KINDS[column.kind]}</td>
                <td className="num">{percent(column.nulls, table.rows)}</td>
                <td className="num">{distinctText(column)}</td>
                <td>{column.min ?? ''}</td>
                <td>{column.max ?? ''}</td>
                <td>{remarks(column, measures)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
