import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { BRACED, parseReference } from '@/lib/facts/path'
import { boundedRuns, type Effort } from './markdown-bounds'
import { type Inline, type Prose, text } from './prose'

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })
type Root = ReturnType<typeof parser.parse>
type Node = Root['children'][number]
type PhraseParent = Extract<Node, { type: 'paragraph' }>
type Phrase = PhraseParent['children'][number]

const MAX_DEPTH = 12

/** References travel through the parser as single private-use characters around their number. */
const OPEN = '\uE000'
const CLOSE = '\uE001'
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const NOISE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uE000\uE001\u202A-\u202E\u2066-\u2069]/g

type Hidden = { readonly text: string; readonly refs: readonly string[] }

function hideReferences(source: string): Hidden {
  const refs: string[] = []
  const hidden = source
    .replace(/\r\n?/g, '\n')
    .replace(NOISE, '')
    .replace(BRACED, (whole, ref: string) => {
      if (!parseReference(ref)) return whole
      refs.push(ref.trim())
      return `${OPEN}${refs.length - 1}${CLOSE}`
    })
  return { text: hidden, refs }
}

/** Text with its figures put back; `leaf` makes the node for the words between them. */
function restore(value: string, refs: readonly string[], leaf: (value: string) => Inline = text): Inline[] {
  return value.split(/(\uE000\d+\uE001)/).flatMap((part): Inline[] => {
    const ref = part.startsWith(OPEN) ? refs[Number(part.slice(1, -1))] : undefined
    if (ref !== undefined) return [{ kind: 'fact', ref }]
    return part === '' ? [] : [leaf(part)]
  })
}

/** Only addresses a reader may follow: web, mail, and places in the same document. */
export function safeHref(href: string): string | undefined {
  const clean = href.trim()
  return /^(?:https?:\/\/[^\s]+|mailto:[^\s]+|#[\w-]+)$/i.test(clean) && !clean.includes(OPEN) ? clean : undefined
}

function phrases(nodes: readonly Phrase[], refs: readonly string[], depth: number): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
      case 'html':
        return restore(node.value, refs)
      case 'inlineCode':
        return restore(node.value, refs, (value) => ({ kind: 'code', text: value }))
      case 'break':
        return [{ kind: 'break' }]
      case 'image':
      case 'imageReference':
        return restore(node.alt ?? '', refs)
      case 'footnoteReference':
        return []
      case 'link': {
        const children = phrases(node.children, refs, depth + 1)
        const href = safeHref(node.url)
        return href === undefined || depth > MAX_DEPTH ? children : [{ kind: 'link', href, children }]
      }
      case 'linkReference':
        return phrases(node.children, refs, depth + 1)
      default: {
        const children = phrases(node.children, refs, depth + 1)
        const kind = node.type === 'delete' ? 'strike' : node.type
        return depth > MAX_DEPTH ? children : [{ kind, children }]
      }
    }
  })
}

function prose(nodes: readonly Node[], refs: readonly string[], depth: number): Prose[] {
  return nodes.flatMap((node): Prose[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', children: phrases(node.children, refs, 0) }]
      case 'heading':
        return [{ kind: 'heading', children: phrases(node.children, refs, 0) }]
      case 'html':
        return [{ kind: 'paragraph', children: restore(node.value, refs) }]
      case 'code':
        return [{ kind: 'code', children: restore(node.value, refs) }]
      case 'thematicBreak':
        return [{ kind: 'rule' }]
      case 'blockquote': {
        const children = prose(node.children, refs, depth + 1)
        return depth > MAX_DEPTH ? children : [{ kind: 'quote', children }]
      }
      case 'list': {
        const items = node.children.map((item) => prose(item.children, refs, depth + 1))
        const start = node.ordered ? (node.start ?? 1) : null
        return depth > MAX_DEPTH ? items.flat() : [{ kind: 'list', start, items }]
      }
      case 'table': {
        const [head = [], ...rows] = node.children.map((row) => row.children.map((c) => phrases(c.children, refs, 0)))
        return [{ kind: 'table', head, rows: rows.map((row) => head.map((_, i) => row[i] ?? [])) }]
      }
      default:
        return []
    }
  })
}

/** What was parsed for a document, by its text: registers, digest and tables say again what steps have said. */
const parsed = new WeakMap<Effort, Map<string, readonly Node[]>>()

function nodesOf(markdown: string, effort: Effort | undefined): readonly Node[] {
  if (!effort) return parser.parse(markdown).children
  const known = parsed.get(effort) ?? new Map<string, readonly Node[]>()
  parsed.set(effort, known)
  const nodes = known.get(markdown) ?? parser.parse(markdown).children
  known.set(markdown, nodes)
  return nodes
}

/**
 * Markdown as a person or a model wrote it. Never throws; what cannot be parsed cheaply, or with what is left of the
 * document's effort, is shown as typed.
 */
export function parseMarkdown(source: string, effort?: Effort): Prose[] {
  const { text: hidden, refs } = hideReferences(source)
  return boundedRuns(hidden, effort).flatMap((run): Prose[] => {
    if (run.text.trim() === '') return []
    if (run.kind === 'markdown') return prose(nodesOf(run.text, effort), refs, 0)
    return [{ kind: 'paragraph', children: restore(run.text, refs) }]
  })
}

const MARKS = /[*_`~[\]<>\\&!#|]|https?:|www\.|\n|@/

/** One line of Markdown (a table cell, a choice, a risk): blocks are joined into one run of inline nodes. */
export function parseInline(source: string, effort?: Effort): Inline[] {
  const { text: hidden, refs } = hideReferences(source.trim())
  if (!MARKS.test(hidden)) return restore(hidden, refs)
  return parseMarkdown(source.trim(), effort).flatMap((block, index): Inline[] => {
    const gap: Inline[] = index === 0 ? [] : [{ kind: 'break' }]
    return [...gap, ...inlineOf(block)]
  })
}

function inlineOf(block: Prose): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return block.children
    case 'quote':
      return block.children.flatMap(inlineOf)
    case 'list':
      return block.items.flatMap((item, i) => [...(i === 0 ? [] : [text('; ')]), ...item.flatMap(inlineOf)])
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => [...cell, text(' ')]))
    default:
      return []
  }
}

/** Plain words with figures in them (labels, messages of checks): nothing in it is Markdown. */
export function parsePlain(source: string): Inline[] {
  const { text: hidden, refs } = hideReferences(source)
  return restore(hidden, refs)
}
