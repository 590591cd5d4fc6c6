import { Ghosts } from '@/components/ui/state-page'

export default function Loading() {
  return (
    <div className="work">
      <div className="left" />
      <main className="mid" id="main">
        <Ghosts label="Loading this step" rows={8} />
      </main>
    </div>
  )
}
