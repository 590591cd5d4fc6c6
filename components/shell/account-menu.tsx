'use client'

import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { initials } from '@/components/ui/initials'
import { AccountPanel } from './account-panel'
import { useViewer } from './viewer'
import './account-menu.css'

/** Who is signed in, their workspaces and the way out, on every page; in local mode there is nothing of it. */
export function AccountMenu() {
  const viewer = useViewer()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [isOpen])
  const account = viewer?.account
  if (!viewer || !account) return null
  const here = account.workspaces.find(({ id }) => id === viewer.workspaceId)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !place.current?.contains(relatedTarget)) setOpen(false)
  }
  return (
    <div className="account noprint" ref={place} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className="account-open"
        aria-expanded={isOpen}
        aria-label={`${account.name}${here ? `, in ${here.name}` : ''}: account and workspaces`}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="account-mark" aria-hidden>
          {initials(account.name)}
        </span>
      </button>
      {isOpen ? (
        <section className="account-panel" aria-label="Account and workspaces">
          <AccountPanel account={account} here={viewer.workspaceId} />
        </section>
      ) : null}
    </div>
  )
}
