import { expect, type Locator, type Page } from '@playwright/test'

export type Given = { name: string; content: string | Buffer }

/** The place on the data step where a file is measured. */
export class ProfileOnPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get card(): Locator {
    return this.page.getByRole('region', { name: 'Data profile' })
  }
  get input(): Locator {
    return this.card.getByLabel(/Drop a CSV or Parquet file/)
  }
  get alert(): Locator {
    return this.card.getByRole('alert')
  }
  /** The tick of one figure that is offered. */
  figure(name: RegExp): Locator {
    return this.card.getByRole('listitem').filter({ hasText: name }).getByRole('checkbox')
  }
  pick(label: string): Locator {
    return this.card.getByLabel(label, { exact: true })
  }
  async choose(name: string, content: string | Buffer): Promise<void> {
    // The place takes nothing, and looks so, before the page listens.
    await expect(this.input).toBeEnabled()
    await this.input.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  }
  /** The same, a file of this machine by its path. */
  async chooseFile(path: string): Promise<void> {
    await expect(this.input).toBeEnabled()
    await this.input.setInputFiles(path)
  }
  /** What is dragged, as the browser hands it over: these files, or a text where there are none. */
  private dragged(files: readonly Given[]) {
    const bytes = files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') }))
    return this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer()
      if (given.length === 0) transfer.setData('text/plain', 'some words')
      for (const { name, base64 } of given)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name))
      return transfer
    }, bytes)
  }
  /** Drags over `target`, or over the place itself, and lets go there unless `held`. */
  async drag(files: readonly Given[], target?: Locator, held = false): Promise<void> {
    await expect(this.input).toBeEnabled()
    const dataTransfer = await this.dragged(files)
    const at = target ?? this.input
    for (const type of held ? ['dragenter', 'dragover'] : ['dragenter', 'dragover', 'drop'])
      await at.dispatchEvent(type, { dataTransfer })
  }
}
