import type { Change } from '@/lib/presence/schema'

const LASTS_MS = 4000

/** Where a change stands on this page: the field, or all fields of an item that was changed as a whole. */
function selectors({ step, field, facts }: Change, place: string): string[] {
  const figures = facts.map((path) => `[data-fact="${CSS.escape(path)}"]`)
  if (step !== place || field === null) return figures
  const key = CSS.escape(field.replace(/^order\//, ''))
  return [...figures, `[data-field="${key}"]`, `[data-field^="${key}/"]`]
}

/** A short mark on what others have changed. It moves nothing, and is no part of what React draws. */
export function flash(changes: readonly Change[], place: string): void {
  const all = [...new Set(changes.flatMap((change) => selectors(change, place)))]
  if (all.length === 0) return
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const tint = getComputedStyle(document.documentElement).getPropertyValue('--by-person-tint')
  for (const element of document.querySelectorAll(all.join(','))) {
    element.animate(
      [{ backgroundColor: tint }, { backgroundColor: tint, offset: 0.4 }, { backgroundColor: 'transparent' }],
      {
        id: 'changed',
        duration: LASTS_MS,
        easing: isStill ? 'step-end' : 'ease-out',
      },
    )
  }
}
