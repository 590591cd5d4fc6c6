// Processes of the bench: what they print is what the measure wants of them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { root } from '../scripts/db/location.mjs'

/** A script of this folder that prints the port it serves on, and runs until it is stopped. */
export async function serve(script) {
  const file = path.join(import.meta.dirname, script)
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const end = once(child, 'exit')
  const [port] = await once(child.stdout, 'data')
  const stop = async () => {
    child.kill()
    await end
  }
  return { pid: child.pid, url: `http://127.0.0.1:${String(port).trim()}`, stop }
}

/** Runs Node from the project's root to its end, and returns what it printed; throws where it failed. */
export async function outputOf(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}.`)
  return output
}
