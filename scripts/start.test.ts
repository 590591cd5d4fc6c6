import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

it('listens to no other machine where nobody signs in', () => {
  const script = path.join(import.meta.dirname, 'start.mjs')
  const env = { ...process.env, GROUNDPLAN_HOST: '0.0.0.0', GROUNDPLAN_AUTH: 'local' }
  const { status, stdout } = spawnSync(process.execPath, [script, 'start'], { env, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stdout).toContain('GROUNDPLAN_HOST=0.0.0.0 needs GROUNDPLAN_AUTH=accounts')
  expect(stdout).not.toContain('database')
})
