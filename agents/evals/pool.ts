/**
 * Runs `work` over the items, at most `limit` at a time, in their order; results stand at their places. After the first
 * rejection, or once `signal` is aborted, no further item is begun; the rejection is passed on when those begun are over.
 */
export async function inPool<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
  signal: AbortSignal,
): Promise<(R | undefined)[]> {
  const results = items.map((): R | undefined => undefined)
  const waiting = items.entries()
  let failure: { readonly error: unknown } | undefined
  const worker = async () => {
    for (const [index, item] of waiting) {
      try {
        results[index] = await work(item)
      } catch (error) {
        failure ??= { error }
      }
      if (failure || signal.aborted) return
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  if (failure) throw failure.error
  return results
}
