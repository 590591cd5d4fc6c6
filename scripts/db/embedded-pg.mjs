// Supervises a PostgreSQL of our own under a data directory, on a private unix socket (a loopback port on Windows).
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { nativeDirectory, reachable, reachableBinaries, runAs } from './binaries.mjs'
import { checkVersion, initCluster } from './cluster.mjs'
import { clearStale, freePort, isServing, isWindows, readPidFile, sleep } from './processes.mjs'

const STARTING = ['ECONNREFUSED', 'ENOENT', '57P03', '57P01', 'ECONNRESET']
const LOST_RACE = /lock file "[^"]+" (already exists|is empty)|pre-existing shared memory/

/** The user that the database runs as cannot enter the data directory. */
export class UnreachableError extends Error {}

function prepare(dir) {
  const directory = path.resolve(dir)
  const data = path.join(directory, 'pgdata')
  const as = runAs(data)
  fs.mkdirSync(path.dirname(directory), { recursive: true })
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (as.uid !== undefined) fs.chownSync(directory, as.uid, as.gid)
  if (!reachable(directory, as)) {
    throw new UnreachableError(
      `Running as root, PostgreSQL runs as uid ${as.uid}, which cannot enter ${directory}. Set GROUNDPLAN_DATA to a directory outside private parents, or DATABASE_URL.`,
    )
  }
  const native = reachableBinaries(nativeDirectory(), directory, as)
  const exe = (name) => path.join(native, 'bin', isWindows ? `${name}.exe` : name)
  return { directory, data, as, exe, env: { ...process.env, LC_ALL: 'C', PGDATA: undefined, TZ: 'UTC' } }
}

/** A socket path may be 107 bytes long: a deep data directory gets one in the temporary directory. */
function socketDirectory({ directory, as }) {
  let sock = path.join(directory, 's')
  if (Buffer.byteLength(sock) > 80) {
    sock = path.join(os.tmpdir(), `groundplan-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`)
  }
  fs.mkdirSync(sock, { recursive: true, mode: 0o700 })
  if (as.uid !== undefined) fs.chownSync(sock, as.uid, as.gid)
  return sock
}

function launch({ directory, data, as, exe, env }, { port, sock, logfile }) {
  if (!isWindows && fs.statSync(data).mode & 0o077) fs.chmodSync(data, 0o700)
  const out = fs.openSync(logfile, 'a', 0o600)
  if (as.uid !== undefined) fs.fchownSync(out, as.uid, as.gid)
  const settings = {
    listen_addresses: isWindows ? '127.0.0.1' : '',
    unix_socket_directories: isWindows ? '' : sock,
    unix_socket_permissions: '0700',
    max_connections: '60',
    logging_collector: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
  }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  // A session of its own: Ctrl+C reaches the start script, which stops the server in order.
  const child = spawn(exe('postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...as,
    env,
    cwd: directory,
    detached: true,
    stdio: ['ignore', out, out],
    windowsHide: true,
  })
  child.on('error', () => {})
  child.unref()
  fs.closeSync(out)
  return child
}

async function ensureDatabase(config, database) {
  const client = new pg.Client(config)
  try {
    await client.connect()
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (!found.rowCount) {
      await client.query(`create database "${database}"`).catch((error) => {
        if (!['42P04', '23505'].includes(error.code)) throw error
      })
    }
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Brings a server up, or joins the one that runs. With DATABASE_URL that server is used and nothing is started.
 * Returns {url, embedded, owned, running(), stop()}.
 */
export async function ensurePostgres({ dir, database = 'groundplan', user = 'groundplan', log = () => {} }) {
  if (process.env.DATABASE_URL) {
    return {
      url: process.env.DATABASE_URL,
      embedded: false,
      owned: false,
      running: () => true,
      stop: async () => 'external',
    }
  }
  const place = prepare(dir)
  const { directory, data } = place
  initCluster({ ...place, user })
  checkVersion(place)
  const password = fs.readFileSync(path.join(data, 'app.secret'), 'utf8').trim()
  const pidfile = path.join(data, 'postmaster.pid')
  const logfile = path.join(directory, 'postgres.log')
  const sock = isWindows ? '' : socketDirectory(place)
  const configOf = (p) => ({
    host: p.sock || '127.0.0.1',
    port: p.port,
    user,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
    application_name: 'groundplan-supervisor',
  })
  const urlOf = (p) =>
    p.sock
      ? `postgresql://${user}:${password}@localhost:${p.port}/${database}?host=${encodeURIComponent(p.sock)}`
      : `postgresql://${user}:${password}@127.0.0.1:${p.port}/${database}`

  let child
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    const p = readPidFile(pidfile)
    if (p?.pid && isServing(p.pid)) {
      if (p.status === 'ready') {
        try {
          await ensureDatabase(configOf(p), database)
          log(`PostgreSQL is ready (pid ${p.pid})`)
          return {
            url: urlOf(p),
            embedded: true,
            owned: child !== undefined,
            pid: p.pid,
            running: () => isServing(p.pid),
            stop: () => stop(p, configOf(p), place),
          }
        } catch (error) {
          if (!STARTING.includes(error.code)) throw error
        }
      }
      await sleep(25)
    } else if (child && child.exitCode === null && child.signalCode === null) {
      await sleep(25)
    } else {
      if (child) {
        const tail = fs.readFileSync(logfile, 'utf8').slice(-1500)
        if (!LOST_RACE.test(tail)) throw new Error(`PostgreSQL stopped while starting:\n${tail}`)
        await sleep(200)
      }
      if (!isWindows) for (const file of [pidfile, path.join(sock, '.s.PGSQL.5432.lock')]) clearStale(file, log)
      child = launch(place, { port: isWindows ? await freePort() : 5432, sock, logfile })
    }
  }
  throw new Error(`PostgreSQL did not come up in two minutes; see ${logfile}`)
}

/** Connections of others; those of a process that has just ended need a moment to go. 0 where the server is silent. */
async function otherConnections(config) {
  const client = new pg.Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
    let others = 0
    for (let i = 0; i < 20; i++) {
      const { rows } = await client.query(
        `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      others = rows[0].n
      if (others === 0) break
      await sleep(100)
    }
    return others
  } catch {
    return 0
  } finally {
    await client.end().catch(() => {})
  }
}

/** Fast shutdown, unless another process still uses the server: then the last one to leave stops it. */
async function stop(p, config, { data, exe }) {
  if (!isServing(p.pid)) return 'gone'
  const others = await otherConnections(config)
  if (others > 0) return `left running: ${others} other connections`
  if (isWindows) {
    spawnSync(exe('pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'])
    return 'stopped'
  }
  process.kill(p.pid, 'SIGINT')
  for (let i = 0; i < 1200 && isServing(p.pid); i++) await sleep(25)
  if (isServing(p.pid)) process.kill(p.pid, 'SIGQUIT')
  return 'stopped'
}
