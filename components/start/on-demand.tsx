'use client'

import { onDemand } from '@/components/ui/on-demand'

/** What is said after a deletion: no list begins with one. */
export const DeletedNotice = onDemand(() => import('./deleted-notice').then((module) => module.DeletedNotice))
/** Only while something is being drafted. */
export const LiveRefresh = onDemand(() =>
  import('@/components/wizard/live-refresh').then((module) => module.LiveRefresh),
)
