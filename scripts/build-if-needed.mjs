// Builds when there is no build of the sources as they stand; two starts at once make one build.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './db/location.mjs'
import { withLock } from './lock.mjs'

const SOURCES = ['app', 'components', 'agents', 'lib', 'prisma', 'public']
const FILES = [
  'package-lock.json',
  'next.config.mjs',
  'postcss.config.mjs',
  'tailwind.config.ts',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
]
const SKIP = /\.test\.tsx?$|(^|\/)generated\//

function* filesIn(directory) {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(directory, entry.name)
    if (entry.isDirectory()) yield* filesIn(file)
    else yield file
  }
}

/** A hash over everything that goes into the build. */
export function sourceStamp() {
  const hash = createHash('sha256')
  const add = (file) => {
    const relative = path.relative(root, file)
    if (SKIP.test(relative)) return
    hash.update(relative)
    hash.update(fs.readFileSync(file))
  }
  for (const directory of SOURCES) {
    const full = path.join(root, directory)
    if (fs.existsSync(full)) for (const file of filesIn(full)) add(file)
  }
  for (const file of FILES) if (fs.existsSync(path.join(root, file))) add(path.join(root, file))
  return hash.digest('hex')
}

const stampFile = path.join(root, '.next', 'groundplan-stamp')
const lockFile = path.join(root, '.groundplan-build.lock')
const built = () =>
  fs.existsSync(path.join(root, '.next', 'BUILD_ID')) && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8')

/** Builds where the build is not of these sources. `signal` ends a build in progress. Resolves with false where it failed. */
export async function ensureBuild(log, signal) {
  const stamp = sourceStamp()
  if (built() === stamp) return true
  const waiting = () => log('another process is building, waiting for it')
  return withLock(lockFile, () => built() === stamp || build(stamp, log, signal), waiting)
}

/** Resolves with the exit code of a Node process. An advisor that is slowed down to be watched would hold up the build. */
function run(args, signal) {
  const { ADVISOR_CHARS_PER_SECOND: _pace, ...inherited } = process.env
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...inherited, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      signal,
    })
    child.on('error', () => resolve(1))
    child.on('exit', (status) => resolve(status ?? 1))
  })
}

async function build(stamp, log, signal) {
  log('building (once; about half a minute)')
  fs.rmSync(stampFile, { force: true })
  if ((await run([path.join(root, 'node_modules/next/dist/bin/next'), 'build'], signal)) !== 0) return false
  // Without them the app still works: an example is then drafted when it is first opened.
  const register = pathToFileURL(path.join(root, 'scripts/register.mjs')).href
  if ((await run(['--import', register, path.join(root, 'scripts/examples.ts')], signal)) !== 0)
    log('the worked examples could not be drafted beforehand')
  if (signal?.aborted) return false
  fs.writeFileSync(stampFile, stamp)
  return true
}
