import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

const prisma = path.resolve('node_modules/prisma/build/index.js')
const diff = (...between: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [prisma, 'migrate', 'diff', ...between, '--exit-code'],
    {
      encoding: 'utf8',
      env: process.env,
    },
  )
  return { status, said: status === 0 ? '' : `${stdout}${stderr}` }
}

it('the migrations give the schema, so that the next one holds what is new and nothing else', () => {
  const schema = ['--to-schema', 'prisma/schema.prisma']
  expect(diff('--from-migrations', 'prisma/migrations', ...schema)).toEqual({ status: 0, said: '' })
  // And so does the runner that applied them to this database.
  expect(diff('--from-config-datasource', ...schema)).toEqual({ status: 0, said: '' })
})
