'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import { onDemand } from '@/components/ui/on-demand'

const TagEditor = onDemand(() => import('./tag-editor').then((module) => module.TagEditor))

type Props = { designId: string; title: string; tags: readonly string[] }

/** The tags of a design in a list: each leads to the designs that have it. */
export function RowTags({ designId, title, tags }: Props) {
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
  if (isOpen) return <TagEditor designId={designId} title={title} tags={shown} onChange={setShown} onClose={close} />
  return (
    <div className="tags">
      {shown.map((tag) => (
        <Link
          key={tag}
          className="chip"
          href={`/?${new URLSearchParams({ tag })}#designs`}
          prefetch={false}
          scroll={false}
        >
          {tag}
        </Link>
      ))}
      {mayTag ? (
        <button
          ref={button}
          type="button"
          className="tag-open"
          aria-label={`Add or remove tags of ${title}`}
          onClick={() => setOpen(true)}
        >
          {shown.length === 0 ? (
            <>
              <Icon name="plus" size={10} />
              tag
            </>
          ) : (
            <Icon name="pencil" size={11} />
          )}
        </button>
      ) : null}
    </div>
  )
}
