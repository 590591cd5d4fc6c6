// A lock file that survives kill -9 of its owner: the owner touches it, and who finds it untouched takes it over.
import fs from 'node:fs'
import { isAlive, sleep } from './db/processes.mjs'

const TOUCH_MS = 2_000
const STALE_MS = 20_000

/** Runs `work` while no other process holds `file`. `onWait` is told once, where there is somebody to wait for. */
export async function withLock(file, work, onWait = () => {}) {
  let waited = false
  while (!take(file)) {
    if (!waited) onWait()
    waited = true
    await sleep(250)
  }
  const touch = setInterval(() => fs.utimes(file, new Date(), new Date(), () => {}), TOUCH_MS)
  try {
    return await work()
  } finally {
    clearInterval(touch)
    fs.rmSync(file, { force: true })
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    removeAbandoned(file)
    return false
  }
}

/** Renamed before it is removed: of two that find it abandoned, one removes it and the other looks again. */
function removeAbandoned(file) {
  const aside = `${file}.${process.pid}`
  if (!isAbandoned(file)) return
  try {
    fs.renameSync(file, aside)
    if (isAbandoned(aside)) fs.rmSync(aside, { force: true })
    else fs.renameSync(aside, file)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

function isAbandoned(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat) return false
  const age = Date.now() - stat.mtimeMs
  const owner = Number.parseInt(fs.readFileSync(file, 'utf8'), 10)
  return age > STALE_MS || (owner > 0 ? !isAlive(owner) : age > 5_000)
}
