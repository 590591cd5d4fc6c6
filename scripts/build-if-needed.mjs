// Builds when there is no build of the sources as they stand; two starts at once make one build.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './db/location.mjs'
import { isAlive, sleep } from './db/processes.mjs'

const SOURCES = ['app', 'components', 'agents', 'lib', 'prisma', 'public']
const FILES = ['package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tailwind.config.ts', 'tsconfig.json', 'proxy.ts', 'instrumentation.ts']
const SKIP = /\.test\.ts$|\.data\.test\.ts$|(^|\/)generated\//

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
const built = () => fs.existsSync(path.join(root, '.next', 'BUILD_ID')) && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8')

/** True when this process has the lock; a lock whose owner is gone (kill -9) is taken over. */
function takeLock() {
  try {
    fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const owner = Number.parseInt(fs.readFileSync(lockFile, { encoding: 'utf8', flag: 'a+' }), 10)
    const abandoned = owner ? !isAlive(owner) : Date.now() - fs.statSync(lockFile).mtimeMs > 5000
    if (abandoned) fs.rmSync(lockFile, { force: true })
    return false
  }
}

export async function ensureBuild(log) {
  const stamp = sourceStamp()
  if (built() === stamp) return true
  let said = false
  while (!takeLock()) {
    if (!said) log('another process is building, waiting for it')
    said = true
    await sleep(300)
  }
  try {
    if (built() === stamp) return true
    log('building (once; about half a minute)')
    fs.rmSync(stampFile, { force: true })
    const code = await new Promise((resolve) => {
      const build = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      })
      build.on('exit', (status) => resolve(status ?? 1))
    })
    if (code !== 0) return false
    fs.writeFileSync(stampFile, stamp)
    return true
  } finally {
    fs.rmSync(lockFile, { force: true })
  }
}
