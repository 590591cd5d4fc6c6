import { Ghosts } from '@/components/ui/state-page'

export default function Loading() {
  return (
    <main className="page narrow" id="main">
      <Ghosts label="Comparing" rows={8} />
    </main>
  )
}
