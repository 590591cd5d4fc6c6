/** What is decided, and what it is decided on. In the order in which a senior engineer goes. */
type Move = { readonly decide: string; readonly evidence: string }

/** How one step is worked: data, so that instructions of all steps are written in one way. */
export type Method = {
  /** The one thing to get right. */
  readonly aim: string
  readonly moves: readonly Move[]
  /** What model-written designs get wrong here. */
  readonly traps: readonly string[]
  /** What a row, or a column of it, means; by id of the table. */
  readonly tables: Readonly<Record<string, string>>
  /** What belongs into a section; by its id. */
  readonly sections: Readonly<Record<string, string>>
  /** What is worth a question to the person in this step, and what it changes. */
  readonly ask: string
  readonly good: string
  readonly bad: string
}
