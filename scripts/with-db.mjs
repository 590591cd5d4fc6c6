// node scripts/with-db.mjs [--scratch] <command …>: runs a command against the database, migrated.
// --scratch: an embedded one of its own that is thrown away afterwards (DATABASE_URL still wins).
import './runtime.mjs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { databaseUp, root } from './db/location.mjs'
import { migrate } from './db/migrate.mjs'
import { generateClient } from './generate.mjs'
import { scratchDirectory } from './scratch.mjs'

const given = process.argv.slice(2)
const scratch = given[0] === '--scratch' ? scratchDirectory('data') : undefined
const [command, ...args] = scratch ? given.slice(1) : given
if (scratch) process.env.GROUNDPLAN_DATA = scratch.directory

let child
// Ctrl+C reaches the command as well; the database is stopped after it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal))

let code = 1
let database
try {
  if (command !== 'prisma') await generateClient()
  database = await databaseUp(() => {})
  // Prisma's own command line must see the migrations as they stand.
  if (command !== 'prisma') await migrate(database.url, path.join(root, 'prisma/migrations'), () => {})
  code = await run(database.url)
} catch (error) {
  console.error(error.message)
} finally {
  await database?.stop()
  scratch?.remove()
}
process.exit(code)

function run(url) {
  const bin = path.join(root, 'node_modules/.bin')
  const env = { ...process.env, DATABASE_URL: url, PATH: `${bin}${path.delimiter}${process.env.PATH}` }
  return new Promise((resolve, reject) => {
    child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32', env })
    child.on('error', reject)
    child.on('exit', (status) => resolve(status ?? 1))
  })
}
