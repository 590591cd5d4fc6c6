'use client'

import { useEffect, useState } from 'react'
import {
  type Created,
  changeLink,
  createLink,
  type Link,
  readSharing,
  revokeLink,
  saying,
  type Sharing,
} from './share-client'
import { LinkList } from './link-list'
import { NewLink } from './new-link'
import { NewLinkForm } from './new-link-form'

/** Makes links to a design, each shown once, and lists those that there are. */
export function SharePanel({ designId }: { designId: string }) {
  const [sharing, setSharing] = useState<Sharing | null>(null)
  const [created, setCreated] = useState<Created | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  /** True where it was done. */
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    setFault(null)
    try {
      await work()
      setSharing(await readSharing(designId))
      return true
    } catch (error) {
      setFault(saying(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    let here = true
    readSharing(designId).then(
      (found) => here && setSharing(found),
      (error: unknown) => here && setFault(saying(error)),
    )
    return () => {
      here = false
    }
  }, [designId])

  const revoke = (link: Link) =>
    void run(async () => {
      await revokeLink(designId, link.id)
      if (created?.id === link.id) setCreated(null)
    })
  const isOff = sharing?.policy.enabled === false
  const links = sharing?.shares ?? []
  return (
    <>
      <h2 className="title-3">Share</h2>
      <p className="soft small">
        Whoever has the link reads the document, and what guests say through that link. The brief, the runs, what the
        team says and the other pages stay here.
      </p>
      {isOff ? (
        <p className="small sev warning">
          Sharing is switched off in this workspace: no link opens. An admin can switch it on under Settings, Sharing.
        </p>
      ) : created ? (
        <NewLink created={created} onDone={() => setCreated(null)} />
      ) : sharing ? (
        <NewLinkForm
          maxDays={sharing.policy.maxDays}
          busy={busy}
          onCreate={(body) => void run(async () => setCreated(await createLink(designId, body)))}
        />
      ) : fault === null ? (
        <p className="soft" role="status">
          Loading…
        </p>
      ) : null}
      <p role="alert" className="share-fault">
        {fault}
      </p>
      {links.length > 0 ? (
        <LinkList
          links={links}
          maxDays={sharing?.policy.maxDays ?? null}
          busy={busy}
          onChange={(link, body) => run(() => changeLink(designId, link.id, body))}
          onRevoke={revoke}
        />
      ) : null}
      {sharing && links.length === 0 && !created ? <p className="small faint">No link opens this design.</p> : null}
    </>
  )
}
