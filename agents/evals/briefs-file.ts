import * as z from 'zod'

const words = z.array(z.string()).optional()
const regex = z.string().refine((pattern) => isRegex(pattern), { error: 'is not a regular expression' })

function isRegex(pattern: string): boolean {
  try {
    new RegExp(pattern, 'i')
    return true
  } catch {
    return false // The caller names the pattern.
  }
}

const expectedSchema = z.looseObject({
  problemType: z.string().optional(),
  problemTypeAnyOf: words,
  archetype: z.string().optional(),
  archetypeAnyOf: words,
  primaryMetricsAnyOf: words,
  badMetrics: words,
  splitStrategyAnyOf: words,
  modelFamilyAnyOf: words,
  servingPattern: z.string().optional(),
  servingPatternAnyOf: words,
  mustMentionRisks: z.array(regex).optional(),
  lintsThatMustFire: words,
  mustAsk: words,
})

const briefSchema = z.looseObject({
  id: z.string().min(1),
  brief: z.string().min(1),
  facts: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  expected: expectedSchema.optional(),
})

/** A brief with its right answers. A list that is null is not scored; `facts` is what the brief states, by path. */
export type Case = {
  readonly id: string
  readonly brief: string
  readonly stated: ReadonlyMap<string, unknown>
  readonly expected: {
    readonly problemType: readonly string[] | null
    readonly archetype: readonly string[] | null
    readonly primaryMetric: readonly string[] | null
    readonly badMetric: readonly string[] | null
    readonly split: readonly string[] | null
    readonly modelFamily: readonly string[] | null
    readonly serving: readonly string[] | null
    readonly risks: readonly string[]
    readonly checks: readonly string[]
    readonly asks: readonly string[]
  }
}

type Brief = z.infer<typeof briefSchema>

/** `…AnyOf` where it is given, else the one answer. */
const anyOf = (list: readonly string[] | undefined, single: string | undefined): readonly string[] | null =>
  list ?? (single === undefined ? null : [single])

function toCase({ id, brief, facts = {}, expected: e = {} }: Brief): Case {
  const stated = Object.entries(facts).flatMap(([section, values]) =>
    Object.entries(values).map(([name, value]): [string, unknown] => [`${section}.${name}`, value]),
  )
  return {
    id,
    brief,
    stated: new Map(stated),
    expected: {
      problemType: anyOf(e.problemTypeAnyOf, e.problemType),
      archetype: anyOf(e.archetypeAnyOf, e.archetype),
      primaryMetric: e.primaryMetricsAnyOf ?? null,
      badMetric: e.badMetrics ?? null,
      split: e.splitStrategyAnyOf ?? null,
      modelFamily: e.modelFamilyAnyOf ?? null,
      serving: anyOf(e.servingPatternAnyOf, e.servingPattern),
      risks: e.mustMentionRisks ?? [],
      checks: e.lintsThatMustFire ?? [],
      asks: e.mustAsk ?? [],
    },
  }
}

export type ReadFile = { readonly ok: true; readonly cases: readonly Case[] } | { readonly ok: false; message: string }

/** Reads the text of a file of briefs: an array, or an object with `briefs`. Says what is wrong, and where. */
export function readBriefsFile(text: string): ReadFile {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return { ok: false, message: `It is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const list = Array.isArray(raw) ? raw : isObject(raw) && 'briefs' in raw ? raw.briefs : undefined
  if (!Array.isArray(list)) return { ok: false, message: 'It must hold an array of briefs, or {"briefs": [...]}.' }
  const parsed = z.array(briefSchema).safeParse(list)
  if (!parsed.success) return { ok: false, message: problemsOf(parsed.error, list) }
  if (parsed.data.length === 0) return { ok: false, message: 'It holds no brief.' }
  const ids = parsed.data.map((brief) => brief.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) return { ok: false, message: `The id "${twice}" stands there twice.` }
  return { ok: true, cases: parsed.data.map(toCase) }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function problemsOf(error: z.ZodError, list: readonly unknown[]): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, message }) => {
      const [index, ...rest] = path
      const item = typeof index === 'number' ? list[index] : undefined
      const name = isObject(item) && typeof item.id === 'string' ? item.id : `number ${Number(index) + 1}`
      return `Brief ${name}${rest.length > 0 ? `, ${rest.join('.')}` : ''}: ${message}.`
    })
    .join('\n')
}
