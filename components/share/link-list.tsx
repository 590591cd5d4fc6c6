'use client'

import { useState } from 'react'
import type { ChangeShareBody } from '@/lib/sharing/schema'
import { ChangeLinkForm } from './change-link-form'
import type { Link } from './share-client'

const day = (iso: string) =>
  new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

function openedText({ opens, lastOpenedAt }: Link): string {
  if (opens === 0 || lastOpenedAt === null) return 'not opened yet'
  return `opened ${opens === 1 ? 'once' : `${opens} times`}, last on ${day(lastOpenedAt)}`
}

const nameOf = (link: Link) => link.label ?? `Link of ${day(link.createdAt)}`

/** What it shows and allows, in a few words. */
const allowsText = ({ mode, version, comments, exports, hasPassword }: Link): string =>
  [
    mode === 'live' ? 'Live' : `Version ${version}`,
    comments ? 'guests comment' : 'view only',
    ...(exports ? [] : ['no files']),
    ...(hasPassword ? ['password'] : []),
  ].join(', ')

type Props = {
  links: readonly Link[]
  maxDays: number | null
  busy: boolean
  /** Resolves with whether it was done. */
  onChange: (link: Link, body: ChangeShareBody) => Promise<boolean>
  onRevoke: (link: Link) => void
}

export function LinkList({ links, maxDays, busy, onChange, onRevoke }: Props) {
  const [changing, setChanging] = useState<string | null>(null)
  const [open, shut] = [links.filter(({ live }) => live), links.filter(({ live }) => !live)]
  const row = (link: Link) => {
    const name = nameOf(link)
    return (
      <li key={link.id}>
        <div>
          <p className="m">{name}</p>
          <p className="small soft">{allowsText(link)}</p>
          <p className="small faint">
            {link.by === null ? null : `By ${link.by}, `}
            {openedText(link)}, {endText(link)}
          </p>
        </div>
        {link.revokedAt === null ? (
          <div className="share-do">
            <button
              type="button"
              className="btn s"
              aria-expanded={changing === link.id}
              aria-label={`Change ${name}`}
              onClick={() => setChanging(changing === link.id ? null : link.id)}
            >
              Change
            </button>
            <button
              type="button"
              className="btn s"
              disabled={busy}
              aria-label={`Revoke ${name}`}
              onClick={() => onRevoke(link)}
            >
              Revoke
            </button>
          </div>
        ) : null}
        {changing === link.id ? (
          <ChangeLinkForm
            link={link}
            maxDays={maxDays}
            busy={busy}
            onChange={async (body) => {
              if (await onChange(link, body)) setChanging(null)
            }}
          />
        ) : null}
      </li>
    )
  }
  return (
    <>
      {open.length > 0 ? (
        <>
          <h3 className="small faint share-links-head">Links that open</h3>
          <ul className="share-links">{open.map(row)}</ul>
        </>
      ) : (
        <p className="small faint">No link opens this design.</p>
      )}
      {shut.length > 0 ? (
        <details className="share-shut">
          <summary className="small">
            {shut.length === 1 ? '1 link that does not open' : `${shut.length} links that do not open`}
          </summary>
          <ul className="share-links">{shut.map(row)}</ul>
        </details>
      ) : null}
    </>
  )
}

function endText({ revokedAt, endsAt, live }: Link): string {
  if (revokedAt !== null) return `revoked on ${day(revokedAt)}`
  if (endsAt === null) return 'no end'
  return live ? `until ${day(endsAt)}` : `ended or switched off, set to end on ${day(endsAt)}`
}
