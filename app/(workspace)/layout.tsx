import type { ReactNode } from 'react'
import { ViewerProvider } from '@/components/shell/viewer'
import { loadViewer } from '@/lib/members/viewer'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  return <ViewerProvider viewer={await loadViewer()}>{children}</ViewerProvider>
}
