'use client'

import type { Facts } from '@/lib/facts/fact'
import { measuredFacts, proposals } from '@/lib/profile/facts'
import { bytesText } from '@/lib/profile/limits'
import { readingNotes, whyNotTried } from '@/lib/profile/reading'
import type { Leak, Measures, Progress, Table } from '@/lib/profile/result'
import { ColumnTable } from './column-table'
import { type Candidate, FiguresForm } from './figures-form'
import { RolesForm } from './roles-form'
import { SchemaPanel } from './schema-panel'
import { Trouble } from './trouble'
import { type Profile, useProfile } from './use-profile'

type Props = { designId: string; file: File; facts: Facts; onClose: (said: string) => void }

/** One file: how far it is, what its columns are, and which figures it gives. */
export function ProfilePanel({ designId, file, facts, onClose }: Props) {
  const { kind, progress, trouble, schema, table, roles, measured, choose } = useProfile(file)
  if (schema !== null)
    return <SchemaPanel designId={designId} file={file.name} text={schema} facts={facts} onClose={onClose} />
  return (
    <div className="profile">
      <div className="row wrap">
        <strong>{file.name}</strong>
        <span className="small faint" role="status">
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
      {trouble ? <Trouble message={trouble} /> : null}
      {table && roles ? (
        <RolesForm columns={table.columns} roles={roles} measures={measured?.measures ?? null} onChoose={choose} />
      ) : null}
      {table ? <Notes notes={notesOf(table, measured)} /> : null}
      {table ? <ColumnTable table={table} measures={measured?.measures ?? null} /> : null}
      {table && measured ? (
        <FiguresForm
          key={measured.round}
          designId={designId}
          origin={{ from: 'rows', file: file.name }}
          candidates={candidatesOf(measured.measures)}
          offer={(leaks) => {
            const { roles: by, measures } = measured
            const of = { name: file.name, bytes: file.size, kind }
            return proposals(measuredFacts({ file: of, table, roles: by, measures, leaks }, facts), facts)
          }}
          busy={progress !== null}
        />
      ) : null}
    </div>
  )
}

function notesOf(table: Table, measured: Profile['measured']): string[] {
  const label = table.columns.find(({ name }) => name === measured?.roles.label)
  const untried = measured ? whyNotTried(measured.measures, label) : null
  return [...readingNotes(table), ...(untried === null ? [] : [untried])]
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <section aria-label="What to know of this file">
      <h3 className="card-title">What to know of this file</h3>
      <ul className="profile-notes small">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}

function why({ by, strength }: Leak): string {
  if (by === 'auc') return `alone it tells the classes apart (area under the ROC curve ${strength.toFixed(3)})`
  if (by === 'correlation') return `it runs along with the label (correlation ${strength.toFixed(3)})`
  return `in ${Number((strength * 100).toPrecision(3))}% of its rows it is later than the row’s own time`
}

const candidatesOf = ({ leaks }: Measures): Candidate[] =>
  [...new Set(leaks.map(({ column }) => column))].map((name) => {
    const reasons = leaks.filter(({ column }) => column === name).map(why)
    return { name, why: reasons.join('; ') }
  })

function Bar({ progress: { text, share } }: { progress: Progress }) {
  const words = share === null ? text : `${text}, ${Math.round(share * 100)}%`
  return (
    <div className="profile-bar">
      <div
        className="progress"
        role="progressbar"
        aria-label={text}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? {} : { 'aria-valuenow': Math.round(share * 100) })}
      >
        {share === null ? <i className="unknown" /> : <i style={{ width: `${Math.max(2, share * 100)}%` }} />}
      </div>
      <span className="small soft">{words}</span>
    </div>
  )
}
