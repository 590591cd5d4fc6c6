// What the learnt part of the brief reader learns from: every brief and sentence of the fixtures with the facts they state.
import fs from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

export type Example = {
  /** Where it stands, for leaving whole sets out. */
  readonly set: string
  readonly text: string
  readonly facts: ReadonlyMap<string, unknown>
  readonly silent: readonly string[]
  /** One sentence states all of it; of a brief it is not known which does. */
  readonly single: boolean
}

const FOLDER = path.resolve(import.meta.dirname, '../../lib/brief/fixtures')
const factsSchema = z.record(z.string(), z.unknown())
const silentSchema = z.array(z.string()).readonly().optional()
const rowSchema = z.tuple([z.string(), z.string(), factsSchema]).rest(silentSchema)
const sentenceSchema = z.object({ says: z.string(), facts: factsSchema.optional(), silent: silentSchema })
const briefSchema = z.object({ brief: z.string(), facts: factsSchema })

const sentence = (set: string, text: string, facts: Record<string, unknown> = {}, silent: readonly string[] = []) => ({
  set,
  text,
  facts: new Map(Object.entries(facts)),
  silent,
  single: true,
})

/** Nested by section or by whole paths. */
const flat = (facts: Record<string, unknown>): Map<string, unknown> =>
  new Map(
    Object.entries(facts).flatMap(([key, value]): [string, unknown][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && !key.includes('.')
        ? Object.entries(value).map(([name, inner]) => [`${key}.${name}`, inner])
        : [[key, value]],
    ),
  )

function exampleOf(set: string, entry: unknown): Example[] {
  const row = rowSchema.safeParse(entry)
  if (row.success) return [sentence(set, row.data[1], row.data[2], row.data[3])]
  const said = sentenceSchema.safeParse(entry)
  if (said.success) return [sentence(set, said.data.says, said.data.facts, said.data.silent)]
  const brief = briefSchema.safeParse(entry)
  if (!brief.success) return []
  return [{ set, text: brief.data.brief, facts: flat(brief.data.facts), silent: [], single: false }]
}

const filesOf = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|json)$/.test(file))
    .sort()

/** All examples in a fixed order, each once, but for those of the sets named. */
export async function examples(without: readonly string[], folder = FOLDER): Promise<Example[]> {
  const found = new Map<string, Example>()
  for (const file of filesOf(folder)) {
    const set = file.replace(/\.\w+$/, '')
    if (without.includes(set)) continue
    const whole = path.join(folder, file)
    const lists: unknown[] = file.endsWith('.json')
      ? [JSON.parse(fs.readFileSync(whole, 'utf8'))]
      : Object.values(z.record(z.string(), z.unknown()).parse({ ...(await import(whole)) }))
    for (const example of lists.flatMap((list) =>
      Array.isArray(list) ? list.flatMap((entry) => exampleOf(set, entry)) : [],
    ))
      found.set(`${example.text}|${JSON.stringify([...example.facts])}`, example)
  }
  return [...found.values()]
}
