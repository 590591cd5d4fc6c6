const FIRST_MS = 500
const LONGEST_MS = 5_000

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const headersOf = (input: RequestInfo | URL, init?: RequestInit) =>
  new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))

/** A page that the router asks for: to go there, or to bring the one that is open up to date. */
function isPage(input: RequestInfo | URL, init?: RequestInit): boolean {
  const headers = headersOf(input, init)
  const isRead = (init?.method ?? 'GET') === 'GET'
  return isRead && headers.get('rsc') === '1' && !headers.has('next-router-prefetch')
}

/** The answer once all of it is here. Rejects with a TypeError where the connection ends before, as `fetch` itself does. */
async function whole(answer: Response): Promise<Response> {
  if (answer.body === null) return answer
  const body = await answer.arrayBuffer()
  const copy = new Response(body, { status: answer.status, statusText: answer.statusText, headers: answer.headers })
  // Made by hand it would have neither, and the router follows redirects by them.
  Object.defineProperty(copy, 'url', { value: answer.url })
  Object.defineProperty(copy, 'redirected', { value: answer.redirected })
  return copy
}

const isGivenUp = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

/**
 * `fetch` that hands a page to the router only when all of it has come, and asks again where it was cut. The router
 * itself waits for a server that is away; but a page whose end is missing it draws as an error in place of what stands
 * there, and where the missing part is the frame of the page, as an empty one.
 */
export function wholePages(fetch: typeof window.fetch): typeof window.fetch {
  return async (input, init) => {
    if (!isPage(input, init)) return fetch(input, init)
    for (let wait = FIRST_MS; ; wait = Math.min(2 * wait, LONGEST_MS)) {
      const answer = await fetch(input, init)
      try {
        return await whole(answer)
      } catch (error) {
        if (isGivenUp(error) || init?.signal?.aborted) throw error
        await pause(wait)
      }
    }
  }
}
