'use client'

import { EditorState, Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLedger } from '@/components/numbers/facts-context'
import type { FigureOf } from '@/components/numbers/markdown'
import { onDemand } from '@/components/ui/on-demand'
import { factPathOf, parseReference } from '@/lib/facts/path'
import type { OnType } from './field-editor'
import { figuresMoved } from './prose-figures'
import { proseExtensions, replaceText } from './prose-extensions'

type Props = { name: string; value: string; isOpened: boolean; onType: OnType }

const preview = () => import('@/components/numbers/markdown').then((module) => module.ProseOf)
const Preview = onDemand(preview)

/** A passage as Markdown, with a look at how it will stand. */
export function ProseEditor({ name, value, isOpened, onType }: Props) {
  const ledger = useLedger()
  const [isPreview, setPreview] = useState(false)
  const holder = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const latest = useRef({ value, onType, facts: ledger?.facts })
  /** What the editor showed last, which lags behind while a character is composed. */
  const shown = useRef(value)
  useLayoutEffect(() => {
    latest.current = { value, onType, facts: ledger?.facts }
  })

  // Before the first sight of it, so that the caret is there at once.
  useLayoutEffect(() => {
    const parent = holder.current
    if (!parent) return
    const tellOf = (reference: string) => {
      const parsed = parseReference(reference)
      const fact = parsed && latest.current.facts?.[parsed.path]
      if (!fact) return undefined
      // A cell of a table is known to the server only: its place stands for it here.
      const cell = [parsed.row, parsed.column].filter((part) => part !== null).join(', ')
      return { label: fact.label, text: cell === '' ? fact.text : cell }
    }
    const text = latest.current.value
    const made = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        selection: { anchor: text.length },
        extensions: [
          proseExtensions(name, tellOf),
          EditorView.updateListener.of((update) => {
            const isRemote = update.transactions.some((transaction) => transaction.annotation(Transaction.remote))
            const from = shown.current
            shown.current = update.state.doc.toString()
            if (update.docChanged && !isRemote) latest.current.onType(shown.current, from, update.view.composing)
          }),
          EditorView.domEventHandlers({
            compositionend: (_, current) => {
              // CodeMirror reads the composed words first.
              setTimeout(() => {
                if (current.composing) return
                latest.current.onType(shown.current, shown.current, false)
                replaceText(current, latest.current.value)
              })
              return false
            },
          }),
        ],
      }),
    })
    view.current = made
    return () => made.destroy()
  }, [name])
  useEffect(() => {
    if (isOpened) view.current?.focus()
  }, [isOpened])
  useLayoutEffect(() => {
    if (view.current && !view.current.composing) replaceText(view.current, value)
  }, [value])

  // Whoever writes here may look at it without a connection.
  useEffect(() => void preview().catch(() => undefined), [])
  const facts = ledger?.facts
  useEffect(() => {
    view.current?.dispatch({ effects: figuresMoved.of(null) })
  }, [facts])
  const figureOf = useCallback<FigureOf>(
    (reference) => {
      const fact = facts?.[factPathOf(reference)]
      if (!fact) return undefined
      const { path, label, text, origin, wordy } = fact
      // A row of a table is known to the server only: its name stands for it here.
      const isWhole = factPathOf(reference) === reference
      return { path, label, text: isWhole ? text : reference, origin, wordy }
    },
    [facts],
  )
  return (
    <>
      <div className="prose-box">
        <div ref={holder} hidden={isPreview} />
        {isPreview ? (
          <div className="preview">
            <Preview text={value} figureOf={figureOf} />
          </div>
        ) : null}
      </div>
      <button type="button" className="linkish small" aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
        Preview
      </button>
    </>
  )
}
