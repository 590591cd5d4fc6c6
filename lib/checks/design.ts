import { factSpec } from '@/lib/facts/catalogue'
import { type FactValue, factValueSchema } from '@/lib/facts/fact'
import { formatValue } from '@/lib/facts/format'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Facts by section and name as the conditions read them. A value of another kind than expected counts as unknown. */
export class Design {
  private readonly nested: unknown
  private readonly shown = new Map<string, string>()

  constructor(nested: unknown) {
    this.nested = nested
  }

  /** Undefined where unknown; null where known to be absent. */
  raw(path: string): unknown {
    const [section = '', name = ''] = path.split('.')
    const holder = isRecord(this.nested) && Object.hasOwn(this.nested, section) ? this.nested[section] : undefined
    return isRecord(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined
  }

  /** As the ledger could hold it; undefined where unknown. */
  value(path: string): FactValue | undefined {
    const value = this.raw(path)
    return value === undefined ? undefined : asFactValue(value)
  }

  /** A finite number. */
  num(path: string): number | undefined {
    const value = this.raw(path)
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }

  /** A number above 0. */
  positive(path: string): number | undefined {
    const value = this.num(path)
    return value !== undefined && value > 0 ? value : undefined
  }

  word(path: string): string | undefined {
    const value = this.raw(path)
    return typeof value === 'string' ? value : undefined
  }

  /** A value stands there, and it is not the empty word. */
  given(path: string): boolean {
    const value = this.raw(path)
    return value !== undefined && value !== null && value !== '' && value !== false
  }

  yes = (path: string): boolean => this.raw(path) === true
  no = (path: string): boolean => this.raw(path) === false
  isNull = (path: string): boolean => this.raw(path) === null

  /** One of these words. */
  is(path: string, ...words: readonly string[]): boolean {
    const value = this.word(path)
    return value !== undefined && words.includes(value)
  }

  list(path: string): readonly unknown[] | undefined {
    const value = this.raw(path)
    return Array.isArray(value) ? value : undefined
  }

  /** Known to be empty: null or []. */
  empty(path: string): boolean {
    return this.isNull(path) || this.list(path)?.length === 0
  }

  /** The list holds one of these. */
  has(path: string, ...words: readonly string[]): boolean {
    return this.list(path)?.some((item) => typeof item === 'string' && words.includes(item)) ?? false
  }

  /** A list of nothing but finite numbers. */
  figures(path: string): readonly number[] | undefined {
    const list = this.list(path)
    const figures = list?.filter((item) => typeof item === 'number' && Number.isFinite(item))
    return list !== undefined && figures?.length === list.length ? figures.map(Number) : undefined
  }

  /** A number in the first row of a row fact. */
  firstRow(path: string, column: string): number | undefined {
    const row = this.list(path)?.[0]
    const cell = isRecord(row) ? row[column] : undefined
    return typeof cell === 'number' && Number.isFinite(cell) ? cell : undefined
  }

  /** Is the left figure above the right one? False where one is unknown. */
  above(left: string, right: string): boolean {
    const [a, b] = [this.num(left), this.num(right)]
    return a !== undefined && b !== undefined && a > b
  }

  below(path: string, limit: number): boolean {
    const value = this.num(path)
    return value !== undefined && value < limit
  }

  over(path: string, limit: number): boolean {
    const value = this.num(path)
    return value !== undefined && value > limit
  }

  /** The value as people read it; "not stated" where unknown. */
  show(path: string): string {
    const known = this.shown.get(path)
    if (known !== undefined) return known
    const text = this.textOf(path)
    this.shown.set(path, text)
    return text
  }

  private textOf(path: string): string {
    const fact = this.value(path)
    if (fact === undefined) return 'not stated'
    const spec = factSpec(path)
    return formatValue(fact, spec?.unit ?? '', spec ? { spec } : {})
  }
}

function asFactValue(value: unknown): FactValue | undefined {
  // Most are: the schema of all kinds of values takes its time.
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const parsed = factValueSchema.safeParse(value)
  if (parsed.success) return parsed.data
  // Rows without ids, as people write them by hand: shown by their cells.
  return Array.isArray(value) ? value.map((item: unknown) => JSON.stringify(item) ?? '') : undefined
}
