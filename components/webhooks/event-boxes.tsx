import { isWebhookEvent, WEBHOOK_EVENTS, type WebhookEvent } from '@/lib/webhooks/schema'

const EVENTS = Object.keys(WEBHOOK_EVENTS).filter(isWebhookEvent)

/** The events to choose from. */
export function EventBoxes({ chosen }: { chosen: readonly WebhookEvent[] }) {
  return (
    <fieldset className="wh-events">
      <legend className="small soft">Events</legend>
      {EVENTS.map((event) => (
        <label key={event} className="small">
          <input type="checkbox" name="events" value={event} defaultChecked={chosen.includes(event)} />
          <span>
            {WEBHOOK_EVENTS[event]} <code className="faint">{event}</code>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
