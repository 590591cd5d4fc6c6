import type { TableSpec } from '@/lib/methodology/define-step'
import type { TableRow } from '@/lib/methodology/draft'
import { nthOf } from '@/lib/methodology/names'
import { partId } from '@/lib/methodology/place'
import { ItemList } from '../structure/item-list'
import { ListFoot } from '../structure/list-foot'
import { authorOf, type CardContext } from './card-context'
import { cardClass } from './hand'
import { textOf } from './text'
import { HeadView, RowView } from './views'

type Props = { table: TableSpec; rows: readonly TableRow[]; context: CardContext; writing?: boolean }

/** A table of the step; under 760 pixels it becomes a labelled list. */
export function TableCard({ table, rows, context, writing = false }: Props) {
  const list = `tables/${table.id}`
  const drawn = rows.map((row, index) => ({
    id: row.id,
    node: (
      <RowView
        table={table}
        row={row}
        text={textOf(context)}
        author={authorOf(context, `${list}/${row.id}`)}
        isEditable={context.editable}
        nth={nthOf({ tables: [table] }, list, rows, row)}
        isArriving={writing && index === rows.length - 1}
      />
    ),
  }))
  return (
    <section className={cardClass(writing)} aria-label={table.title} id={partId('tables', table.id)}>
      <header>
        <h2>{table.title}</h2>
        {writing ? <span className="meta">writing</span> : null}
      </header>
      <ItemList
        list={list}
        as="table"
        className="stack"
        head={<HeadView columns={table.columns} isEditable={context.editable} />}
        drawn={drawn}
      />
      {context.editable ? <ListFoot list={list} count={rows.length} /> : null}
    </section>
  )
}
