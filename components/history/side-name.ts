import type { Side } from '@/lib/versions/states'
import { momentText } from './times'

/** What a compared state is called, behind "the design". */
export function sideName({ ref, label, at }: Side): string {
  if (ref.kind === 'now') return 'as it stands now'
  const when = at ? momentText(at) : null
  if (ref.kind === 'version')
    return [label ? `“${label}”, version ${ref.number}` : `version ${ref.number}`, when].join(', ')
  return when ? `as it was on ${when}` : 'as it began'
}
