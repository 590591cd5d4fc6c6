import * as z from 'zod'
import { guardedFetch } from './guarded-fetch'
import { PROVIDERS } from './providers'

/** What Ollama answers when asked which models it has. */
const tagsSchema = z.object({ models: z.array(z.object({ name: z.string().min(1).max(200) })).max(500) })

/** Long enough for a server on this machine, and hardly noticed where there is none. */
const PATIENCE_MS = 400
const SHOWN = 20

/** A model server that was found on this machine, and the models that it has. */
export type FoundHere = { readonly address: string; readonly models: readonly string[] }

/**
 * Asks the one address at which Ollama listens by itself, where the operator's rules let a workspace name it. Nothing of
 * a design is sent, no key either; null where nothing answers as Ollama does.
 */
export async function findOllama(
  allowed: ReadonlySet<string>,
  address: string = PROVIDERS.ollama.defaultBaseUrl ?? '',
): Promise<FoundHere | null> {
  try {
    const url = new URL('/api/tags', address)
    if (!allowed.has(url.host)) return null
    const answer = await guardedFetch(allowed)(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!answer.ok) return null
    const { models } = tagsSchema.parse(await answer.json())
    return { address, models: models.slice(0, SHOWN).map(({ name }) => name) }
  } catch {
    // Refused, silent or something else that listens there: nothing was found, which is no fault.
    return null
  }
}
