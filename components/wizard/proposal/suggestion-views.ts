import type { Facts } from '@/lib/facts/fact'
import { fitText } from '@/lib/methodology/changes'
import { newBudget } from '@/lib/methodology/list-diff'
import type { Step } from '@/lib/methodology/define-step'
import type { StepDraft } from '@/lib/methodology/draft'
import { takenAlongKeys, writeFollowed } from '@/lib/methodology/connections'
import { type EditKey, readEdit } from '@/lib/methodology/edit'
import { splitItemKey } from '@/lib/methodology/keys'
import type { Suggestion } from '@/lib/suggestions/schema'
import { findIn, placeName } from '@/lib/methodology/names'
import { wordsOf } from '@/lib/document/compare/words'
import type { SuggestionView } from './suggestions-card'
import { wordDiff } from '@/lib/document/compare/word-diff'

/** The field, item or list of the page at which a suggestion is marked: one more item has no place but its list. */
function markedAt(draft: StepDraft, field: EditKey): string {
  if (field.startsWith('order/')) return field.slice('order/'.length)
  const item = splitItemKey(field)
  return item && (readEdit(draft, field) ?? '') === '' ? item.list : field
}

const prefixOf = (draft: StepDraft, field: EditKey, value: string): string => {
  if (!splitItemKey(field)) return ''
  if (value === '') return 'Taken out: '
  return (readEdit(draft, field) ?? '') === '' ? 'New: ' : ''
}

const alongWords = (count: number): string =>
  count === 0 ? '' : count === 1 ? ', with its connection' : `, with its ${count} connections`

type Offered = { step: Step; draft: StepDraft; facts: Facts; actorId: string }

/** Suggestions as they would change what stands there now. */
export function suggestionViews(
  suggestions: readonly Suggestion[],
  { step, draft, facts, actorId }: Offered,
): SuggestionView[] {
  const budget = newBudget()
  return suggestions.map(({ id, field, base, value, note, authorId, authorName }) => {
    const fitted = fitText(draft, field, base, value, budget)
    const after = writeFollowed(draft, field, fitted ?? value) ?? draft
    const along = takenAlongKeys(draft, field, value)
    return {
      id,
      field,
      at: markedAt(draft, field),
      title: `${prefixOf(draft, field, value)}${placeName(step, field, findIn(draft, after))}${alongWords(along.length)}`,
      parts: wordDiff(wordsOf(draft, field, facts), wordsOf(after, field, facts), budget),
      along: along.map((key) => wordsOf(draft, key, facts)),
      note,
      by: authorName,
      isOwn: authorId === actorId,
      outdated: fitted === undefined ? (readEdit(draft, field) ?? '') : null,
    }
  })
}
