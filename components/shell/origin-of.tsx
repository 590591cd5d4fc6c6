'use client'

import { OriginMark, originWord } from '@/components/ui/origin'
import type { Origin } from '@/lib/facts/fact'
import { useViewer } from './viewer'

/** Only who works alone is "you": what one of several people gave is given, to them and to readers of a link. */
export function useOriginWord(): (origin: Origin) => string {
  const isAlone = useViewer()?.account === null
  return (origin) => (!isAlone && origin === 'user' ? 'Given' : originWord(origin))
}

/** Where a figure comes from, as its reader calls it. */
export function OriginOf({ origin }: { origin: Origin }) {
  return <OriginMark origin={origin} word={useOriginWord()(origin)} />
}

/** The same within a sentence. */
export function OriginWord({ origin }: { origin: Origin }) {
  return useOriginWord()(origin).toLowerCase()
}
