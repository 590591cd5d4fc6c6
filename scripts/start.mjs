// node scripts/start.mjs [start|dev]: database up → migrations → build if needed → app. One signal takes all of it down.
import './runtime.mjs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureBuild } from './build-if-needed.mjs'
import { databaseUp, root } from './db/location.mjs'
import { migrate } from './db/migrate.mjs'
import { generateClient } from './generate.mjs'
import { orphanWatch } from './orphan.mjs'

/** An app that has not ended by then is killed. */
const GRACE_MS = 15_000
const WATCH_MS = 500

const mode = process.argv[2] ?? 'start'
const port = process.env.PORT || '3000'
const host = process.env.GROUNDPLAN_HOST || '127.0.0.1'
const log = (message) => console.log(`[groundplan] ${message}`)

const stopping = new AbortController()
let app
let database

function stop(signal) {
  if (stopping.signal.aborted) return
  stopping.abort()
  app?.kill(signal)
  setTimeout(() => app?.kill('SIGKILL'), GRACE_MS).unref()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => stop(signal === 'SIGHUP' ? 'SIGTERM' : signal))

const isOrphan = orphanWatch()
const watch = setInterval(() => {
  if (isOrphan()) stop('SIGTERM')
  else void revive()
}, WATCH_MS)

/** A server that was killed (out of memory, kill -9) comes back at the same address, and the app's pools reconnect. */
let reviving = false
async function revive() {
  if (reviving || stopping.signal.aborted || !app || database.running()) return
  reviving = true
  log('the database is gone, starting it again')
  try {
    database = await databaseUp(log)
  } catch (error) {
    log(error.message)
  } finally {
    reviving = false
  }
}

/** Resolves with the exit code of the app. */
function serve() {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  // Next waits on SIGTERM without a deadline: instrumentation drains and leaves by itself.
  const own = {
    PORT: port,
    NEXT_MANUAL_SIG_HANDLE: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    ...(database.secret && { GROUNDPLAN_SECRET: database.secret }),
  }
  // Whoever keeps connections (a proxy, a client of the API) must not find one closed just as it is used again.
  const patience = mode === 'start' ? ['--keepAliveTimeout', '75000'] : []
  return new Promise((resolve, reject) => {
    app = spawn(process.execPath, [next, mode, '-H', host, '-p', port, ...patience], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...own, DATABASE_URL: database.url },
    })
    app.on('error', reject)
    app.on('exit', (code, signal) => resolve(stopping.signal.aborted ? 0 : (code ?? (signal ? 128 : 1))))
  })
}

/** Without accounts whoever reaches the app owns it: then it listens to this machine alone. */
const mayListen = () => ['127.0.0.1', '::1', 'localhost'].includes(host) || process.env.GROUNDPLAN_AUTH === 'accounts'

async function main() {
  if (!mayListen()) {
    log(
      `GROUNDPLAN_HOST=${host} needs GROUNDPLAN_AUTH=accounts: without it everybody there would own this installation`,
    )
    return 1
  }
  if (!(await generateClient())) return 1
  database = await databaseUp(log)
  await migrate(database.url, path.join(root, 'prisma/migrations'), log)
  if (stopping.signal.aborted) return 0
  if (mode === 'start' && !(await ensureBuild(log, stopping.signal))) return stopping.signal.aborted ? 0 : 1
  return stopping.signal.aborted ? 0 : serve()
}

let code = 1
try {
  code = await main()
} catch (error) {
  log(error.message)
}
stopping.abort()
clearInterval(watch)
if (database?.embedded) log(`database: ${await database.stop()}`)
process.exit(code)
