import type { AuditCursor, AuditPage, AuditRow, ExportFormat } from './schema'

const COLUMNS = ['at', 'actor', 'actorId', 'kind', 'words', 'designId', 'design'] as const
type Column = (typeof COLUMNS)[number]

const cells = ({ at, actor, actorId, kind, words, design }: AuditRow): Record<Column, string> => ({
  at,
  actor,
  actorId,
  kind,
  words,
  designId: design?.id ?? '',
  design: design?.title ?? '',
})

/** What spreadsheets read as the beginning of a formula, in all widths, also behind blanks and invisible signs. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u

/** Always quoted; what could be a formula begins with an apostrophe, behind which every spreadsheet sees text. */
export function csvCell(text: string): string {
  const plain = text.replaceAll(/\p{Cc}+/gu, ' ')
  return `"${(FORMULA.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`
}

const csvLine = (texts: readonly string[]): string => `${texts.map(csvCell).join(',')}\r\n`

const FORMS: Record<ExportFormat, { mime: string; head: string; line: (row: AuditRow) => string }> = {
  csv: {
    mime: 'text/csv; charset=utf-8; header=present',
    head: csvLine(COLUMNS),
    line: (row) => {
      const said = cells(row)
      return csvLine(COLUMNS.map((column) => said[column]))
    },
  },
  jsonl: {
    mime: 'application/jsonl; charset=utf-8',
    head: '',
    line: (row) => `${JSON.stringify({ ...cells(row), detail: row.detail })}\n`,
  },
}

export const mimeOf = (format: ExportFormat): string => FORMS[format].mime

/** The whole log as bytes, page by page as the reader takes it: memory holds one page, whatever its length. */
export function auditBytes(
  format: ExportFormat,
  page: (before: AuditCursor | null) => Promise<AuditPage>,
): ReadableStream<Uint8Array> {
  const { head, line } = FORMS[format]
  const encoder = new TextEncoder()
  let before: AuditCursor | null = null
  let isFirst = true
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { rows, next } = await page(before)
        const text = (isFirst ? head : '') + rows.map(line).join('')
        isFirst = false
        if (text !== '') controller.enqueue(encoder.encode(text))
        if (next === null) controller.close()
        before = next
      },
    },
    { highWaterMark: 0 },
  )
}
