import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import * as z from 'zod'
import { costOf, UNPRICED } from '@/lib/budgets/cost'
import { dollars, tokens } from '@/lib/budgets/words'
import { AppError } from '@/lib/errors'
import { isTransient } from './faults'
import type { ClaimedRun } from './schema'

/** What one request has used so far; told again under the same id, it replaces what was told before. */
export type RequestSpent = {
  readonly id: string
  readonly inputTokens: number
  readonly cachedTokens: number | null
  readonly outputTokens: number
  /** False: reckoned, not told by the provider. */
  readonly told: boolean
  /** More may come. */
  readonly open: boolean
}

const WRITE = `
  insert into "ModelRequest" ("id", "workspaceId", "userId", "runId", "designId", "step", "model",
    "inputTokens", "cachedTokens", "outputTokens", "told", "usd")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict ("id") do update set "inputTokens" = excluded."inputTokens", "cachedTokens" = excluded."cachedTokens",
    "outputTokens" = excluded."outputTokens", "told" = excluded."told", "usd" = excluded."usd"`

const reservationSchema = z.object({
  tokens: z.coerce.number(),
  usd: z.number().nullable(),
  inputUsd: z.number().nullable(),
  outputUsd: z.number().nullable(),
})
/** Null: queued by a release that reserved nothing. */
type Reservation = z.infer<typeof reservationSchema> | null

const RETRY_MS = 60_000

/**
 * What one attempt of a run spends: stored request by request, before one is sent and as it goes on, since money is
 * spent whatever becomes of the run. Not fenced: also an attempt that has lost its lease has used what it used.
 */
export class Spending {
  readonly #pool: Pool
  readonly #run: ClaimedRun
  readonly #requests = new Map<string, RequestSpent>()
  #reservation: Promise<Reservation> | undefined
  /** Writes come one after another: the last word on a request is the one that stays. */
  #tail: Promise<unknown> = Promise.resolve()

  constructor(pool: Pool, run: ClaimedRun) {
    this.#pool = pool
    this.#run = run
  }

  /** Throws AppError `unavailable` where the run would use more than was reserved for it: it can go on with more. */
  async record(spent: RequestSpent): Promise<void> {
    this.#requests.set(spent.id, spent)
    const reserved = await (this.#reservation ??= this.#read())
    const write = this.#tail.then(() => this.#write(spent, costOf(spent, reserved ?? UNPRICED)))
    this.#tail = write.catch(() => undefined)
    await write
    if (spent.open && reserved) this.#check(reserved)
  }

  /** Everything told so far is stored, or cannot be. */
  async settled(): Promise<void> {
    await this.#tail
  }

  #check(reserved: NonNullable<Reservation>): void {
    const all = [...this.#requests.values()]
    const sum = (key: 'inputTokens' | 'outputTokens') => all.reduce((total, one) => total + one[key], 0)
    const used = { inputTokens: sum('inputTokens'), outputTokens: sum('outputTokens') }
    const usd = costOf(used, reserved)
    const isOver = used.inputTokens + used.outputTokens > reserved.tokens
    const isTooDear = usd !== null && reserved.usd !== null && usd > reserved.usd
    if (!isOver && !isTooDear) return
    const most = isTooDear && reserved.usd !== null ? dollars(reserved.usd) : tokens(reserved.tokens)
    throw new AppError('unavailable', `This run has come to what was set aside for it, ${most}.`, {
      hint: 'What came so far is kept. Continue to set aside as much again, if the limits leave it; or draft with the built-in advisor.',
    })
  }

  async #read(): Promise<Reservation> {
    const text = 'select "tokens", "usd", "inputUsd", "outputUsd" from "Reservation" where "runId" = $1'
    const { rows } = await this.#persist(() => this.#pool.query(text, [this.#run.id]))
    return rows[0] === undefined ? null : reservationSchema.parse(rows[0])
  }

  #write({ id, inputTokens, cachedTokens, outputTokens, told }: RequestSpent, usd: number | null): Promise<unknown> {
    const { workspaceId, userId, id: runId, designId, step, model } = this.#run
    const whose = [workspaceId, userId, runId, designId, step, model]
    const values = [id, ...whose, inputTokens, cachedTokens, outputTokens, told, usd]
    return this.#persist(() => this.#pool.query({ name: 'request-spent', text: WRITE, values }))
  }

  async #persist<T>(ask: () => Promise<T>): Promise<T> {
    const giveUpAt = performance.now() + RETRY_MS
    for (let wait = 50; ; wait = Math.min(wait * 2, 500)) {
      try {
        return await ask()
      } catch (error) {
        if (!isTransient(error) || performance.now() > giveUpAt) throw error
        await delay(wait)
      }
    }
  }
}
