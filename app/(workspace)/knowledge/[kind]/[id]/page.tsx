import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EntryPage } from '@/components/knowledge/entry-page'
import { findEntry } from '@/lib/knowledge/catalogue'
import type { Entry } from '@/lib/knowledge/catalogue-entry'
import { loadFigures } from '@/lib/prices/loaders'
import type { FigureSetting } from '@/lib/prices/schema'

type Props = { params: Promise<{ kind: string; id: string }> }

async function entryOf({ params }: Props): Promise<Entry | undefined> {
  const { kind, id } = await params
  return findEntry(`${kind}:${id}`)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await entryOf(props))?.name ?? 'Not found' }
}

/** What the workspace has set over the figures of this entry. */
async function settingsOf({ kind, id }: Entry): Promise<FigureSetting[]> {
  if (kind !== 'price' && kind !== 'hardware') return []
  const { prices, hardware } = await loadFigures()
  return [...prices, ...hardware].filter(({ key }) => key === `${kind}:${id}` || key.startsWith(`${kind}:${id}.`))
}

export default async function Page(props: Props) {
  const entry = await entryOf(props)
  if (!entry) notFound()
  return <EntryPage entry={entry} settings={await settingsOf(entry)} />
}
