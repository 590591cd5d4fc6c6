import type { DesignSummary } from '@/lib/designs/list/schema'
import { STEPS } from '@/lib/methodology/registry'
import { counted } from '@/components/ui/counted'
import { standingWords } from '@/lib/reviews/schema'
import type { DesignRow } from './design-table'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

/** "2 min ago", "yesterday", "12 Nov" */
export function sinceWords(iso: string, now: Date): string {
  const then = new Date(iso)
  const minutes = Math.max(0, Math.round((now.getTime() - then.getTime()) / 60_000))
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  if (minutes < 24 * 60) return `${Math.round(minutes / 60)} h ago`
  return minutes < 48 * 60 ? 'yesterday' : day.format(then)
}

function stateOf(design: DesignSummary): Pick<DesignRow, 'state' | 'tone'> {
  const drafting = STEPS.find((step) => design.steps[step.id] === 'drafting')
  if (drafting) return { state: `Drafting step ${drafting.number}`, tone: 'accent' }
  const [stale, ...others] = STEPS.filter((step) => design.steps[step.id] === 'stale')
  if (stale)
    return {
      state: others.length > 0 ? `${others.length + 1} steps are stale` : `Step ${stale.number} is stale`,
      tone: 'warning',
    }
  const empty = STEPS.find((step) => design.steps[step.id] === 'empty')
  if (empty) return { state: `Step ${empty.number} is next`, tone: 'plain' }
  return { state: 'All seven steps drafted', tone: 'plain' }
}

/** "1 offer, 2 suggestions"; empty where nobody has to decide on anything. */
const waitingWords = ({ offers, suggestions }: DesignSummary['waiting']): string =>
  [...counted(offers, 'offer'), ...counted(suggestions, 'suggestion')].join(', ')

/** In words of lib/reviews/schema.ts; empty where nobody was asked. */
function reviewWords({ review }: DesignSummary): string {
  if (review === null) return ''
  const { status, version, isChanged } = review
  const one = { number: 0, version }
  return standingWords(
    status === 'approved'
      ? { open: null, approved: { ...one, isChanged } }
      : { open: { ...one, status }, approved: null },
  )
}

export const designRow = (design: DesignSummary, now: Date): DesignRow => ({
  id: design.id,
  title: design.title,
  opening: design.opening,
  tags: design.tags,
  steps: STEPS.map((step) => design.steps[step.id]),
  ...stateOf(design),
  review: reviewWords(design),
  waiting: waitingWords(design.waiting),
  errors: design.findings.error,
  warnings: design.findings.warning,
  numbers: design.numbers,
  changed: sinceWords(design.updatedAt, now),
})
