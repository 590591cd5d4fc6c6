// What the scripted model says, and when: told alike to the app's model and to the bare server it is held against.
import { setTimeout as delay } from 'node:timers/promises'

export type Script = {
  /** Deltas that the model streams. */
  deltas: number
  /** Milliseconds from one delta to the next. */
  everyMs: number
  /** Neighbours belong to different parts, so that the app can join none: an event a delta. */
  apart: boolean
  /** Characters of a delta; those of the built-in advisor where it is not said. */
  chars?: number | undefined
}

export type Delta = { type: 'text-delta' | 'reasoning-delta'; id: string; delta: string }

const CHARS = 40
const PROSE =
  'Scores are written to "scores_v3" before the queue opens, so a late model costs nothing but freshness.\n\nThe gap between 0.62 and 0.71 is one the reviewers can see; 3% of cases – those without history – stay with the rule. '

const EMPTY = { summary: '', facts: [], decisions: [], tables: { sources: [], features: [] }, risks: [] }
const draftOf = (markdown: string) =>
  JSON.stringify({ ...EMPTY, sections: [{ id: 'labels', heading: 'Labels', markdown }], openQuestions: [] })

/** A draft of the data step that is `length` characters of JSON (a little more where it cannot be met). */
function draftOfLength(length: number): string {
  const room = length - draftOf('').length
  // Escapes make the JSON longer than the text: taken in by trimming, and made up for by plain letters.
  let markdown = PROSE.repeat(Math.ceil(Math.max(room, 0) / PROSE.length))
  while (markdown && draftOf(markdown).length > length)
    markdown = markdown.slice(0, -1 - ((draftOf(markdown).length - length) >> 1))
  return draftOf(markdown + 'x'.repeat(Math.max(0, length - draftOf(markdown).length)))
}

/** The deltas of a script, in order; the text ones together are a valid draft. */
export function deltasOf({ deltas, apart, chars = CHARS }: Script): Delta[] {
  const thoughts = apart ? deltas >> 1 : 0
  const draft = draftOfLength((deltas - thoughts) * chars)
  const said: Delta[] = []
  for (let at = 0; at < draft.length; at += chars) {
    if (said.length / 2 < thoughts && apart)
      said.push({ type: 'reasoning-delta', id: 'why', delta: PROSE.slice(0, chars) })
    said.push({ type: 'text-delta', id: 'draft', delta: draft.slice(at, at + chars) })
  }
  return said
}

/** Waits until the next delta is due. Counted from the start, so that late timers do not add up. */
export function pacer(everyMs: number): (signal?: AbortSignal) => Promise<void> | undefined {
  let due = performance.now()
  return (signal) => {
    due += everyMs
    const wait = due - performance.now()
    return wait > 0 ? delay(wait, undefined, { signal }) : undefined
  }
}
