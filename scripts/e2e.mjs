// npm run test:e2e [-- playwright options]: the production build on a port and data of its own, and Playwright against it.
import './runtime.mjs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureBuild } from './build-if-needed.mjs'
import { root } from './db/location.mjs'
import { freePort, sleep } from './db/processes.mjs'
import { generateClient } from './generate.mjs'
import { scratchDirectory } from './scratch.mjs'

/** Of the app alone: it is built before, however long that takes. */
const START_SECONDS = 300

if (!(await generateClient()) || !(await ensureBuild((message) => console.log(`[e2e] ${message}`)))) process.exit(1)

const port = String(await freePort())
const scratch = scratchDirectory('e2e')
const url = `http://127.0.0.1:${port}`
const { DATABASE_URL: _own, ...inherited } = process.env
const env = {
  ...inherited,
  PORT: port,
  GROUNDPLAN_DATA: scratch.directory,
  GROUNDPLAN_URL: url,
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
}

// Not an npm script of its own: the parent's death is noticed by the check below.
const app = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), 'start'], {
  cwd: root,
  env,
  stdio: 'inherit',
})
const appEnd = new Promise((resolve) => app.on('exit', (code) => resolve(code ?? 1)))
let running
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (running ?? app).kill(signal))

async function isReady() {
  const answer = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
  return answer?.ok === true
}

async function waitUntilReady() {
  for (const deadline = Date.now() + START_SECONDS * 1000; Date.now() < deadline; await sleep(200)) {
    if (app.exitCode !== null || app.signalCode !== null) return false
    if (await isReady()) return true
  }
  return false
}

let code = 1
if (await waitUntilReady()) {
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js')
  running = spawn(process.execPath, [cli, 'test', ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' })
  code = await new Promise((resolve) => running.on('exit', (status) => resolve(status ?? 1)))
} else console.error(`The app did not become ready on ${url}.`)
app.kill('SIGTERM')
await appEnd
scratch.remove()
process.exit(code)
