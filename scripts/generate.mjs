// Generates Prisma's client where it is missing or older than the schema. Needs no network.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './db/location.mjs'

const age = (file) => fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0

export function generateClient() {
  if (age('lib/db/generated/client.ts') >= age('prisma/schema.prisma')) return true
  const made = spawnSync(process.execPath, [path.join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (made.status !== 0) process.stderr.write(`${made.stdout}${made.stderr}\n`)
  return made.status === 0
}
