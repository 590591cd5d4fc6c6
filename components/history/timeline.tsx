import { May } from '@/components/shell/viewer'
import { plural } from '@/components/ui/counted'
import Link from 'next/link'
import type { FactDifference } from '@/lib/document/compare/facts'
import type { StepId } from '@/lib/facts/fact'
import type { HistoryEntry } from '@/lib/history/entries'
import { stepOf } from '@/lib/methodology/registry'
import { compareAddress, offerAddress } from './addresses'
import { BeforeAfter } from './before-after'
import { RestoreButton } from './restore-button'
import { clockText, dayText, momentText } from './times'

type Revs = Readonly<Partial<Record<StepId, number>>>
type Props = { designId: string; entries: readonly HistoryEntry[]; revs: Revs }

/** What happened, newest first, day by day. */
export function Timeline({ designId, entries, revs }: Props) {
  const days = new Map<string, HistoryEntry[]>()
  for (const entry of entries) {
    const day = dayText(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, list]) => (
    <section key={day} className="card" aria-label={day}>
      <h2 className="card-title">{day}</h2>
      <ol className="past">
        {list.map((entry) => (
          <Entry key={entry.id} designId={designId} entry={entry} revs={revs} />
        ))}
      </ol>
    </section>
  ))
}

type EntryProps = { designId: string; entry: HistoryEntry; revs: Revs }

function Entry({ designId, entry, revs }: EntryProps) {
  const { at, since, by, step, title, asOf, times, given, followed, kind } = entry
  return (
    <li className={kind}>
      <p className="when">
        <time dateTime={at.toISOString()}>{clockText(at)}</time>
        {since && clockText(since) !== clockText(at) ? <span className="faint"> from {clockText(since)}</span> : null}
      </p>
      <div>
        <p>
          <b className="m">{title}</b>
          {times > 1 && !entry.isSame ? ` ${times} times` : ''}
          {asOf ? <span className="soft"> as of {momentText(asOf)}</span> : null}
          {step ? <span className="soft"> · {stepOf(step).title}</span> : null}
        </p>
        <p className="small">
          {by ? (
            <span className={by.isAgent ? 'by' : 'by person'}>{by.name}</span>
          ) : (
            <span className="by">By itself</span>
          )}
        </p>
        {entry.isAside ? (
          <p className="small soft">The offer that waited here before was left undecided. It can be brought back.</p>
        ) : null}
        {entry.replies.map(({ heading, text }) => (
          <p key={heading} className="small soft">
            {heading}. {text}
          </p>
        ))}
        <Given given={given} followed={followed} />
        {entry.parts.length > 0 ? <Parts designId={designId} entry={entry} revs={revs} /> : null}
      </div>
      <p className="row wrap small acts">
        <EntryLinks designId={designId} entry={entry} revs={revs} />
      </p>
    </li>
  )
}

/** The edits that one entry is, each with what it changed. */
function Parts({ designId, entry: { parts, times }, revs }: EntryProps) {
  return (
    <details className="parts">
      <summary className="linkish small">
        {times > 1 ? `Each of the ${parts.length} edits` : `What it is made of: ${parts.length} changes`}
      </summary>
      <ol>
        {parts.map((part) => (
          <li key={part.id} className="small">
            <span className="faint">
              <time dateTime={part.at.toISOString()}>{clockText(part.at)}</time>
            </span>
            <span>{part.title}</span>
            <span className="row wrap acts">
              <EntryLinks designId={designId} entry={part} revs={revs} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Given({ given, followed }: { given: readonly FactDifference[]; followed: number }) {
  if (given.length === 0 && followed === 0) return null
  const rest = given.length > 0 ? `and ${followed.toLocaleString('en-US')} more` : `${plural(followed, 'figure')} moved`
  return (
    <ul className="small given">
      {given.map(({ path, label, before, after }) => (
        <li key={path}>
          {label}: <BeforeAfter before={before?.text} after={after?.text} />
        </li>
      ))}
      {followed > 0 ? <li className="faint">{rest}</li> : null}
    </ul>
  )
}

function EntryLinks({ designId, entry, revs }: EntryProps) {
  const { version, from, to, isSame, title, step, revision, offer } = entry
  const about = <span className="sr">: {title}</span>
  if (version !== null) {
    const ref = `v${version}`
    return (
      <>
        <Link href={compareAddress(designId, ref, 'now')} prefetch={false}>
          Compare with now{about}
        </Link>
        <May to="design.edit">
          <Link href={compareAddress(designId, 'now', ref)} prefetch={false}>
            Restore…{about}
          </Link>
        </May>
      </>
    )
  }
  const offered =
    offer === null ? null : (
      <Link href={offerAddress(designId, offer)} prefetch={false}>
        What was offered{about}
      </Link>
    )
  if (from === null || to === null) return offered
  return (
    <>
      {offered}
      {isSame ? null : (
        <Link href={compareAddress(designId, from, to)} prefetch={false}>
          What changed{about}
        </Link>
      )}
      <Link href={compareAddress(designId, from, 'now')} prefetch={false}>
        From before this to now{about}
      </Link>
      {step !== null && revision !== null && revision < (revs[step] ?? 0) ? (
        <RestoreButton
          restore={{
            method: 'POST',
            address: `/api/designs/${designId}/steps/${step}/restore`,
            rev: revs[step] ?? 0,
            body: { rev: revision },
          }}
          label="Restore this"
          about={`: ${stepOf(step).title} as it was after “${title}”`}
        />
      ) : null}
    </>
  )
}
