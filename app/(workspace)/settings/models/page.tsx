import type { Metadata } from 'next'
import { Budgets } from '@/components/models/budgets'
import { DefaultsTable } from '@/components/models/defaults-table'
import '@/components/models/models.css'
import { ProviderRow } from '@/components/models/provider-row'
import { loadBudgets } from '@/lib/budgets/loaders'
import { STEPS } from '@/lib/methodology/registry'
import { loadModelSettings } from '@/lib/models/loaders'

export const metadata: Metadata = { title: 'Models' }

/** Shows what is in the database and the environment now. */
export const dynamic = 'force-dynamic'

const ROWS = STEPS.map(({ id, number, title }) => ({ id, number, title }))

export default async function ModelsPage() {
  const [settings, budgets] = await Promise.all([loadModelSettings(), loadBudgets()])
  const { providers, choices, defaults, all, isAdvisorDefault, canStoreKeys, localHosts } = settings
  // A default that is no longer offered must be seen, and can be changed.
  const isAdvisorAlone = choices.length === 1 && Object.keys(defaults).length === 0
  return (
    <main id="main" className="md">
      <h1 className="title-1">Models</h1>
      <p className="intro soft">
        Every step works without any of these: the built-in advisor runs on this server and costs nothing. A language
        model writes richer prose and follows free instructions; calculations and checks are the same with either.
      </p>
      <section className="sheet" aria-label="Providers">
        <div className="pv">
          <div>
            <h2>
              <i className="dot" aria-hidden />
              Built-in advisor {isAdvisorDefault ? <span className="tag ok">default</span> : null}
            </h2>
            <p className="d">
              Rules, calculators and a knowledge base. Deterministic, always available, nothing leaves this server.
            </p>
          </div>
        </div>
        {providers.map((provider) => (
          <ProviderRow key={provider.id} provider={provider} canStoreKeys={canStoreKeys} localHosts={localHosts} />
        ))}
      </section>
      <h2 className="blk">Default for each step</h2>
      <p className="soft">
        {isAdvisorAlone
          ? 'Only the built-in advisor is offered so far. Set up a provider above, and name its models, to choose.'
          : 'A run can always be started with another.'}
      </p>
      {isAdvisorAlone ? null : <DefaultsTable steps={ROWS} choices={choices} defaults={defaults} all={all} />}
      <Budgets {...budgets} />
    </main>
  )
}
