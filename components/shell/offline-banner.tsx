'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { isServerThere } from './request'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Says that there is no connection, what is kept and that writing may go on. Never stands in the way of it. */
export function OfflineBanner() {
  const router = useRouter()
  const [since, setSince] = useState<Date | null>(null)
  const [trying, setTrying] = useState(false)

  useEffect(() => {
    const gone = () => setSince((before) => before ?? new Date())
    const back = () => {
      setSince(null)
      void isServerThere().then((isThere) => isThere && router.refresh())
    }
    if (!navigator.onLine) gone()
    window.addEventListener('offline', gone)
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('offline', gone)
      window.removeEventListener('online', back)
    }
  }, [router])

  // Some networks never tell that they are back.
  const tryNow = async () => {
    setTrying(true)
    const isThere = await isServerThere()
    setTrying(false)
    if (isThere) window.dispatchEvent(new Event('online'))
  }
  if (since === null) return null
  return (
    <div className="banner warning strip noprint" role="status">
      <Icon name="offline" size={16} />
      <span>
        <b className="m">No connection since {clock.format(since)}.</b> What you write is kept on this device and saved
        when it returns. You can go on writing.
      </span>
      <button type="button" className="btn s push" aria-busy={trying} onClick={() => void tryNow()}>
        <Icon name="again" />
        Try now
      </button>
    </div>
  )
}
