import fs from 'node:fs'
import path from 'node:path'
import { scratchDirectory } from '../scripts/scratch.mjs'
import { outputOf } from './child.mjs'

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
  const output = await outputOf([...report, ...design]).finally(scratch.remove)
  const cpu = /^cpu (\d+)$/m.exec(output)?.[1]
  if (cpu === undefined) throw new Error('scripts/design.ts did not say what it used.')
  return Number(cpu) / 1e6
}
