import { AsyncLocalStorage } from 'node:async_hooks'
import * as z from 'zod'

type Asker = {
  readonly page: string | undefined
  readonly device: string | undefined
  readonly headers: Headers
}

declare global {
  var groundplanAskers: AsyncLocalStorage<Asker> | undefined
}

/** On globalThis: routes may get separate copies of this module. */
const askers = () => (globalThis.groundplanAskers ??= new AsyncLocalStorage<Asker>())

const idSchema = z.uuid()

/**
 * Runs `work` as the doing of the page and the browser that its request names (`Groundplan-Page`, `Groundplan-Device`);
 * clients that are no page name none.
 */
export function withPageOf<T>(request: Request, work: () => T): T {
  const named = (header: string) => idSchema.safeParse(request.headers.get(header)).data
  const { headers } = request
  return askers().run({ page: named('groundplan-page'), device: named('groundplan-device'), headers }, work)
}

/** The page whose request is being answered, if any. Says who is to be told of a change, never what is allowed. */
export const requestPage = (): string | undefined => askers().getStore()?.page

/** The browser, by a mark that it made for itself: says whose doing a change was where nobody signs in, nothing more. */
export const requestDevice = (): string | undefined => askers().getStore()?.device

/** What the request that a route answers came with; undefined within a page or an action, which ask Next. */
export const requestHeaders = (): Headers | undefined => askers().getStore()?.headers
