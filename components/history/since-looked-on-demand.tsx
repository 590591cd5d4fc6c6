'use client'

import { onDemand } from '@/components/ui/on-demand'

/** It asks the server before it has anything to say: its code can come then, too. */
export const SinceLooked = onDemand(() => import('./since-looked').then((module) => module.SinceLooked))
