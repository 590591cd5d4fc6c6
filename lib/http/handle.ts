import { unstable_rethrow } from 'next/navigation'
import { guardSameOrigin } from './guard'
import { withPageOf } from './page'
import { toResponse } from './respond'

type Handler<Context> = (request: Request, context: Context) => Response | Promise<Response>

/** Wraps a route handler: guards host and origin first, and translates whatever it throws once. */
export function handle<Context = unknown>(run: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      guardSameOrigin(request)
      return unkept(await withPageOf(request, () => run(request, context)))
    } catch (error) {
      unstable_rethrow(error)
      return toResponse(error)
    }
  }
}

/** What an answer holds is of one person at one moment: nobody keeps it who was not told otherwise. */
function unkept(answer: Response): Response {
  if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'private, no-store')
  return answer
}
