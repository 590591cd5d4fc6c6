'use client'

import { useEffect, useMemo, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { goTo } from '../offer-above'
import { useStepPlace } from '../step-place'
import { unsay, useHanding } from './handing'
import { SuggestItem } from './suggest-item'

/** An open suggestion, at the field, item or list of the page that it concerns. */
export type SuggestionMark = { at: string; id: string; title: string }

type Props = { at: string; marks: readonly SuggestionMark[] }

/** At a text, an item or a list: what is suggested for it, and what became of the person's own suggestion. */
export function SuggestPlace({ at, marks }: Props) {
  const { designId, stepId } = useStepPlace()
  const place = useMemo(() => ({ designId, step: stepId, field: at }), [designId, stepId, at])
  const { said, adding } = useHanding(place)
  const [first] = marks
  const wasMarked = useRef(false)
  useEffect(() => {
    if (!first && wasMarked.current) unsay(place)
    wasMarked.current = first !== undefined
  }, [first, place])
  useEffect(() => () => unsay(place), [place])
  const line = useRef<HTMLSpanElement>(null)
  const markId = first?.id
  useEffect(() => {
    // The card that lists it arrives further up, and pushes the place away from under whoever stands at it.
    if (!said || markId === undefined) return
    const around = line.current?.closest('section, tr, li, article')
    if (around?.contains(document.activeElement)) line.current?.scrollIntoView({ block: 'nearest' })
  }, [said, markId])
  return (
    <>
      <span ref={line} className="suggested noprint">
        <span role="status" className={said?.isTrouble ? 'sev error' : ''}>
          {said?.text}
        </span>
        {first ? (
          <a href={`#suggestion-${first.id}`} data-mark={at} onClick={(event) => goTo(event, `suggestion-${first.id}`)}>
            <Icon name="pencil" size={12} />
            {marks.length === 1 ? '1 suggestion' : `${marks.length} suggestions`}
            <span className="sr"> for {first.title}</span>
          </a>
        ) : null}
      </span>
      {adding ? <SuggestItem list={at} after={adding.after} /> : null}
    </>
  )
}
