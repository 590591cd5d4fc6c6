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

/** `isOutdated`: another text stands there since, as the suggestion then says itself. */
type Trouble = { message: string; isOutdated: boolean } | null

type Deciding = { designId: string; stepId: string; suggestions: readonly SuggestionView[] }

/** Decides on suggestions, one or all, and says what came of it where they stood. */
export function useDecide({ designId, stepId, suggestions }: Deciding) {
  const router = useRouter()
  /** The id of the one that is being decided on, or "all". */
  const [busy, setBusy] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  const decide = async ({ id, title, outdated }: SuggestionView, action: Action): Promise<Trouble> => {
    const sent = await send(
      'POST',
      `/api/designs/${designId}/steps/${stepId}/suggestions/${id}`,
      { action, ...(action === 'accept' && outdated !== null && { over: outdated }) },
      {
        refused: 'This suggestion could not be decided on.',
        unreached: 'No answer from the server. Nothing was changed; try again.',
      },
    )
    if (!sent.ok) return { message: sent.message, isOutdated: sent.conflict !== undefined }
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
    if (trouble !== null) return setError(trouble.message)
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

  /** In the order in which they were made. One that no longer fits waits for somebody who names it. */
  const all = async (action: 'accept' | 'refuse') => {
    if (busy !== null) return
    setBusy('all')
    setError(null)
    const chosen = action === 'accept' ? suggestions.filter(({ outdated }) => outdated === null) : suggestions
    let done = 0
    let message: string | null = null
    for (const suggestion of chosen) {
      const trouble = await decide(suggestion, action === 'refuse' && suggestion.isOwn ? 'withdraw' : action)
      if (trouble === null) done += 1
      else if (!trouble.isOutdated) message = trouble.message
    }
    setBusy(null)
    setError(message)
    const left = suggestions.length - done
    const became = DONE[action === 'refuse' && suggestions.every(({ isOwn }) => isOwn) ? 'withdraw' : action]
    sayHere(
      'suggestions',
      `${plural(done, 'suggestion')} ${became}.${left > 0 ? ` ${plural(left, 'suggestion')} still to decide on.` : ''}`,
    )
    if (left > 0) document.getElementById('suggestions')?.focus({ preventScroll: true })
    else keepFocus(() => saidHere('suggestions'))
    router.refresh()
  }
  return { busy, error, one, all }
}
