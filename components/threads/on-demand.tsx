'use client'

import { onDemand } from '@/components/ui/on-demand'

// No part of the first load: the words of a step come first, what is said about them after.
export const Discussion = onDemand(
  () => import('./discussion').then((module) => module.Discussion),
  () => <p className="none">Loading the discussion…</p>,
)
export const OpenCount = onDemand(() => import('./discussion').then((module) => module.OpenCount))
