import type { Metadata } from 'next'
import { GalleryList } from '@/components/calculators/gallery-list'
import '@/components/calculators/calculators.css'
import { Bar } from '@/components/shell/bar'

export const metadata: Metadata = { title: 'Calculators' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const { q } = await searchParams
  const words = (Array.isArray(q) ? q.join(' ') : (q ?? '')).trim().slice(0, 200)
  return (
    <>
      <Bar />
      <GalleryList words={words} />
    </>
  )
}
