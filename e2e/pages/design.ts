import { expect, type Page } from '@playwright/test'
import type { DesignContent } from '../../lib/designs/schema'

const STEPS = ['problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf'] as const

export class DesignPages {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get id(): string {
    return /\/designs\/([0-9a-f-]+)/.exec(this.page.url())?.[1] ?? ''
  }
  get draft() {
    return this.page.getByRole('region', { name: 'Draft' })
  }
  get stop() {
    return this.page.getByRole('button', { name: 'Stop', exact: true })
  }
  /** A design whose first step is drafted, opened there. */
  async create(brief: string): Promise<void> {
    // Where people sign in, a change says which page it comes from, as a browser does.
    const { origin } = new URL(this.page.url())
    const headers: Record<string, string> = origin.startsWith('http') ? { origin } : {}
    const answer = await this.page.request.post('/api/designs', { headers, data: { brief } })
    const { designId, runId }: { designId: string; runId: string } = await answer.json()
    // It ends with the run.
    await this.page.request.get(`/api/runs/${runId}/stream`, { timeout: 180_000 })
    await expect.poll(async () => (await this.read(designId)).steps[0]?.state).toBe('drafted')
    await this.page.goto(`/designs/${designId}/steps/problem`)
  }
  /** As the server has it. */
  async read(id = this.id): Promise<DesignContent> {
    const answer = await this.page.request.get(`/api/designs/${id}`)
    const body: { design: DesignContent } = await answer.json()
    return body.design
  }
  async openStep(step: (typeof STEPS)[number]): Promise<void> {
    await this.page.goto(`/designs/${this.id}/steps/${step}`)
  }
  /** Waits until the step's draft stands, saved. */
  async drafted(): Promise<void> {
    await expect(this.draft).toHaveAttribute('aria-busy', 'false', { timeout: 180_000 })
    await expect(this.draft.getByText('Summary', { exact: true })).toBeVisible()
  }
  async draftStep(step: (typeof STEPS)[number], number: number): Promise<void> {
    await this.openStep(step)
    await this.page.getByRole('button', { name: `Draft step ${number}` }).click()
    await this.drafted()
  }
  /** Steps that stand drafted, as the server says. */
  async waitForAllSteps(): Promise<void> {
    await expect
      .poll(async () => (await this.read()).steps.map((step) => step.state), { timeout: 180_000, intervals: [250] })
      .toEqual(STEPS.map(() => 'drafted'))
  }
}
