'use client'

import { useViewer } from '@/components/shell/viewer'
import type { FactView } from './fact-view'

type Given = Pick<FactView, 'origin' | 'setBy' | 'note' | 'decisionId'>

/** By whom or what a figure was set, after its origin. Only who works alone is “you”. */
export function SetBy(fact: Given) {
  const isAlone = useViewer()?.account === null
  const said = words(fact, isAlone)
  return said ? ` · ${said}` : null
}

function words(fact: Given, isAlone: boolean): string | null {
  if (fact.origin === 'user')
    return fact.setBy === 'brief'
      ? fact.note
        ? null
        : 'Read from the brief.'
      : isAlone
        ? 'You gave it.'
        : 'A person gave it.'
  if (fact.origin === 'assumed') return 'Assumed until somebody knows it.'
  if (fact.origin === 'decided')
    return fact.decisionId ? `Chosen in decision ${fact.decisionId}.` : 'Chosen in this design.'
  return null
}
