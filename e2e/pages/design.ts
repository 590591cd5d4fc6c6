import { expect, type Page } from '@playwright/test'

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
  async openStep(step: (typeof STEPS)[number]): Promise<void> {
    await this.page.goto(`/designs/${this.id}/steps/${step}`)
  }
  /** Waits until the step's draft stands, saved. */
  async drafted(): Promise<void> {
    await expect(this.draft).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
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
      .poll(
        async () => {
          const answer = await this.page.request.get(`/api/designs/${this.id}`)
          const body: { design: { steps: { state: string }[] } } = await answer.json()
          return body.design.steps.map((step) => step.state)
        },
        { timeout: 90_000 },
      )
      .toEqual(STEPS.map(() => 'drafted'))
  }
}
