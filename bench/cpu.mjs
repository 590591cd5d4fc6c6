// CPU time of processes by Linux' /proc.
import fs from 'node:fs'

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
const processes = () => fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))

/** The Next server below a start script: the database is below it as well and does not count. */
export function serverBelow(pid) {
  const below = processes().filter((name) => statOf(name)?.[1] === String(pid))
  const found = below.filter((child) => /next-server|next\/dist\/bin\/next/.test(commandOf(child)))
  if (found.length !== 1) throw new Error(`Expected one Next server below process ${pid}, found ${found.length}.`)
  return Number(found[0])
}

/** Every process of the PostgreSQL server whose data lie below a directory. */
export function databaseIn(directory) {
  const server = processes().find((pid) => {
    try {
      return /postgres/.test(commandOf(pid)) && commandOf(pid).includes(directory)
    } catch {
      return false
    }
  })
  if (server === undefined) throw new Error(`No database of ${directory} is running.`)
  return [server, ...processes().filter((pid) => statOf(pid)?.[1] === server)].map(Number)
}

/** The first field is time on a core in nanoseconds; /proc/PID/stat counts in steps of 10 ms, too coarse here. */
const nanoseconds = (task) => Number(fs.readFileSync(`/proc/${task}/schedstat`, 'utf8').split(' ')[0])

export const canMeasure = fs.existsSync('/proc/self/schedstat') && nanoseconds('self') > 0

/** Nanoseconds so far of every living thread of a process, user and system. */
const threadsOf = (pid) => {
  try {
    return fs.readdirSync(`/proc/${pid}/task`).map((task) => [task, nanoseconds(`${pid}/task/${task}`)])
  } catch {
    return []
  }
}

/**
 * Milliseconds of CPU that processes use while `work` is done. `groups`: a function by name that lists process ids,
 * asked before and after; what a process used that has ended by then is not seen.
 */
export async function spent(groups, work) {
  const read = () =>
    Object.entries(groups).map(([name, list]) => [name, new Map(list().flatMap((pid) => threadsOf(pid)))])
  const before = Object.fromEntries(read())
  await work()
  return Object.fromEntries(
    read().map(([name, after]) => {
      const used = Array.from(after, ([task, ns]) => ns - (before[name].get(task) ?? 0))
      return [name, used.reduce((sum, ns) => sum + ns, 0) / 1e6]
    }),
  )
}

/** The same of the app's server alone, as `app`. */
export const cpuOf = (app, work) => {
  const server = serverBelow(app.pid)
  return spent({ app: () => [server] }, work)
}
