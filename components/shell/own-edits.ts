const own = new Set<string>()

/** This page has sent the edit with this id, or sends it once more for a page that is gone. */
export const noteOwn = (editId: string): void => void own.add(editId)

/** Whether an edit was handed in by this page, whichever page it was written on. Without an outbox: all pages ask it. */
export const isOwnEdit = (editId: string | null): boolean => editId !== null && own.has(editId)
