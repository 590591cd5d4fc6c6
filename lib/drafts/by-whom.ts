import { authorOf } from '@/lib/methodology/authors'
import type { StepContent } from '@/lib/methodology/content'
import type { EditKey } from '@/lib/methodology/edit'

/** " by Ada", where a person wrote what stands there. */
export function byWhom({ authors }: StepContent, key: EditKey | undefined): string {
  const author = key === undefined ? undefined : authorOf(authors, key)
  return author ? ` by ${author.name}` : ''
}
