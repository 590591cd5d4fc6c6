import Link from 'next/link'
import { findCheck } from '@/lib/checks/registry'
import {
  type DesignFilter,
  filterAddress,
  isSeverity,
  NO_FILTER,
  type OpenFindings,
  STATE_FILTERS,
} from '@/lib/designs/list/schema'
import { findArchetype } from '@/lib/knowledge/archetypes/registry'

type Narrowing = { readonly says: string; readonly without: Partial<DesignFilter>; readonly link: string }

/** What a list is narrowed to, and how each of it is taken back. */
function narrowings({ q, state, kind, finding, tag }: DesignFilter): Narrowing[] {
  const check = finding === null || isSeverity(finding) ? undefined : findCheck(finding)
  return [
    ...(q ? [{ says: `“${q}”`, without: { q: '' }, link: 'Without the words' }] : []),
    ...(state ? [{ says: STATE_FILTERS[state].toLowerCase(), without: { state: null }, link: 'In any state' }] : []),
    ...(kind ? [{ says: findArchetype(kind).name, without: { kind: null }, link: 'Any kind of system' }] : []),
    ...(finding
      ? [
          {
            says: check ? `“${check.title}” open` : `an open ${finding}`,
            without: { finding: null },
            link: 'Any findings',
          },
        ]
      : []),
    ...(tag ? [{ says: `tagged “${tag}”`, without: { tag: null }, link: 'Any tag' }] : []),
  ]
}

type Props = { filter: DesignFilter; findings: OpenFindings; all: string }

/** Whether it is the finding that is nowhere, or only the rest that it is asked for with. */
function aboutFinding({ finding }: DesignFilter, { counts, unchecked }: OpenFindings): string | null {
  if (finding === null) return null
  const designs = counts.find((one) => one.finding === finding)?.designs ?? 0
  if (designs > 0)
    return `It is open in ${designs === 1 ? 'one other design' : `${designs} other designs`}: look for less besides it.`
  if (unchecked > 0) return 'It is open in none of those that were looked at so far.'
  return counts.length > 0
    ? 'It is open in no design here. Under “Filter and sort”, “Open finding” lists those that are.'
    : 'No finding is open in any design here: there is nothing to narrow the list to.'
}

/** Says what was looked for, and how to look for less of it. */
export function NothingFound({ filter, findings, all }: Props) {
  const given = narrowings(filter)
  if (given.length === 0)
    return (
      <p className="soft list-more">
        {filter.after === null ? (
          'No design is left here.'
        ) : (
          <>
            There are no designs after this. <Link href="/#designs">To the first</Link>
          </>
        )}
      </p>
    )
  return (
    <div className="soft list-more">
      <p>
        No design matches {given.map(({ says }) => says).join(', ')}. {aboutFinding(filter, findings)}
      </p>
      <p className="row wrap small">
        {given.length > 1
          ? given.map(({ without, link }) => (
              <Link
                key={link}
                href={filterAddress({ ...filter, after: null, ...without })}
                prefetch={false}
                scroll={false}
              >
                {link}
              </Link>
            ))
          : null}
        <Link href={filterAddress({ ...NO_FILTER, sort: filter.sort })} prefetch={false} scroll={false}>
          Show all {all}
        </Link>
        <Link href="/designs/bin" prefetch={false}>
          Look in the bin
        </Link>
      </p>
    </div>
  )
}
