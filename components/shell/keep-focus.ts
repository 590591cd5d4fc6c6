/** Longer than any page takes to be drawn anew. */
const PATIENCE_MS = 10_000

type Found = HTMLElement | null | undefined

let stop: (() => void) | undefined

const isLost = () => document.activeElement === null || document.activeElement === document.body

/**
 * Where the keyboard goes on once what holds the focus leaves the page, as soon as `find` finds it: after an act that
 * takes its own button away. `otherwise`: where it never comes. Whoever puts the focus elsewhere meanwhile keeps it.
 */
export function keepFocus(find: () => Found, otherwise?: () => Found): void {
  stop?.()
  const look = () => {
    if (!isLost()) return
    const target = find()
    if (!target) return
    target.focus()
    if (document.activeElement === target) end()
  }
  const observer = new MutationObserver(look)
  const last = setTimeout(() => {
    if (isLost()) otherwise?.()?.focus()
    end()
  }, PATIENCE_MS)
  // A button that only lost its use is as good as gone: the browser takes the focus from it without a change of the tree.
  const onBlur = () => requestAnimationFrame(look)
  const end = () => {
    observer.disconnect()
    clearTimeout(last)
    document.removeEventListener('focusout', onBlur)
    document.removeEventListener('keydown', onMove, true)
    document.removeEventListener('pointerdown', end, true)
    if (stop === end) stop = undefined
  }
  const onMove = ({ key }: KeyboardEvent) => (key === 'Tab' ? end() : undefined)
  stop = end
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusout', onBlur)
  document.addEventListener('keydown', onMove, true)
  document.addEventListener('pointerdown', end, true)
  requestAnimationFrame(look)
}

const quoted = (name: string, value: string) => document.querySelector<HTMLElement>(`[${name}="${CSS.escape(value)}"]`)

/** The button by which a field or an item of a step is changed; where it is gone, the one that adds to its list. */
export function buttonOf(field: string): HTMLElement | null {
  const parts = field.split('/')
  const item = quoted('data-menu', field)
  const own = quoted('data-field', field)?.querySelector<HTMLElement>('.edit-btn')
  const above = parts.slice(0, -1).join('/')
  return item ?? own ?? quoted('data-menu', above) ?? quoted('data-foot', above)
}

/** Of several the first that is there. */
export function buttonOfAny(fields: readonly string[]): HTMLElement | null {
  for (const field of fields) {
    const button = buttonOf(field)
    if (button) return button
  }
  return null
}
