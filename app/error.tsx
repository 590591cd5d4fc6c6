'use client'

import { useReturn } from '@/components/shell/use-return'
import { Mark } from '@/components/ui/brand'
import { BROKEN } from '@/components/ui/plans/broken'
import { StateBox } from '@/components/ui/state-page'

type Props = { error: Error & { digest?: string }; retry: () => void }

export default function ErrorPage({ error, retry }: Props) {
  const isAway = useReturn(retry)
  return (
    <>
      <header className="bar">
        <a className="brand" href="/" aria-label="Groundplan, start">
          <Mark />
          Groundplan
        </a>
      </header>
      <main id="main" className="page narrow">
        <StateBox plan={BROKEN} title="This page could not be shown" level={1}>
          <p className="soft">
            Something went wrong on the server. What you saved is kept, and words that were not saved yet are kept on
            this device.
          </p>
          <p className="soft" role="status">
            {isAway ? 'The server cannot work just now. This page comes back by itself as soon as it can.' : null}
          </p>
          <p className="row wrap">
            <button type="button" className="btn primary" onClick={retry}>
              Try again
            </button>
            <a className="btn" href="/">
              All designs
            </a>
          </p>
          {error.digest ? (
            <p className="small faint">
              Reference <span className="code">{error.digest}</span>
            </p>
          ) : null}
        </StateBox>
      </main>
    </>
  )
}
