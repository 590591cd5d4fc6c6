'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useMay, useViewer } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import type { Example } from '@/lib/examples/registry'
import { setFollowing } from '@/components/wizard/chain/follow-store'
import { BriefForm } from './brief-form'
import type * as Client from './create-design'

const KEPT = 'groundplan:brief'

function kept(): string {
  try {
    return localStorage.getItem(KEPT) ?? ''
  } catch {
    return ''
  }
}

function keep(text: string): void {
  try {
    if (text === '') localStorage.removeItem(KEPT)
    else localStorage.setItem(KEPT, text)
  } catch {
    // Storage may be full or forbidden; the text in the box is what counts.
  }
}

/** What makes a design is loaded with the first that is made: no answer is told the same, whichever request had none. */
const creating = (work: (client: typeof Client) => Promise<Client.Created>): Promise<Client.Created> =>
  import('./create-design').then(work).catch(() => ({
    ok: false,
    message: 'No answer from the server. What you wrote is kept; try again.',
  }))

/** What is being started: `one`, `all`, or the id of an example. */
type Busy = string | null

type Props = {
  examples: readonly Example[]
  /** Drawn on the server. */
  icons: Readonly<Record<string, ReactNode>>
  /** Figures in each finished example, where they are counted. */
  numbers: Readonly<Record<string, number>>
}

/** The box, and the worked examples that fill it or open as finished designs. */
export function StartDesk({ examples, icons, numbers }: Props) {
  const router = useRouter()
  const viewer = useViewer()
  const mayBegin = useMay('design.create')
  const box = useRef<HTMLTextAreaElement>(null)
  const [brief, setBrief] = useState('')
  const [busy, setBusy] = useState<Busy>(null)
  const [error, setError] = useState<string | null>(null)
  const [unopened, setUnopened] = useState<string | null>(null)
  // One key a text: a second click makes no second design, another text does.
  const key = useRef({ text: '', id: '' })

  // What was typed before the page listened stands in the box, and nowhere else.
  useEffect(() => setBrief((typed) => typed || box.current?.value || kept()), [])

  const change = useCallback((text: string) => {
    setBrief(text)
    setError(null)
    keep(text)
  }, [])

  const start = async (text: string, draftAll: boolean, which: Busy) => {
    if (busy) return
    if (text.trim() === '') {
      setError('Write a sentence or two first: what the system should do, and for whom.')
      box.current?.focus()
      return
    }
    setBusy(which)
    const wish = `${draftAll}${text}`
    if (key.current.text !== wish) key.current = { text: wish, id: crypto.randomUUID() }
    const { id } = key.current
    const created = await creating((client) => client.createDesign({ brief: text, draftAll, key: id }))
    if (!created.ok) {
      setBusy(null)
      setError(created.message)
      return
    }
    if (text === brief) keep('')
    if (draftAll) setFollowing(created.designId, 'on')
    router.push(`/designs/${created.designId}/steps/problem`)
  }

  const open = async (id: string) => {
    if (busy) return
    setBusy(id)
    setUnopened(null)
    const opened = await creating((client) => client.openExample(id))
    if (opened.ok) return router.push(`/designs/${opened.designId}/document`)
    setBusy(null)
    setUnopened(opened.message)
  }

  if (!mayBegin)
    return (
      <section className="hero">
        <h1 className="display" id="start-title">
          Designs of this workspace
        </h1>
        <p className="hint">As {viewer?.role ?? 'reader'} you read them. Editors begin new ones.</p>
      </section>
    )
  return (
    <>
      <section className="hero">
        <h1 className="display" id="start-title">
          What should the system do, <br className="hide-s" />
          and for whom?
        </h1>
        <p className="hint">A paragraph is enough. Rates, deadlines, budgets and what hurts today help most.</p>
        <BriefForm
          box={box}
          brief={brief}
          busy={busy}
          error={error}
          onChange={change}
          onStart={(all) => void start(brief, all, all ? 'all' : 'one')}
        />
      </section>
      <div className="body" style={{ paddingBottom: 0 }}>
        <div className="sech">
          <h2>Worked examples</h2>
          <p className="faint small">Finished designs. Read one, or start from its brief.</p>
          <p role="alert" className="small" style={{ color: 'var(--error)' }}>
            {unopened}
          </p>
        </div>
        <section className="sheet ex" aria-label="Worked examples">
          {examples.map((example) => (
            <article key={example.id}>
              {icons[example.id]}
              <h3>{example.title}</h3>
              <p>{example.line}</p>
              <div className="go">
                <button
                  type="button"
                  className="linkish"
                  aria-busy={busy === example.id}
                  aria-label={`Open ${example.title}, a finished design`}
                  onClick={() => void open(example.id)}
                >
                  Open{numbers[example.id] ? `, ${numbers[example.id]} numbers` : ''}
                  <Icon name="arrow" size={13} />
                </button>
                <button
                  type="button"
                  className="linkish"
                  aria-label={`Start from it: ${example.title}`}
                  onClick={() => {
                    change(example.brief)
                    box.current?.focus()
                    box.current?.scrollIntoView({ block: 'center' })
                  }}
                >
                  Start from it
                </button>
              </div>
            </article>
          ))}
        </section>
      </div>
    </>
  )
}
