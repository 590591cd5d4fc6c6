// npm dies of SIGTERM or kill -9 without passing it on, and the shell between it and us lives on: notice by the parents.
import fs from 'node:fs'
import { isAlive } from './db/processes.mjs'

/** The parent of a process (Linux; undefined elsewhere or where it is gone). The name before it may hold spaces. */
function parentOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

/** Call at start; what it returns says whether npm, or the shell it started us by, has gone since. */
export function orphanWatch() {
  if (!process.env.npm_lifecycle_event) return () => false
  const parent = process.ppid
  const grandparent = parentOf(parent)
  return () => {
    if (process.ppid !== parent) return true
    if (grandparent === undefined) return !isAlive(parent)
    return parentOf(parent) !== grandparent
  }
}
