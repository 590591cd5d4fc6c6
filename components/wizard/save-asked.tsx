'use client'

import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { pageUndo } from '@/components/undo/page-undo'
import { inSentence, nobody, placeName } from '@/lib/methodology/names'
import { findStep } from '@/lib/methodology/registry'
import { type Entry, isAsked } from '@/components/shell/save-entry'
import { pageOutbox } from '@/components/shell/save-store'

const NONE: readonly Entry[] = []

/** What a page calls the place, where it shows it; else what its key says. */
function nameOf({ words: { designId, step, field } }: Entry): string {
  const shown = pageUndo(designId).nameOf(step, field)
  const known = findStep(step)
  const name = placeName(known ?? { tables: [] }, field, nobody)
  return shown ?? `${inSentence(name)}${known ? `, in ${known.title}` : ''}`
}

/** Where the question stands on this page: what a person answers it with. */
function goToQuestion(): boolean {
  const question = document.querySelector<HTMLElement>('[data-asks]')
  question?.scrollIntoView({ block: 'center' })
  const button = question?.querySelector('button') ?? question?.closest('.editor')?.querySelector('button')
  button?.focus({ preventScroll: true })
  return question !== null
}

/** What waits for the person's decision; the words are kept on this device meanwhile. */
export function SaveAsked({ designId }: { designId: string }) {
  const entries = useSyncExternalStore(
    (listener) => pageOutbox().subscribe(listener),
    () => pageOutbox().list(),
    () => NONE,
  )
  const asked = entries.filter((entry) => entry.words.designId === designId && isAsked(entry))
  const [first] = asked
  if (!first) return null
  return (
    <>
      <Link
        href={`/designs/${designId}/steps/${first.words.step}`}
        prefetch={false}
        title="Not saved, kept on this device until you decide"
        onClick={(event) => {
          if (goToQuestion()) event.preventDefault()
        }}
      >
        {nameOf(first)}
      </Link>
      {asked.length > 1 ? ` and ${asked.length - 1} more` : ''}
    </>
  )
}
