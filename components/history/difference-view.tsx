import { Differing } from '@/components/wizard/proposal/differing'
import { SeverityTag } from '@/components/ui/severity'
import type { Difference, FindingDifference, StepDifference, WordsDifference } from '@/lib/document/compare/compare'
import type { FactDifference } from '@/lib/document/compare/facts'
import { OriginWord } from '@/components/shell/origin-of'
import type { StepId } from '@/lib/facts/fact'
import { stepOf } from '@/lib/methodology/registry'
import type { Former } from '@/lib/versions/states'
import { RestoreButton } from './restore-button'
import { BeforeAfter } from './before-after'

type Formers = Readonly<Partial<Record<StepId, Former>>>
type Props = { designId: string; difference: Difference; former: Formers }

/** What differs between two states: what was given, what followed, what the checks say, and the words of each step. */
export function DifferenceView({ designId, difference: { title, facts, moved, findings, steps }, former }: Props) {
  return (
    <div className="sheet">
      {title ? (
        <section className="card" aria-label="Title">
          <h2 className="card-title">Title</h2>
          <p>
            <BeforeAfter before={title.before} after={title.after} />
          </p>
        </section>
      ) : null}
      <Facts title="Facts" hint="Given, chosen, read or assumed." list={facts} />
      <Facts title="Figures that followed" hint="Worked out from others." list={moved} />
      <Findings list={findings} />
      {steps.map((step) => (
        <StepCard key={step.step} designId={designId} step={step} former={former[step.step]} />
      ))}
    </div>
  )
}

function Facts({ title, hint, list }: { title: string; hint: string; list: readonly FactDifference[] }) {
  if (list.length === 0) return null
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="meta">{hint}</span>
      </header>
      <ul className="turns">
        {list.map(({ path, label, before, after }) => (
          <li key={path}>
            <span>{label}</span>
            <span>
              <BeforeAfter before={before?.text} after={after?.text} />
              {before && after && before.origin !== after.origin ? (
                <span className="small faint">
                  {' '}
                  <OriginWord origin={before.origin} />, now <OriginWord origin={after.origin} />
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const findingKind = ({ before, after }: FindingDifference) =>
  before === null ? 'New finding' : after === null ? 'No longer found' : 'Says something else'

function Findings({ list }: { list: readonly FindingDifference[] }) {
  if (list.length === 0) return null
  return (
    <section className="card" aria-label="Findings">
      <h2 className="card-title">Findings</h2>
      <ul className="turns">
        {list.map((finding) => (
          <li key={finding.check}>
            <span>
              <SeverityTag severity={finding.severity} /> <b className="m">{finding.title}</b>
            </span>
            <span>
              <span className="small faint">{findingKind(finding)}. </span>
              {finding.before ? <del>{finding.before}</del> : null} {finding.after ? <ins>{finding.after}</ins> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type StepProps = { designId: string; step: StepDifference; former: Former | undefined }

function StepCard({ designId, step: { step, kind, words }, former }: StepProps) {
  const { number, title } = stepOf(step)
  const base = `/api/designs/${designId}/steps/${step}`
  return (
    <section className="card" aria-label={`Step ${number}, ${title}`}>
      <header>
        <h2>
          {number}. {title}
        </h2>
        <span className="meta">
          {kind === 'new' ? 'Drafted in the second state only' : null}
          {kind === 'gone' ? 'Drafted in the first state only' : null}
          {former && former.whole !== null ? (
            <RestoreButton
              restore={{ method: 'POST', address: `${base}/restore`, rev: former.rev, body: { rev: former.whole } }}
              label="Bring back the whole step"
              about={`${title}, as it is in the first state`}
            />
          ) : null}
        </span>
      </header>
      <ul className="words">
        {words.map((one) => (
          <Words key={`${one.kind}:${one.key}`} one={one} base={base} former={former} />
        ))}
      </ul>
    </section>
  )
}

const KINDS = { changed: '', new: 'New: ', gone: 'Taken out: ', moved: 'Moved: ' } as const

function Words({ one, base, former }: { one: WordsDifference; base: string; former: Former | undefined }) {
  const text = former?.words[one.key]
  return (
    <li>
      <p className="small faint">
        {KINDS[one.kind]}
        {one.title}
      </p>
      {one.parts.length > 0 ? <Differing parts={one.parts} /> : null}
      {former && text !== undefined ? (
        <RestoreButton
          restore={{
            method: 'PATCH',
            address: base,
            rev: former.rev,
            body: { field: one.key, value: text },
            isEdit: true,
          }}
          label={one.kind === 'gone' ? 'Put this back' : 'Bring back these words'}
          about={`of ${one.title}`}
        />
      ) : null}
    </li>
  )
}
