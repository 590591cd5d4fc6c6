import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { entryRow } from '@/components/knowledge/entry-rows'
import { FilteredList } from '@/components/knowledge/filtered-list'
import { entriesOf } from '@/lib/knowledge/catalogue'
import { isKind, KINDS } from '@/lib/knowledge/kinds'

type Props = { params: Promise<{ kind: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params
  return { title: isKind(kind) ? KINDS[kind].title : 'Not found' }
}

export default async function KindPage({ params }: Props) {
  const { kind } = await params
  if (!isKind(kind)) notFound()
  return (
    <main id="main">
      <h1 className="title-1">{KINDS[kind].title}</h1>
      <p className="intro soft">{KINDS[kind].line}</p>
      <FilteredList rows={entriesOf(kind).map((entry) => entryRow(entry, false))} title={KINDS[kind].title} />
    </main>
  )
}
