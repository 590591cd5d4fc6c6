import type { DocumentModel } from '@/lib/document/model'
import { DOCUMENT_CSS } from './document-css'
import { renderBody } from './html-body'
import { FILE_CSS } from './html-style'
import { escapeHtml } from './html-text'

/** One file that needs nothing else: no script, no address it loads from. Light, dark and print. */
export function renderHtml(model: DocumentModel): string {
  const contents = model.sections.map(
    (section) => `<a href="#${section.id}">${section.number} ${escapeHtml(section.title)}</a>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(model.title)}, architecture document</title>
<style>${FILE_CSS}${DOCUMENT_CSS}</style>
</head>
<body>
<nav aria-label="Contents">${contents.join('')}</nav>
<main class="doc">${renderBody(model)}</main>
</body>
</html>
`
}
