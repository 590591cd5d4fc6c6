import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Facts } from '@/lib/facts/fact'
import { type FactProposal, measuredFacts, type Profiled, proposals } from '@/lib/profile/facts'
import type { Leak } from '@/lib/profile/result'
import { sendFigures, type Sent } from './send-figures'

type Props = Omit<Profiled, 'leaks'> & { designId: string; facts: Facts; busy: boolean }

function why({ by, strength }: Leak): string {
  if (by === 'auc') return `alone it tells the classes apart (area under the ROC curve ${strength.toFixed(3)})`
  if (by === 'correlation') return `it runs along with the label (correlation ${strength.toFixed(3)})`
  return `in ${Number((strength * 100).toPrecision(3))}% of its rows it is later than the row’s own time`
}

/** The figures that the file gives, each to be taken or left. */
export function FiguresForm({ designId, facts, busy, ...profiled }: Props) {
  const { measures, file } = profiled
  const router = useRouter()
  const names = [...new Set(measures.leaks.map(({ column }) => column))]
  const [leaks, setLeaks] = useState<readonly string[]>(names)
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState<Sent | null>(null)
  const offered = proposals(measuredFacts({ ...profiled, leaks }, facts), facts)
  const isTicked = (fact: FactProposal) => changed.get(fact.path) ?? fact.ticked
  const ticked = offered.filter(isTicked)
  const use = async () => {
    if (sending || busy || ticked.length === 0) return
    setSending(true)
    const outcome = await sendFigures(designId, file.name, ticked)
    setSending(false)
    setSent(outcome)
    if (!outcome.ok) return
    setChanged(new Map())
    router.refresh()
  }
  return (
    <div className="profile-figures">
      {names.length > 0 ? (
        <fieldset>
          <legend className="card-title">Candidate leaks: would these be known when the model decides?</legend>
          {names.map((name) => (
            <label key={name} className="profile-leak">
              <input
                type="checkbox"
                checked={leaks.includes(name)}
                onChange={(event) =>
                  setLeaks((old) => (event.target.checked ? [...old, name] : old.filter((other) => other !== name)))
                }
              />
              <span>
                <strong>{name}</strong>:{' '}
                {measures.leaks
                  .filter(({ column }) => column === name)
                  .map(why)
                  .join('; ')}
                . Ticked, it counts as made after the outcome.
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <h3 className="card-title">Figures for this design</h3>
      <ul className="profile-facts">
        {offered.map((fact) => (
          <li key={fact.path}>
            <label>
              <input
                type="checkbox"
                checked={isTicked(fact)}
                onChange={(event) => setChanged((old) => new Map(old).set(fact.path, event.target.checked))}
              />
              <span>
                <strong>{fact.label}</strong> <Change fact={fact} />
                <span className="small faint">{fact.note}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="row wrap">
        <button
          type="button"
          className="btn primary"
          aria-disabled={sending || busy || ticked.length === 0}
          onClick={() => void use()}
        >
          Use these figures ({ticked.length})
        </button>
        <span className="small" role="status">
          {sent ? outcomeText(sent) : ''}
        </span>
      </div>
    </div>
  )
}

function Change({ fact: { before, after, same, own, caution } }: { fact: FactProposal }) {
  return (
    <span className="profile-change">
      {same ? null : <span className="was">{before ?? 'not known'}</span>}
      {same ? null : <span aria-hidden> → </span>}
      <span className="is">{after}</span>
      {same ? <span className="small faint"> as it stands</span> : null}
      {own && !same ? <span className="small warn"> A person gave what stands there.</span> : null}
      {caution ? <span className="small warn"> {caution}</span> : null}
    </span>
  )
}

function outcomeText(sent: Sent): string {
  if (!sent.ok) return sent.message
  const kept =
    sent.kept.length > 0
      ? ` ${sent.kept.length} stayed: a person had given a value meanwhile. Look at it, and tick it.`
      : ''
  const moved = sent.moved > 0 ? ` ${sent.moved} figure${sent.moved === 1 ? '' : 's'} followed.` : ''
  return `Saved as measured.${moved}${kept}`
}
