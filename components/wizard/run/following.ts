/** `again`: the step had a draft already. */
export type Following = {
  runId: string
  version: string
  sinceMs: number
  model: string
  /** What was asked for in words. */
  words?: string | undefined
  times?: number
  again?: boolean
}

/** `words`: what is asked for; `instead`: an interrupted run that is given up for this one. */
export type Wanted = { words?: string | undefined; instead?: string }

/** What was asked for in words, and the run that answers it. */
export type Asked = { words: string; runId: string }
