import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { freePort, isAlive } from '../scripts/db/processes.mjs'
import { scratchDirectory } from '../scripts/scratch.mjs'

const root = path.resolve(import.meta.dirname, '..')
const ENDS_WITHIN = { timeout: 120_000 }

/** The production app as `npm start` runs it, with data and a port of its own, to be killed and started again. */
export class OwnApp {
  private readonly port: number
  private readonly scratch = scratchDirectory('faults')
  private process: ChildProcess | undefined
  private output = ''

  private variables: Readonly<Record<string, string>>

  private constructor(port: number, variables: Readonly<Record<string, string>>) {
    this.port = port
    this.variables = variables
  }
  static async start(variables: Readonly<Record<string, string>> = {}): Promise<OwnApp> {
    const app = new OwnApp(await freePort(), variables)
    await app.start()
    return app
  }
  /** Where its data are. */
  get directory(): string {
    return this.scratch.directory
  }
  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Anew with other variables, where some are given. */
  async start(variables: Readonly<Record<string, string>> = this.variables): Promise<void> {
    this.variables = variables
    const { DATABASE_URL: _other, npm_lifecycle_event: _npm, ...inherited } = process.env
    const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), 'start'], {
      cwd: root,
      env: {
        ...inherited,
        PORT: String(this.port),
        GROUNDPLAN_DATA: this.scratch.directory,
        GROUNDPLAN_ORIGIN: this.url,
        // A draft takes some seconds, so that it has a middle.
        ADVISOR_CHARS_PER_SECOND: '4000',
        LOG_LEVEL: 'warn',
        ...this.variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (this.output += String(data)))
    this.process = child
    await this.expectReady()
  }

  /** All that it has written, its log included. */
  get written(): string {
    return this.output
  }

  async expectReady(): Promise<void> {
    await expect
      .poll(
        async () => {
          if (this.hasEnded) throw new Error(`The app ended:\n${this.output}`)
          return (await fetch(`${this.url}/api/health/ready`).catch(() => undefined))?.ok
        },
        { timeout: 240_000, intervals: [100] },
      )
      .toBe(true)
  }

  /** kill -9 of the server that answers requests. Its start script notices, and ends. */
  async killServer(): Promise<void> {
    process.kill(this.serverPid(), 'SIGKILL')
    await expect.poll(() => this.hasEnded, ENDS_WITHIN).toBe(true)
  }

  /** kill -9 of the server and of the script that looks after it; the database goes on without them. */
  async killAll(): Promise<void> {
    const server = this.serverPid()
    this.process?.kill('SIGKILL')
    process.kill(server, 'SIGKILL')
    await expect.poll(() => this.hasEnded && !isAlive(server), ENDS_WITHIN).toBe(true)
  }

  /** kill -9 of the embedded database, and waits until the start script has brought another one up. */
  async killDatabase(): Promise<void> {
    const killed = this.databasePid()
    if (killed === undefined) throw new Error('no database runs')
    process.kill(killed, 'SIGKILL')
    await expect.poll(() => [killed, undefined].includes(this.databasePid()), ENDS_WITHIN).toBe(false)
    await this.expectReady()
  }

  /** The same, with nobody there to bring it up while `work` lasts. */
  async withoutDatabase(work: () => Promise<void>): Promise<void> {
    const killed = this.databasePid()
    if (killed === undefined) throw new Error('no database runs')
    this.process?.kill('SIGSTOP')
    try {
      process.kill(killed, 'SIGKILL')
      await work()
    } finally {
      this.process?.kill('SIGCONT')
    }
    await this.expectReady()
  }

  private databasePid(): number | undefined {
    const file = path.join(this.scratch.directory, 'pg/pgdata/postmaster.pid')
    return fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) : undefined
  }

  /** Stopped in order; its data stay for the next start. */
  async end(): Promise<void> {
    this.process?.kill('SIGTERM')
    await expect.poll(() => this.hasEnded, ENDS_WITHIN).toBe(true)
  }

  async stop(): Promise<void> {
    // One that was killed with its script left the database running: the next start joins it, and stops it.
    if (this.hasEnded) await this.start()
    await this.end()
    this.scratch.remove()
  }

  private get hasEnded(): boolean {
    return !this.process || this.process.exitCode !== null || this.process.signalCode !== null
  }

  /** The start script's child that is not the database. */
  private serverPid(): number {
    const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' }).split('\n')
    const own = lines
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
      .find((match) => Number(match?.[2]) === this.process?.pid && match?.[3]?.includes('next'))
    if (!own) throw new Error('no server under the start script')
    return Number(own[1])
  }
}
