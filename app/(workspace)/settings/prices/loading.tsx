import { Ghosts } from '@/components/ui/state-page'

export default function Loading() {
  return (
    <main id="main">
      <h1 className="title-1">Prices and hardware</h1>
      <Ghosts label="The prices are on their way" rows={8} />
    </main>
  )
}
