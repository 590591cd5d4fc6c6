import type { ModelChoice } from '@/lib/models/schema'

/** What a model is called; one that is no longer offered by its own name. */
export const labelOf = (choices: readonly ModelChoice[], id: string): string =>
  choices.find((choice) => choice.id === id)?.label ?? id
