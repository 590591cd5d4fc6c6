'use client'

import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { EntryList } from './entry-list'
import type { EntryRow } from './entry-rows'

const plain = (text: string) => text.toLowerCase()

/** The entries of one kind, filtered in the browser as words are typed. */
export function FilteredList({ rows, title }: { rows: readonly EntryRow[]; title: string }) {
  const [words, setWords] = useState('')
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  const shown = rows.filter((row) => {
    const text = plain(`${row.name} ${row.ref} ${row.words} ${row.what} ${row.group ?? ''}`)
    return wanted.every((word) => text.includes(word))
  })
  return (
    <section className="sheet" aria-label={title}>
      <div className="filters">
        <label className="find">
          <Icon name="search" size={15} />
          <span className="sr">Filter: {title}</span>
          <input
            type="search"
            placeholder="Filter by word"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <span className="soft small" role="status">
          {shown.length === rows.length ? `${rows.length} entries` : `${shown.length} of ${rows.length}`}
        </span>
      </div>
      <div className="kn-list">
        {shown.length > 0 ? (
          <EntryList rows={shown} />
        ) : (
          <p className="none soft">
            No entry here has “{words.trim()}”.{' '}
            <a href={`/knowledge?q=${encodeURIComponent(words.trim())}`}>Search all kinds</a>
          </p>
        )}
      </div>
    </section>
  )
}
