'use client'

import { onDemand } from '@/components/ui/on-demand'
import { useViewer } from './viewer'

const AccountMenu = onDemand(() => import('./account-menu').then((module) => module.AccountMenu))

/** Where people sign in, the way to one's account; in local mode there is nothing of it, and nothing is loaded. */
export function AccountPlace() {
  return useViewer()?.account ? <AccountMenu /> : null
}
