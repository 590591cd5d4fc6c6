import { plural } from '@/components/ui/counted'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { buttonOf, keepFocus } from '@/components/shell/keep-focus'
import { send } from '@/components/shell/send'
import { pageUndo } from '@/components/undo/page-undo'
import { saidHere, sayHere } from '../said-here'
import type { SuggestionView } from './suggestions-card'

export type Action = 'accept' | 'refuse' | 'withdraw'

const DONE = { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' } as const

type Deciding = { designId: string; stepId: string; suggestions: readonly SuggestionView[] }

/** Decides on suggestions, one or all, and says what came of it where they stood. */
export function useDecide({ designId, stepId, suggestions }: Deciding) {
  const router = useRouter()
  /** The id of the one that is being decided on, or "all". */
  const [busy, setBusy] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  /** Why it was not decided on; null where it was. */
  const decide = async ({ id, title, outdated }: SuggestionView, action: Action): Promise<string | null> => {
    const sent = await send(
      'POST',
      `/api/designs/${designId}/steps/${stepId}/suggestions/${id}`,
      { action, ...(action === 'accept' && outdated !== null && { over: outdated }) },
      {
        refused: 'This suggestion could not be decided on.',
        unreached: 'No answer from the server. Nothing was changed; try again.',
      },
    )
    if (!sent.ok) return sent.message
    const { decision } = sent.body
    if (typeof decision === 'string') pageUndo(designId).offer(`suggestion for ${title} accepted`, decision)
    return null
  }

  const one = async (suggestion: SuggestionView, action: Action) => {
    setBusy(suggestion.id)
    setError(null)
    const trouble = await decide(suggestion, action)
    setBusy(null)
    router.refresh()
    if (trouble !== null) return setError(trouble)
    const { id, title, field } = suggestion
    // It goes away with the button that was pressed: the keyboard goes on from the next one, or from what is said.
    const index = suggestions.findIndex((other) => other.id === id)
    const next = suggestions[index + 1] ?? suggestions[index - 1]
    const said = `${title}: ${DONE[action]}.`
    if (next) pageUndo(designId).announce(said)
    else sayHere('suggestions', said)
    keepFocus(() => {
      if (document.getElementById(`suggestion-${id}`)) return null
      const button = next && document.querySelector<HTMLElement>(`#suggestion-${CSS.escape(next.id)} button`)
      return button ?? saidHere('suggestions') ?? buttonOf(field)
    })
  }

  /** One act, undone as one. One that no longer fits waits for somebody who names it. */
  const all = async (action: 'accept' | 'refuse') => {
    if (busy !== null) return
    setBusy('all')
    setError(null)
    const isWithdrawn = action === 'refuse' && suggestions.every(({ isOwn }) => isOwn)
    const chosen = action === 'accept' ? suggestions.filter(({ outdated }) => outdated === null) : suggestions
    const sent = await send(
      'POST',
      `/api/designs/${designId}/steps/${stepId}/suggestions/decisions`,
      { action: isWithdrawn ? 'withdraw' : action, ids: chosen.map(({ id }) => id) },
      {
        refused: 'These suggestions could not be decided on.',
        unreached: 'No answer from the server. Nothing was changed; try again.',
      },
    )
    setBusy(null)
    router.refresh()
    if (!sent.ok) return setError(sent.message)
    const { done, decision } = sent.body
    const count = Array.isArray(done) ? done.length : 0
    const became = `${plural(count, 'suggestion')} ${DONE[isWithdrawn ? 'withdraw' : action]}`
    if (typeof decision === 'string') pageUndo(designId).offer(became, decision)
    const left = suggestions.length - count
    sayHere('suggestions', `${became}.${left > 0 ? ` ${plural(left, 'suggestion')} still to decide on.` : ''}`)
    if (left > 0) document.getElementById('suggestions')?.focus({ preventScroll: true })
    else keepFocus(() => saidHere('suggestions'))
  }
  return { busy, error, one, all }
}
