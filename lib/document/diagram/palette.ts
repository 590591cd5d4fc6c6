/** Colours of a drawing: the page's own variables, or fixed ones where there is no page around it. */
export type Palette = {
  readonly ink: string
  readonly inkSoft: string
  readonly inkFaint: string
  readonly edge: string
  readonly rule: string
  readonly accent: string
  readonly sheet: string
  readonly sunk: string
  readonly bar: string
  readonly font: string
}

/** Follows light, dark and print of the page it stands in. */
export const PAGE_PALETTE: Palette = {
  ink: 'var(--ink)',
  inkSoft: 'var(--ink-soft)',
  inkFaint: 'var(--ink-faint)',
  edge: 'var(--edge)',
  rule: 'var(--rule)',
  accent: 'var(--accent)',
  sheet: 'var(--sheet)',
  sunk: 'var(--sheet-sunk)',
  bar: 'var(--origin-calculated)',
  font: 'var(--font-ui)',
}

/** For a drawing on its own, on white. */
export const PRINT_PALETTE: Palette = {
  ink: '#17201b',
  inkSoft: '#414d46',
  inkFaint: '#5a665f',
  edge: '#7d8981',
  rule: '#dbe0d9',
  accent: '#0b6350',
  sheet: '#fcfdfb',
  sunk: '#f5f7f3',
  bar: '#1f5c9e',
  font: "'IBM Plex Sans', system-ui, sans-serif",
}
