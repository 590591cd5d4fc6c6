import type { StepDraft } from '@/lib/methodology/draft'
import type { EditKey } from '@/lib/methodology/edit'
import { getField } from '@/lib/methodology/field'
import { storable } from '@/lib/storable'

/** What a person named in JSON is text that columns hold, too. */
export function storableItem(draft: StepDraft, field: EditKey, value: string): string {
  if (value === '' || getField(draft, field) !== undefined) return value
  try {
    return JSON.stringify(
      JSON.parse(value, (_key, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner)),
    )
  } catch {
    return value
  }
}
