/** A test on one fact. An unknown fact fails every test but `known: false` (and `not`, which passes). */
export type Cond = {
  readonly path: string
  readonly known?: boolean
  readonly is?: string | number | boolean | readonly (string | number | boolean)[]
  readonly not?: string | number | boolean | readonly (string | number | boolean)[]
  /** For list facts: the list holds one of these. */
  readonly has?: readonly string[]
  readonly above?: number
  readonly below?: number
}

/**
 * A sentence or two of the draft. `{{path}}` puts in a fact with its unit and origin, `[[word]]` a word of the
 * brief's own domain (see `words`). A line whose `{{path}}` is unknown is left out, so variants may stand side by
 * side. No figure is ever written out here: it is a fact or it is not said.
 */
export type Line = string | { readonly text: string; readonly when: readonly Cond[] }

/** Anything in a list of the knowledge base that applies only where its conditions hold. */
export type Conditional = { readonly when?: readonly Cond[] }
