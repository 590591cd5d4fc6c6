import { env } from '@/lib/env'
import { type Detail, NEWS, type NewsKind } from './events'

type Place = { readonly kind: NewsKind; readonly designId: string | null; readonly threadId: string | null }

/** The page of a design, at the thread where there is one. */
export function threadPath(designId: string, step: string, threadId: string | null): string {
  const page = `/designs/${designId}/steps/${step}`
  return threadId === null ? page : `${page}#thread-${threadId}`
}

/** Where news lead. */
export function newsPath({ kind, designId, threadId }: Place, { step }: Detail): string {
  if (designId === null) return '/settings/members'
  if (NEWS[kind].group === 'reviews') return `/designs/${designId}/review`
  return step === undefined ? `/designs/${designId}` : threadPath(designId, step, threadId)
}

/** Under the one address of the installation, never under what a request says of its host. */
export const absolute = (path: string): string => new URL(path, env().GROUNDPLAN_ORIGIN ?? 'http://127.0.0.1').href
