import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentSheet } from '@/components/document/document-sheet'
import { FollowLink } from '@/components/share/follow-link'
import { GuestTalk } from '@/components/share/guest-talk'
import { SharedFoot, SharedHead } from '@/components/share/shared-frame'
import { UnlockForm } from '@/components/share/unlock-form'
import '@/components/document/layout.css'
import '@/components/share/shared.css'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { stepOf } from '@/lib/methodology/registry'
import { loadShare } from '@/lib/sharing/loaders'
import { documentOf } from '@/lib/sharing/shown'

/** Says nothing of the design: titles and previews travel further than the link. */
export const metadata: Metadata = {
  title: 'Shared document',
  description: null,
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

/** The document alone, with what its link allows: no way into the workspace, nothing that needs a script. */
export default async function SharedDocument({ params }: Props) {
  const { token } = await params
  const share = await loadShare(token)
  if (!share) notFound()
  if (share.status === 'locked') return <UnlockForm token={token} />
  const { link, shown, standing, threads, guest } = share
  const model = documentOf(shown)
  const contents = model.sections.map((section) => (
    <a key={section.id} href={`#${section.id}`}>
      <span>{section.number}</span>
      {section.title}
    </a>
  ))
  const parts = shown.design.steps.flatMap(({ id, content }) => (content ? [{ id, title: stepOf(id).title }] : []))
  return (
    <div className="doc-pub">
      <a className="skip" href="#main">
        Skip to the document
      </a>
      {link.mode === 'live' || link.comments ? <FollowLink token={token} standing={standing} /> : null}
      <SharedHead link={link} version={shown.version} />
      {model.hasContent ? (
        <>
          <nav className="toc inl" aria-label="Contents">
            {contents}
          </nav>
          <details className="inl-narrow">
            <summary>Contents</summary>
            <nav className="toc" aria-label="Contents">
              {contents}
            </nav>
          </details>
        </>
      ) : null}
      <main id="main">
        {model.hasContent ? (
          <DocumentSheet model={model} />
        ) : (
          <StateBox plan={EMPTY} title="There is no document yet" level={1}>
            <p className="soft">Nothing has been drafted so far. Come back later, or ask whoever sent you the link.</p>
          </StateBox>
        )}
        {link.comments && model.hasContent ? (
          <GuestTalk token={token} threads={threads} guest={guest} parts={parts} />
        ) : null}
      </main>
      <SharedFoot token={token} link={link} hasContent={model.hasContent} />
    </div>
  )
}
