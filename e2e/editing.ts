import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from './client'

type Edit = { editId: string; value: string; before: number; rev: number }

const PAUSE_MS = 20

/** Edits one after another, each sent under its id until the server has acknowledged it. */
export class Editing {
  readonly acknowledged: Edit[] = []
  readonly statuses = new Set<number>()
  private readonly client: Client
  private readonly designId: string
  private readonly work: Promise<void>
  private going = true

  constructor(client: Client, designId: string, rev: number) {
    this.client = client
    this.designId = designId
    this.work = this.run(rev)
  }

  async stop(): Promise<void> {
    this.going = false
    await this.work
  }

  private async run(first: number): Promise<void> {
    for (let rev = first, n = 1; this.going; n++) {
      const edit = { editId: randomUUID(), value: `Text ${n}`, before: rev }
      rev = await this.save(edit)
      this.acknowledged.push({ ...edit, rev })
    }
  }

  private async save({ editId, value, before }: Omit<Edit, 'rev'>): Promise<number> {
    for (;;) {
      await pause(PAUSE_MS)
      const answer = await this.client.editSummary(this.designId, before, value, editId).catch(() => undefined)
      if (!answer) continue
      this.statuses.add(answer.status)
      const body: { rev: number } = await answer.json()
      if (answer.ok) return body.rev
      // Nobody else writes: a conflict means that something acknowledged is gone, or was stored twice.
      if (answer.status !== 503) throw new Error(`${answer.status} for "${value}" on revision ${before}`)
    }
  }
}
