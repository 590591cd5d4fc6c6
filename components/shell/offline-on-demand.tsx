'use client'

import { onDemand } from '@/components/ui/on-demand'

/** It comes right after the page: without a connection nothing could be loaded any more. */
export const OfflineBanner = onDemand(() => import('./offline-banner').then((module) => module.OfflineBanner))
