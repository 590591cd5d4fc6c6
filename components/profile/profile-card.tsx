'use client'

import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { useListening } from '@/components/ui/use-listening'
import { onDemand } from '@/components/ui/on-demand'
import type { Facts } from '@/lib/facts/fact'
import './profile.css'

/** Nothing of the engine, nor of what reads its results, is loaded before there is a file. */
const ProfilePanel = onDemand(
  () => import('./profile-panel').then((module) => module.ProfilePanel),
  () => <p className="small faint">Looking at the file</p>,
)

const SchemaPanel = onDemand(
  () => import('./schema-panel').then((module) => module.SchemaPanel),
  () => <p className="small faint">Reading the schema</p>,
)

/** A file dropped beside the place would be opened by the browser in place of this page. */
function useNoFileOpened() {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}

type Props = { designId: string; facts: Facts }

/** A place to drop a file or to paste a schema, which are read in this browser only. */
export function ProfileCard({ designId, facts }: Props) {
  const [given, setGiven] = useState<File | string | null>(null)
  const id = useId()
  const [round, setRound] = useState(0)
  const [over, setOver] = useState(false)
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const pasted = useRef<HTMLTextAreaElement>(null)
  const take = (next: File | string | undefined) => {
    if (!next) return
    setSaid('')
    setGiven(next)
    setRound((old) => old + 1)
  }
  useNoFileOpened()
  const listens = useListening()
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const { files } = event.dataTransfer
    take(files[0])
    if (files.length === 0) setSaid('That was no file. Drop a file, or paste a schema below.')
    if (files.length > 1) setSaid(`${files.length} files were dropped; one is read at a time: ${files[0]?.name}.`)
  }
  const close = (words: string) => {
    const from = typeof given === 'string' ? pasted : input
    setGiven(null)
    setSaid(words)
    from.current?.focus()
  }
  return (
    <section className="sheet" aria-label="Data profile">
      <div className="card">
        <header>
          <h2>Measure it on your data</h2>
          <span className="meta hide-s">read in this browser only</span>
        </header>
        <div
          className={`drop${over ? ' over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={({ currentTarget, relatedTarget }) => {
            // Passing over what stands in it is no leaving.
            if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
          }}
          onDrop={onDrop}
        >
          <label>
            <span>Drop a CSV or Parquet file or a schema here, or choose one:</span>
            <input
              ref={input}
              type="file"
              disabled={!listens}
              accept=".csv,.tsv,.txt,.parquet,.sql,.ddl,.json"
              onChange={(event) => {
                take(event.target.files?.[0])
                // The same file again is a change too.
                event.target.value = ''
              }}
            />
          </label>
          <p className="small faint">
            No row leaves this machine. Only the figures that you tick are saved, with the names of columns they are
            about and the file’s name.
          </p>
        </div>
        <form
          className="paste"
          onSubmit={(event) => {
            event.preventDefault()
            const text = pasted.current?.value ?? ''
            if (text.trim() !== '') take(text)
            else setSaid('Paste a schema first.')
          }}
        >
          <label htmlFor={id}>Or paste a schema: CREATE TABLE, JSON Schema, or one column a line as “name type”</label>
          <textarea ref={pasted} id={id} rows={3} spellCheck={false} autoComplete="off" />
          <button type="submit" className="btn s" disabled={!listens}>
            Read the schema
          </button>
        </form>
        <p className="small" role="status">
          {said}
        </p>
        {typeof given === 'string' ? (
          <SchemaPanel
            key={round}
            designId={designId}
            file="the pasted schema"
            text={given}
            facts={facts}
            onClose={close}
          />
        ) : null}
        {given instanceof File ? (
          <ProfilePanel key={round} designId={designId} file={given} facts={facts} onClose={close} />
        ) : null}
      </div>
    </section>
  )
}
