// node scripts/start.mjs [start|dev]: database up → migrations → build if needed → app. One signal takes all of it down.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureBuild } from './build-if-needed.mjs'
import { databaseUp, root } from './db/location.mjs'
import { migrate } from './db/migrate.mjs'
import { generateClient } from './generate.mjs'

const mode = process.argv[2] ?? 'start'
const port = process.env.PORT ?? '3000'
const log = (message) => console.log(`[groundplan] ${message}`)

if (!generateClient()) process.exit(1)
let database = await databaseUp(log)
await migrate(database.url, path.join(root, 'prisma/migrations'), log)
if (mode === 'start' && !(await ensureBuild(log))) {
  await database.stop()
  process.exit(1)
}

// Next waits on SIGTERM without a deadline; instrumentation drains and leaves by itself.
const app = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), mode, '-H', '127.0.0.1', '-p', port], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: database.url, PORT: port, NEXT_MANUAL_SIG_HANDLE: 'true', NEXT_TELEMETRY_DISABLED: '1' },
})

let stopping = false
function stop(signal) {
  if (stopping) return
  stopping = true
  app.kill(signal)
  setTimeout(() => app.kill('SIGKILL'), 15_000).unref()
}

const parent = process.ppid
let reviving = false
const watch = setInterval(async () => {
  if (stopping || reviving) return
  // npm does not pass SIGTERM on: it dies and leaves us behind.
  if (process.env.npm_lifecycle_event && process.ppid !== parent) return stop('SIGTERM')
  if (database.embedded && !database.running()) {
    reviving = true
    log('the database is gone, starting it again')
    database = await databaseUp(log).catch((error) => {
      log(error.message)
      return database
    })
    reviving = false
  }
}, 500)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => stop(signal === 'SIGHUP' ? 'SIGTERM' : signal))
}
app.on('exit', async (code, signal) => {
  stopping = true
  clearInterval(watch)
  if (database.embedded) log(`database: ${await database.stop()}`)
  process.exit(code ?? (signal ? 128 : 0))
})
