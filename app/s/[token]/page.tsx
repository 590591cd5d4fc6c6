import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentSheet } from '@/components/document/document-sheet'
import { Icon } from '@/components/ui/icon'
import { Mark } from '@/components/ui/brand'
import { buildDocument } from '@/lib/document/model'
import { readApproval } from '@/lib/reviews/data'
import { openShare } from '@/lib/sharing/data'

/** Says nothing of the design: titles and previews travel further than the link. */
export const metadata: Metadata = {
  title: 'Shared document',
  description: null,
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}
export const dynamic = 'force-dynamic'

const day = (date: Date) =>
  date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

type Props = { params: Promise<{ token: string }> }

/** The frozen document alone: no way into the workspace, nothing that needs a script. */
export default async function SharedDocument({ params }: Props) {
  const share = await openShare((await params).token)
  if (!share) notFound()
  const version = { number: share.version, createdAt: share.frozenAt.toISOString() }
  const model = buildDocument(share.design, { version, approval: await readApproval(share.versionId) })
  const contents = model.sections.map((section) => (
    <a key={section.id} href={`#${section.id}`}>
      <span>{section.number}</span>
      {section.title}
    </a>
  ))
  return (
    <div className="doc-pub">
      <a className="skip" href="#main">
        Skip to the document
      </a>
      <header>
        <span className="brand">
          <Mark size={20} />
          Groundplan
        </span>
        <span className="tag">
          <Icon name="lock" size={12} />
          Frozen version {share.version} of {day(share.frozenAt)}
        </span>
        {share.expiresAt ? <span>readable until {day(share.expiresAt)}</span> : null}
      </header>
      <nav className="toc inl" aria-label="Contents">
        {contents}
      </nav>
      <details className="inl-narrow">
        <summary>Contents</summary>
        <nav className="toc" aria-label="Contents">
          {contents}
        </nav>
      </details>
      <main id="main">
        <DocumentSheet model={model} />
      </main>
      <footer>Made with Groundplan. Every number says where it comes from: press it to see how it was made.</footer>
    </div>
  )
}
