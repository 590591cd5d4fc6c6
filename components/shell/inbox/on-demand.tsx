'use client'

import { onDemand } from '@/components/ui/on-demand'

// A number that nobody waits for: every page has it, and none loads it first.
export const InboxCount = onDemand(() => import('./inbox-count').then((module) => module.InboxCount))
