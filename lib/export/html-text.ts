import { escapeXml as escapeHtml } from '@/lib/document/diagram/text'
import type { Figure } from '@/lib/document/figures'
import type { DocumentModel } from '@/lib/document/model'
import type { Inline, Prose } from '@/lib/document/prose'

export { escapeHtml }
export type Figures = DocumentModel['figures']

/** A figure in its sentence: its line says its origin, a press opens where it comes from (the popover of its path). */
export function figureHtml(figure: Figure | undefined): string {
  if (!figure) return ''
  if (figure.origin === null) return `<span class="unknown">${escapeHtml(figure.text)}</span>`
  return `<button type="button" class="n ${figure.origin}${figure.text.length > 24 ? ' wordy' : ''}" popovertarget="${figure.slug}" aria-label="${escapeHtml(figure.name)}">${escapeHtml(figure.text)}</button>`
}

const TAGS = { strong: 'strong', emphasis: 'em', strike: 's' } as const

export function inlineHtml(nodes: readonly Inline[], figures: Figures): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return escapeHtml(node.text)
        case 'fact':
          return figureHtml(figures[node.ref])
        case 'code':
          return `<code>${escapeHtml(node.text)}</code>`
        case 'break':
          return '<br>'
        case 'link': {
          const away = node.href.startsWith('#') ? '' : ' rel="noopener noreferrer nofollow"'
          return `<a href="${escapeHtml(node.href)}"${away}>${inlineHtml(node.children, figures)}</a>`
        }
        default:
          return `<${TAGS[node.kind]}>${inlineHtml(node.children, figures)}</${TAGS[node.kind]}>`
      }
    })
    .join('')
}

/** Prose of a person or a model. `depth` is the level its own headings take. */
export function proseHtml(blocks: readonly Prose[], figures: Figures, tight = false): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return tight ? inlineHtml(block.children, figures) : `<p>${inlineHtml(block.children, figures)}</p>`
        case 'heading':
          return `<h4>${inlineHtml(block.children, figures)}</h4>`
        case 'rule':
          return '<hr>'
        case 'quote':
          return `<blockquote>${proseHtml(block.children, figures)}</blockquote>`
        case 'code':
          return `<pre tabindex="0"><code>${inlineHtml(block.children, figures)}</code></pre>`
        case 'list': {
          const items = block.items.map(
            (item) => `<li>${proseHtml(item, figures, item.filter((b) => b.kind === 'paragraph').length < 2)}</li>`,
          )
          if (block.start === null) return `<ul>${items.join('')}</ul>`
          return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>${items.join('')}</ol>`
        }
        default: {
          const head = block.head.map((cell) => `<th scope="col">${inlineHtml(cell, figures)}</th>`)
          const rows = block.rows.map(
            (row) => `<tr>${row.map((cell) => `<td>${inlineHtml(cell, figures)}</td>`).join('')}</tr>`,
          )
          return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
        }
      }
    })
    .join('')
}
