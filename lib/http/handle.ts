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
      return await withPageOf(request, () => run(request, context))
    } catch (error) {
      unstable_rethrow(error)
      return toResponse(error)
    }
  }
}
