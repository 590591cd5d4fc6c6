const FIRST_MS = 500
const LONGEST_MS = 5_000

/** A page that the router asks for: to go there, or to bring the one that is open up to date. */
function isPage(init?: RequestInit): boolean {
  const headers = new Headers(init?.headers)
  return !init?.method && headers.has('rsc') && !headers.has('next-router-prefetch')
}

/** The answer once all of it is here. Rejects with a TypeError where the connection ends before, as `fetch` itself does. */
async function whole(answer: Response): Promise<Response> {
  const { url, redirected } = answer
  const copy = new Response(answer.body && (await answer.arrayBuffer()), answer)
  // Made by hand it would have neither, and the router follows redirects by them.
  return Object.defineProperties(copy, { url: { value: url }, redirected: { value: redirected } })
}

/**
 * `fetch` that hands a page to the router only when all of it has come, and asks again where it was cut. The router
 * itself waits for a server that is away; but a page whose end is missing it draws as an error in place of what stands
 * there, and where the missing part is the frame of the page, as an empty one.
 */
export function wholePages(fetch: typeof window.fetch): typeof window.fetch {
  return async (input, init) => {
    for (let wait = FIRST_MS; ; wait = Math.min(2 * wait, LONGEST_MS)) {
      const answer = await fetch(input, init)
      if (!isPage(init)) return answer
      try {
        return await whole(answer)
      } catch (error) {
        if (init?.signal?.aborted) throw error
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }
  }
}
