import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ShareButton } from '@/components/share/share-dialog'
import { Bar } from '@/components/shell/bar'
import { DesignNav } from '@/components/shell/design-nav'
import { SaveState } from '@/components/shell/save-state'
import { designOf } from './design'

type Props = { children: ReactNode; params: Promise<{ designId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { design } = await designOf((await params).designId)
  return { title: { default: design.title, template: `%s · ${design.title} · Groundplan` } }
}

export default async function DesignLayout({ children, params }: Props) {
  const { designId } = await params
  const { design } = await designOf(designId)
  return (
    <>
      <Bar title={design.title}>
        <DesignNav designId={designId} />
        <div className="row">
          <SaveState />
          <ShareButton designId={designId} />
        </div>
      </Bar>
      {children}
    </>
  )
}
