'use client'

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

export type PanelTab = { id: string; title: string; count: ReactNode; alarming?: boolean; content: ReactNode }

/** Numbers, findings and discussion beside the text; under 760 pixels their tabs stand at the foot of the screen. */
export function SidePanel({ tabs }: { tabs: readonly PanelTab[] }) {
  const [current, setCurrent] = useState(tabs[0]?.id ?? '')
  const panel = useRef<HTMLElement>(null)
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    const index = tabs.findIndex((tab) => tab.id === current)
    const next = tabs[(index + (event.key === 'ArrowRight' ? 1 : tabs.length - 1)) % tabs.length]
    if (!next) return
    setCurrent(next.id)
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  return (
    <>
      <aside ref={panel} className="side sheet" aria-label="Numbers, findings and discussion">
        <div className="tabs" role="tablist" aria-label="Beside this step" onKeyDown={move}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`tab-${tab.id}`}
              aria-selected={tab.id === current}
              aria-controls={`panel-${tab.id}`}
              tabIndex={tab.id === current ? 0 : -1}
              onClick={() => setCurrent(tab.id)}
            >
              {tab.title} <span className="c">{tab.count}</span>
            </button>
          ))}
        </div>
        {tabs.map((tab) => (
          <div
            key={tab.id}
            role="tabpanel"
            id={`panel-${tab.id}`}
            aria-labelledby={`tab-${tab.id}`}
            hidden={tab.id !== current}
            tabIndex={0}
          >
            {tab.content}
          </div>
        ))}
      </aside>
      <div className="dock only-s noprint" role="group" aria-label="Panels">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            onClick={() => {
              setCurrent(tab.id)
              panel.current?.scrollIntoView({ block: 'start' })
            }}
          >
            <b style={tab.alarming ? { color: 'var(--error)' } : undefined}>{tab.count}</b>
            {tab.title}
          </button>
        ))}
      </div>
    </>
  )
}
