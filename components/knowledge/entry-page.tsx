import Link from 'next/link'
import { OriginMark } from '@/components/ui/origin'
import { findCalculator } from '@/lib/calculators/registry'
import { calculatorsOf, findEntry, relatedTo } from '@/lib/knowledge/catalogue'
import type { Detail, Entry } from '@/lib/knowledge/catalogue-entry'
import { KIND_IDS, KINDS } from '@/lib/knowledge/kinds'
import type { FigureSetting } from '@/lib/prices/schema'
import { entryHref } from './entry-rows'
import { FigureTable } from './figure-table'
import { figureViews } from './figure-view'
import { SourceLink } from './source-link'
import { Uses } from './uses'

type Props = { entry: Entry; settings: readonly FigureSetting[] }

/** One entry: what it is, when to choose it and when not, figures with their origin, sources, what belongs to it. */
export function EntryPage({ entry, settings }: Props) {
  const kind = KINDS[entry.kind]
  const isEditable = entry.kind === 'price' || entry.kind === 'hardware'
  return (
    <main id="main" className="kn-entry">
      <p className="kn-kind small">
        <Link href={`/knowledge/${entry.kind}`}>{kind.title}</Link>
        {entry.group ? <span className="faint"> · {entry.group}</span> : null}
      </p>
      <div className="head">
        <h1 className="title-1">{entry.name}</h1>
        {entry.assumption ? <OriginMark origin="assumed" word="assumption" /> : null}
        {entry.asOf ? <span className="faint small">as of {entry.asOf}</span> : null}
      </div>
      <div className="sheet">
        <section className="card" aria-label="What it is">
          <p className="lede">{entry.what}</p>
          {entry.aliases.length > 0 ? (
            <p className="small faint" style={{ marginTop: 'var(--s-2)' }}>
              Also: {entry.aliases.join(', ')}
            </p>
          ) : null}
        </section>
        {entry.choose.length + entry.avoid.length > 0 ? (
          <div className="card kn-uses">
            <Uses title={kind.choose} uses={entry.choose} />
            <Uses title={kind.avoid} uses={entry.avoid} against />
          </div>
        ) : null}
        {entry.details.length > 0 ? (
          <section className="card" aria-label="Details">
            <dl className="kv">
              {entry.details.map((row) => (
                <DetailRow key={row.label} detail={row} />
              ))}
            </dl>
          </section>
        ) : null}
        {entry.figures.length > 0 ? (
          <section className="card" aria-label="Figures">
            <h2>Figures</h2>
            <FigureTable figures={figureViews(entry.figures, settings)} />
            {isEditable ? (
              <p className="small" style={{ marginTop: 'var(--s-3)' }}>
                <Link href="/settings/prices">Set your own under Prices and hardware</Link>
              </p>
            ) : null}
          </section>
        ) : null}
        <Sources entry={entry} />
        <Related entry={entry} />
      </div>
    </main>
  )
}

function DetailRow({ detail }: { detail: Detail }) {
  return (
    <>
      <dt>{detail.label}</dt>
      <dd>
        <ul>
          {detail.items.map(({ text, ref }) => {
            const other = ref === undefined ? undefined : findEntry(ref)
            return (
              <li key={`${ref ?? ''}${text}`}>
                {other ? (
                  <Link href={entryHref(other)} prefetch={false}>
                    {other.name}
                  </Link>
                ) : null}
                {other && text !== other.id ? <span className="soft">: {text}</span> : null}
                {other ? null : text}
              </li>
            )
          })}
        </ul>
      </dd>
    </>
  )
}

function Sources({ entry }: { entry: Entry }) {
  return (
    <section className="card kn-sources" aria-label="Sources">
      <h2>Sources</h2>
      {entry.sources.length > 0 ? (
        <ul>
          {entry.sources.map((source) => (
            <li key={source.title}>
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      ) : null}
      {entry.assumption ? (
        <p className="small soft" style={{ marginTop: 'var(--s-1)' }}>
          {entry.sources.length > 0 ? 'Not all of it is in these sources' : 'No source has been looked up'}: general
          professional knowledge, an assumption until somebody does.
        </p>
      ) : null}
    </section>
  )
}

function Related({ entry }: { entry: Entry }) {
  const related = relatedTo(entry)
  const calculators = calculatorsOf(entry).flatMap((fn) => findCalculator(fn) ?? [])
  const groups = KIND_IDS.flatMap((kind) => {
    const entries = related.filter((other) => other.kind === kind)
    return entries.length > 0 ? [{ title: KINDS[kind].title, entries }] : []
  })
  if (groups.length + calculators.length === 0) return null
  return (
    <section className="card" aria-label="Related">
      <h2>Belongs together with</h2>
      <dl className="kv">
        {groups.map(({ title, entries }) => (
          <div key={title} style={{ display: 'contents' }}>
            <dt>{title}</dt>
            <dd className="kn-links">
              {entries.map((other) => (
                <Link key={other.id} href={entryHref(other)} prefetch={false}>
                  {other.name}
                </Link>
              ))}
            </dd>
          </div>
        ))}
        {calculators.length > 0 ? (
          <>
            <dt>Calculators</dt>
            <dd className="kn-links">
              {calculators.map((calculator) => (
                <Link key={calculator.fn} href={`/calculators/${calculator.fn}`} prefetch={false}>
                  {calculator.title}
                </Link>
              ))}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}
