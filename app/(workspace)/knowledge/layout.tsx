import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { KindNav } from '@/components/knowledge/kind-nav'
import '@/components/knowledge/knowledge.css'
import '@/components/shell/beside.css'
import { Bar } from '@/components/shell/bar'
import { entriesOf } from '@/lib/knowledge/catalogue'
import { KIND_IDS, KINDS } from '@/lib/knowledge/kinds'

export const metadata: Metadata = {
  title: { default: 'Knowledge · Groundplan', template: '%s · Knowledge · Groundplan' },
}

export default function KnowledgeLayout({ children }: { children: ReactNode }) {
  const kinds = KIND_IDS.map((kind) => ({ kind, title: KINDS[kind].title, count: entriesOf(kind).length }))
  return (
    <>
      <Bar />
      <div className="beside">
        <KindNav kinds={kinds} />
        {children}
      </div>
    </>
  )
}
