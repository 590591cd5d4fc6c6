import { useEffect, useState } from 'react'
import type { ProseEditor } from './prose-editor'

type Editor = typeof ProseEditor

let editor: Editor | null = null
let loading: Promise<Editor | null> | null = null

/** Asks for it again where it could not be had before; null where it still cannot. */
function load(): Promise<Editor | null> {
  loading ??= import('./prose-editor').then(
    (module) => (editor = module.ProseEditor),
    () => (loading = null),
  )
  return loading
}

/** The editor is kept at hand for when there is no connection: once the page is at rest, and as soon as there is one again. */
export function keepProseEditor(): () => void {
  const get = () => void load()
  const soon = () => (typeof requestIdleCallback === 'function' ? requestIdleCallback(get) : setTimeout(get))
  if (document.readyState === 'complete') soon()
  else addEventListener('load', soon, { once: true })
  addEventListener('online', get)
  return () => {
    removeEventListener('load', soon)
    removeEventListener('online', get)
  }
}

/** Undefined until it is known whether it can be had; null where it cannot: the plain one stays while that text is written. */
export function useProseEditor(isWanted: boolean): Editor | null | undefined {
  const [found, setFound] = useState<Editor | null | undefined>(() => (isWanted ? (editor ?? undefined) : null))
  useEffect(() => {
    if (!isWanted || found !== undefined) return
    let isHere = true
    void load().then((loaded) => {
      if (isHere) setFound(() => loaded)
    })
    return () => {
      isHere = false
    }
  }, [isWanted, found])
  return found
}
