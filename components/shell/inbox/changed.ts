const CHANGED = 'groundplan-inbox'

/** Something was marked: the number in the bar is another one. */
export const sayChanged = (): boolean => window.dispatchEvent(new Event(CHANGED))

export function onChanged(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  return () => window.removeEventListener(CHANGED, listener)
}
