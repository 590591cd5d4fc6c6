// What is running: pids, Postgres' own pid file, free ports.
import fs from 'node:fs'
import net from 'node:net'

export const isWindows = process.platform === 'win32'
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** kill(pid, 0) also succeeds for an unreaped zombie or a reused pid: ask what the process is. */
export const isPostgres = (pid) => {
  if (process.platform !== 'linux') return isAlive(pid)
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0].endsWith('postgres')
  } catch {
    return isAlive(pid)
  }
}

export const isServing = (pid) => isAlive(pid) && isPostgres(pid)

/** The lines of postmaster.pid: pid, data directory, start, port, socket directory, address, shared memory, status. */
export function readPidFile(file) {
  try {
    const lines = fs.readFileSync(file, 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) || 0, sock: lines[4], status: (lines[7] ?? '').trim() }
  } catch {
    return null // No file: no server.
  }
}

/** Removes a lock file whose owner is gone or is no Postgres; an empty one is the remnant of a crash. */
export function clearStale(file, log) {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat) return
  const pid = Number.parseInt(fs.readFileSync(file, 'utf8'), 10)
  if (pid ? isAlive(pid) && !isPostgres(pid) : Date.now() - stat.mtimeMs > 3000) {
    log(`removing stale ${file}`)
    fs.rmSync(file, { force: true })
  }
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
