import { useListening } from './use-listening'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

function NotLoaded() {
  return (
    <p role="alert" className="small">
      This part could not be loaded. Check the connection, and reload the page; what you wrote is kept.
    </p>
  )
}

/**
 * A part that is loaded once it is there to be shown. Without a connection it says so in its place: the page around it
 * stays. Never drawn by the server: its buttons would be pressed in vain until it has arrived.
 */
export function onDemand<P extends object>(
  load: () => Promise<ComponentType<P>>,
  loading?: () => ReactNode,
): ComponentType<P> {
  const Part = lazy<ComponentType<P>>(async () => ({ default: await load().catch(() => NotLoaded) }))
  return function OnDemand(props: P) {
    const fallback = loading?.() ?? null
    if (!useListening()) return fallback
    return (
      <Suspense fallback={fallback}>
        <Part {...props} />
      </Suspense>
    )
  }
}
