// Where the data lives, and bringing the database up there.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePostgres, UnreachableError } from './embedded-pg.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

// Like Next: a file beside package.json, and what is set already wins.
const dotenv = path.join(root, '.env')
if (fs.existsSync(dotenv)) process.loadEnvFile(dotenv)

/** GROUNDPLAN_DATA, else .data in the checkout; as root also a place that the database's user can enter, one a checkout. */
function places() {
  if (process.env.GROUNDPLAN_DATA) return [process.env.GROUNDPLAN_DATA]
  const mark = createHash('sha256').update(root).digest('hex').slice(0, 8)
  return [path.join(root, '.data'), ...(process.getuid?.() === 0 ? [`/var/lib/groundplan-${mark}`] : [])]
}

export async function databaseUp(log) {
  let last
  for (const place of places()) {
    try {
      return await ensurePostgres({ dir: path.join(place, 'pg'), log })
    } catch (error) {
      last = error
      if (!(error instanceof UnreachableError)) throw error
    }
  }
  throw last
}
