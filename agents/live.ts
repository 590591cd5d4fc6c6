import { log } from '@/lib/log'
import { readChanges, readStandings } from '@/lib/presence/data'
import { LiveHub } from '@/lib/presence/hub'
import { engine } from './engine'

declare global {
  var groundplanLive: LiveHub | undefined
}

/** What open pages of this process follow. It hears through the engine's listener, and ends with it. */
export const live = (): LiveHub =>
  (globalThis.groundplanLive ??= new LiveHub({
    watch: engine().watch,
    stopping: engine().stopping,
    readStandings,
    readChanges,
    onError: (error) => log().warn({ err: error }, 'open pages are not told of changes just now'),
  }))
