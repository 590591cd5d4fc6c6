// CPU time of processes by Linux' /proc.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

export const canMeasure = fs.existsSync('/proc/self/stat')

/** The fields of proc(5) from `state` (number 3) on; the name before it may hold spaces. Undefined once it is gone. */
function statOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

const commandOf = (pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')

/** The Next server below a start script: the database is below it as well and does not count. */
export function serverBelow(pid) {
  const below = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statOf(name)?.[1] === String(pid))
  const found = below.filter((child) => /next-server|next\/dist\/bin\/next/.test(commandOf(child)))
  if (found.length !== 1) throw new Error(`Expected one Next server below process ${pid}, found ${found.length}.`)
  return Number(found[0])
}

const ticksPerSecond = canMeasure ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 100

/** Milliseconds of CPU, user and system, of all threads of a process so far; in steps of 10 on a usual kernel. */
export function cpuMs(pid) {
  const stat = statOf(pid)
  if (!stat) throw new Error(`Process ${pid} is gone.`)
  return ((Number(stat[11]) + Number(stat[12])) * 1000) / ticksPerSecond
}
