import { JSON_BODY } from '@/components/shell/request'
import type { OpenField } from './live-store'

const AGAIN_MS = 10_000
/** Whoever goes through fields with the Tab key is in none of them. */
const SETTLED_MS = 200

/** Says to others that this page is open, and where, until it is left. Nothing depends on it: what fails is said again. */
export class Announcer {
  private readonly address: string
  private readonly page: string
  private place = ''
  private field: string | null = null
  private sending = false
  private again = false
  private settling: ReturnType<typeof setTimeout> | undefined
  private readonly timer: ReturnType<typeof setInterval>

  constructor(designId: string, page: string) {
    this.address = `/api/designs/${designId}/presence`
    this.page = page
    this.timer = setInterval(() => void this.say(), AGAIN_MS)
    window.addEventListener('pagehide', this.leave)
    // It comes back as it was left, out of the browser's cache.
    window.addEventListener('pageshow', this.say)
  }

  at(place: string, open: OpenField | null): void {
    const field = open?.place === place ? open.field : null
    const isFirst = this.place === ''
    if (this.place === place && this.field === field) return
    this.place = place
    this.field = field
    clearTimeout(this.settling)
    if (isFirst) void this.say()
    else this.settling = setTimeout(() => void this.say(), SETTLED_MS)
  }

  end(): void {
    clearInterval(this.timer)
    clearTimeout(this.settling)
    window.removeEventListener('pagehide', this.leave)
    window.removeEventListener('pageshow', this.say)
    this.leave()
  }

  /** One at a time, so that the last one said is the last one heard. */
  private readonly say = async (): Promise<void> => {
    if (this.place === '') return
    this.again = this.sending
    if (this.sending) return
    this.sending = true
    const { page, place, field } = this
    await this.send('POST', { page, place, field })
    this.sending = false
    if (this.again) await this.say()
  }

  private readonly leave = (): void => {
    this.again = false
    void this.send('DELETE', { page: this.page })
  }

  private async send(method: string, body: unknown): Promise<void> {
    // `keepalive`: also while the page is being closed.
    const init = { method, headers: JSON_BODY, body: JSON.stringify(body), keepalive: true }
    await fetch(this.address, init).catch(() => undefined)
  }
}
