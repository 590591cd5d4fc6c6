'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FieldPresence } from '@/components/presence/field-presence'
import { isOpen } from '@/components/shell/save-entry'
import { pageOutbox } from '@/components/shell/save-store'
import { Icon } from '@/components/ui/icon'
import { fieldKey, mountField, useFieldWords } from './edit-client'
import { AsideNote, AwayNote, MergeNote } from './edit-notes'
import { FieldEditor } from './field-editor'
import { saveWords, useOnline } from './save-words'
import { useStepPlace } from './step-place'
import { Mark } from './structure/mark'
import { useSuggesting } from '@/components/shell/suggesting'
import { useAutosave } from './use-autosave'

const SuggestEditor = dynamic(() => import('./suggest/suggest-editor').then((module) => module.SuggestEditor), {
  ssr: false,
})

type Props = {
  /** Field key of lib/methodology/field.ts. */
  field: string
  /** What the field is called aloud, e.g. "summary". */
  label: string
  value: string
  block?: boolean
  /** Who wrote it last, in words. */
  written?: string | undefined
  children: ReactNode
}

/** A text that is edited where it stands, saved while it is written. */
export function Editable({ field, label, value, block = false, written, children }: Props) {
  const { designId, stepId, rev } = useStepPlace()
  const place = { designId, step: stepId, field }
  const { entry, aside, merge } = useFieldWords(place)
  const [isByPerson, setOpened] = useState(false)
  /** What stood there when the person began to type; null until they do. */
  const began = useRef<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const giveFocus = useRef(false)
  // Words typed before a reload, refused ones and those in conflict open by themselves.
  const editing = isByPerson || (entry !== null && isOpen(entry))
  const seen = { value, rev }
  const suggesting = useSuggesting(designId)
  const isOnline = useOnline()
  const autosave = useAutosave(() => pageOutbox().pause(place, seen))

  const key = fieldKey(place)
  useEffect(() => mountField(key), [key])
  // What somebody else wrote meanwhile is not to be given up with the person's own.
  useEffect(() => {
    if (merge) began.current = merge.theirs
  }, [merge])
  useEffect(() => {
    if (editing || !giveFocus.current) return
    giveFocus.current = false
    button.current?.focus()
  }, [editing])

  // Words that wait for the person's decision come first, in whatever mode they are found.
  if (isByPerson && suggesting && !(entry !== null && isOpen(entry))) {
    const done = () => {
      giveFocus.current = true
      setOpened(false)
    }
    const own = { designId, stepId, field, label, value, isProse: block }
    return <SuggestEditor {...own} onDone={done} />
  }
  if (editing) {
    const trouble = entry?.trouble ?? null
    const typed = entry?.words.value ?? value
    const both = trouble?.kind === 'conflict' && typed === trouble.mine ? trouble.both : null
    const shown = both ?? typed
    const finish = (how: 'save' | 'cancel' | 'mine') => {
      const text = how === 'mine' && trouble?.kind === 'conflict' ? trouble.mine : shown
      if (how === 'cancel') {
        const before = began.current ?? (entry && isOpen(entry) ? entry.words.base : null)
        if (before !== null) pageOutbox().revert(place, seen, before)
        return
      }
      if (text !== typed) pageOutbox().type(place, seen, text)
      pageOutbox().submit(place, seen)
    }
    return (
      <FieldEditor
        label={label}
        value={shown}
        trouble={trouble}
        stand={saveWords(entry, isOnline)}
        hasBoth={both !== null || (trouble?.kind === 'conflict' && typed !== trouble.mine)}
        isOpened={isByPerson}
        isProse={block}
        onType={(text, from, isComposing) => {
          began.current ??= entry && isOpen(entry) ? entry.words.base : from
          pageOutbox().type(place, seen, text, both ? undefined : from)
          if (!isComposing) autosave()
        }}
        onDone={(how, byKey) => {
          giveFocus.current = byKey
          finish(how)
          began.current = null
          setOpened(false)
        }}
      >
        {merge ? <MergeNote label={label} place={place} seen={seen} merge={merge} /> : null}
        <FieldPresence place={stepId} field={field} open />
      </FieldEditor>
    )
  }
  const open = () => {
    pageOutbox().noteMerge(place)
    began.current = null
    setOpened(true)
  }
  const bringBack = (id: string) => {
    pageOutbox().bringBack(id, seen)
    setOpened(true)
    autosave()
  }
  const Tag = block ? 'div' : 'span'
  return (
    <Tag className={`editable${block ? ' block' : ''}`} data-field={field} onDoubleClick={open}>
      {/* Until the server's own rendering of the new words is here, they are shown as they were typed. */}
      {entry ? <span className="pre">{entry.words.value}</span> : children}
      <button
        ref={button}
        type="button"
        className="edit-btn"
        aria-label={`${suggesting ? 'Suggest a change of' : 'Edit'} ${label}`}
        aria-description={written}
        data-tip={written}
        onClick={open}
      >
        <Icon name="pencil" size={13} />
      </button>
      <Mark of={field} />
      <FieldPresence place={stepId} field={field} open={false} />
      {entry?.trouble?.kind === 'away' ? <AwayNote /> : null}
      {merge ? <MergeNote label={label} place={place} seen={seen} merge={merge} /> : null}
      {aside ? <AsideNote label={label} aside={aside} onBack={() => bringBack(aside.id)} /> : null}
    </Tag>
  )
}
