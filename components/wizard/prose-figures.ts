import {
  EditorState,
  type Extension,
  RangeSet,
  StateEffect,
  StateField,
  type Text,
  type Transaction,
} from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, WidgetType } from '@codemirror/view'
import { BRACED } from '@/lib/facts/path'

/** What a figure is called and how it reads at present. */
export type Told = { readonly label: string; readonly text: string }
/** Undefined where no figure is known by that reference. */
export type TellOf = (reference: string) => Told | undefined

/** A reference in a text, from brace to brace. */
type Span = {
  readonly from: number
  readonly to: number
  readonly reference: string
  readonly told: Told | undefined
}

type Figures = {
  readonly spans: readonly Span[]
  /** Where the reference begins whose path the person is in; -1: all stand as figures. */
  readonly opened: number
  readonly drawn: DecorationSet
  /** Those that are gone over, taken out and moved as one. */
  readonly whole: DecorationSet
}

/** The ledger has moved: the figures are read again. */
export const figuresMoved = StateEffect.define<null>()
const openedAt = StateEffect.define<number>()

const inWords = ({ label, text }: Told) => `${label}: ${text}`

class Figure extends WidgetType {
  private readonly reference: string
  private readonly told: Told
  private readonly open: (view: EditorView, at: number) => void

  constructor({ reference, told }: { reference: string; told: Told }, open: (view: EditorView, at: number) => void) {
    super()
    this.reference = reference
    this.told = told
    this.open = open
  }
  override eq(other: Figure): boolean {
    const { reference, told } = this
    return other.reference === reference && other.told.label === told.label && other.told.text === told.text
  }
  override toDOM(view: EditorView): HTMLElement {
    const figure = document.createElement('span')
    figure.className = 'cm-figure'
    figure.dataset['reference'] = this.reference
    figure.title = inWords(this.told)
    const value = figure.appendChild(document.createElement('b'))
    value.textContent = this.told.text
    figure.append(' ')
    const name = figure.appendChild(document.createElement('small'))
    name.textContent = this.told.label
    figure.addEventListener('dblclick', (event) => {
      event.preventDefault()
      this.open(view, view.posAtDOM(figure))
    })
    return figure
  }
}

function spansOf(doc: Text, tellOf: TellOf): Span[] {
  const spans: Span[] = []
  let start = 0
  // A reference that is broken over two lines stays text.
  for (const line of doc.iterLines()) {
    for (const match of line.matchAll(BRACED)) {
      const from = start + match.index
      const reference = (match[1] ?? '').trim()
      spans.push({ from, to: from + match[0].length, reference, told: tellOf(reference) })
    }
    start += line.length + 1
  }
  return spans
}

const UNKNOWN = Decoration.mark({ class: 'cm-reference', attributes: { title: 'No figure of this name is known' } })
const OPENED = Decoration.mark({ class: 'cm-reference' })

/**
 * `{{path}}` stands as the figure that it names. The caret goes over it and takes it out as one; what is copied is the
 * reference. F2 beside it, or a double click, opens the path, which is a figure again once the caret has left it.
 */
export function figures(tellOf: TellOf): Extension {
  const open = (view: EditorView, from: number): boolean => {
    const span = view.state.field(field).spans.find((one) => one.from === from)
    if (!span?.told) return false
    view.dispatch({ effects: openedAt.of(from), selection: { anchor: span.to - 2 }, userEvent: 'select' })
    view.focus()
    return true
  }
  const figuresOf = (doc: Text, opened: number): Figures => {
    const spans = spansOf(doc, tellOf)
    const isWhole = ({ from, told }: Span) => told !== undefined && from !== opened
    const draw = ({ from, to, reference, told }: Span) => {
      if (!told) return UNKNOWN.range(from, to)
      return (from === opened ? OPENED : Decoration.replace({ widget: new Figure({ reference, told }, open) })).range(
        from,
        to,
      )
    }
    return {
      spans,
      opened,
      drawn: RangeSet.of(spans.map(draw)),
      whole: RangeSet.of(spans.filter(isWhole).map(draw)),
    }
  }
  const field: StateField<Figures> = StateField.define<Figures>({
    create: ({ doc }) => figuresOf(doc, -1),
    update: (before, transaction) => {
      const opened = openedAfter(before, transaction)
      const isSame = opened === before.opened && !transaction.docChanged
      return isSame && !transaction.effects.some((one) => one.is(figuresMoved))
        ? before
        : figuresOf(transaction.newDoc, opened)
    },
    provide: (own) => [
      EditorView.decorations.from(own, ({ drawn }) => drawn),
      EditorView.atomicRanges.of((view) => view.state.field(own).whole),
    ],
  })
  return [
    field,
    // Beside the caret; where there is one on either side, the one before it.
    keymap.of([
      {
        key: 'F2',
        run: (view) => {
          const { head } = view.state.selection.main
          const { spans } = view.state.field(field)
          const span =
            spans.find((one) => one.told && one.to === head) ?? spans.find((one) => one.told && one.from === head)
          return span !== undefined && open(view, span.from)
        },
      },
    ]),
    EditorState.transactionExtender.of((transaction) => {
      const said = toldOf(transaction, transaction.startState.field(field, false)?.spans ?? [])
      return said === undefined ? null : { effects: EditorView.announce.of(said) }
    }),
  ]
}

/** It stays open as long as the caret is within its braces, whatever becomes of its path. */
function openedAfter({ opened, spans }: Figures, transaction: Transaction): number {
  for (const effect of transaction.effects) if (effect.is(openedAt)) return effect.value
  const span = spans.find(({ from }) => from === opened)
  if (!span) return -1
  const [from, to] = [transaction.changes.mapPos(span.from, 1), transaction.changes.mapPos(span.to, -1)]
  const { head } = transaction.newSelection.main
  return from < head && head < to ? from : -1
}

/** For who does not see it: the figure that the caret went over, or that was taken out. */
function toldOf(transaction: Transaction, spans: readonly Span[]): string | undefined {
  if (transaction.isUserEvent('delete')) {
    const cut: [number, number][] = []
    transaction.changes.iterChangedRanges((start, end) => void cut.push([start, end]))
    const isWithin = (from: number, to: number) => cut.some(([start, end]) => start <= from && to <= end)
    const gone = spans.filter(({ from, to, told }) => told && isWithin(from, to))
    return gone.length === 0
      ? undefined
      : `Taken out: ${gone.flatMap(({ told }) => (told ? [inWords(told)] : [])).join('; ')}`
  }
  if (transaction.docChanged || !transaction.selection) return undefined
  const [was, is] = [transaction.startState.selection.main.head, transaction.newSelection.main.head]
  const over = spans.find(({ from, to }) => (was === from && is === to) || (was === to && is === from))
  return over?.told && `${inWords(over.told)}. F2 opens its path.`
}
