/**
 * A pure function of a text that remembers what it gave for the last `most` texts. A design's brief is read for every step
 * that is drafted and for every look at its quality; it is the same text each time. What is given is shared: it is read only.
 */
export function keepingLast<T>(most: number, make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    const made = known ?? make(text)
    // The one that was asked for longest ago stands first.
    kept.delete(text)
    kept.set(text, made)
    for (const [oldest] of kept) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return made
  }
}
