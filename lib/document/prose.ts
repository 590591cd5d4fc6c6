/**
 * Prose as the document holds it: a closed set of nodes, so that every renderer is safe by construction. There is no
 * node for an image, for HTML or for a style; a link holds an address that was checked when it was made.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** A figure by reference: `arch.qpsPeak`, `arch.stages[model].p99`. Its text stands in the model's figures. */
  | { readonly kind: 'fact'; readonly ref: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }

export type Prose =
  | { readonly kind: 'paragraph' | 'heading'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Prose[])[] }
  | { readonly kind: 'quote'; readonly children: readonly Prose[] }
  | { readonly kind: 'code'; readonly children: readonly Inline[] }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'rule' }

export type Cell = readonly Inline[]

export const text = (value: string): Inline => ({ kind: 'text', text: value })

/** The figures that a piece of prose names, in reading order, with repetitions. */
export function refsOfInline(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'fact') return [node.ref]
    return 'children' in node ? refsOfInline(node.children) : []
  })
}

export function refsOfProse(blocks: readonly Prose[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
      case 'code':
        return refsOfInline(block.children)
      case 'quote':
        return refsOfProse(block.children)
      case 'list':
        return block.items.flatMap(refsOfProse)
      case 'table':
        return [...block.head, ...block.rows.flat()].flatMap(refsOfInline)
      default:
        return []
    }
  })
}

/** The words alone; figures through `figure`. For titles, names and measures. */
export function plainInline(nodes: readonly Inline[], figure: (ref: string) => string): string {
  return nodes
    .map((node) => {
      if (node.kind === 'fact') return figure(node.ref)
      if (node.kind === 'break') return ' '
      return 'children' in node ? plainInline(node.children, figure) : node.text
    })
    .join('')
}
