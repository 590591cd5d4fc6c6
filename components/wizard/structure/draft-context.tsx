'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Entry } from '@/components/shell/save-entry'
import { pageOutbox } from '@/components/shell/save-store'
import { pageUndo } from '@/components/undo/page-undo'
import type { TableSpec } from '@/lib/methodology/define-step'
import type { StepDraft } from '@/lib/methodology/draft'
import type { EditKey } from '@/lib/methodology/edit'
import type { Item } from '@/lib/methodology/item'
import { useAllWords } from '../edit-client'
import { useStepPlace } from '../step-place'
import type * as ModelModule from './model'
import type { ListKey } from '@/lib/methodology/keys'

export type Model = typeof ModelModule
type Planned = ReturnType<Model['setting']>

export type DraftView = {
  /** The draft as the page shows it: the server's, and what was handed in since. */
  draft: StepDraft
  tables: readonly TableSpec[]
  /** Null until it has arrived: nothing can be added or moved before that. */
  model: Model | null
  /** What the person does is suggested, and changes nothing yet. */
  isSuggesting: boolean
  /** One act of the person: shown at once, saved through the outbox, undone as one; or suggested. */
  act: (label: string, plan: (model: Model, draft: StepDraft) => Planned) => void
  /** Opens the form in which one more item is suggested, after that one or at the end. */
  begin: (list: ListKey, after: string | null) => void
  /** What is suggested for a place. */
  mark: (of: EditKey) => ReactNode
  /** What a place is called within a sentence. */
  nameOf: (key: EditKey) => string
  /** An item that the server has not drawn yet. */
  drawFresh: (list: ListKey, item: Item) => ReactNode
}

export const DraftContext = createContext<DraftView | null>(null)

/** Null where the draft is still being written. */
export const useDraft = (): DraftView | null => useContext(DraftContext)

/** A conflict or refusal that stands at an item or an order of a list; null where there is none. */
export function useListTrouble(list: ListKey): Entry[] {
  const { designId, stepId } = useStepPlace()
  return useAllWords().filter(({ words, trouble }) => {
    if (words.designId !== designId || words.step !== stepId || words.phase === 'aside') return false
    if (trouble?.kind !== 'conflict' && trouble?.kind !== 'refused') return false
    const { field } = words
    return field === `order/${list}` || (field.startsWith(`${list}/`) && !field.slice(list.length + 1).includes('/'))
  })
}

/** The person's own change of an item or an order gives way; nothing of it is kept. */
export function giveWay({ words }: Entry): void {
  pageUndo(words.designId).gaveUp(words.step, words.field, words.value)
  pageOutbox().cancel(words)
  const aside = pageOutbox().aside(words)
  if (aside) pageOutbox().discard(aside.id)
}
