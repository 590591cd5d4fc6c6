import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { InboxLink } from '@/components/shell/inbox/inbox-link'
import { SinceLooked } from '@/components/history/since-looked-on-demand'
import { Live } from '@/components/presence/live'
import { People } from '@/components/presence/people'
import type { Places } from '@/components/presence/words'
import { StandingBadge } from '@/components/review/standing-badge'
import { ShareButton } from '@/components/share/share-dialog'
import { Bar } from '@/components/shell/bar'
import { DesignNav } from '@/components/shell/design-nav'
import { DesignTitle } from '@/components/shell/design-title'
import { OfflineBanner } from '@/components/shell/offline-on-demand'
import { SaveState } from '@/components/shell/save-state'
import { May, ViewerProvider } from '@/components/shell/viewer'
import { SaveAsked } from '@/components/wizard/cards-on-demand'
import { HeaderTags } from '@/components/tags/header-tags'
import { loadViewer } from '@/lib/members/viewer'
import { STEPS } from '@/lib/methodology/registry'
import { runsText } from '@/lib/presence/schema'
import { designOf, findDesign, standingOf } from './design'

type Props = { children: ReactNode; params: Promise<{ designId: string }> }

const PLACES: Places = {
  ...Object.fromEntries(STEPS.map(({ id, title }) => [id, title])),
  numbers: 'Numbers',
  'what-if': 'What if',
  findings: 'Findings',
  document: 'Document',
  review: 'Review',
  history: 'History',
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = (await findDesign((await params).designId))?.design.title
  if (title === undefined) return { title: 'Not found' }
  return { title: { default: `${title} · Groundplan`, template: `%s · ${title} · Groundplan` } }
}

export default async function DesignLayout({ children, params }: Props) {
  const { designId } = await params
  const { design, rev, runs, tags, judged } = await designOf(designId)
  const { standing } = await standingOf(designId)
  return (
    <ViewerProvider viewer={await loadViewer()}>
      <Bar
        title={
          <>
            <DesignTitle designId={designId} title={design.title} />
            <HeaderTags designId={designId} title={design.title} tags={tags} />
            <StandingBadge designId={designId} standing={standing} />
          </>
        }
      >
        <DesignNav designId={designId} />
        <div className="row">
          <InboxLink />
          <People places={PLACES} />
          <SaveState asked={<SaveAsked designId={designId} />} />
          <May to="design.share">
            <ShareButton designId={designId} />
          </May>
        </div>
      </Bar>
      <OfflineBanner />
      <SinceLooked key={designId} designId={designId} rev={rev} />
      <Live designId={designId} rev={rev} runs={runsText(runs)} judged={judged} places={PLACES} />
      {children}
    </ViewerProvider>
  )
}
