import { memo, useMemo } from 'react'
import Markdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import { type NumView, numView } from '@/components/numbers/fact-view'
import { Num } from '@/components/numbers/num'
import { Unknown } from '@/components/numbers/templated'
import { boundedRuns, shareOfEffort } from '@/lib/document/markdown-bounds'
import type { Facts } from '@/lib/facts/fact'
import { parseTemplate } from '@/lib/facts/template'

type Node = { type: string; value?: string; children?: Node[]; tagName?: string; properties?: Record<string, string> }

/** What looks like HTML is somebody's words: it stands as they wrote it, as in the document. */
function htmlAsText() {
  const walk = (node: Node, isInline: boolean): void => {
    node.children = node.children?.map((child): Node => {
      walk(child, isInline || child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableCell')
      if (child.type !== 'html') return child
      const text: Node = { type: 'text', value: child.value ?? '' }
      return isInline ? text : { type: 'paragraph', children: [text] }
    })
  }
  return (tree: Node) => walk(tree, false)
}

/** Turns `{{path}}` in text into elements that the components below draw. Runs after sanitizing. */
function figures() {
  const walk = (node: Node): void => {
    if (node.tagName === 'code' || node.tagName === 'pre') return
    node.children = node.children?.flatMap((child): Node[] => {
      if (child.type !== 'text' || !child.value?.includes('{{')) {
        walk(child)
        return [child]
      }
      return parseTemplate(child.value).map((piece) =>
        piece.kind === 'text'
          ? { type: 'text', value: piece.text }
          : { type: 'element', tagName: 'data', properties: { value: piece.path }, children: [] },
      )
    })
  }
  return walk
}

/** What a reference stands for; undefined where that is not known. */
export type FigureOf = (reference: string) => NumView | undefined

function components(figureOf: FigureOf): Components {
  return {
    // A `javascript:` link would come out as href="" and reload the page on a click.
    a: ({ href, children }) =>
      href && /^(https?:|mailto:|#)/.test(href) ? (
        <a href={href} rel="noreferrer noopener" target={href.startsWith('#') ? undefined : '_blank'}>
          {children}
        </a>
      ) : (
        <span>{children}</span>
      ),
    img: () => null,
    h1: ({ children }) => <h4>{children}</h4>,
    h2: ({ children }) => <h4>{children}</h4>,
    h3: ({ children }) => <h4>{children}</h4>,
    table: ({ children }) => (
      // A wide table scrolls in its own box, and the keyboard must reach it.
      <div className="scroll" role="region" aria-label="Table" tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
    data: ({ value }) => {
      const view = figureOf(String(value))
      return view ? <Num {...view} /> : <Unknown />
    },
  }
}

/**
 * Prose of a design: no images, HTML as text, safe links, live figures. Renders on the server as well. Parsed again
 * only where it changes: while a draft grows, all its other passages are drawn every few frames.
 */
export const Prose = memo(function Prose({ text, facts, share = 1 }: { text: string; facts: Facts; share?: number }) {
  const figureOf = useMemo(() => (reference: string) => numView(reference, facts), [facts])
  return <ProseOf text={text} figureOf={figureOf} share={share} />
})

/** The same where the page has its figures from elsewhere. `share`: how much of it is parsed (markdown-bounds.ts). */
export function ProseOf({ text, figureOf, share = 1 }: { text: string; figureOf: FigureOf; share?: number }) {
  // The same components as before: others would take every link and figure off the page and put it back.
  const drawn = useMemo(() => components(figureOf), [figureOf])
  return (
    <div className="prose md">
      {boundedRuns(text, shareOfEffort(text, share)).map((run, index) => {
        const key = `${index}`
        // As typed: parsing it would take the server's time, or its stack.
        if (run.kind === 'plain')
          return (
            <p key={key} className="pre">
              {run.text}
            </p>
          )
        return (
          <Markdown
            key={key}
            remarkPlugins={[remarkGfm, htmlAsText]}
            rehypePlugins={[rehypeSanitize, figures]}
            components={drawn}
          >
            {run.text}
          </Markdown>
        )
      })}
    </div>
  )
}
