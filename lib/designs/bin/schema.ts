/** How long a deleted design is kept. */
export const KEPT_DAYS = 30

export type BinEntry = {
  readonly id: string
  readonly title: string
  readonly opening: string
  /** ISO times of the database. */
  readonly deletedAt: string
  readonly goneAt: string
  /** Whole hours that are left. */
  readonly hoursLeft: number
  /** Shared links that open again where it is restored. */
  readonly links: number
}
