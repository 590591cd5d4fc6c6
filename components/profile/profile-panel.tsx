'use client'

import type { Facts } from '@/lib/facts/fact'
import { bytesText } from '@/lib/profile/limits'
import type { Progress } from '@/lib/profile/result'
import { ColumnTable } from './column-table'
import { FiguresForm } from './figures-form'
import { RolesForm } from './roles-form'
import { useProfile } from './use-profile'

type Props = { designId: string; file: File; facts: Facts; onClose: (said: string) => void }

/** One file: how far it is, what its columns are, and which figures it gives. */
export function ProfilePanel({ designId, file, facts, onClose }: Props) {
  const { kind, progress, trouble, table, roles, measured, choose } = useProfile(file)
  return (
    <div className="profile">
      <div className="row wrap">
        <strong>{file.name}</strong>
        <span className="small faint">
          {bytesText(file.size)}
          {table ? ` · ${table.rows.toLocaleString('en-US')} rows · ${table.columns.length} columns` : ''}
        </span>
        <button
          type="button"
          className="btn quiet s push"
          onClick={() =>
            onClose(progress ? 'Stopped. Nothing of the file was kept.' : 'Closed. Nothing of the file was kept.')
          }
        >
          {progress ? 'Stop' : 'Close'}
        </button>
      </div>
      {progress ? <Bar progress={progress} /> : null}
      {trouble ? (
        <p className="profile-trouble" role="alert">
          {trouble}
        </p>
      ) : null}
      {table && roles ? (
        <RolesForm table={table} roles={roles} measures={measured?.measures ?? null} onChoose={choose} />
      ) : null}
      {table ? <ColumnTable table={table} measures={measured?.measures ?? null} /> : null}
      {table && measured ? (
        <FiguresForm
          key={measured.round}
          designId={designId}
          file={{ name: file.name, bytes: file.size, kind }}
          table={table}
          roles={measured.roles}
          measures={measured.measures}
          facts={facts}
          busy={progress !== null}
        />
      ) : null}
    </div>
  )
}

function Bar({ progress: { text, share } }: { progress: Progress }) {
  const words = share === null ? text : `${text}, ${Math.round(share * 100)}%`
  return (
    <div className="profile-bar">
      <progress aria-label={text} max={1} {...(share === null ? {} : { value: share })} />
      <span className="small soft">{words}</span>
    </div>
  )
}
