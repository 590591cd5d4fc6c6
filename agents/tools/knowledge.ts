import { tool } from 'ai'
import * as z from 'zod'
import { findArchetype } from '@/lib/knowledge/archetypes/registry'

export const knowledgeTool = tool({
  description:
    'Looks up what is known about a kind of system: metrics right and wrong, labels, splits, leaks, families, monitors, risks, with sources.',
  inputSchema: z.object({
    archetype: z.string(),
    part: z.enum(['metrics', 'problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf', 'risks']),
  }),
  execute: async ({ archetype, part }) => {
    const entry = findArchetype(archetype)
    return { archetype: entry.id, name: entry.name, [part]: entry[part], sources: entry.sources }
  },
})
