import type { CalcInput, Calculator } from './define'

export type Entries = Readonly<Record<string, string | undefined>>

const WORD_BREAK = /[\s,]+/
const ROW_BREAK = /[;\n]+/
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/

/** A figure as people type it ("1,000,000", "1e9", "5%"), or the text itself where it is none: then it is refused. */
function figure(text: string): number | string {
  const trimmed = text.trim().replaceAll('−', '-')
  const percent = trimmed.endsWith('%')
  const bare = (percent ? trimmed.slice(0, -1) : trimmed).trim()
  const plain = GROUPED.test(bare) ? bare.replaceAll(',', '') : bare.replaceAll('_', '')
  const value = plain === '' ? Number.NaN : Number(plain)
  if (!Number.isFinite(value)) return text
  return percent ? Number((value / 100).toPrecision(15)) : value
}

const cells = (row: string) => row.trim().split(WORD_BREAK).map(figure)
const rows = (text: string) =>
  text
    .split(ROW_BREAK)
    .filter((row) => row.trim() !== '')
    .map(cells)

function listValue(text: string, { shape }: CalcInput): unknown {
  if (shape === 'lists') return rows(text)
  if (shape === null || shape === 'figures')
    return text
      .trim()
      .split(new RegExp(`${WORD_BREAK.source}|;`))
      .map(figure)
  // A cell too few leaves its column out, and the calculator names it; a cell too many stands under no name.
  return rows(text).map((row) => Object.fromEntries(row.map((value, i) => [shape[i] ?? `column ${i + 1}`, value])))
}

function valueOf(text: string, info: CalcInput): unknown {
  if (info.kind === 'flag') return text === 'true' ? true : text === 'false' ? false : text
  if (info.kind === 'choice') return text
  return info.kind === 'list' ? listValue(text, info) : figure(text)
}

/** The entries of a form or an address as inputs of the calculator; what is blank is left out. */
export function readEntries(calculator: Calculator, entries: Entries): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(calculator.inputs).flatMap(([name, info]) => {
      const text = entries[name]
      return text === undefined || text.trim() === '' ? [] : [[name, valueOf(text, info)]]
    }),
  )
}

/** 405000000000 is hard to read and to change: 4.05e11, with every digit that it has. */
function numberText(value: number): string {
  const short = value.toExponential().replace('+', '')
  return Math.abs(value) >= 1e7 && short.length < String(value).length ? short : String(value)
}

const cellText = (value: unknown) =>
  typeof value === 'number' ? numberText(value) : typeof value === 'string' ? value : ''

function listText(values: readonly unknown[], { shape }: CalcInput): string {
  if (shape === 'lists') return values.map((row) => (Array.isArray(row) ? row.map(cellText).join(', ') : '')).join('\n')
  if (shape === null || shape === 'figures') return values.map(cellText).join(', ')
  return values
    .map((row) =>
      shape.map((column) => (typeof row === 'object' && row !== null ? cellText(Reflect.get(row, column)) : '')),
    )
    .map((row) => row.join(', '))
    .join('\n')
}

/** One value as it stands in its field. */
export function entryText(value: unknown, info: CalcInput): string {
  if (Array.isArray(value)) return listText(value, info)
  return typeof value === 'boolean' ? String(value) : cellText(value)
}

/** Inputs as the entries of a form: what `readEntries` reads again. */
export function writeEntries(calculator: Calculator, raw: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(calculator.inputs).flatMap(([name, info]) => {
      const value = raw[name]
      if (value === undefined || value === null) return []
      return [[name, entryText(value, info)]]
    }),
  )
}

/** The address under which a calculator shows these inputs again. */
export function gallerySearch(calculator: Calculator, raw: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(writeEntries(calculator, raw)).map(([name, text]): [string, string] => [
    name,
    text.replaceAll('\n', '; '),
  ])
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`
}
