'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import { onDemand } from '@/components/ui/on-demand'
import { useListening } from '@/components/ui/use-listening'
import { Icon } from '@/components/ui/icon'
import type { ImportOutcome } from './import-client'

const ImportSaid = onDemand(() => import('./import-said').then((module) => module.ImportSaid))

const ACCEPTED = '.json,.md,.markdown,.txt,application/json,text/markdown,text/plain'

const unreached = ({ name }: File): ImportOutcome => ({
  kind: 'refused',
  name,
  reason: 'No answer from the server. Nothing was imported; try again.',
})

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** A design file, or a brief as text: chosen, or dropped anywhere on the page. One at a time, for whoever may begin designs here. */
export function ImportDesign() {
  return useMay('design.create') ? <Import /> : null
}

function Import() {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const listens = useListening()
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null)

  const take = useCallback(
    async (files: readonly File[]) => {
      const [file, ...others] = files
      if (!file) return
      setOutcome(null)
      if (others.length > 0)
        return setOutcome({
          kind: 'refused',
          name: `${files.length} files`,
          reason: 'Choose one file at a time. Nothing was imported.',
        })
      setBusy(file.name)
      const client = await import('./import-client').catch(() => null)
      const done: ImportOutcome = client ? await client.importFile(file) : unreached(file)
      setBusy(null)
      setOutcome(done)
      if (done.kind === 'brief') router.push(`/designs/${done.designId}/steps/problem`)
      if (done.kind === 'design') router.refresh()
    },
    [router],
  )

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      void take([...(event.dataTransfer?.files ?? [])])
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [take])

  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label="File to import"
        onChange={(event) => {
          void take([...(event.target.files ?? [])])
          // The same file can be chosen again, mended.
          event.target.value = ''
        }}
      />
      <button
        type="button"
        className="btn push"
        disabled={!listens}
        aria-busy={busy !== null}
        onClick={() => input.current?.click()}
      >
        <Icon name="upload" size={13} />
        Import
      </button>
      {isOver ? (
        <div className="drop-here" aria-hidden="true">
          Drop a design file (.groundplan.json), or a brief as Markdown or text
        </div>
      ) : null}
      <div className="list-said" role="status">
        {busy ? <p>Reading {busy}…</p> : null}
        {outcome ? <ImportSaid outcome={outcome} onClose={() => setOutcome(null)} /> : null}
      </div>
    </>
  )
}
