import type { Reply } from '@/lib/methodology/draft'

/** What an agent answers to what was asked for, where it stands to be read: it is no part of the step. */
export const Answered = ({ replies }: { replies: readonly Reply[] }) => (
  <div className="answered">
    {replies.map(({ heading, text }) => (
      <p key={heading} className="small">
        <b className="m">{heading.replace(/[.?!]+$/, '')}.</b> {text}
      </p>
    ))}
  </div>
)
