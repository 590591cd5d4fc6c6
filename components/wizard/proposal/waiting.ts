import { counted } from '@/components/ui/counted'
import type { DesignStep } from '@/lib/designs/schema'
import type { Facts } from '@/lib/facts/fact'
import { offeredGroups } from '@/lib/facts/offered'
import { changesOf, rebase } from '@/lib/methodology/changes'

/** How many changes are offered in a step, as its card counts them. */
export function changesOffered({ content, proposal, offer }: DesignStep, facts: Facts): number {
  if (!content || !proposal) return 0
  const { draft, outdated } = rebase(offer?.base ?? content.draft, content.draft, proposal)
  const groups = offeredGroups(facts, offer?.facts ?? {}, offer?.was ?? undefined, offer?.repair?.paths)
  return changesOf(content.draft, draft).length + outdated.length + groups.length
}

/** What waits in a step for somebody to decide on it: "4 changes offered, 2 suggestions"; empty where nothing does. */
export const waitingText = (offered: number, suggested: number): string =>
  [...counted(offered, 'change').map((text) => `${text} offered`), ...counted(suggested, 'suggestion')].join(', ')
