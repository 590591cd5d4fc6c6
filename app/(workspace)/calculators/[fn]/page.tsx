import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CalculatorPage } from '@/components/calculators/calculator-page'
import '@/components/calculators/calculators.css'
import { Bar } from '@/components/shell/bar'
import { findCalculator } from '@/lib/calculators/registry'

type Props = {
  params: Promise<{ fn: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findCalculator((await params).fn)?.title ?? 'No such calculator' }
}

export default async function Page({ params, searchParams }: Props) {
  const calculator = findCalculator((await params).fn)
  if (!calculator) notFound()
  const entries = Object.fromEntries(
    // A name given twice reads as its first.
    Object.entries(await searchParams).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
  return (
    <>
      <Bar />
      <CalculatorPage calculator={calculator} entries={entries} />
    </>
  )
}
