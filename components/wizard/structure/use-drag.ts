import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef } from 'react'
import type { ListKey } from '@/lib/methodology/keys'

/** A hand that shakes presses the button; one that goes on moves the item. */
const THRESHOLD = 5
/** So near to the edge of the window the page goes along. */
const EDGE = 56
const SPEED = 12

type Place = { id: string; element: HTMLElement }

const itemsIn = (box: Element, list: ListKey): Place[] =>
  [...box.querySelectorAll<HTMLElement>('[data-item]')].flatMap((element) => {
    const key = element.dataset['item'] ?? ''
    const id = key.slice(list.length + 1)
    return key.startsWith(`${list}/`) && !id.includes('/') ? [{ id, element }] : []
  })

/** The item before which the pointer would put the one that it holds: the first whose middle it is above; null: the end. */
function targetAt(items: readonly Place[], y: number): string | null {
  const below = items.find(({ element }) => {
    const { top, height } = element.getBoundingClientRect()
    return y < top + height / 2
  })
  return below?.id ?? null
}

function mark(items: readonly Place[], dragged: string | null, before: string | null | undefined): void {
  const last = items.at(-1)?.id
  for (const { id, element } of items) {
    element.toggleAttribute('data-dragged', id === dragged)
    const drop = before === undefined ? '' : id === before ? 'before' : before === null && id === last ? 'after' : ''
    if (drop === '') delete element.dataset['drop']
    else element.dataset['drop'] = drop
  }
}

/**
 * Moves an item by its button with a mouse or a pen. A finger scrolls there, and moves items by the menu: whoever
 * scrolls a long page must not move what they touch. Escape lets go.
 */
export function useDrag(list: ListKey, place: (id: string, before: string | null) => void) {
  const release = useRef<(() => void) | null>(null)
  useEffect(() => () => release.current?.(), [])

  return useCallback(
    (event: ReactPointerEvent<HTMLElement>) => {
      const { target, currentTarget: box, pointerId, clientY: from, button, pointerType } = event
      if (!(target instanceof Element) || button !== 0 || pointerType === 'touch') return
      const handle = target.closest<HTMLElement>('[data-menu]')
      const key = handle?.dataset['menu'] ?? ''
      const id = key.slice(list.length + 1)
      // An item within an item of this list has a list of its own.
      if (!handle || !key.startsWith(`${list}/`) || id.includes('/')) return
      let before: string | null | undefined
      let y = from
      let scrolling = 0
      const held = new AbortController()

      const look = () => {
        const items = itemsIn(box, list)
        before = targetAt(items, y)
        mark(items, id, before)
      }
      const scroll = () => {
        const by = y < EDGE ? -SPEED : y > window.innerHeight - EDGE ? SPEED : 0
        if (by !== 0) window.scrollBy(0, by)
        look()
        scrolling = requestAnimationFrame(scroll)
      }
      const onMove = (move: PointerEvent) => {
        y = move.clientY
        if (before === undefined && Math.abs(y - from) < THRESHOLD) return
        if (before === undefined) {
          handle.setPointerCapture(pointerId)
          document.documentElement.classList.add('dragging')
          scrolling = requestAnimationFrame(scroll)
        }
        look()
      }
      const end = () => {
        cancelAnimationFrame(scrolling)
        mark(itemsIn(box, list), null, undefined)
        document.documentElement.classList.remove('dragging')
        held.abort()
        release.current = null
      }
      const onUp = (up: PointerEvent) => {
        y = up.clientY
        if (before !== undefined) look()
        const to = before
        end()
        if (to === undefined) return
        // The press that began here is no press of the button.
        window.addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => window.removeEventListener('click', swallow, true))
        place(id, to)
      }
      const onKey = (press: KeyboardEvent) => {
        if (press.key !== 'Escape' || before === undefined) return
        press.preventDefault()
        press.stopPropagation()
        window.addEventListener('click', swallow, { capture: true, once: true })
        end()
      }
      const options = { capture: true, signal: held.signal }
      window.addEventListener('pointermove', onMove, options)
      window.addEventListener('pointerup', onUp, options)
      window.addEventListener('pointercancel', end, options)
      window.addEventListener('keydown', onKey, options)
      release.current = end
    },
    [list, place],
  )
}

const swallow = (event: Event) => {
  event.preventDefault()
  event.stopPropagation()
}
