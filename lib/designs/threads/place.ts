import type { StepId } from '@/lib/facts/fact'
import type { StepDraft } from '@/lib/methodology/draft'
import { readEdit } from '@/lib/methodology/edit'
import { getField } from '@/lib/methodology/field'
import { listAt } from '@/lib/methodology/item'
import { findIn, placeName } from '@/lib/methodology/names'
import { stepOf } from '@/lib/methodology/registry'

/** A place of a step as people call it, and its text where it is a field. */
export type PlaceThere = { readonly name: string; readonly text: string | null }

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** Undefined where the draft has no field, item or list of that key. */
export function placeThere(step: StepId, draft: StepDraft | undefined, target: string): PlaceThere | undefined {
  if (!draft || target.startsWith('order/')) return undefined
  const find = findIn(draft)
  const text = getField(draft, target)
  if (text !== undefined) return { name: placeName(stepOf(step), target, find), text }
  if (listAt(draft, target)) {
    const order = placeName(stepOf(step), `order/${target}`, find)
    return { name: capital(order.replace(/^Order of /, '')), text: null }
  }
  return readEdit(draft, target) ? { name: placeName(stepOf(step), target, find), text: null } : undefined
}
