import { type AuditFilter, EXPORT_FORMATS, filterQuery, isNarrowed, kindsByGroup } from '@/lib/audit/schema'

type Props = {
  filter: AuditFilter
  people: readonly { readonly id: string; readonly name: string }[]
  /** Of the design that the log is narrowed to. */
  designTitle: string | null
}

/** What the log is narrowed to: a form that leads to an address, with or without a script. */
export function AuditFilters({ filter, people, designTitle }: Props) {
  const { person, kind, design, from, to } = filter
  const query = filterQuery(filter).replace('?', '&')
  const isKnown = person === null || person === 'system' || people.some(({ id }) => id === person)
  return (
    <form method="get" action="/settings/audit" className="au-filter" aria-label="Narrow the log">
      <label>
        Person
        <select name="person" className="select" defaultValue={person ?? ''}>
          <option value="">Everybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="system">Groundplan itself</option>
          {isKnown ? null : <option value={person}>Somebody who is not here any more</option>}
        </select>
      </label>
      <label>
        What
        <select name="kind" className="select" defaultValue={kind ?? ''}>
          <option value="">Everything</option>
          {kindsByGroup().map(({ group, kinds }) => (
            <optgroup key={group} label={group}>
              {kinds.map((one) => (
                <option key={one.kind} value={one.kind}>
                  {one.title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        From
        <span className="field wide">
          <input type="date" name="from" defaultValue={from ?? ''} />
        </span>
      </label>
      <label>
        To
        <span className="field wide">
          <input type="date" name="to" defaultValue={to ?? ''} />
        </span>
      </label>
      {design === null ? null : (
        <label className="au-only">
          <input type="checkbox" name="design" value={design} defaultChecked /> Only {designTitle ?? 'one design'}
        </label>
      )}
      <button type="submit" className="btn">
        Show
      </button>
      {isNarrowed(filter) ? <a href="/settings/audit">Show everything</a> : null}
      <span className="au-out">
        Export what is shown:
        {Object.entries(EXPORT_FORMATS).map(([format, name]) => (
          <a key={format} href={`/api/audit?format=${format}${query}`} download>
            {name}
          </a>
        ))}
      </span>
    </form>
  )
}
