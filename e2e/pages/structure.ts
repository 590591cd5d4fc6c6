import { expect, type Locator, type Page } from '@playwright/test'

/** Lists of a step: their items, what is done to them, and how it is taken back. */
export class StructureOnPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  card(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }
  /** Rows of a table, without its head. */
  rows(card: string): Locator {
    return this.card(card).locator('tbody tr')
  }
  /** The first cell of each row, in order. */
  names(card: string): Promise<string[]> {
    return this.card(card).locator('tbody th').allInnerTexts()
  }
  get undo(): Locator {
    return this.page.getByRole('button', { name: /^Undo: / }).first()
  }
  get redo(): Locator {
    return this.page.getByRole('button', { name: /^Redo: / })
  }
  /** Presses the button, and answers with the editor that opens in the new item. */
  async add(label: string): Promise<Locator> {
    await this.page.getByRole('button', { name: label }).click()
    const box = this.page.locator(':focus')
    await expect(box).toHaveRole('textbox')
    return box
  }
  async choose(item: string | RegExp, entry: string): Promise<void> {
    const name = typeof item === 'string' ? `Move or take out: ${item}` : item
    await this.page.getByRole('button', { name }).click()
    await this.page.getByRole('menuitem', { name: entry }).click()
  }
  /** With a real mouse, in steps as a hand makes them. */
  async drag(handle: Locator, onto: Locator, side: 'above' | 'below', instead?: 'Escape'): Promise<void> {
    // Both in view, away from the edges at which the page goes along.
    await onto.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const places = async () => [await handle.boundingBox(), await onto.boundingBox()]
    let last = await places()
    // What arrives above them moves them.
    await expect(async () => {
      const now = await places()
      const was = last
      last = now
      expect(now).toEqual(was)
    }).toPass({ intervals: [100] })
    const [from, to] = last
    if (!from || !to) throw new Error('Both must be seen.')
    const { mouse, keyboard } = this.page
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await mouse.down()
    await mouse.move(from.x + from.width / 2, side === 'above' ? to.y + 3 : to.y + to.height - 3, { steps: 8 })
    await expect(this.page.locator('[data-dragged]')).toHaveCount(1)
    if (instead) await keyboard.press(instead)
    await mouse.up()
    await expect(this.page.locator('[data-dragged]')).toHaveCount(0)
  }
  /** Types into the editor that has the focus. */
  async write(words: string): Promise<void> {
    await expect(this.page.locator(':focus')).toHaveRole('textbox')
    await this.page.keyboard.insertText(words)
    await this.page.keyboard.press('Control+Enter')
  }
  /** What adds and moves items has arrived. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Add a risk' })).toBeEnabled()
  }
  async saved(): Promise<void> {
    await expect(this.page.getByRole('banner').getByRole('status')).toHaveText('Saved')
  }
}
