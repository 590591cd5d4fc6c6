// Where the data lives, and bringing the database up there.
import { createHash, randomBytes } from 'node:crypto'
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

/**
 * The secret that keys are encrypted with: of the environment, else beside the embedded database, made once. A database
 * of one's own may serve several machines, which must share a secret: there it has to be set.
 */
function secretAt(place) {
  const file = path.join(place, 'secret')
  try {
    fs.writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/** The database, and in `secret` what to encrypt with, or nothing. */
export async function databaseUp(log) {
  let last
  for (const place of places()) {
    try {
      const database = await ensurePostgres({ dir: path.join(place, 'pg'), log })
      const secret = process.env.GROUNDPLAN_SECRET || (database.embedded ? secretAt(place) : undefined)
      return Object.assign(database, { secret })
    } catch (error) {
      last = error
      if (!(error instanceof UnreachableError)) throw error
    }
  }
  throw last
}
