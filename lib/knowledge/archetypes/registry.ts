import type { Archetype } from './types'

/** Every archetype of the knowledge base. The advisor, the brief reader and the tests iterate over it. */
export const ARCHETYPES: readonly Archetype[] = []

const byId = new Map(ARCHETYPES.map((archetype) => [archetype.id, archetype]))

/** The archetype, or the generic tabular one where an id is unknown. */
export function findArchetype(id: string): Archetype {
  const found = byId.get(id) ?? byId.get('tabular_prediction') ?? ARCHETYPES[0]
  if (!found) throw new Error('The knowledge base is empty.')
  return found
}
