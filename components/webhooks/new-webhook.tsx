import { createWebhookAction } from '@/lib/webhooks/actions'
import { EventBoxes } from './event-boxes'
import { WebhookAct } from './webhook-act'

/** A form for another address. */
export function NewWebhook({ isLocal }: { isLocal: boolean }) {
  return (
    <section className="sheet wh" aria-label="New webhook">
      <h2>Another address</h2>
      <WebhookAct action={createWebhookAction} submit="Add webhook" tone="primary">
        <label className="small soft">
          Address
          <span className="field wide">
            <input
              name="url"
              type="url"
              required
              maxLength={2000}
              autoComplete="off"
              placeholder="https://hooks.example.com/groundplan"
            />
          </span>
        </label>
        <p className="small faint">
          A public address with https.{' '}
          {isLocal
            ? 'In local mode http to this machine as well. '
            : 'Inside the network where whoever runs this server allows it. '}
          No redirect is followed.
        </p>
        <EventBoxes chosen={[]} />
      </WebhookAct>
    </section>
  )
}
