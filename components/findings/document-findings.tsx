import Link from 'next/link'
import type { DocumentFinding, DocumentPlace } from '@/lib/designs/document-findings'
import type { Lapsed } from '@/lib/designs/waivers/schema'
import type { Standing } from '@/lib/designs/waivers/standing'
import { stepOf } from '@/lib/methodology/registry'
import { LapsedNote } from './lapsed-note'
import { WaivedFold, WaivedItem } from './waived-group'
import { WaiveForm } from './waive-form'

/** Places that stand open; the rest opens on a press. */
const SHOWN = 4

function Place({ designId, place }: { designId: string; place: DocumentPlace }) {
  const step = place.step && stepOf(place.step)
  const name = step ? `Step ${step.number}, ${place.name}` : place.name
  const page = `/designs/${designId}`
  const at = place.path
    ? `${page}/numbers#${encodeURIComponent(place.path)}`
    : step && `${page}/steps/${step.id}${place.anchor ? `#${encodeURIComponent(place.anchor)}` : ''}`
  return (
    <li>
      <span className="small">
        {at ? (
          <Link href={at} prefetch={false}>
            {name}
          </Link>
        ) : (
          name
        )}
      </span>
      {place.text === '' ? null : <q>{place.text}</q>}
      <span className="small soft">{place.why}</span>
    </li>
  )
}

function Places({ designId, places }: { designId: string; places: readonly DocumentPlace[] }) {
  const list = (some: readonly DocumentPlace[]) => (
    <ul className="places">
      {some.map((place, index) => (
        <Place key={`${place.step}/${place.name}/${index}`} designId={designId} place={place} />
      ))}
    </ul>
  )
  const rest = places.slice(SHOWN)
  return (
    <>
      {list(places.slice(0, SHOWN))}
      {rest.length > 0 ? (
        <details>
          <summary className="small">{rest.length} more</summary>
          {list(rest)}
        </details>
      ) : null}
    </>
  )
}

/** "4 of 14 decisions; at most 2 may." What is one thing as a whole is not counted. */
const countText = ({ places, looked, looksAt, allowed }: DocumentFinding) =>
  looked === 1
    ? `Looked at: ${looksAt}.`
    : `${places.length} of ${looked} ${looksAt}; ${allowed === 0 ? 'none' : `at most ${allowed}`} may.`

type ItemProps = { designId: string; finding: DocumentFinding; lapsed: Lapsed | undefined }

function DocumentFindingItem({ designId, finding, lapsed }: ItemProps) {
  return (
    <article className="finding info" id={finding.check.replace(':', '-')}>
      <p className="small faint">
        {finding.criterionName} · {countText(finding)}
      </p>
      <h3>{finding.title}</h3>
      {lapsed ? <LapsedNote lapsed={lapsed} isText /> : null}
      <p className="soft">
        <span className="m">Why it matters. </span>
        {finding.why}
      </p>
      <Places designId={designId} places={finding.places} />
      <WaiveForm
        designId={designId}
        check={finding.check}
        title={finding.title}
        seen={finding.clauses.map(({ path, text }) => ({ path, text }))}
        inDocument={false}
      />
    </article>
  )
}

type Props = { designId: string; standing: Standing<DocumentFinding> }

/** What the document checks say of the text: no contradictions, and so no errors. */
export function DocumentFindings({ designId, standing: { open, waived, lapsed } }: Props) {
  return (
    <section aria-labelledby="document-quality" className="quality">
      <div className="head">
        <h2 id="document-quality" className="title-2">
          Document quality
        </h2>
        <span className="soft">{open.length === 0 ? 'nothing open' : `${open.length} open`}</span>
      </div>
      <p className="soft">
        How the text reads to a demanding reviewer: where it is vague, repeats what fits anybody, or leaves something
        out. Each line says how many places offend and how many may. None of them is a contradiction, so they count
        neither as errors nor as findings of a step.
      </p>
      {open.length + waived.length > 0 ? (
        <div className="sheet">
          {open.map((finding) => (
            <div key={finding.check} className="card">
              <DocumentFindingItem
                designId={designId}
                finding={finding}
                lapsed={lapsed.find(({ check }) => check === finding.check)}
              />
            </div>
          ))}
          {waived.length > 0 ? (
            <div className="card">
              <WaivedFold count={waived.length}>
                {waived.map(({ finding, waiver }) => (
                  <WaivedItem
                    key={waiver.id}
                    designId={designId}
                    waiver={waiver}
                    title={finding.title}
                    kind={finding.criterionName}
                    says={countText(finding)}
                  />
                ))}
              </WaivedFold>
            </div>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
