'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import { onDemand } from '@/components/ui/on-demand'
import './tags.css'

const TagEditor = onDemand(() => import('./tag-editor').then((module) => module.TagEditor))

type Props = { designId: string; title: string; tags: readonly string[] }

/** The tags of the design that is open, beside its title; they are changed in a panel below. */
export function HeaderTags({ designId, title, tags }: Props) {
  const router = useRouter()
  const [shown, setShown] = useState(tags)
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => setShown(tags), [tags])
  const mayTag = useMay('design.edit')
  const close = () => {
    setOpen(false)
    router.refresh()
    requestAnimationFrame(() => button.current?.focus())
  }
  if (!mayTag)
    return shown.length === 0 ? null : (
      <p className="header-tags noprint small faint" aria-label={`Tags: ${shown.join(', ')}`}>
        {shown.map((tag) => `#${tag}`).join(' ')}
      </p>
    )
  return (
    <div className="header-tags noprint">
      <button
        ref={button}
        type="button"
        className="tag-open"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-label={shown.length > 0 ? `Tags: ${shown.join(', ')}. Change them` : 'Add tags'}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {shown.length > 0 ? shown.map((tag) => `#${tag}`).join(' ') : '# tag'}
      </button>
      {isOpen ? (
        <dialog open className="tag-panel" aria-label="Tags of this design">
          <TagEditor designId={designId} title={title} tags={shown} onChange={setShown} onClose={close} />
        </dialog>
      ) : null}
    </div>
  )
}
