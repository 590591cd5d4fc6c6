import { endOtherSessionsAction, endSessionAction } from '@/lib/account/own/actions'
import type { SessionView } from '@/lib/account/own/data'
import { AccountForm } from './account-form'

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** Each can be ended; what it still sends is then asked to sign in. */
export function Sessions({ sessions }: { sessions: readonly SessionView[] }) {
  return (
    <section className="sheet tbx" aria-label="Where you are signed in">
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">With</th>
            <th scope="col">Since (UTC)</th>
            <th scope="col">
              <span className="sr">End it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, what, since, isThis }) => {
            const when = WHEN.format(since)
            return (
              <tr key={id}>
                <th scope="row">{what}</th>
                <td data-label="Since (UTC)">{when}</td>
                <td>
                  {isThis ? (
                    'This one'
                  ) : (
                    <AccountForm
                      action={endSessionAction}
                      id={id}
                      submit="End"
                      name={`End ${what}, since ${when}`}
                      isQuiet
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {sessions.length > 1 ? <AccountForm action={endOtherSessionsAction} submit="End all others" isQuiet /> : null}
    </section>
  )
}
