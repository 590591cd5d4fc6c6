import { useEffect, useMemo, useState } from 'react'
import type { ThreadView } from '@/lib/designs/threads/schema'
import { byTarget, type PagePlace, placeAround, placesOf } from './places'

export type Mark = PagePlace & { readonly threads: readonly ThreadView[] }

const isSame = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at]
    return (
      one.host === other?.host &&
      one.threads === other.threads &&
      one.at?.left === other.at?.left &&
      one.at?.top === other.at?.top
    )
  })

/** The places of this page that threads are about. Found again whenever the page is drawn otherwise. */
export function useMarks(threads: readonly ThreadView[], step: string): readonly Mark[] {
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const about = useMemo(() => byTarget(threads, step), [threads, step])
  useEffect(() => {
    const find = () => {
      const found = [...about].flatMap(([target, own]) => placesOf(target).map((place) => ({ ...place, threads: own })))
      setMarks((before) => (isSame(before, found) ? before : found))
    }
    let due = 0
    const soon = () => {
      cancelAnimationFrame(due)
      due = requestAnimationFrame(find)
    }
    soon()
    const observer = new MutationObserver(soon)
    observer.observe(document.getElementById('main') ?? document.body, { childList: true, subtree: true })
    window.addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(due)
      observer.disconnect()
      window.removeEventListener('resize', soon)
    }
  }, [about])
  return marks
}

/** The place that the pointer or the focus is in. The focus comes first, since it does not wander. */
export function useCurrentPlace(isOn: boolean): PagePlace | null {
  const [place, setPlace] = useState<PagePlace | null>(null)
  useEffect(() => {
    const main = document.getElementById('main')
    if (!isOn || !main) return
    const take = (element: EventTarget | null) => {
      if (!(element instanceof Element) || element.closest('.thread-mark')) return
      const next = placeAround(element)
      setPlace((before) =>
        before?.host === next?.host && before?.target === next?.target && before?.at?.left === next?.at?.left
          ? before
          : next,
      )
    }
    const onPointer = ({ target }: PointerEvent) => {
      const focused = document.activeElement
      if (focused?.matches('.thread-mark, .thread-mark *, :focus-visible') && main.contains(focused)) return
      take(target)
    }
    const onFocus = ({ target }: FocusEvent) => take(target)
    main.addEventListener('pointerover', onPointer)
    main.addEventListener('focusin', onFocus)
    return () => {
      main.removeEventListener('pointerover', onPointer)
      main.removeEventListener('focusin', onFocus)
    }
  }, [isOn])
  return place
}
