import { Ghosts } from '@/components/ui/state-page'

export default function Loading() {
  return (
    <main id="main" style={{ maxWidth: '54rem', margin: 'var(--s-5) auto' }}>
      <Ghosts label="Loading the document" rows={8} />
    </main>
  )
}
