import { Icon } from '@/components/ui/icon'
import type { ModelTest } from '@/lib/models/schema'
import type { TestState } from './use-test'

const usdText = (usd: number) => `$${Number(usd.toPrecision(2))}`

/** Time, tokens and cost, as far as they are known. */
function figures({ firstWordMs, tokens, usd, ok }: ModelTest): string {
  const parts = [
    firstWordMs === null ? null : `First word after ${firstWordMs.toLocaleString('en-US')} ms`,
    tokens === null ? null : `${tokens.toLocaleString('en-US')} tokens`,
    usd === null ? (ok ? 'unpriced' : null) : usdText(usd),
  ].filter((part) => part !== null)
  return parts.length > 0 ? `${parts.join('; ')}.` : ''
}

/** The day and minute of a test, in UTC: the same on the server and in the browser. */
const when = (iso: string) =>
  new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  })

/** What the last test found, or that one is on. Always there, so that a reader hears what comes into it. */
export function TestResult({ state: { running, test, trouble } }: { state: TestState }) {
  return (
    <div role="status" style={{ gridColumn: '1 / -1' }}>
      {running ? (
        <p className="res banner info" aria-busy>
          Asking for a structured answer and a tool call, streamed. At most 30 seconds.
        </p>
      ) : test ? (
        <div className={`res banner ${test.ok ? 'ok' : 'error'}`}>
          <span className={test.ok ? undefined : 'sev error'}>
            <Icon name={test.ok ? 'check' : 'error'} size={16} />
          </span>
          <span>
            <b className="m">
              {test.ok ? 'Answered.' : test.firstWordMs === null ? 'No answer.' : 'Not fit to draft.'}
            </b>{' '}
            {test.message} {figures(test)}
          </span>
          <span className="push faint small">
            {test.model}, {when(test.at)} UTC
          </span>
        </div>
      ) : trouble ? (
        <p className="res banner warning">{trouble}</p>
      ) : null}
    </div>
  )
}
