import type { Page } from '@playwright/test'

/** Variants of a design, beside it. */
export class WhatIfPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get table() {
    return this.page.getByRole('table', { name: 'The design and its variants' })
  }
  async open(designId: string): Promise<void> {
    await this.page.goto(`/designs/${designId}/what-if`)
  }
  async add(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a variant' }).click()
  }
  name(variant: string) {
    return this.page.getByRole('textbox', { name: `Name of ${variant}` })
  }
  input(label: string, variant: string) {
    return this.page.getByRole('textbox', { name: new RegExp(`^${label} in ${variant}`) })
  }
  row(label: string | RegExp) {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: label, exact: true }) })
  }
  /** Label of a figure, how it stands in the design, then in each variant. */
  cells(label: string | RegExp) {
    return this.row(label).getByRole('cell')
  }
  async change(label: string, variant: string, value: string): Promise<void> {
    const field = this.input(label, variant)
    await field.fill(value)
    await field.press('Enter')
  }
}
