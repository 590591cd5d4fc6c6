'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { type Created, createLink, type Link, listLinks, revokeLink, saying } from './share-client'
import { LinkList } from './link-list'
import { NewLink } from './new-link'

const DEFAULT_DAYS = 30

/** Makes a link to the design as it stands, shows it once, and lists the links that open. */
export function SharePanel({ designId }: { designId: string }) {
  const [links, setLinks] = useState<Link[] | null>(null)
  const [created, setCreated] = useState<Created | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setFault(null)
    try {
      await work()
      setLinks(await listLinks(designId))
    } catch (error) {
      setFault(saying(error))
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    let here = true
    listLinks(designId).then(
      (found) => here && setLinks(found),
      (error: unknown) => here && setFault(saying(error)),
    )
    return () => {
      here = false
    }
  }, [designId])

  const create = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const label = form.get('label')
    void run(async () =>
      setCreated(await createLink(designId, typeof label === 'string' ? label : '', Number(form.get('days')))),
    )
  }
  const revoke = (link: Link) =>
    void run(async () => {
      await revokeLink(designId, link.id)
      if (created?.id === link.id) setCreated(null)
    })

  return (
    <>
      <h2 className="title-3">Share</h2>
      <p className="soft small">
        Whoever has the link reads the document as it stands now. Later changes do not show; the brief, the runs and the
        other pages stay here.
      </p>
      {created ? (
        <NewLink created={created} onDone={() => setCreated(null)} />
      ) : (
        <form className="share-form" onSubmit={create}>
          <label>
            <span>For whom or what (optional)</span>
            <input name="label" maxLength={200} autoComplete="off" placeholder="Review by the data team" />
          </label>
          <label>
            <span>Opens for (days)</span>
            <input name="days" type="number" min={1} max={365} defaultValue={DEFAULT_DAYS} required />
          </label>
          <button type="submit" className="btn primary" disabled={busy}>
            Create link
          </button>
        </form>
      )}
      <p role="alert" className="share-fault">
        {fault}
      </p>
      {links && links.length > 0 ? <LinkList links={links} busy={busy} onRevoke={revoke} /> : null}
      {links?.length === 0 && !created ? <p className="small faint">No link opens this design.</p> : null}
    </>
  )
}
