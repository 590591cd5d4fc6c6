import type { TableSpec } from '@/lib/methodology/define-step'
import { partId } from '@/lib/methodology/place'
import type { TableRow } from '@/lib/methodology/draft'
import { authorOf, type CardContext } from './card-context'
import { cardClass, Line } from './text'

type Props = { table: TableSpec; rows: readonly TableRow[]; context: CardContext; writing?: boolean }

const CHOSEN = /^(chosen|choice|recommended|selected|use)\b/i

/** A table of the step; under 760 pixels it becomes a labelled list. */
export function TableCard({ table, rows, context, writing = false }: Props) {
  const [name, ...columns] = table.columns
  if (!name || rows.length === 0) return null
  const cell = (row: TableRow, key: string, header: string) => (
    <Line
      context={context}
      field={`tables/${table.id}/${row.id}/${key}`}
      label={`${header}, ${row[name.key] ?? row.id}`}
      value={row[key] ?? ''}
    />
  )
  return (
    <section className={cardClass(writing)} aria-label={table.title} id={partId('tables', table.id)}>
      <header>
        <h2>{table.title}</h2>
        {writing ? <span className="meta">writing</span> : null}
      </header>
      <table className="stack">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'num' : ''}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const arriving = writing && index === rows.length - 1
            const author = authorOf(context, `tables/${table.id}/${row.id}`)
            const chosen = CHOSEN.test(row['verdict'] ?? '')
            return (
              <tr key={row.id} className={chosen ? 'chosen' : ''}>
                <th scope="row" className={author ? 'hand' : ''}>
                  {cell(row, name.key, name.header)}
                  {author ? <span className="by person">{author.name}</span> : null}
                </th>
                {columns.map((column) => (
                  <td key={column.key} className={column.numeric ? 'num' : ''} data-l={column.header}>
                    {arriving && !row[column.key] ? <span className="ghost" /> : cell(row, column.key, column.header)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
