'use client'

import type { Merge, Seen } from '@/components/shell/save-entry'
import type { Place, Words } from '@/components/shell/save-record'
import { pageOutbox } from '@/components/shell/save-store'

export function AwayNote() {
  return (
    <span className="small edit-note" style={{ color: 'var(--warning)' }}>
      No answer from the server yet. Your words are kept on this device and are sent again.
    </span>
  )
}

type AsideProps = { label: string; aside: Words; onBack: () => void }

export function AsideNote({ label, aside, onBack }: AsideProps) {
  return (
    <span className="small faint edit-note">
      Your other words do not stand there and are kept on this device.{' '}
      <button type="button" className="linkish" onClick={onBack}>
        Bring back<span className="sr"> your words for {label}</span>
      </button>{' '}
      <button type="button" className="linkish" onClick={() => pageOutbox().discard(aside.id)}>
        Discard<span className="sr"> your words for {label}</span>
      </button>
    </span>
  )
}

type MergeProps = { label: string; place: Place; seen: Seen; merge: Merge }

/** Two changes were made one without asking: said quietly, and undone on request. */
export function MergeNote({ label, place, seen, merge }: MergeProps) {
  return (
    <span className="small faint edit-note" role="status">
      Merged with what {merge.by === 'You' ? 'you' : (merge.by ?? 'somebody else')} wrote meanwhile.{' '}
      <button type="button" className="linkish" onClick={() => pageOutbox().undoMerge(place, seen)}>
        Undo<span className="sr"> the merge of {label}</span>
      </button>{' '}
      <button type="button" className="linkish" onClick={() => pageOutbox().noteMerge(place)}>
        Keep<span className="sr"> the merge of {label}</span>
      </button>
    </span>
  )
}
