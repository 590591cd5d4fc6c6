import type { Entry, Merge } from './save-entry'
import type { mergeTexts } from '@/lib/methodology/merge-texts'
import { hasSeen } from './save-record'
import type { Answer } from './save-send'

/** What an answer makes of words. `again`: they are sent once more, as another edit. */
type Outcome =
  | { kind: 'saved'; entry: Entry; rev: number; merge?: Merge }
  | { kind: 'again'; entry: Entry; merge?: Merge }
  | { kind: 'typing'; entry: Entry }
  | { kind: 'trouble'; entry: Entry; isNews: boolean }

/** Makes one text of two. */
export type MergeTexts = typeof mergeTexts

/** `editId`: for another request, should there be one. */
export function afterAnswer(entry: Entry, answer: Answer, editId: string, mergeBoth: MergeTexts): Outcome {
  const { words } = entry
  if (answer.kind === 'saved') return { kind: 'saved', entry, rev: answer.rev }
  if (answer.kind === 'away') {
    return { kind: 'trouble', entry: { ...entry, due: false, trouble: { kind: 'away' } }, isNews: false }
  }
  if (answer.kind === 'refused') {
    const trouble = { kind: 'refused', message: answer.message } as const
    return { kind: 'typing', entry: { ...entry, due: false, trouble, words: { ...words, phase: 'typing' } } }
  }
  const { rev, current: theirs, by } = answer
  // An earlier request of ours arrived after all.
  if (theirs === words.value) return { kind: 'saved', entry, rev }
  const again = { ...words, rev, editId, origin: theirs ?? words.origin }
  // Another field raised the revision, or gave what is meant there another name.
  if (hasSeen(words, theirs) || answer.isAlike) return { kind: 'again', entry: { ...entry, words: again } }
  const merged = theirs === null ? null : mergeBoth(words.field, words.origin, words.value, theirs)
  if (theirs !== null && merged?.isClean) {
    const { text } = merged
    const merge = { text, mine: words.value, theirs, by }
    if (text === theirs) return { kind: 'saved', entry: { ...entry, words: { ...words, value: text } }, rev, merge }
    const both = { ...again, value: text, replaces: [...words.replaces, theirs] }
    return { kind: 'again', entry: { ...entry, words: both }, merge }
  }
  const trouble = { kind: 'conflict', mine: words.value, theirs, both: merged?.text ?? null, rev, by } as const
  return { kind: 'trouble', entry: { ...entry, due: false, trouble }, isNews: true }
}
