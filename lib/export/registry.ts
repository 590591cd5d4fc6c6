import type { DocumentModel } from '@/lib/document/model'
import { zipOf } from './archive'
import { decisionRecords } from './decision-records'
import { fileStem } from './file-name'
import { renderHtml } from './html'
import { renderMarkdown } from './markdown'

/** Every form a document can be taken out in. Pages, routes, command line and tests iterate over this. */
const byId = {
  markdown: {
    id: 'markdown',
    kind: 'text',
    title: 'Markdown',
    mime: 'text/markdown; charset=utf-8',
    ext: 'md',
    render: async (model: DocumentModel) => renderMarkdown(model),
  },
  html: {
    id: 'html',
    kind: 'text',
    title: 'HTML, one file',
    mime: 'text/html; charset=utf-8',
    ext: 'html',
    render: async (model: DocumentModel) => renderHtml(model),
  },
  decisions: {
    id: 'decisions',
    kind: 'archive',
    title: 'Decision records (MADR), zipped',
    mime: 'application/zip',
    ext: 'decisions.zip',
    render: async (model: DocumentModel) => zipOf(decisionRecords(model), model.asOf),
  },
} as const

export type ExportId = keyof typeof byId
export type Export = (typeof byId)[ExportId]

export const EXPORTS: readonly Export[] = Object.values(byId)

export type TextExport = Extract<Export, { kind: 'text' }>
export const TEXT_EXPORTS: readonly TextExport[] = EXPORTS.filter((form) => form.kind === 'text')

export const isExportId = (id: string): id is ExportId => Object.hasOwn(byId, id)

export function findExport<Id extends ExportId>(id: Id): (typeof byId)[Id] {
  return byId[id]
}

export const fileName = (title: string, format: Export): string => `${fileStem(title)}.${format.ext}`
