// How long it takes until a route has answered as a whole.
import { median } from './figures.mjs'

export const OPENINGS = 40

async function msOf(app, route) {
  const begin = performance.now()
  await (await app.get(route)).text()
  return performance.now() - begin
}

/** Medians, taken in turn: what this machine does beside it meets all of them alike. */
export async function openings(app, routes) {
  const times = routes.map(() => [])
  for (const route of routes) await msOf(app, route)
  for (let n = 0; n < OPENINGS; n++) for (const [at, route] of routes.entries()) times[at].push(await msOf(app, route))
  return times.map(median)
}
