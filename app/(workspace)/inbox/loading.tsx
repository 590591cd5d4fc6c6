import { Bar } from '@/components/shell/bar'
import { Ghosts } from '@/components/ui/state-page'

export default function Loading() {
  return (
    <>
      <Bar />
      <main id="main" className="body">
        <h1 className="title-1">Inbox</h1>
        <Ghosts label="The inbox is on its way" />
      </main>
    </>
  )
}
