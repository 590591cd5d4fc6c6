import Link from 'next/link'
import { OriginMark } from '@/components/ui/origin'
import type { EntryRow } from './entry-rows'

/** Rows in the order given; a heading stands where their group changes. */
export function EntryList({ rows }: { rows: readonly EntryRow[] }) {
  const groups = rows.reduce<{ title: string | null; rows: EntryRow[] }[]>((list, row) => {
    const known = list.find((group) => group.title === row.group)
    if (known) known.rows.push(row)
    else list.push({ title: row.group, rows: [row] })
    return list
  }, [])
  return (
    <>
      {groups.map((group) => (
        <section key={group.title ?? ''} aria-label={group.title ?? undefined}>
          {group.title ? <h2>{group.title}</h2> : null}
          <ul>
            {group.rows.map((row) => (
              <li key={row.ref}>
                <Link href={row.href} prefetch={false}>
                  {row.name}
                </Link>
                <span className="soft">{row.what}</span>
                {row.mark ? <OriginMark origin="assumed" word={row.mark} /> : <span />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
