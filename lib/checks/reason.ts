/** Characters of a reason. */
export const REASON_MIN = 10
export const REASON_MAX = 2000
