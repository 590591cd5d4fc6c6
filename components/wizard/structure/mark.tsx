'use client'

import { useDraft } from './draft-context'

/** What is suggested for a text, an item or a list, at its place. */
export function Mark({ of }: { of: string }) {
  return useDraft()?.mark(of)
}
