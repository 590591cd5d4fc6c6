import type { Link } from './share-client'

const day = (iso: string) =>
  new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

const opened = (times: number) =>
  times === 0 ? 'not opened yet' : times === 1 ? 'opened once' : `opened ${times} times`

type Props = { links: readonly Link[]; busy: boolean; onRevoke: (link: Link) => void }

export function LinkList({ links, busy, onRevoke }: Props) {
  return (
    <>
      <h3 className="small faint share-links-head">Links that open</h3>
      <ul className="share-links">
        {links.map((link) => {
          const name = link.label ?? `Link of ${day(link.createdAt)}`
          return (
            <li key={link.id}>
              <div>
                <p className="m">{name}</p>
                <p className="small faint">
                  Version {link.version}, {opened(link.opens)},{' '}
                  {link.expiresAt ? `until ${day(link.expiresAt)}` : 'no end'}
                </p>
              </div>
              <button
                type="button"
                className="btn s"
                disabled={busy}
                aria-label={`Revoke ${name}`}
                onClick={() => onRevoke(link)}
              >
                Revoke
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
