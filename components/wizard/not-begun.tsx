import { useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'

/** Why no draft was begun. It stands beside what was pressed: a step is many screens long. */
export function NotBegun({ message }: { message: string }) {
  const banner = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Nothing is returned: browsers give a promise for it, which React would call as clean-up.
    banner.current?.scrollIntoView({ block: 'nearest' })
  }, [message])
  return (
    <div ref={banner} className="banner error" role="alert">
      <span className="sev error">
        <Icon name="error" size={16} />
        Not started
      </span>
      <span>{message}</span>
    </div>
  )
}
