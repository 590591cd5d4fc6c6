/** In the place of a draft that there is not yet. */
export function NotStarted({ number, busy, onStart }: { number: number; busy: boolean; onStart: () => void }) {
  return (
    <div className="card" style={{ paddingBlock: 'var(--s-6)' }}>
      <h2 className="title-3">This step is not drafted yet</h2>
      <p className="soft" style={{ marginTop: 'var(--s-2)', maxWidth: '34rem' }}>
        The agent reads the brief, the answers above and the earlier steps, calculates what can be calculated, and says
        what it had to assume. You can change every word of it.
      </p>
      <p style={{ marginTop: 'var(--s-4)' }}>
        <button type="button" className="btn primary" aria-busy={busy} onClick={onStart}>
          {busy ? 'Starting' : `Draft step ${number}`}
        </button>
      </p>
    </div>
  )
}
