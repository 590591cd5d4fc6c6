import type { Facts } from '@/lib/facts/fact'
import { renderPlain } from '@/lib/facts/template'
import type { StepDraft } from '@/lib/methodology/draft'
import type { EditKey } from '@/lib/methodology/edit'
import { fieldsOf, getField } from '@/lib/methodology/field'

/** The words of a field, or of a whole item one after another, as people read them. */
export function wordsOf(draft: StepDraft, key: EditKey, facts: Facts): string {
  const keys = getField(draft, key) === undefined ? fieldsOf(draft).filter((one) => one.startsWith(`${key}/`)) : [key]
  return keys
    .map((one) => renderPlain(getField(draft, one) ?? '', facts))
    .filter(Boolean)
    .join(' · ')
}
