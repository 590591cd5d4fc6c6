import { Bar } from '@/components/shell/bar'
import { Ghosts } from '@/components/ui/state-page'

export default function Loading() {
  return (
    <>
      <Bar />
      <main className="page" id="main">
        <Ghosts label="Loading the bin" />
      </main>
    </>
  )
}
