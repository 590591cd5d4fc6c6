import { momentText } from '@/components/history/times'
import {
  chooseEventsAction,
  deleteWebhookAction,
  rotateWebhookAction,
  switchOnWebhookAction,
  testWebhookAction,
} from '@/lib/webhooks/actions'
import type { DeliveryView, WebhookView } from '@/lib/webhooks/schema'
import { EventBoxes } from './event-boxes'
import { WebhookAct } from './webhook-act'

/** An address that is told of events, how it took the last ones, and what can be done about it. */
export function WebhookItem({ webhook }: { webhook: WebhookView }) {
  const { id, url, events, creator, createdAt, off, deliveries } = webhook
  const { host } = new URL(url)
  return (
    <section className="sheet wh" aria-label={`Webhook to ${host}`}>
      <h2>
        {host} {off ? <span className="tag error">off</span> : <span className="tag ok">on</span>}
      </h2>
      <p className="small wh-url">{url}</p>
      <p className="small faint">
        Added by {creator}, {momentText(new Date(createdAt))}
      </p>
      {off ? (
        <p className="sev error small">
          Switched off on {momentText(new Date(off.since))}. {off.why} What happened since is not made up for.
        </p>
      ) : null}
      <div className="row wh-acts">
        <WebhookAct
          action={testWebhookAction}
          id={id}
          submit="Send a test"
          busy="Sending…"
          label={`Send a test to ${host}`}
        />
        {off ? (
          <WebhookAct action={switchOnWebhookAction} id={id} submit="Switch on" label={`Switch on ${host}`} />
        ) : null}
        <WebhookAct
          action={rotateWebhookAction}
          id={id}
          submit="Rotate secret"
          label={`Rotate the secret of ${host}`}
          tone="quiet"
        />
        <WebhookAct action={deleteWebhookAction} id={id} submit="Delete" label={`Delete ${host}`} tone="danger" />
      </div>
      <details>
        <summary className="small">
          Told of {events.length} {events.length === 1 ? 'kind' : 'kinds'} of events
        </summary>
        <WebhookAct
          key={events.join()}
          action={chooseEventsAction}
          id={id}
          submit="Save"
          label={`Save events of ${host}`}
        >
          <EventBoxes chosen={events} />
        </WebhookAct>
      </details>
      <Deliveries deliveries={deliveries} />
    </section>
  )
}

const STATUS_WORDS = { waiting: 'waiting', delivered: 'delivered', failed: 'given up' } as const
const STATUS_TONES = { waiting: '', delivered: 'ok', failed: 'error' } as const

function Deliveries({ deliveries }: { deliveries: readonly DeliveryView[] }) {
  if (deliveries.length === 0) return <p className="small faint">Nothing was sent yet.</p>
  return (
    <table className="stack">
      <caption className="sr">Last deliveries</caption>
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">When</th>
          <th scope="col">State</th>
          <th scope="col">Attempts</th>
          <th scope="col">What came of it</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map(({ id, event, status, attempts, outcome, createdAt }) => (
          <tr key={id}>
            <th scope="row">
              <code>{event}</code>
            </th>
            <td data-label="When">
              <time dateTime={createdAt}>{momentText(new Date(createdAt))}</time>
            </td>
            <td data-label="State">
              <span className={`tag ${STATUS_TONES[status]}`}>{STATUS_WORDS[status]}</span>
            </td>
            <td data-label="Attempts">{attempts}</td>
            <td data-label="What came of it">{outcome ?? 'Not sent yet'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
