import { renderBody } from '@/lib/export/html-body'
import type { DocumentModel } from '@/lib/document/model'
import './document.css'
import './layout.css'

/**
 * The document on a page. The markup comes from the same renderer as the exported file, which escapes every text
 * and knows no node for markup that was typed; so page, share page and file cannot differ, and no script is needed.
 */
export function DocumentSheet({ model, id }: { model: DocumentModel; id?: string }) {
  return <article className="sheet doc" id={id} dangerouslySetInnerHTML={{ __html: renderBody(model) }} />
}
