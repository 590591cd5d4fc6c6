import type { ProviderView } from '@/lib/models/schema'

const count = (number: number): string =>
  number === 0 ? 'No models offered yet.' : `${number} ${number === 1 ? 'model' : 'models'} offered.`

const NAMED = 4

/** The models of a server that was found, as many as fit a line. */
function foundText(models: readonly string[]): string {
  if (models.length === 0) return 'it listens, and has no model yet'
  const rest = models.length - NAMED
  return `${models.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

/** How a provider stands, in the words of its tag. */
export function tagOf({ from, keyHint, baseUrl, hasAddress, found }: ProviderView): string {
  if (found !== null) return 'found, not set up'
  if (from === null) return 'not configured'
  if (from === 'operator') return hasAddress ? `${baseUrl ?? ''}, from the environment` : 'key from the environment'
  if (keyHint === null) return baseUrl ?? 'no key'
  const key = keyHint ? `stored key …${keyHint}` : 'stored key'
  return hasAddress ? `${baseUrl ?? ''}, ${key}` : key
}

/** What is to be known of it in a line. */
export function lineOf({ from, sends, offers, hasAddress, found }: ProviderView): string {
  if (found !== null) return `Found on this machine: ${foundText(found)}. ${sends}`
  if (from !== null) return `${count(offers.length)} ${sends}`
  return hasAddress
    ? `${sends} Give its address here, or in the server’s environment.`
    : 'Set its key in the server’s environment, or store one here, encrypted.'
}

/** The button that opens its form. */
export function editWord({ from, isStored, hasAddress, found }: ProviderView): string {
  if (found !== null) return 'Use it'
  if (from !== null || isStored) return 'Edit'
  return hasAddress ? 'Set the address' : 'Add a key'
}
