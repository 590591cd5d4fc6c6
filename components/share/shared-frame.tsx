import { Icon } from '@/components/ui/icon'
import { Mark } from '@/components/ui/brand'
import { EXPORTS } from '@/lib/export/registry'
import type { OpenLink, Shown } from '@/lib/sharing/data'

const day = (date: Date) =>
  date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** Who shares it, which state of it this is, and until when. */
export function SharedHead({ link, version }: { link: OpenLink; version: Shown['version'] }) {
  return (
    <header>
      <span className="brand">
        <Mark size={20} />
        Groundplan
      </span>
      {link.by === null ? null : (
        <span>
          Shared by {link.by}, {link.workspace}
        </span>
      )}
      <span className="tag">
        <Icon name={version ? 'lock' : 'again'} size={12} />
        {version
          ? `Frozen version ${version.number} of ${day(version.createdAt)}`
          : `Live: follows the design, last saved ${day(link.savedAt)}`}
      </span>
      {link.endsAt ? <span>readable until {day(link.endsAt)}</span> : null}
    </header>
  )
}

type FootProps = { token: string; link: OpenLink; hasContent: boolean }

/** What this link allows beside reading. */
export function SharedFoot({ token, link, hasContent }: FootProps) {
  return (
    <footer className="noprint">
      {link.comments && hasContent ? (
        <>
          <span>Comments are open on this link.</span>
          <a href="#comments">Comment as a guest</a>
        </>
      ) : null}
      {link.exports && hasContent
        ? EXPORTS.map((form) => (
            <a key={form.id} href={`/s/${token}/export/${form.id}`} download>
              {form.title}
            </a>
          ))
        : null}
      <span>Made with Groundplan. Every number says where it comes from: press it to see how it was made.</span>
    </footer>
  )
}
