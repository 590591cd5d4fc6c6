import { buildDocument, type DocumentModel } from '@/lib/document/model'
import type { Shown } from './data'

/** The document behind a link: the same for its page and for every file of it. */
export const documentOf = ({ design, version, approval }: Shown): DocumentModel =>
  buildDocument(design, {
    approval,
    ...(version && { version: { number: version.number, createdAt: version.createdAt.toISOString() } }),
  })
