import { KindsSheet } from '@/components/knowledge/kinds-sheet'
import { SearchBox } from '@/components/knowledge/search-box'
import { SearchResults } from '@/components/knowledge/search-results'
import { ENTRIES } from '@/lib/knowledge/catalogue'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function KnowledgePage({ searchParams }: Props) {
  const { q } = await searchParams
  const words = (Array.isArray(q) ? q.join(' ') : (q ?? '')).trim().slice(0, 200)
  return (
    <main id="main">
      <h1 className="title-1">Knowledge</h1>
      <p className="intro soft">
        What the advisor draws on: {ENTRIES.length} entries, each with when to choose it and when not. A figure says
        where and when it was read, or that it is an assumption.
      </p>
      <SearchBox words={words} />
      {words === '' ? <KindsSheet /> : <SearchResults words={words} />}
    </main>
  )
}
