'use client'

import { useEffect, useState } from 'react'

export type ContentsEntry = { readonly id: string; readonly number: number; readonly title: string }

/** The section that is being read: the last one whose heading has passed the upper third of the window. */
function useCurrent(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const key = ids.join(' ')
  useEffect(() => {
    const sections = key.split(' ').flatMap((id) => document.getElementById(id) ?? [])
    const look = () => {
      const passed = sections.filter((section) => section.getBoundingClientRect().top < window.innerHeight / 3)
      setCurrent(passed.at(-1)?.id)
    }
    const observer = new IntersectionObserver(look, { rootMargin: '0px 0px -66% 0px', threshold: [0, 1] })
    for (const section of sections) observer.observe(section)
    look()
    return () => observer.disconnect()
  }, [key])
  return current
}

/** The contents list; it works without scripts, which only mark the section that is being read. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  const current = useCurrent(entries.map((entry) => entry.id))
  return (
    <nav className="toc" aria-label="Contents">
      {entries.map((entry) => (
        <a key={entry.id} href={`#${entry.id}`} aria-current={entry.id === current ? 'location' : undefined}>
          <span>{entry.number}</span>
          {entry.title}
        </a>
      ))}
    </nav>
  )
}
