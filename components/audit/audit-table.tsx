import { type AuditFilter, type AuditRow, filterQuery } from '@/lib/audit/schema'

const moment = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: 'UTC',
  })

/** A page of the log, newest first. */
export function AuditTable({ rows, filter }: { rows: readonly AuditRow[]; filter: AuditFilter }) {
  return (
    <section className="sheet tbx" aria-label="What was done">
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">When (UTC)</th>
            <th scope="col">What was done</th>
            <th scope="col">Design</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, at, actor, words, design }) => (
            <tr key={id}>
              <td className="au-when">
                <time dateTime={at}>{moment(at)}</time>
              </td>
              <th scope="row">
                <b>{actor}</b> {words}
              </th>
              <td>{design ? <Design design={design} filter={filter} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Design({ design, filter }: { design: NonNullable<AuditRow['design']>; filter: AuditFilter }) {
  const { id, title, isHere } = design
  return (
    <>
      {isHere ? <a href={`/designs/${id}`}>{title}</a> : <span className="soft">{title}</span>}
      {filter.design === id ? null : (
        <a className="small" href={`/settings/audit${filterQuery({ ...filter, design: id })}`}>
          Only this design
          <span className="sr">: {title}</span>
        </a>
      )}
    </>
  )
}
