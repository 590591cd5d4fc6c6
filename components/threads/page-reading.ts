import { FIGURE, findIn, lettersOf, type Passage, readingOf } from '@/lib/methodology/anchor/reading'
import type { ThreadView } from '@/lib/designs/threads/schema'

/** The letters that a part of the page shows, and the text node and offset of each. */
type PageReading = { readonly signs: string; readonly at: readonly { node: Node; offset: number; length: number }[] }

/** What is on the page and no part of its words. */
const ASIDE = 'button, select, .sr, .writing-here, .thread-mark, [role="menu"], .choice'

export function readPage(root: Element): PageReading {
  let signs = ''
  const at: { node: Node; offset: number; length: number }[] = []
  const walk = (node: Node): void => {
    if (node instanceof Element) {
      if (node.matches('.n')) {
        // A figure is one sign, whatever it shows. In the document it is a button.
        const text = node.firstChild ?? node
        signs += FIGURE
        at.push({ node: text, offset: 0, length: text.textContent?.length ?? 0 })
        return
      }
      if (node.matches(ASIDE)) return
    }
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent ?? ''
      let offset = 0
      for (const sign of text) {
        if (lettersOf(sign) !== '') {
          for (let unit = 0; unit < sign.length; unit++) at.push({ node, offset, length: sign.length })
          signs += sign
        }
        offset += sign.length
      }
      return
    }
    for (const child of node.childNodes) walk(child)
  }
  walk(root)
  return { signs, at }
}

/** Where the passage of a thread stands on the page; null where it is not shown there as it is stored. */
export function rangeOf({ passage }: ThreadView, reading: PageReading): Range | null {
  if (!passage) return null
  const plain = (text: string) => readingOf(text).signs
  const found = findIn(reading.signs, {
    text: plain(passage.quote),
    before: plain(passage.prefix),
    after: plain(passage.suffix),
  })
  const [first, last] = [found && reading.at[found.start], found && reading.at[found.end - 1]]
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + last.length)
  return range
}

const BESIDE = 80

/** The words of a selection, with what stands beside them in its field; null where it is in no one field. */
export function selectedIn(selection: Selection | null): { field: HTMLElement; passage: Passage } | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const common = range.commonAncestorContainer
  const inside = common instanceof Element ? common : common.parentElement
  const field = inside?.closest<HTMLElement>('[data-field]')
  if (!field || inside?.closest('.editor, textarea, input')) return null
  const { signs, at } = readPage(field)
  const isIn = (index: number) => {
    const sign = at[index]
    return sign !== undefined && range.comparePoint(sign.node, sign.offset) === 0 && isBefore(range, sign)
  }
  const first = at.findIndex((_, index) => isIn(index))
  if (first === -1) return null
  let end = first
  while (isIn(end)) end++
  return {
    field,
    passage: {
      text: signs.slice(first, end),
      before: signs.slice(Math.max(0, first - BESIDE), first),
      after: signs.slice(end, end + BESIDE),
    },
  }
}

/** The end of a range is a point between letters: the letter behind it is not in it. */
const isBefore = (range: Range, { node, offset }: { node: Node; offset: number }): boolean =>
  range.endContainer !== node || offset < range.endOffset
