import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@playwright/test'
import type { DesignContent } from '../lib/designs/schema'
import { type Followed, type Read, readAll } from '../lib/runs/fixtures/reader'

type Run = { id: string; step: string; status: string }

const RECONNECT_MS = 100

/** What a client of the API does over HTTP, as patient as a browser is. */
export class Client {
  private readonly url: string
  constructor(url: string) {
    this.url = url
  }

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  }

  async read(designId: string): Promise<{ design: DesignContent; runs: Run[] }> {
    return (await this.send('GET', `/api/designs/${designId}`)).json()
  }

  /** A design whose first step is drafted. */
  async create(brief: string): Promise<string> {
    const made: { designId: string; runId: string } = await (await this.send('POST', '/api/designs', { brief })).json()
    expect(await this.follow(made.runId).end).toBe('succeeded')
    return made.designId
  }

  async startStep(designId: string, step: string): Promise<string> {
    const answer = await this.send('POST', `/api/designs/${designId}/steps/${step}/runs`, {})
    const body: { runId: string } = await answer.json()
    return body.runId
  }

  /** A new text for the summary of step 1. The id stands for this edit however often it is sent. */
  editSummary(designId: string, rev: number, value: string, editId: string = randomUUID()): Promise<Response> {
    const edit = { editId, field: 'summary', value }
    return this.send('PATCH', `/api/designs/${designId}/steps/problem`, edit, { 'if-match': `"${rev}"` })
  }

  setFact(designId: string, path: string, value: number): Promise<Response> {
    return this.send('PATCH', `/api/designs/${designId}/facts`, { path, value })
  }

  follow(runId: string): Following {
    return new Following(`${this.url}/api/runs/${runId}/stream`)
  }
}

/** Reads a run to its end as a browser does: after a break it goes on from the last event that arrived. */
export class Following {
  /** What each connection brought; the last one is still growing. */
  private readonly parts: Followed[] = []
  private readonly address: string
  /** Resolves with the status of the run. */
  readonly end: Promise<string>

  constructor(address: string) {
    this.address = address
    this.end = this.read()
  }
  get events(): Read[] {
    return this.parts.flatMap((part) => part.events)
  }
  get raw(): string {
    return this.parts.map((part) => part.raw).join('')
  }

  private async read(): Promise<string> {
    for (;;) {
      // A connection that is refused or breaks is what the tests are about.
      const end = await this.readOnce().catch(() => undefined)
      if (end) return end
      await pause(RECONNECT_MS)
    }
  }

  private async readOnce(): Promise<string | undefined> {
    const last = this.events.at(-1)?.seq
    const answer = await fetch(this.address, { headers: last === undefined ? {} : { 'last-event-id': String(last) } })
    if (!answer.ok || !answer.body) return undefined
    const index = this.parts.length
    const whole = await readAll(answer.body, (so) => {
      this.parts[index] = so
      return false
    })
    this.parts[index] = whole
    return whole.end?.status
  }
}
