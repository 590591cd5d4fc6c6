import { tool, zodSchema } from 'ai'
import * as z from 'zod'
import { ARCHETYPES } from '@/lib/knowledge/archetypes/registry'
import { findEntry, relatedTo } from '@/lib/knowledge/catalogue'
import { type Entry, refOf } from '@/lib/knowledge/catalogue-entry'
import { KIND_IDS, KINDS } from '@/lib/knowledge/kinds'
import { searchKnowledge } from '@/lib/knowledge/search'

const PARTS = ['metrics', 'problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf', 'risks'] as const

// No optional fields: what is not used is null, as strict providers ask for it.
export const knowledgeInput = z.object({
  query: z.string().nullable().describe('Words to search for; null to look one entry up'),
  kind: z.enum(KIND_IDS).nullable().describe('Kind of entry; null: all kinds'),
  id: z.string().nullable().describe('Id of an entry of that kind, e.g. "pr_auc" of kind "metric"'),
  part: z.enum(PARTS).nullable().describe('For a kind of system: the part that is wanted in full'),
})
/** Made once: the SDK makes the JSON schema of a bare one anew at every turn. */
const form = zodSchema(knowledgeInput)
export type KnowledgeInput = z.infer<typeof knowledgeInput>

/** The most that a search gives back: more than a model reads with care. */
const LIMIT = 8

const brief = (entry: Entry) => ({ kind: entry.kind, id: entry.id, name: entry.name, what: entry.what })

/** An entry as an agent may cite it: what has no source is called an assumption in so many words. */
const full = (entry: Entry) => ({
  ...brief(entry),
  choose: entry.choose,
  avoid: entry.avoid,
  details: entry.details,
  figures: entry.figures.map(({ assumption, ...figure }) => ({
    ...figure,
    status: figure.value === null ? 'not known' : assumption ? 'assumption' : 'cited',
  })),
  sources: entry.sources,
  asOf: entry.asOf,
  status: entry.assumption ? 'assumption: nobody has looked up a source for all of it' : 'sourced',
  related: relatedTo(entry).map(refOf),
})

const refusal = (code: string, hint: string) => ({ ok: false as const, code, hint })

/** Looks up one entry or searches all registries. Refusals are answers a model can read, never exceptions. */
export function lookUp({ query, kind, id, part }: KnowledgeInput) {
  if (id !== null) {
    if (kind === null) return refusal('no_kind', `Name the kind of the entry: ${KIND_IDS.join(', ')}.`)
    const entry = findEntry(`${kind}:${id}`)
    if (!entry) {
      const near = searchKnowledge(id.replaceAll('_', ' '), { kind, limit: 3 }).map((found) => found.id)
      return refusal(
        'unknown',
        `There is no ${KINDS[kind].one.toLowerCase()} "${id}".${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''}`,
      )
    }
    const archetype = part === null ? undefined : ARCHETYPES.find((one) => kind === 'archetype' && one.id === id)
    return { ok: true as const, entry: full(entry), ...(archetype && part ? { [part]: archetype[part] } : {}) }
  }
  if (query === null || query.trim() === '')
    return refusal('nothing_asked', 'Give words to search for, or a kind and an id.')
  const found = searchKnowledge(query, { kind, limit: LIMIT })
  if (found.length === 0) return refusal('nothing_found', 'Try fewer or more common words, or all kinds.')
  return { ok: true as const, found: found.map(brief) }
}

export const knowledgeTool = tool({
  description:
    'Searches what is known about kinds of system, metrics right and wrong, model families, serving, monitors, optimization, tools, hardware, prices, law and checklists, with sources and dates. Its prices and figures of hardware are defaults: those of the workspace stand in the user message and go before.',
  inputSchema: form,
  execute: async (input) => lookUp(input),
})
