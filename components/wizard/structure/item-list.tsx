'use client'

import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { Item } from '@/lib/methodology/item'
import { useDraft } from './draft-context'
import { listWords } from './list-words'
import { useListActs } from './list-acts'
import { useDrag } from './use-drag'
import type { ListKey } from '@/lib/methodology/keys'

type Props = {
  list: ListKey
  /** Items as the server drew them, in its order. */
  drawn: readonly { id: string; node: ReactNode }[]
  /** What stands around the items; without any item nothing does. */
  as: 'table' | 'dl' | 'div'
  className?: string
  head?: ReactNode
}

const inEditor = 'input, textarea, select, [contenteditable], [role="menu"]'

/** The item of the list that this part of the page belongs to, itself or through an item within it. */
function itemAt(target: EventTarget, list: ListKey): string | undefined {
  let item = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null
  for (; item; item = item.parentElement?.closest<HTMLElement>('[data-item]') ?? null) {
    const key = item.dataset['item'] ?? ''
    const id = key.slice(list.length + 1)
    if (key.startsWith(`${list}/`) && !id.includes('/')) return id
  }
  return undefined
}

/**
 * Items in the order in which they stand for the person: added, removed and moved ones at once, each drawn by the server
 * as soon as it has it. Alt with an arrow moves the item that holds the focus; a mouse moves one by its button.
 */
export function ItemList({ list, drawn, as: Tag, className, head }: Props) {
  const context = useDraft()
  const { move, place } = useListActs(list)
  const drag = useDrag(list, place)
  const onPointerDown = context?.isSuggesting ? undefined : drag
  // One that was added here stays drawn here until the person has left it: another drawing would take the focus away.
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set())
  const items: readonly Item[] = context?.model?.itemsOf(context.draft, list) ?? drawn.map(({ id }) => ({ id }))
  const nodes = new Map(drawn.map(({ id, node }) => [id, node]))
  const fresh = items.flatMap(({ id }) => (nodes.has(id) ? [] : [id])).join('\n')
  useEffect(() => {
    if (fresh !== '') setOwn((old) => new Set([...old, ...fresh.split('\n')]))
  }, [fresh])
  // Nobody is in it any more, or ever was: what an undo brought back.
  useEffect(() => {
    const focused = document.activeElement ? itemAt(document.activeElement, list) : undefined
    const isLeft = (id: string) => id !== focused && drawn.some((one) => one.id === id)
    setOwn((old) => ([...old].some(isLeft) ? new Set([...old].filter((id) => !isLeft(id))) : old))
  }, [drawn, list])
  if (items.length === 0) return null

  const onKeyDown = (event: KeyboardEvent) => {
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    if (!isMove || (event.target instanceof Element && event.target.closest(inEditor))) return
    const id = itemAt(event.target, list)
    if (id === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move(id, event.key === 'ArrowUp' ? -1 : 1)
  }
  const onBlur = ({ target, relatedTarget }: { target: EventTarget; relatedTarget: EventTarget | null }) => {
    const id = itemAt(target, list)
    if (id === undefined || !nodes.has(id) || !own.has(id)) return
    if (relatedTarget !== null && itemAt(relatedTarget, list) === id) return
    // The focus may only be on its way from an editor to the pencil beside it.
    requestAnimationFrame(() => {
      if (document.activeElement && itemAt(document.activeElement, list) === id) return
      setOwn((old) => new Set([...old].filter((other) => other !== id)))
    })
  }
  const words = context ? listWords(list, context.tables) : undefined
  const rows = items.map((item) => (
    <Fragment key={item.id}>
      {nodes.has(item.id) && !own.has(item.id)
        ? nodes.get(item.id)
        : context?.drawFresh(list, { ...words?.blank, ...item })}
    </Fragment>
  ))
  if (Tag !== 'table') {
    return (
      <Tag className={className} onKeyDown={onKeyDown} onBlur={onBlur} onPointerDown={onPointerDown}>
        {rows}
      </Tag>
    )
  }
  return (
    <table className={className}>
      {head}
      <tbody onKeyDown={onKeyDown} onBlur={onBlur} onPointerDown={onPointerDown}>
        {rows}
      </tbody>
    </table>
  )
}

/** How many stand there for the person. */
export function ItemCount({ list, count }: { list: ListKey; count: number }) {
  const context = useDraft()
  return context?.model?.itemsOf(context.draft, list).length ?? count
}
