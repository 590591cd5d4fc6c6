import type { LimitView, ModelUse } from '@/lib/budgets/schema'
import { LimitForm } from './limit-form'

type Props = {
  person: LimitView
  workspace: LimitView
  /** Of the server: set in its environment. */
  instance: LimitView
  uses: readonly ModelUse[]
  total: ModelUse | null
}

/** What may be spent on models, and what was. */
export function Budgets({ person, workspace, instance, uses, total }: Props) {
  return (
    <>
      <h2 className="blk">Limits</h2>
      <p className="soft">
        A run of a paid model sets aside what it may need before it begins, and gives back what it did not use. Where a
        limit leaves too little it is not begun. Days and months are those of UTC; the built-in advisor is free.
      </p>
      <section className="sheet tbx" aria-label="Limits">
        <LimitForm whose="workspace" title="This workspace" note="Everybody here together." limit={workspace} />
        <LimitForm whose="person" title="You" note="What you alone may use." limit={person} />
        {instance.left ? (
          <div className="lim">
            <div className="what">
              <h3>This server</h3>
              <p className="small soft">Set in its environment, for all its workspaces together.</p>
            </div>
            <p className="small state">{instance.left}.</p>
          </div>
        ) : null}
      </section>
      <h2 className="blk">Used so far</h2>
      <p className="soft">
        {uses.length === 0
          ? 'No paid model has been asked anything this month.'
          : 'Also by runs that failed, were stopped, or were mended, and by tests. Costs are at the prices of their time.'}
      </p>
      {uses.length === 0 ? null : (
        <section className="sheet tbx" aria-label="Used so far">
          <table className="stack">
            <thead>
              <tr>
                <th scope="col">Model</th>
                <th scope="col">Today</th>
                <th scope="col">This month</th>
              </tr>
            </thead>
            <tbody>
              {uses.map((use) => (
                <UseRow key={use.model} use={use} />
              ))}
              {total ? <UseRow use={total} /> : null}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function UseRow({ use: { model, today, month } }: { use: ModelUse }) {
  return (
    <tr>
      <th scope="row" style={{ fontWeight: 400, overflowWrap: 'anywhere' }}>
        {model}
      </th>
      <td data-l="Today">{today}</td>
      <td data-l="This month">{month}</td>
    </tr>
  )
}
