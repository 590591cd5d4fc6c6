/** What a webhook can be told of, by the `type` it is sent under. */
export const WEBHOOK_EVENTS = {
  'design.created': 'A design was begun, imported or copied',
  'design.drafted': 'A step of a design was drafted',
  'design.deleted': 'A design was put into the bin',
  'thread.begun': 'A thread was begun',
  'thread.replied': 'A thread was answered',
  'thread.resolved': 'A thread was resolved',
  'suggestion.made': 'A change was suggested',
  'review.asked': 'A review was asked for',
  'review.verdict': 'A reviewer gave a verdict',
  'review.resubmitted': 'A design was submitted again',
  'review.approved': 'A version was approved',
  'review.dismissed': 'A verdict was dismissed',
} as const
export type WebhookEvent = keyof typeof WEBHOOK_EVENTS

export const isWebhookEvent = (name: string): name is WebhookEvent => Object.hasOwn(WEBHOOK_EVENTS, name)

/** What is sent where somebody asks for a test. */
export const TEST_EVENT = 'webhook.test'

export const MOST_WEBHOOKS = 10

export type DeliveryView = {
  readonly id: string
  readonly event: string
  readonly status: 'waiting' | 'delivered' | 'failed'
  readonly attempts: number
  /** What came of the last attempt, in words; null: none was made. */
  readonly outcome: string | null
  readonly createdAt: string
}

export type WebhookView = {
  readonly id: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly creator: string
  readonly createdAt: string
  /** Null while it is told; else why not. */
  readonly off: { readonly since: string; readonly why: string } | null
  readonly deliveries: readonly DeliveryView[]
}

/** What a form is told. `secret`: shown this once. */
export type WebhookAnswer =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly message: string; readonly secret?: string }
  | { readonly status: 'refused'; readonly message: string }
