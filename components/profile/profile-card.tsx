'use client'

import dynamic from 'next/dynamic'
import { type DragEvent, useRef, useState } from 'react'
import type { Facts } from '@/lib/facts/fact'
import './profile.css'

/** Nothing of the engine, nor of what reads its results, is loaded before there is a file. */
const ProfilePanel = dynamic(() => import('./profile-panel').then((module) => module.ProfilePanel), {
  ssr: false,
  loading: () => <p className="small faint">Looking at the file</p>,
})

type Props = { designId: string; facts: Facts }

/** A place to drop a file, that is read in this browser only. */
export function ProfileCard({ designId, facts }: Props) {
  const [file, setFile] = useState<File | null>(null)
  const [round, setRound] = useState(0)
  const [over, setOver] = useState(false)
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const take = (next: File | undefined) => {
    if (!next) return
    setSaid('')
    setFile(next)
    setRound((old) => old + 1)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const close = (words: string) => {
    setFile(null)
    setSaid(words)
    input.current?.focus()
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
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <label>
            <span>Drop a CSV or Parquet file here, or choose one:</span>
            <input
              ref={input}
              type="file"
              accept=".csv,.tsv,.txt,.parquet"
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
        <p className="small" role="status">
          {said}
        </p>
        {file ? <ProfilePanel key={round} designId={designId} file={file} facts={facts} onClose={close} /> : null}
      </div>
    </section>
  )
}
