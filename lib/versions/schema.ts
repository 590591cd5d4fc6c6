/** Why there is a version; null in those from before that was kept. */
export type VersionCause = 'share' | 'run' | 'restore' | 'milestone' | 'import' | 'review'

/** Longest name of a milestone, in characters. */
export const NAME_CHARS = 80

/** A version as a list names it. */
export type VersionSummary = {
  readonly number: number
  /** Name of a milestone. */
  readonly label: string | null
  readonly cause: string | null
  readonly createdAt: Date
}
