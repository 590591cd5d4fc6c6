import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/db/location.mjs'
import { scratchDirectory } from '../scripts/scratch.mjs'

/** Runs in the measured process; covers all its threads. */
const REPORT = `process.on('exit', () => { const { user, system } = process.cpuUsage(); console.log('\\ncpu ' + (user + system)) })`

/** Seconds of CPU from a brief to design and document, the start of Node and the reading of its sources included. */
export async function sevenStepsCpu(brief) {
  const scratch = scratchDirectory('bench-design')
  const file = path.join(scratch.directory, 'brief.txt')
  fs.writeFileSync(file, brief)
  const report = ['--import', `data:text/javascript,${encodeURIComponent(REPORT)}`]
  const design = [
    '--import',
    './scripts/register.mjs',
    'scripts/design.ts',
    '--brief',
    file,
    '--out',
    scratch.directory,
  ]
  const child = spawn(process.execPath, [...report, ...design], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  scratch.remove()
  const cpu = /^cpu (\d+)$/m.exec(output)?.[1]
  if (code !== 0 || cpu === undefined) throw new Error(`scripts/design.ts ended with ${code}.`)
  return Number(cpu) / 1e6
}
