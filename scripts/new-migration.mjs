// npm run migration -- <name>: writes the SQL between the migrations and the schema, without a terminal.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from './db/location.mjs'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run migration -- lower_case_name')
  process.exit(2)
}
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'migration-')), 'migration.sql')
const diff = spawnSync(
  process.execPath,
  [
    'node_modules/prisma/build/index.js',
    'migrate',
    'diff',
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    'prisma/schema.prisma',
    '--script',
    '--exit-code',
    '-o',
    file,
  ],
  { cwd: root, encoding: 'utf8' },
)
// 0: nothing to do, 2: there are changes, else an error.
if (diff.status !== 2) {
  process.stderr.write(diff.status === 0 ? 'The migrations already give the schema.\n' : `${diff.stdout}${diff.stderr}`)
  process.exit(diff.status ?? 1)
}
const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
const target = path.join(root, 'prisma/migrations', `${stamp}_${name}`)
fs.mkdirSync(target, { recursive: true })
fs.copyFileSync(file, path.join(target, 'migration.sql'))
console.log(path.relative(root, path.join(target, 'migration.sql')))
