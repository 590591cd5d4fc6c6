import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { searchKnowledge } from '@/lib/knowledge/search'
import { EntryList } from './entry-list'
import { entryRow } from './entry-rows'

const LIMIT = 60

/** What the search finds, kind after kind in the order of the best hit. */
export function SearchResults({ words }: { words: string }) {
  const found = searchKnowledge(words, { limit: LIMIT })
  if (found.length === 0)
    return (
      <StateBox plan={EMPTY} title={`Nothing here about “${words}”`}>
        <p className="soft" role="status">
          Try one word of it, or what it is for: drift, ranking, price, consent, quantization. The kinds to the left
          list everything there is.
        </p>
      </StateBox>
    )
  return (
    <section className="sheet" aria-label="Results">
      <p className="filters soft small" role="status">
        {found.length === LIMIT
          ? `The first ${LIMIT} entries`
          : `${found.length} ${found.length === 1 ? 'entry' : 'entries'}`}{' '}
        for “{words}”
      </p>
      <div className="kn-list">
        <EntryList rows={found.map((entry) => entryRow(entry, true))} />
      </div>
    </section>
  )
}
