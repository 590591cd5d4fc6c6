import type { StepId } from '@/lib/facts/fact'

export type FactType = 'number' | 'choice' | 'boolean' | 'list' | 'rows' | 'text'

/** What a path may hold. `options` is closed unless `open`: then other ids are allowed beside the ones offered. */
export type FactSpec = {
  readonly path: string
  readonly type: FactType
  readonly unit: string
  readonly min?: number
  readonly max?: number
  /** Exclusive lower end: a latency of 0 is none. */
  readonly above?: number
  readonly integer?: boolean
  /** Id → label. Where a choice or list has no options, any word is an answer. */
  readonly options?: Readonly<Record<string, string>>
  readonly open?: boolean
  /** Lists of figures (stage p99s, availabilities) rather than of ids. */
  readonly numeric?: boolean
  readonly label: string
  readonly help: string
  readonly step: StepId
}

type Range = { min?: number; max?: number; above?: number; integer?: boolean; step?: StepId }

/** Nothing and less than nothing make no sense here. */
export const POSITIVE = { above: 0 } as const
/** Whole: nobody labels half an example. */
export const COUNTED = { integer: true } as const
/** One or more, and whole: nobody runs two and a half replicas. */
export const WHOLE = { min: 1, integer: true } as const
type Options = Readonly<Record<string, string>>

/** Makers of specs for one section of paths; `step` owns its facts unless a line says otherwise. */
export function section(name: string, step: StepId) {
  const base = (key: string, label: string, help: string) => ({ path: `${name}.${key}`, label, help, step })
  const num = (key: string, label: string, unit: string, help: string, range: Range = {}): FactSpec => ({
    ...base(key, label, help),
    type: 'number',
    unit,
    min: 0,
    ...range,
  })
  return {
    /** A quantity of at least 0 unless the range says otherwise. */
    num,
    /** A share, shown as a percentage; 0 to 1. */
    share: (key: string, label: string, help: string, range: Range = {}) =>
      num(key, label, 'ratio', help, { max: 1, ...range }),
    /** A probability or coefficient, shown as it is; 0 to 1. */
    prob: (key: string, label: string, help: string, range: Range = {}) =>
      num(key, label, 'prob', help, { max: 1, ...range }),
    /** A whole number of things. */
    count: (key: string, label: string, help: string, range: Range = {}) =>
      num(key, label, 'count', help, { integer: true, ...range }),
    yes: (key: string, label: string, help: string): FactSpec => ({
      ...base(key, label, help),
      type: 'boolean',
      unit: 'bool',
    }),
    pick: (key: string, label: string, help: string, options?: Options, open?: boolean): FactSpec => ({
      ...base(key, label, help),
      type: 'choice',
      unit: 'choice',
      ...(options ? { options } : {}),
      ...(open ? { open } : {}),
    }),
    items: (key: string, label: string, help: string, options?: Options, open?: boolean): FactSpec => ({
      ...base(key, label, help),
      type: 'list',
      unit: 'list',
      ...(options ? { options } : {}),
      ...(open ? { open } : {}),
    }),
    figures: (key: string, label: string, unit: string, help: string, range: Range = {}): FactSpec => ({
      ...base(key, label, help),
      type: 'list',
      unit,
      numeric: true,
      min: 0,
      ...range,
    }),
    rows: (key: string, label: string, help: string): FactSpec => ({
      ...base(key, label, help),
      type: 'rows',
      unit: 'list',
    }),
    words: (key: string, label: string, help: string): FactSpec => ({
      ...base(key, label, help),
      type: 'text',
      unit: 'text',
    }),
  }
}
