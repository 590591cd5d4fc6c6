import { Ghosts } from '@/components/ui/state-page'

export default function Loading() {
  return (
    <main id="main">
      <h1 className="title-1">Webhooks</h1>
      <Ghosts label="The webhooks are on their way" />
    </main>
  )
}
