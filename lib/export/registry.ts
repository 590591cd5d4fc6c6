import type { DocumentModel } from '@/lib/document/model'
import { renderHtml } from './html'
import { renderMarkdown } from './markdown'

/** Every form a document can be taken out in. Pages, routes, command line and tests iterate over this. */
const byId = {
  markdown: {
    id: 'markdown',
    title: 'Markdown',
    mime: 'text/markdown; charset=utf-8',
    ext: 'md',
    render: async (model: DocumentModel) => renderMarkdown(model),
  },
  html: {
    id: 'html',
    title: 'HTML, one file',
    mime: 'text/html; charset=utf-8',
    ext: 'html',
    render: async (model: DocumentModel) => renderHtml(model),
  },
} as const

export type ExportId = keyof typeof byId
export type Export = (typeof byId)[ExportId]

export const EXPORTS: readonly Export[] = Object.values(byId)

export const isExportId = (id: string): id is ExportId => Object.hasOwn(byId, id)

export function findExport(id: ExportId): Export {
  return byId[id]
}

/** A file name that is safe in a header and on every disk, without its ending: `card-fraud-scoring`. */
export function fileStem(title: string): string {
  const stem = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return stem === '' ? 'design' : stem
}

export const fileName = (title: string, format: Export): string => `${fileStem(title)}.${format.ext}`
