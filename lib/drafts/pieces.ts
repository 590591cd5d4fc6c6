import { takeChange } from '@/lib/methodology/changes'
import type { StepDraft } from '@/lib/methodology/draft'
import { type EditKey, readEdit } from '@/lib/methodology/edit'
import { getField } from '@/lib/methodology/field'
import { splitItemKey } from '@/lib/methodology/keys'

/** `into` with one field or item as `from` has it, or undefined where neither has such a one. */
export function takePiece(into: StepDraft, from: StepDraft, key: EditKey): StepDraft | undefined {
  if (getField(from, key) !== undefined) return takeChange(into, from, key)
  const isItem = splitItemKey(key) !== undefined
  const isKnown = [into, from].some((draft) => (readEdit(draft, key) ?? '') !== '')
  return isItem && isKnown ? takeChange(into, from, key) : undefined
}

/** Takes several; `unknown` names the first that neither draft has a place for. */
export function takePieces(
  into: StepDraft,
  from: StepDraft,
  keys: readonly EditKey[],
): { ok: true; draft: StepDraft } | { ok: false; unknown: EditKey } {
  let draft = into
  for (const key of keys) {
    const next = takePiece(draft, from, key)
    if (!next) return { ok: false, unknown: key }
    draft = next
  }
  return { ok: true, draft }
}
