let pending = 0
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Whether a write other than the outbox's is on its way to the server. */
export const isSaving = (): boolean => pending > 0

export function onSaving(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** One such write; call what comes back when it ended. Pages without an outbox say it too, so it stands by itself. */
export function saving(): () => void {
  pending += 1
  tell()
  let open = true
  return () => {
    if (!open) return
    open = false
    pending -= 1
    tell()
  }
}
