import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { commonmarkLanguage, markdownKeymap, pasteURLAsLink } from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Extension, Transaction } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { figures, type TellOf } from './prose-figures'

const style = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.monospace, tags.url], fontFamily: 'var(--font-code)', fontSize: '0.88em' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.quote], color: 'var(--ink-faint)' },
  { tag: tags.link, color: 'var(--accent)' },
])

const theme = EditorView.theme({
  '&': { color: 'inherit', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px', borderRadius: 'var(--r-control)' },
  '.cm-scroller': {
    maxHeight: '60vh',
    fontFamily: 'var(--font-prose)',
    fontSize: 'var(--text-prose)',
    lineHeight: 'var(--leading-prose)',
  },
  '.cm-content': { padding: '0.4rem 0.3rem', caretColor: 'var(--ink)' },
  '.cm-figure, .cm-reference': { backgroundColor: 'var(--sheet-sunk)', borderRadius: 'var(--r-tag)' },
  '.cm-figure': { padding: '0 0.25em', cursor: 'default' },
  '.cm-figure > b, .cm-reference': { color: 'var(--origin-calculated)', fontWeight: '500' },
  '.cm-figure > small': { color: 'var(--ink-soft)', font: '400 0.72em var(--font-ui)' },
  // A long name would be the sentence: the tip and the caret say all of it.
  '.cm-figure > *': {
    display: 'inline-block',
    maxWidth: '14em',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    verticalAlign: 'bottom',
  },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--selection) !important',
  },
})

/** Plain Markdown with undo of its own. Tab is left to the browser: the keyboard must get out. */
export const proseExtensions = (name: string, tellOf: TellOf): Extension => [
  history(),
  // What `markdown()` is made of, less the HTML in it (prose-no-html.ts).
  keymap.of([...markdownKeymap, ...historyKeymap, ...defaultKeymap]),
  commonmarkLanguage.extension,
  pasteURLAsLink,
  syntaxHighlighting(style),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({
    'aria-label': name,
    'aria-multiline': 'true',
    spellcheck: 'true',
    autocapitalize: 'sentences',
  }),
  figures(tellOf),
  theme,
]

/** Puts another text in with as small a change as can be, so that the caret stays with its words. */
export function replaceText(view: EditorView, text: string): void {
  const old = view.state.doc.toString()
  if (old === text) return
  const least = Math.min(old.length, text.length)
  let from = 0
  while (from < least && old[from] === text[from]) from += 1
  let behind = 0
  while (behind < least - from && old[old.length - 1 - behind] === text[text.length - 1 - behind]) behind += 1
  view.dispatch({
    changes: { from, to: old.length - behind, insert: text.slice(from, text.length - behind) },
    // Undo in here takes back the person's own words only.
    annotations: [Transaction.addToHistory.of(false), Transaction.remote.of(true)],
  })
}
