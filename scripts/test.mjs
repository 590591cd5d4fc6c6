// npm test: every check, in order; the time of each, and last "N passed, N failed". A failed stage stops none after it.
// Lanes of one line go side by side: most of what the tests of data take is waiting for what was killed.
import './runtime.mjs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './db/location.mjs'
import { generateClient } from './generate.mjs'

const alone = (...stage) => [[stage]]

/** One line after another, its lanes side by side, of a lane one stage after another. */
const LINES = [
  alone('format', 'biome', 'format', '.'),
  alone('lint', 'oxlint', '--type-aware'),
  alone('types', 'node', 'scripts/typecheck.mjs'),
  alone('layering', 'node', '--import', './scripts/register.mjs', 'scripts/layering.ts'),
  alone('unused code', 'knip'),
  [
    [
      ['unit', 'vitest', 'run', '--project', 'unit'],
      ['build', 'node', 'scripts/build.mjs'],
    ],
    [['data', 'node', 'scripts/with-db.mjs', '--scratch', 'vitest', 'run', '--project', 'data*']],
  ],
  alone('browser', 'node', 'scripts/e2e.mjs'),
]

const bin = path.join(root, 'node_modules/.bin')
const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, NEXT_TELEMETRY_DISABLED: '1' }

const running = new Set()
let ended = () => undefined
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    if (running.size === 0) process.exit(130)
    ended = () => running.size === 0 && process.exit(130)
  })
}

/** Resolves with true where the command ended well. `isAside`: what it says comes when it has ended. */
function run([command, ...args], isAside) {
  return new Promise((resolve) => {
    const stdio = isAside ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { cwd: root, env, stdio, shell: process.platform === 'win32' })
    const said = []
    for (const stream of isAside ? [child.stdout, child.stderr] : []) stream.on('data', (data) => said.push(data))
    running.add(child)
    const end = (ok) => {
      running.delete(child)
      resolve({ ok, said: Buffer.concat(said) })
      ended()
    }
    child.on('error', (error) => {
      console.error(error.message)
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}

async function stage([name, ...command], isAside) {
  if (!isAside) console.log(`\n▸ ${name}`)
  const start = performance.now()
  const { ok, said } = await run(command, isAside)
  return { name, ok, said, isAside, seconds: (performance.now() - start) / 1000 }
}

if (!(await generateClient())) process.exit(1)
const wanted = process.argv.slice(2)
const results = []

async function lane(stages, isAside) {
  const done = []
  for (const one of stages) done.push(await stage(one, isAside))
  return done
}

for (const line of LINES) {
  const lanes = line
    .map((stages) => stages.filter(([name]) => wanted.length === 0 || wanted.includes(name)))
    .filter((stages) => stages.length > 0)
  const done = (await Promise.all(lanes.map((stages, at) => lane(stages, at > 0)))).flat()
  for (const { name, isAside, said } of done) if (isAside) process.stdout.write(`\n▸ ${name}\n${said}`)
  results.push(...done)
}

console.log('')
for (const { name, ok, seconds } of results)
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s`)
const failed = results.filter((result) => !result.ok).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
