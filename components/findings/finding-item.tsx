import Link from 'next/link'
import { SeverityTag } from '@/components/ui/severity'
import type { Finding } from '@/lib/designs/schema'
import type { Lapsed } from '@/lib/designs/waivers/schema'
import { stepOf } from '@/lib/methodology/registry'
import { Clauses } from './clauses'
import { ProposeRepair } from './propose-repair'
import { LapsedNote } from './lapsed-note'
import { WaiveForm } from './waive-form'
import './findings.css'

type Props = {
  designId: string
  finding: Finding
  lapsed: readonly Lapsed[]
  /** What an agent said that was asked to mend it, and could not. */
  unmended?: string | undefined
  level?: 2 | 3
}

const isLink = (text: string) => /^https?:\/\/\S+$/.test(text)

/** A contradiction or an omission: what clashes, why it matters, what fixes it. */
export function FindingItem({ designId, finding, lapsed, unmended, level = 3 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const step = stepOf(finding.step)
  const earlier = lapsed.find(({ check }) => check === finding.check)
  return (
    <article className={`finding ${finding.severity}`} id={finding.check}>
      <p className="row wrap">
        <SeverityTag severity={finding.severity} />
        <span className="small faint">
          <Link
            href={`/designs/${designId}/steps/${finding.step}`}
            prefetch={false}
          >{`Step ${step.number}, ${step.short}`}</Link>
        </span>
      </p>
      <Heading>{finding.title}</Heading>
      {earlier ? <LapsedNote lapsed={earlier} /> : null}
      <p>{finding.message}</p>
      <Clauses designId={designId} clauses={finding.clauses} step={finding.step} />
      <p className="soft">
        <span className="m">Why it matters. </span>
        {finding.why}
      </p>
      <p>
        <span className="m">What fixes it. </span>
        {finding.fix}
      </p>
      <p className="small faint">
        {isLink(finding.source) ? (
          <a href={finding.source} target="_blank" rel="noreferrer noopener">
            {finding.source}
          </a>
        ) : (
          finding.source.replace(/(?<![.!?])$/, '.')
        )}
        {finding.asOf ? ` As of ${finding.asOf}; not legal advice.` : ''} Check {finding.check}.
      </p>
      {unmended ? (
        <p className="small unmended">
          <b className="m">A repair was asked for, and could not be made.</b> {unmended}
        </p>
      ) : null}
      <ProposeRepair
        designId={designId}
        step={finding.step}
        check={finding.check}
        title={finding.title}
        answer={unmended}
      />
      <WaiveForm
        designId={designId}
        check={finding.check}
        title={finding.title}
        seen={finding.clauses.map(({ path, text }) => ({ path, text }))}
        isError={finding.severity === 'error'}
      />
    </article>
  )
}
