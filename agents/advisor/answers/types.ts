import type { Line } from '@/lib/knowledge/archetypes/line'

/** How the design answers a check that fires on the brief itself. */
export type Answer = {
  /** The fact whose words in the brief are quoted. */
  readonly about: string
  /** The decision that answers it. */
  readonly decision: string
  /** What is wrong with it here and what is done instead; the first line that applies is said. */
  readonly lines: readonly Line[]
}
