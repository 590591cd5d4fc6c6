'use client'

import { useId, useMemo, useState } from 'react'
import type { Facts } from '@/lib/facts/fact'
import { leaksByName } from '@/lib/profile/by-name'
import { rolesByName } from '@/lib/profile/roles'
import { readSchema } from '@/lib/profile/schema'
import { schemaProposals } from '@/lib/profile/schema-facts'
import type { NamedTable, Schema } from '@/lib/profile/schema-table'
import { FiguresForm } from './figures-form'
import { RolesForm } from './roles-form'
import { SchemaTable } from './schema-table'
import { Trouble } from './trouble'

type Props = { designId: string; file: string; text: string; facts: Facts; onClose: (said: string) => void }

/** A schema: the tables it holds, or the columns of the one that is trained on. */
export function SchemaPanel({ designId, file, text, facts, onClose }: Props) {
  const read = useMemo(() => readSchema(text), [text])
  const [picked, setPicked] = useState<number | null>(null)
  const tables = read.ok ? read.tables : []
  const table = tables.length === 1 ? tables[0] : picked === null ? undefined : tables[picked]
  const schema = read.ok ? table?.read : read
  return (
    <div className="profile from-schema">
      <div className="row wrap">
        <strong>{file}</strong>
        <span className="small faint" role="status">
          {tables.length > 1 ? `${tables.length} tables` : ''}
          {tables.length > 1 && schema?.ok ? ' · ' : ''}
          {schema?.ok ? columnsText(schema) : ''}
        </span>
        <button
          type="button"
          className="btn quiet s push"
          onClick={() => onClose('Closed. Nothing of the schema was kept.')}
        >
          Close
        </button>
      </div>
      {tables.length > 1 ? <TablePick tables={tables} picked={picked} onPick={setPicked} /> : null}
      {schema?.ok ? <Columns key={picked} designId={designId} file={file} schema={schema} facts={facts} /> : null}
      {schema && !schema.ok ? <Trouble message={schema.message} /> : null}
    </div>
  )
}

const counted = (count: number) => (count === 1 ? '1 column' : `${count} columns`)

const columnsText = ({ table, columns }: Schema) =>
  `${table === null ? '' : `table ${table} · `}${counted(columns.length)} · no rows, so what follows goes by names`

type TablePickProps = {
  tables: readonly NamedTable[]
  picked: number | null
  onPick: (at: number | null) => void
}

/** Which of the tables is meant. Names may recur in several schemas, so the place tells them apart. */
function TablePick({ tables, picked, onPick }: TablePickProps) {
  const id = useId()
  return (
    <p className="profile-pick">
      <label htmlFor={id}>Which table is trained on?</label>
      <select
        id={id}
        className="select"
        value={picked ?? ''}
        onChange={({ target: { value } }) => onPick(value === '' ? null : Number(value))}
      >
        <option value="">Choose a table</option>
        {tables.map(({ name, read }, i) => (
          <option key={`${i} ${name}`} value={i}>
            {name} ({read.ok ? counted(read.columns.length) : 'cannot be read'})
          </option>
        ))}
      </select>
    </p>
  )
}

type ColumnsProps = { designId: string; file: string; schema: Schema; facts: Facts }

function Columns({ designId, file, schema, facts }: ColumnsProps) {
  const [roles, setRoles] = useState(() => rolesByName(schema))
  const leaks = leaksByName(schema.columns, roles.label)
  return (
    <>
      <RolesForm columns={schema.columns} roles={roles} measures={null} onChoose={setRoles} />
      <SchemaTable schema={schema} roles={roles} leaks={leaks.map(({ column }) => column)} />
      <FiguresForm
        key={JSON.stringify(roles)}
        designId={designId}
        origin={{ from: 'schema', file }}
        candidates={leaks.map(({ column, why }) => ({ name: column, why: `by its name, ${why} (assumption)` }))}
        offer={(ticked) => schemaProposals({ schema, roles, leaks: ticked }, facts)}
        busy={false}
      />
    </>
  )
}
