/**
 * A browser opens six connections to a server, for all of its windows together: the seventh request waits until one of
 * them ends. So only a few may stay open, and everybody else asks in turn, one at a time.
 */
const PLACES = { run: 2, live: 1 } as const
const LONGEST_ASK_MS = 10_000

/** `stays`: the connection may be held; else ask for what there is and let go. */
export type Turn = { readonly stays: boolean; readonly signal: AbortSignal }

/** Runs `work` with a connection that may stay where a place is free, else when it is this page's turn to ask. */
export async function inTurn<T>(
  kind: keyof typeof PLACES,
  signal: AbortSignal,
  work: (turn: Turn) => Promise<T>,
): Promise<T> {
  const ask = () => work({ stays: false, signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_ASK_MS)]) })
  // Only secure addresses have locks; without them nobody stays.
  if (!('locks' in navigator)) return ask()
  for (let place = 1; place <= PLACES[kind] && !document.hidden; place++) {
    const stayed = await navigator.locks.request(
      `groundplan:${kind}:${place}`,
      { ifAvailable: true },
      async (lock) => lock && { result: await stay(signal, work) },
    )
    if (stayed) return stayed.result
  }
  return navigator.locks.request('groundplan:asking', { signal }, ask)
}

/** Until the work is done, or the page is no longer looked at: then somebody else may have the place. */
async function stay<T>(signal: AbortSignal, work: (turn: Turn) => Promise<T>): Promise<T> {
  const yielding = new AbortController()
  const look = () => {
    if (document.hidden) yielding.abort()
  }
  document.addEventListener('visibilitychange', look)
  try {
    return await work({ stays: true, signal: AbortSignal.any([signal, yielding.signal]) })
  } finally {
    document.removeEventListener('visibilitychange', look)
  }
}
