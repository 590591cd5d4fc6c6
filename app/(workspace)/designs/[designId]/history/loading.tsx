import { Ghosts } from '@/components/ui/state-page'

export default function Loading() {
  return (
    <main className="page" id="main">
      <Ghosts label="Loading the history" rows={8} />
    </main>
  )
}
