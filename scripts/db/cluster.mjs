// Makes a cluster: initdb aside, then one atomic rename, so that simultaneous starts make one.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from './processes.mjs'

const OPTIONS = [
  '--auth=scram-sha-256',
  '-E',
  'UTF8',
  '--locale-provider=builtin',
  '--locale=C',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
]

export function initCluster({ directory, data, exe, user, as, env }) {
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) return
  const draft = path.join(directory, `init.${process.pid}.${randomBytes(3).toString('hex')}`)
  const passwordFile = `${draft}.pw`
  fs.writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (as.uid !== undefined) fs.chownSync(passwordFile, as.uid, as.gid)
  const made = spawnSync(exe('initdb'), ['-D', draft, '-U', user, '--pwfile', passwordFile, ...OPTIONS], {
    ...as,
    env,
    cwd: directory,
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true })
    fs.rmSync(passwordFile, { force: true })
    throw new Error(`initdb failed: ${made.error ?? made.stderr}`)
  }
  fs.renameSync(passwordFile, path.join(draft, 'app.secret'))
  try {
    fs.renameSync(draft, data)
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true })
    if (!fs.existsSync(path.join(data, 'PG_VERSION'))) throw error
  }
  for (const file of fs.readdirSync(directory)) {
    if (/^init\.\d+\./.test(file) && !isAlive(Number(file.split('.')[1]))) {
      fs.rmSync(path.join(directory, file), { recursive: true, force: true })
    }
  }
}

/** A cluster can only be opened by binaries of its own major version. */
export function checkVersion({ data, exe, as, directory }) {
  const made = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  const have = spawnSync(exe('postgres'), ['--version'], { ...as, encoding: 'utf8', cwd: directory }).stdout?.match(
    /\) (\d+)/,
  )?.[1]
  if (have && have !== made) {
    throw new Error(
      `${data} was made by PostgreSQL ${made} and the installed binaries are ${have}. Back up with the old version first.`,
    )
  }
}
