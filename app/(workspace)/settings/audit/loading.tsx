import { Ghosts } from '@/components/ui/state-page'

export default function AuditLoading() {
  return (
    <main id="main">
      <Ghosts label="Loading the audit log" rows={8} />
    </main>
  )
}
