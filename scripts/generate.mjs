// Generates Prisma's client where it is missing or older than the schema. Needs no network.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './db/location.mjs'
import { withLock } from './lock.mjs'

const CLIENT = 'lib/db/generated/client.ts'
const age = (file) => fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0
const isCurrent = () => age(CLIENT) >= age('prisma/schema.prisma')

/** False where it failed; the reason is printed. */
export async function generateClient() {
  if (isCurrent()) return true
  return withLock(path.join(root, '.groundplan-generate.lock'), () => {
    if (isCurrent()) return true
    const cli = path.join(root, 'node_modules/prisma/build/index.js')
    const made = spawnSync(process.execPath, [cli, 'generate'], { cwd: root, encoding: 'utf8' })
    if (made.status !== 0) process.stderr.write(`${made.stdout}${made.stderr}\n`)
    return made.status === 0
  })
}
