// Import first. The sources need Node 24, which comes as the npm package `node`; `npm ci --ignore-scripts` leaves it out.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const modules = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'node_modules')
const binary = path.join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Runs what that package's install script would have run, and links it where npm scripts look first. */
function repair() {
  console.log(`[groundplan] installing Node ${NEEDED} (its install script was skipped)`)
  const cwd = path.join(modules, 'node')
  // npm's variables name our own package and options: the installer's npm must not see them.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const link = path.join(modules, '.bin/node')
  if (process.platform !== 'win32' && fs.existsSync(binary) && !fs.existsSync(link))
    fs.symlinkSync('../node/bin/node', link)
}

/** The same command on the pinned Node; ends with its exit code. */
async function runPinned() {
  const child = spawn(binary, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.exit(await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1))))
}

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  if (!fs.existsSync(binary)) repair()
  if (fs.existsSync(binary)) await runPinned()
  console.error(`Groundplan needs Node ${NEEDED}; this is ${process.version}. Install again without --ignore-scripts.`)
  process.exit(1)
}
