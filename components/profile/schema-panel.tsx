'use client'

import { useMemo, useState } from 'react'
import type { Facts } from '@/lib/facts/fact'
import { leaksByName } from '@/lib/profile/by-name'
import { rolesByName } from '@/lib/profile/roles'
import { readSchema } from '@/lib/profile/schema'
import { schemaProposals } from '@/lib/profile/schema-facts'
import type { Schema } from '@/lib/profile/schema-table'
import { FiguresForm } from './figures-form'
import { RolesForm } from './roles-form'
import { SchemaTable } from './schema-table'

type Props = { designId: string; file: string; text: string; facts: Facts; onClose: (said: string) => void }

/** One schema: its columns, and what their names suggest. No row is there to measure, and no engine is loaded. */
export function SchemaPanel({ designId, file, text, facts, onClose }: Props) {
  const read = useMemo(() => readSchema(text), [text])
  return (
    <div className="profile from-schema">
      <div className="row wrap">
        <strong>{file}</strong>
        {read.ok ? (
          <span className="small faint">
            {read.table === null ? '' : `table ${read.table} · `}
            {read.columns.length} columns · no rows, so what follows goes by names
          </span>
        ) : null}
        <button
          type="button"
          className="btn quiet s push"
          onClick={() => onClose('Closed. Nothing of the schema was kept.')}
        >
          Close
        </button>
      </div>
      {read.ok ? (
        <Columns designId={designId} file={file} schema={read} facts={facts} />
      ) : (
        <p className="profile-trouble" role="alert">
          {read.message}
        </p>
      )}
    </div>
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
