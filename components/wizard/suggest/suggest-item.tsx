'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { forgetText, useKeptText } from '@/components/numbers/kept-text'
import { isRecord } from '@/components/shell/request'
import { isClosed, type ListKey } from '@/lib/methodology/keys'
import { nameOfField } from '@/lib/methodology/names'
import { CONFIDENCE_WORDS, SEVERITY_WORDS } from '../cards/choices'
import { useStepPlace } from '../step-place'
import { useDraft } from '../structure/draft-context'
import { listWords, newItemId, tableOf } from '../structure/list-words'
import { closeForm, handIn, sayHandedIn } from './handing'
import { SuggestEnd } from './suggest-end'

type Props = { list: ListKey /** Null: at the end. */; after: string | null }

/** No field of an item is called so. */
const WHY = 'why?'

/** What was typed, by field; what another release kept is nothing to go on from. */
function read(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

/** One more item for a list, suggested as a whole: nobody would decide on its texts one by one. */
export function SuggestItem({ list, after }: Props) {
  const { designId, stepId } = useStepPlace()
  const context = useDraft()
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const words = context ? listWords(list, context.tables) : undefined
  const itemId = useRef(newItemId(words?.prefix ?? 'r'))
  const id = useRef(crypto.randomUUID())
  const key = `suggest:${designId}:${stepId}:${list}+`
  const { text, write } = useKeptText(key, '{}')
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, select')?.focus(), [])
  const model = context?.model
  if (!context || !model || !words) return null
  const typed = read(text)
  const columns = tableOf(list, context.tables)?.columns ?? []
  const fields = Object.keys(words.blank).filter((name) => typeof words.blank[name] === 'string')
  const place = { designId, step: stepId, field: list }
  const said = (name: string): string => {
    const value = typed[name] ?? words.blank[name]
    return typeof value === 'string' ? value : ''
  }
  const choicesOf = (name: string): readonly string[] | undefined => {
    const column = columns.find((one) => one.key === name)
    if (column?.names) return (context.draft.tables[column.names] ?? []).map((row) => row['name'] ?? row.id)
    if (column) return column.choices
    if (!isClosed(`${list}/${name}`)) return undefined
    return name === 'severity' ? SEVERITY_WORDS : CONFIDENCE_WORDS
  }

  const close = () => {
    forgetText(key)
    closeForm(place)
    document.querySelector<HTMLElement>(`[data-foot="${CSS.escape(list)}"]`)?.focus()
  }
  const submit = async () => {
    if (!fields.some((name) => said(name).trim() !== '' && !choicesOf(name)?.includes(said(name))))
      return setError('Write something in it first.')
    const item = { ...words.blank, ...Object.fromEntries(fields.map((name) => [name, said(name).trim()])) }
    const [planned] = model.adding(context.draft, list, { ...item, id: itemId.current }, after ?? undefined)
    if (!planned) return
    setBusy(true)
    setError(null)
    const why = said(WHY).trim()
    const suggested = { id: id.current, field: planned.field, base: '', value: planned.after }
    const trouble = await handIn(place, { ...suggested, ...(why !== '' && { note: why }) })
    setBusy(false)
    if (trouble !== null) return setError(`${trouble} Your words are still here, and kept on this device.`)
    close()
    sayHandedIn(place)
    router.refresh()
  }
  const set = (name: string, value: string) => write(JSON.stringify({ ...typed, [name]: value }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isSubmit = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !isSubmit) return
    event.stopPropagation()
    event.preventDefault()
    if (isSubmit) void submit()
    else close()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return (
    <form
      ref={form}
      className="editor suggest-item"
      aria-label={`Suggest one more ${words.one}`}
      onKeyDown={onKeyDown}
      onSubmit={onSubmit}
    >
      {fields.map((name) => {
        const choices = choicesOf(name)
        return (
          <label key={name} className="small">
            <span>{nameOfField({ tables: context.tables }, list, name)}</span>
            {choices ? (
              <select className="select" value={said(name)} onChange={(event) => set(name, event.target.value)}>
                {[...new Set(['', ...choices])].map((choice) => (
                  <option key={choice} value={choice} disabled={choice === ''}>
                    {choice === '' ? 'Choose' : choice}
                  </option>
                ))}
              </select>
            ) : (
              <textarea
                value={said(name)}
                rows={1}
                maxLength={20_000}
                onChange={(event) => set(name, event.target.value)}
              />
            )}
          </label>
        )
      })}
      <SuggestEnd why={said(WHY)} onWhy={(why) => set(WHY, why)} busy={busy} error={error} onCancel={close} />
    </form>
  )
}
