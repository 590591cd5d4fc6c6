import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ShareButton } from '@/components/share/share-dialog'
import { Bar } from '@/components/shell/bar'
import { DesignNav } from '@/components/shell/design-nav'
import { DesignTitle } from '@/components/shell/design-title'
import { OfflineBanner } from '@/components/shell/offline-banner'
import { SaveState } from '@/components/shell/save-state'
import { designOf, findDesign } from './design'

type Props = { children: ReactNode; params: Promise<{ designId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = (await findDesign((await params).designId))?.design.title
  if (title === undefined) return { title: 'Not found' }
  return { title: { default: `${title} · Groundplan`, template: `%s · ${title} · Groundplan` } }
}

export default async function DesignLayout({ children, params }: Props) {
  const { designId } = await params
  const { design } = await designOf(designId)
  return (
    <>
      <Bar title={<DesignTitle designId={designId} title={design.title} />}>
        <DesignNav designId={designId} />
        <div className="row">
          <SaveState />
          <ShareButton designId={designId} />
        </div>
      </Bar>
      <OfflineBanner />
      {children}
    </>
  )
}
