import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { pageUndo } from '@/components/undo/page-undo'
import type { FactProposal } from '@/lib/profile/facts'
import { type FiguresSent, type Origin, sendFigures } from './send-figures'

export type Candidate = { name: string; why: string }
type Props = {
  designId: string
  origin: Origin
  candidates: readonly Candidate[]
  /** What follows where these columns count as made after the outcome. */
  offer: (leaks: readonly string[]) => FactProposal[]
  busy: boolean
}

/** What the file or the schema gives, each to be taken or left. */
export function FiguresForm({ designId, origin, candidates, offer, busy }: Props) {
  const router = useRouter()
  const [leaks, setLeaks] = useState<readonly string[]>(candidates.map(({ name }) => name))
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState<FiguresSent | null>(null)
  const offered = offer(leaks)
  const isTicked = (fact: FactProposal) => changed.get(fact.path) ?? fact.ticked
  const ticked = offered.filter(isTicked)
  const use = async () => {
    if (sending || busy || ticked.length === 0) return
    setSending(true)
    const outcome = await sendFigures(designId, origin, ticked)
    setSending(false)
    setSent(outcome)
    if (!outcome.ok) return
    if (outcome.change !== null) pageUndo(designId).facts(nameOf(ticked, origin), outcome.change, outcome.given)
    setChanged(new Map())
    router.refresh()
  }
  return (
    <div className="profile-figures">
      {candidates.length > 0 ? (
        <fieldset>
          <legend className="card-title">Candidate leaks: would these be known when the model decides?</legend>
          {candidates.map(({ name, why }) => (
            <label key={name} className="profile-leak">
              <input
                type="checkbox"
                checked={leaks.includes(name)}
                onChange={(event) =>
                  setLeaks((old) => (event.target.checked ? [...old, name] : old.filter((other) => other !== name)))
                }
              />
              <span>
                <strong>{name}</strong>: {why}. Ticked, it counts as made after the outcome.
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <h3 className="card-title">Figures for this design</h3>
      {offered.length === 0 ? <p className="small">The names of these columns suggest none.</p> : null}
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
          {sent ? outcomeText(sent, origin) : ''}
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

/** What is taken back by its name: “Rows for training from payments.csv”, “4 figures from payments.csv”. */
function nameOf(ticked: readonly FactProposal[], { file }: Origin): string {
  const [only] = ticked
  return `${ticked.length === 1 && only ? only.label : `${ticked.length} figures`} from ${file}`
}

function outcomeText(sent: FiguresSent, { from }: Origin): string {
  if (!sent.ok) return sent.message
  const kept =
    sent.kept.length > 0
      ? ` ${sent.kept.length} stayed: a person had given a value meanwhile. Look at it, and tick it.`
      : ''
  const moved = sent.moved > 0 ? ` ${sent.moved} figure${sent.moved === 1 ? '' : 's'} followed.` : ''
  return `Saved as ${from === 'rows' ? 'measured' : 'assumed'}.${moved}${kept}`
}
