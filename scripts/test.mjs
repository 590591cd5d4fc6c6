// npm test: every check, in order; the time of each, and last "N passed, N failed". A failed stage stops none after it.
import './runtime.mjs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './db/location.mjs'
import { generateClient } from './generate.mjs'

const STAGES = [
  ['format', 'biome', 'format', '.'],
  ['lint', 'oxlint', '--type-aware'],
  ['types', 'node', 'scripts/typecheck.mjs'],
  ['layering', 'node', '--import', './scripts/register.mjs', 'scripts/layering.ts'],
  ['unused code', 'knip'],
  ['unit', 'vitest', 'run', '--project', 'unit'],
  ['data', 'node', 'scripts/with-db.mjs', '--scratch', 'vitest', 'run', '--project', 'data'],
  ['build', 'node', 'scripts/build.mjs'],
  ['browser', 'node', 'scripts/e2e.mjs'],
]

const bin = path.join(root, 'node_modules/.bin')
const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, NEXT_TELEMETRY_DISABLED: '1' }

let child
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    child?.kill(signal)
    child?.once('exit', () => process.exit(130))
  })
}

/** Resolves with true where the command ended well. */
function run([command, ...args]) {
  return new Promise((resolve) => {
    child = spawn(command, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(false)
    })
    child.on('exit', (code) => resolve(code === 0))
  })
}

if (!(await generateClient())) process.exit(1)
const wanted = process.argv.slice(2)
const results = []
for (const [name, ...command] of STAGES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n▸ ${name}`)
  const start = performance.now()
  const ok = await run(command)
  results.push({ name, ok, seconds: (performance.now() - start) / 1000 })
}

console.log('')
for (const { name, ok, seconds } of results)
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s`)
const failed = results.filter((result) => !result.ok).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
