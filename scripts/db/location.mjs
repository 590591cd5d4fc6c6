// Where the data lives, and bringing the database up there.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePostgres } from './embedded-pg.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** GROUNDPLAN_DATA, else .data in the checkout; as root also a place that the database's user can enter. */
const places = () =>
  process.env.GROUNDPLAN_DATA
    ? [process.env.GROUNDPLAN_DATA]
    : [path.join(root, '.data'), ...(process.getuid?.() === 0 ? ['/var/lib/groundplan'] : [])]

export async function databaseUp(log) {
  let last
  for (const place of places()) {
    try {
      return await ensurePostgres({ dir: path.join(place, 'pg'), log })
    } catch (error) {
      last = error
      if (!/cannot enter/.test(error.message)) throw error
    }
  }
  throw last
}
