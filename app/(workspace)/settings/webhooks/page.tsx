import type { Metadata } from 'next'
import { NewWebhook } from '@/components/webhooks/new-webhook'
import { WebhookItem } from '@/components/webhooks/webhook-item'
import '@/components/webhooks/webhooks.css'
import { CLOSED } from '@/components/ui/plans/closed'
import { StateBox } from '@/components/ui/state-page'
import { loadWebhooks } from '@/lib/webhooks/loaders'
import { MOST_WEBHOOKS } from '@/lib/webhooks/schema'

export const metadata: Metadata = { title: 'Webhooks' }

/** Shows what is in the database now. */
export const dynamic = 'force-dynamic'

export default async function WebhooksPage() {
  const { webhooks, role, isLocal, canStore } = await loadWebhooks()
  return (
    <main id="main">
      <h1 className="title-1">Webhooks</h1>
      <p className="intro soft">
        Other programs can be told of what happens in this workspace: where it happened and who did it, never what
        people wrote. Each message is signed as{' '}
        <a href="https://www.standardwebhooks.com" rel="noreferrer">
          Standard Webhooks
        </a>{' '}
        says, sent again for some fifteen hours where it fails, and an address that never answers is switched off.
      </p>
      {webhooks === null ? (
        <StateBox plan={CLOSED} title="These are for admins">
          <p className="soft">
            As {role} you may not see or set webhooks: an address may hold a secret. Ask an admin or an owner of this
            workspace.
          </p>
        </StateBox>
      ) : (
        <>
          {webhooks.map((webhook) => (
            <WebhookItem key={webhook.id} webhook={webhook} />
          ))}
          {canStore ? (
            webhooks.length < MOST_WEBHOOKS ? (
              <NewWebhook isLocal={isLocal} />
            ) : (
              <p className="small soft">A workspace has at most {MOST_WEBHOOKS}. Delete one to add another.</p>
            )
          ) : (
            <p className="sheet wh small">
              This server has no secret to encrypt with, so no webhook can be stored. Whoever runs it sets
              GROUNDPLAN_SECRET.
            </p>
          )}
        </>
      )}
    </main>
  )
}
