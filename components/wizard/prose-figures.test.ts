import { EditorState, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { describe, expect, it } from 'vitest'
import { figures } from './prose-figures'

const PEAK = '{{ arch.qpsPeak }}'
const TEXT = `At ${PEAK} and {{not.known}},\nno {{two\nlines}}.`
const tell = (reference: string) => (reference === 'arch.qpsPeak' ? { label: 'Peak load', text: '50 /s' } : undefined)
const [from, to] = [3, 3 + PEAK.length]

const stateAt = (anchor: number) =>
  EditorState.create({ doc: TEXT, selection: { anchor }, extensions: [figures(tell)] })
const drawn = (state: EditorState) =>
  state.facet(EditorView.decorations).flatMap((set) => {
    if (typeof set === 'function') return []
    const found: string[] = []
    set.between(0, state.doc.length, (start, end, { spec }) => {
      const look: unknown = spec['widget'] ? 'figure' : spec['class']
      found.push(`${state.sliceDoc(start, end)} ${String(look)}`)
    })
    return found
  })
const said = (anchor: number, spec: TransactionSpec) =>
  stateAt(anchor)
    .update(spec)
    .effects.flatMap((effect) => (effect.is(EditorView.announce) ? [effect.value] : []))

describe('references in prose', () => {
  it('are drawn as figures where they are known, and stay in the text as they are written', () => {
    const state = stateAt(0)
    expect(drawn(state)).toEqual([`${PEAK} figure`, '{{not.known}} cm-reference'])
    expect(state.doc.toString()).toBe(TEXT)
    const typed = state.update({ changes: { from: 0, insert: '{{arch.qpsPeak}} ' } }).state
    expect(drawn(typed)).toHaveLength(3)
  })

  it('are told to who does not see them: gone over either way, and taken out', () => {
    const told = ['Peak load: 50 /s. F2 opens its path.']
    expect(said(from, { selection: { anchor: to } })).toEqual(told)
    expect(said(to, { selection: { anchor: from } })).toEqual(told)
    expect(said(0, { selection: { anchor: 1 } })).toEqual([])
    expect(said(to, { changes: { from, to }, userEvent: 'delete.backward' })).toEqual(['Taken out: Peak load: 50 /s'])
    expect(said(2, { changes: { from: 0, to: 2 }, userEvent: 'delete.backward' })).toEqual([])
  })
})
