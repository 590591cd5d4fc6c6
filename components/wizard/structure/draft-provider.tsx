'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Entry } from '@/components/shell/save-entry'
import { onDemand } from '@/components/ui/on-demand'
import { pageUndo } from '@/components/undo/page-undo'
import type { TableSpec } from '@/lib/methodology/define-step'
import type { StepDraft } from '@/lib/methodology/draft'
import type { Item } from '@/lib/methodology/item'
import { fieldKey, mountField, useAllWords } from '../edit-client'
import { useStepPlace } from '../step-place'
import { useSuggesting } from '@/components/shell/suggesting'
import type { SuggestionMark } from '../suggest/suggest-place'
import { DraftContext, type DraftView, type Model } from './draft-context'
import { FreshItem } from './fresh-item'
import { findIn, inSentence, placeName } from '@/lib/methodology/names'
import type { ListKey } from '@/lib/methodology/keys'

const SuggestPlace = onDemand(() => import('../suggest/suggest-place').then((module) => module.SuggestPlace))
const handing = () => import('../suggest/handing')

type Props = {
  draft: StepDraft
  tables: readonly TableSpec[]
  writers: Readonly<Record<string, string>>
  /** What is suggested for it, and where. */
  marks: readonly SuggestionMark[]
  children: ReactNode
}

const isItemOrOrder = (field: string) =>
  field.startsWith('order/') ||
  /^(?:[a-zA-Z]+\/[^/]+|tables\/[^/]+\/[^/]+|decisions\/[^/]+\/alternatives\/[^/]+)$/.test(field)

const drawFresh = (list: ListKey, item: Item) => <FreshItem list={list} item={item} />

/** Handed in and not yet shown by the server; what waits for the person's decision is shown as the server has it. */
const isStanding = ({ words, trouble }: Entry, rev: number) =>
  (words.phase === 'waiting' || (words.phase === 'saved' && words.rev > rev)) &&
  (trouble === null || trouble.kind === 'away')

/** The one place where the draft to show is made from the server's and from what the outbox holds. */
export function DraftProvider({ draft: served, tables, writers, marks, children }: Props) {
  const { designId, stepId, rev } = useStepPlace()
  const [model, setModel] = useState<Model | null>(null)
  // With the parser of drafts, which no first load needs; but it has to be there when the connection is not.
  useEffect(() => void import('./model').then(setModel), [])

  const router = useRouter()
  const isSuggesting = useSuggesting(designId)
  const entries = useAllWords()
  // As texts, so that keystrokes that hand nothing in leave the draft as it is.
  const { edits, fields } = useMemo(() => {
    const own = entries.filter(({ words }) => words.designId === designId && words.step === stepId)
    const standing = own.filter((entry) => isStanding(entry, rev))
    return {
      edits: JSON.stringify(standing.map(({ words: { field, value } }) => ({ field, value }))),
      fields: JSON.stringify(own.map(({ words }) => words.field)),
    }
  }, [entries, designId, stepId, rev])
  const draft = useMemo(() => (model ? model.derive(served, JSON.parse(edits)) : served), [model, served, edits])

  // Items and orders have no editor: their place is the list. Until the model is here nobody knows what has none.
  useEffect(() => {
    const all: string[] = JSON.parse(fields)
    const isPlaced = (field: string) => isItemOrOrder(field) && model?.readText(draft, field) !== undefined
    const left = all
      .filter((field) => model === null || isPlaced(field))
      .map((field) => mountField(fieldKey({ designId, step: stepId, field })))
    return () => {
      for (const leave of left) leave()
    }
  }, [designId, stepId, fields, model, draft])

  const value = useMemo((): DraftView => {
    const nameOf = (key: string) => inSentence(placeName({ tables }, key, findIn(draft, served)))
    const act: DraftView['act'] = (label, plan) => {
      if (!model) return
      const planned = plan(model, draft)
      if (!isSuggesting)
        return pageUndo(designId).act(
          label,
          planned.map((edit) => ({ ...edit, step: stepId })),
          rev,
        )
      // What goes with an item that is taken out goes with it by itself, where the suggestion is accepted.
      const [meant] = planned
      if (!meant) return
      const { field, before, after, put = after } = meant
      void handing()
        .then(({ handInHere }) => handInHere({ designId, step: stepId }, { field, base: before, value: put }))
        .then(() => router.refresh())
    }
    const begin: DraftView['begin'] = (list, after) =>
      void handing().then(({ openForm }) => openForm({ designId, step: stepId, field: list }, after))
    const mark: DraftView['mark'] = (of) => {
      const here = marks.filter(({ at }) => at === of)
      return isSuggesting || here.length > 0 ? <SuggestPlace at={of} marks={here} /> : null
    }
    return { draft, tables, model, isSuggesting, act, begin, mark, nameOf, drawFresh }
  }, [draft, served, tables, model, isSuggesting, marks, designId, stepId, rev, router])

  useEffect(
    () =>
      pageUndo(designId).show({
        step: stepId,
        rev,
        read: (field) => model?.readText(draft, field),
        meant: (field, text) => model?.meantAt(draft, field, text) ?? text,
        writer: (field) => writers[field] ?? null,
        name: value.nameOf,
      }),
    [designId, stepId, rev, model, draft, writers, value],
  )
  return <DraftContext value={value}>{children}</DraftContext>
}
