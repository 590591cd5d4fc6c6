const KEY = 'groundplan:device'

/** A mark of this browser; null where it may keep nothing: it then tells its own doing from nobody's. */
export function device(): string | null {
  try {
    const known = localStorage.getItem(KEY)
    if (known) return known
    const made = crypto.randomUUID()
    localStorage.setItem(KEY, made)
    return made
  } catch {
    return null
  }
}
