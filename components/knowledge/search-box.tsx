'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Icon } from '@/components/ui/icon'

/** A plain form; with scripts the results follow the words as they are typed. */
export function SearchBox({ words }: { words: string }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const follow = (typed: string) =>
    startTransition(() => {
      const query = typed.trim()
      router.replace(query === '' ? '/knowledge' : `/knowledge?q=${encodeURIComponent(query)}`, { scroll: false })
    })
  return (
    <form method="get" action="/knowledge" className="kn-search" role="search" aria-busy={pending}>
      <label className="find">
        <Icon name="search" size={15} />
        <span className="sr">Search the knowledge base</span>
        <input
          type="search"
          name="q"
          placeholder="Search: drift, PR-AUC, Triton, GDPR"
          defaultValue={words}
          maxLength={200}
          onChange={(event) => follow(event.target.value)}
        />
      </label>
      <button type="submit" className="btn">
        Search
      </button>
    </form>
  )
}
