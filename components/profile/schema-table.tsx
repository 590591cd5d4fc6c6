import { Icon } from '@/components/ui/icon'
import { identifiersOf, personalByName, protectedByName } from '@/lib/profile/by-name'
import type { Roles } from '@/lib/profile/result'
import type { Schema } from '@/lib/profile/schema-table'
import { KINDS } from './column-table'

type Props = { schema: Schema; roles: Roles; leaks: readonly string[] }

/** Columns of a schema, with what their names suggest. */
export function SchemaTable({ schema: { table, columns }, roles, leaks }: Props) {
  const keys = identifiersOf(columns, table)
  const personal = new Map(personalByName(columns).map(({ column, what }) => [column, what]))
  const guarded = protectedByName(columns)
  const remarks = (name: string): string => {
    const what = personal.get(name)
    return [
      name === roles.label ? 'label' : '',
      name === roles.time ? 'time' : '',
      name === roles.entity ? 'entity' : '',
      leaks.includes(name) ? 'candidate leak' : '',
      keys.includes(name) ? 'identifier, leave it out' : '',
      what === undefined ? '' : `personal (${what})`,
      guarded.includes(name) ? 'protected attribute' : '',
    ]
      .filter((remark) => remark !== '')
      .join('; ')
  }
  return (
    <details className="tool" open={columns.length <= 12}>
      <summary>
        Columns of the schema ({columns.length})
        <span className="chev">
          <Icon name="chevron" />
        </span>
      </summary>
      <div className="scroll" tabIndex={0} role="region" aria-label="Columns of the schema">
        <table>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Kind</th>
              <th scope="col">Type</th>
              <th scope="col">By its name</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, kind, type }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{KINDS[kind]}</td>
                <td>{type}</td>
                <td>{remarks(name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
