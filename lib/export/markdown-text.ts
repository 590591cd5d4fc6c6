import type { Inline, Prose } from '@/lib/document/prose'
import { ORIGIN_WORDS } from '@/lib/document/figures'
import type { DocumentModel } from '@/lib/document/model'

export type Figures = DocumentModel['figures']

/** Words as they are: nothing of them may turn into Markdown or HTML. */
export const escapeText = (text: string): string =>
  text
    .replace(/\s*[\r\n]\s*/g, ' ')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[\\`*[\]<|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')

/** A figure with the mark of its origin. */
export function figureText(ref: string, figures: Figures): string {
  const figure = figures[ref]
  if (!figure) return ''
  return `${escapeText(figure.text)}${figure.origin === null ? '' : ORIGIN_WORDS[figure.origin].mark}`
}

/** A code span whose fence is longer than any run of backticks in it. */
export function codeSpan(code: string): string {
  const clean = code.replace(/\s*[\r\n]\s*/g, ' ')
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map((match) => match[0].length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${clean}${fence}` : `${fence} ${clean} ${fence}`
}

const WRAPS = { strong: '**', emphasis: '*', strike: '~~' } as const

export function inlineMarkdown(nodes: readonly Inline[], figures: Figures): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return escapeText(node.text)
        case 'fact':
          return figureText(node.ref, figures)
        case 'code':
          return codeSpan(node.text)
        case 'break':
          return ' '
        case 'link': {
          const inner = inlineMarkdown(node.children, figures)
          // Places of the page have no counterpart in a Markdown file.
          return node.href.startsWith('#')
            ? inner
            : `[${inner}](<${node.href.replace(/[<>\\|]/g, encodeURIComponent)}>)`
        }
        default: {
          const inner = inlineMarkdown(node.children, figures)
          const trimmed = inner.trim()
          return trimmed === ''
            ? inner
            : inner.replace(trimmed, () => `${WRAPS[node.kind]}${trimmed}${WRAPS[node.kind]}`)
        }
      }
    })
    .join('')
}

/** A paragraph may begin with what would start a list, a heading or a rule. */
const safeStart = (line: string) =>
  line.trim().replace(/^([#+\-=>]+|\d+(?=[.)](?:\s|$)))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`))

export const paragraphMarkdown = (nodes: readonly Inline[], figures: Figures) =>
  safeStart(inlineMarkdown(nodes, figures))

const line = (cells: readonly string[]) =>
  `|${cells.map((cell) => cell.replace(/[\r\n]/g, ' ').replace(/(?<!\\)\|/g, '\\|')).join('|')}|`

export function tableMarkdown(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly boolean[] = [],
): string {
  return [line(head), line(head.map((_, i) => (numeric[i] ? '---:' : '---'))), ...rows.map(line)].join('\n')
}

export function proseMarkdown(blocks: readonly Prose[], figures: Figures): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return paragraphMarkdown(block.children, figures)
        case 'heading':
          return `#### ${inlineMarkdown(block.children, figures)}`
        case 'rule':
          return '---'
        case 'quote':
          return proseMarkdown(block.children, figures).replace(/^/gm, '> ')
        case 'code': {
          const code = block.children
            .map((node) => (node.kind === 'fact' ? (figures[node.ref]?.text ?? '') : 'text' in node ? node.text : ''))
            .join('')
          const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map((match) => match[0].length + 1)))
          return `${fence}\n${code}\n${fence}`
        }
        case 'list':
          return block.items
            .map((item, i) => {
              const mark = block.start === null ? '- ' : `${block.start + i}. `
              return `${mark}${proseMarkdown(item, figures).replace(/\n/g, `\n${' '.repeat(mark.length)}`)}`
            })
            .join('\n')
        default:
          return tableMarkdown(
            block.head.map((cell) => inlineMarkdown(cell, figures)),
            block.rows.map((row) => row.map((cell) => inlineMarkdown(cell, figures))),
          )
      }
    })
    .join('\n\n')
}
