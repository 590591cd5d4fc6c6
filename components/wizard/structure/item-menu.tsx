'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { useDraft } from './draft-context'
import { useListActs } from './list-acts'
import { countOf } from './list-words'
import type { ListKey } from '@/lib/methodology/keys'

/** What can be done to one item: moved, one put behind it, taken out. */
export function ItemMenu({ list, id, name }: { list: ListKey; id: string; name: string }) {
  const context = useDraft()
  const { add, remove, move, words } = useListActs(list)
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    // All of it, also where it opens low on a small screen.
    box.current?.querySelector('[role="menu"]')?.scrollIntoView({ block: 'nearest' })
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [open])

  if (!context || !words) return null
  const ids = context.model?.itemsOf(context.draft, list).map((item) => item.id) ?? []
  const index = ids.indexOf(id)
  const { isSuggesting } = context
  const along = open ? (context.model?.takenAlong(context.draft, list, id).length ?? 0) : 0
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const at = entries.findIndex((entry) => entry === document.activeElement)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + entries.length,
      Home: 0,
      End: entries.length - 1,
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (event.key === 'Tab') setOpen(false)
    else if (!event.altKey && steps[event.key] !== undefined) {
      event.preventDefault()
      entries[(steps[event.key] ?? 0) % entries.length]?.focus()
    }
  }
  const take = () => {
    // It stays, and says what was suggested.
    if (isSuggesting) {
      remove(id)
      return button.current?.focus()
    }
    const around = ids[index + 1] ?? ids[index - 1]
    remove(id)
    const next =
      around === undefined
        ? null
        : document.querySelector<HTMLElement>(`[data-menu="${CSS.escape(`${list}/${around}`)}"]`)
    const foot = document.querySelector<HTMLElement>(`[data-foot="${CSS.escape(list)}"]`)
    const target = next ?? foot
    target?.focus()
  }
  return (
    <span ref={box} className={`acts${open ? ' open' : ''}`}>
      <button
        ref={button}
        type="button"
        className="acts-btn"
        data-menu={`${list}/${id}`}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`${isSuggesting ? 'Suggest to take out' : 'Move or take out'}: ${name}`}
        title={isSuggesting ? 'Suggest' : 'Drag to move, press for more'}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" size={15} />
      </button>
      {open ? (
        <div role="menu" aria-label={name} className="acts-menu" tabIndex={-1} onKeyDown={onKeyDown}>
          {isSuggesting ? null : (
            <>
              <Entry isOff={index <= 0} onPress={() => move(id, -1)} onDone={close} keys="Alt ↑">
                Move up
              </Entry>
              <Entry
                isOff={index < 0 || index === ids.length - 1}
                onPress={() => move(id, 1)}
                onDone={close}
                keys="Alt ↓"
              >
                Move down
              </Entry>
            </>
          )}
          <Entry isOff={false} onPress={() => add(id)} onDone={() => setOpen(false)}>
            {isSuggesting ? 'Suggest one below' : 'Put one below'}
          </Entry>
          <Entry isOff={false} onPress={take} onDone={() => setOpen(false)}>
            {`${isSuggesting ? 'Suggest to take out' : 'Take out'}${along === 0 ? '' : `, with its ${countOf(along)}`}`}
          </Entry>
          {isSuggesting ? (
            <p className="small faint" role="presentation">
              The order is not suggested: each item that comes or goes makes it another one.
            </p>
          ) : null}
        </div>
      ) : null}
    </span>
  )
}

type EntryProps = { isOff: boolean; onPress: () => void; onDone: () => void; keys?: string; children: string }

function Entry({ isOff, onPress, onDone, keys, children }: EntryProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={isOff}
      onClick={() => {
        if (isOff) return
        onDone()
        onPress()
      }}
    >
      {children}
      {keys ? (
        <kbd className="faint" aria-hidden>
          {keys}
        </kbd>
      ) : null}
    </button>
  )
}
