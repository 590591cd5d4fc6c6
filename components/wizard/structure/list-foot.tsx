'use client'

import { buttonOf, keepFocus } from '@/components/shell/keep-focus'
import type { Change, TextsChange } from '@/components/undo/change'
import { usePageUndo } from '@/components/undo/use-page-undo'
import { Icon } from '@/components/ui/icon'
import { onDemand } from '@/components/ui/on-demand'
import { useStepPlace } from '../step-place'
import { useDraft, useListTrouble } from './draft-context'
import { useListActs } from './list-acts'
import { Mark } from './mark'
import { type ListKey, splitItemKey } from '@/lib/methodology/keys'

const ListTrouble = onDemand(() => import('./list-trouble').then((module) => module.ListTrouble))

/** Under a list: what was taken out and can come back, what two people changed at once, and a button for one more. */
export function ListFoot({ list, count }: { list: ListKey; count: number }) {
  const context = useDraft()
  const { add, words } = useListActs(list)
  const troubles = useListTrouble(list)
  const { designId, stepId } = useStepPlace()
  const { undo, history } = usePageUndo(designId)
  if (!context || !words) return null
  const items = context.model?.itemsOf(context.draft, list)
  const isEmpty = (items?.length ?? count) === 0
  const last = history.past.at(-1)
  // One that somebody else changed meanwhile still stands there, with a question.
  const isGone = ({ edits }: TextsChange) => !items?.some(({ id }) => edits[0]?.field === `${list}/${id}`)
  const removed = last && isRemoval(last, stepId, list) && isGone(last) ? last : undefined
  return (
    <div className="list-foot noprint">
      {isEmpty && words.none ? <p className="soft">{words.none}</p> : null}
      <div role="status">
        {removed ? (
          <p className="small said">
            {`${removed.label.charAt(0).toUpperCase()}${removed.label.slice(1)}.`}{' '}
            <button
              type="button"
              className="linkish"
              aria-label={`Undo: ${removed.label}`}
              onClick={() => {
                void undo.go('undo')
                keepFocus(() => buttonOf(removed.edits[0]?.field ?? ''))
              }}
            >
              Undo
            </button>
          </p>
        ) : null}
      </div>
      {troubles.map((entry) => (
        <ListTrouble key={entry.words.id} entry={entry} one={words.one} />
      ))}
      <Mark of={list} />
      <button
        type="button"
        className="add-btn"
        data-foot={list}
        aria-disabled={context.model === null}
        onClick={() => add()}
      >
        <Icon name="plus" size={13} />
        {context.isSuggesting ? `Suggest one more ${words.one}` : words.add}
      </button>
    </div>
  )
}

const isRemoval = (change: Change, step: string, list: ListKey): change is TextsChange =>
  change.kind === 'texts' &&
  change.edits.every(({ step: of, after }) => of === step && after === '') &&
  splitItemKey(change.edits[0]?.field ?? '')?.list === list
