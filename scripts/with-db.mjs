// node scripts/with-db.mjs <command …>: runs a command against the embedded (or the given) database, migrated.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { databaseUp, root } from './db/location.mjs'
import { migrate } from './db/migrate.mjs'

const [command, ...args] = process.argv.slice(2)
const database = await databaseUp(() => {})
if (command !== 'prisma') await migrate(database.url, path.join(root, 'prisma/migrations'), () => {})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
const child = spawn(command, args, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    DATABASE_URL: database.url,
    PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
  },
})
child.on('exit', async (code) => {
  await database.stop()
  process.exit(code ?? 1)
})
