import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rebase } from './changes'
import { connectionsOf, hasFollowed, isMeantAlike, writeFollowed } from './connections'
import type { StepDraft } from './draft'
import { itemText, writeEdit } from './edit'
import { componentOf, ENDS } from './ends'
import { arch } from './steps/arch'

const NAMES = ['Scorer', 'Store', 'Gateway', 'Review desk']

function draftOf(names: readonly string[], links: readonly (readonly [from: string, to: string])[]): StepDraft {
  return {
    summary: '',
    facts: [],
    decisions: [],
    tables: {
      components: names.map((name, index) => ({ id: `c${index}`, name, kind: '', rhythm: '', note: '' })),
      connections: links.map(([from, to], index) => ({ id: `l${index}`, from, to, carries: '' })),
    },
    sections: [],
    risks: [],
    openQuestions: [],
  }
}
const renamed = (draft: StepDraft, id: string, name: string) =>
  writeFollowed(draft, `tables/components/${id}/name`, name) ?? draft
const ends = ({ tables }: StepDraft) => tables['connections']?.map(({ from, to }) => [from, to])
/** Which components the connections mean. */
const meant = ({ tables }: StepDraft) =>
  tables['connections']?.map((link) => ENDS.map((end) => componentOf(tables['components'] ?? [], link[end] ?? '')?.id))

const start = draftOf(NAMES, [
  ['Scorer', 'Store'],
  ['gateway', 'Scorer'],
  ['Scorer', 'Nowhere'],
])

const to = (draft: StepDraft, key: string, id: string) => writeFollowed(draft, key, id) ?? draft
const AT = 'tables/connections/l0/from'

describe('a connection that one leads elsewhere and a component that another names', () => {
  // l0 leads from the scorer to the store.
  const elsewhere = to(start, AT, 'c2')
  it.each<[string, StepDraft, StepDraft]>([
    ['the name first', renamed(start, 'c0', 'Ranker'), elsewhere],
    ['the connection first', elsewhere, renamed(start, 'c0', 'Ranker')],
    ['the name of where it leads', renamed(start, 'c2', 'Edge'), elsewhere],
    ['both to the same', renamed(elsewhere, 'c2', 'Edge'), elsewhere],
  ])('are both there: %s', (_, now, offered) => {
    const { draft, outdated } = rebase(start, now, offered)
    expect(outdated).toEqual([])
    expect(meant(draft)?.[0]).toEqual(['c2', 'c1'])
    const names = (of: StepDraft) => of.tables['components']?.map(({ name }) => name)
    const renames = [names(now), names(offered)].map((all) => all?.filter((name, index) => name !== NAMES[index]))
    expect(names(draft)).toEqual(expect.arrayContaining(renames.flatMap((all) => all ?? [])))
  })
  it('is taken out although its component has another name by now', () => {
    const gone = writeEdit(start, 'tables/connections/l0', '') ?? start
    const { draft, outdated } = rebase(start, renamed(start, 'c0', 'Ranker'), gone)
    expect([outdated, draft.tables['connections']?.length]).toEqual([[], 2])
  })
  it('is asked about where both lead it elsewhere', () => {
    const { outdated } = rebase(start, to(start, AT, 'c3'), elsewhere)
    expect(outdated.map(({ key }) => key)).toEqual([AT])
  })
  it('says of each end whether it means the same', () => {
    const now = renamed(renamed(start, 'c0', 'Ranker'), 'c1', 'Scorer')
    expect(isMeantAlike(start, now, AT)).toBe(true)
    expect(isMeantAlike(start, now, 'tables/connections/l0')).toBe(true)
    // The same word, and another component.
    const swapped = to(now, AT, 'c1')
    expect(ends(swapped)?.[0]).toEqual(['Scorer', 'Scorer'])
    expect(isMeantAlike(start, swapped, AT)).toBe(false)
    expect(isMeantAlike(start, start, 'summary')).toBe(false)
  })
})

describe('connections', () => {
  it('are the columns that name components', () => {
    const { columns = [] } = arch.tables.find(({ id }) => id === 'connections') ?? {}
    expect(columns.flatMap((column) => ('names' in column ? [[column.key, column.names]] : []))).toEqual(
      ENDS.map((end) => [end, 'components']),
    )
  })

  it('follow a component that is given another name, and the former name again', () => {
    const next = renamed(start, 'c0', 'Ranker')
    expect(ends(next)).toEqual([
      ['Ranker', 'Store'],
      ['gateway', 'Ranker'],
      ['Ranker', 'Nowhere'],
    ])
    expect(renamed(next, 'c0', 'Scorer')).toEqual(start)
    expect(hasFollowed(start, 'tables/components/c0/name', 'Ranker')).toBe(true)
    expect(hasFollowed(start, 'tables/components/c3/name', 'Desk')).toBe(false)
    expect(hasFollowed(start, 'tables/components/c0/note', 'x')).toBe(false)
  })

  it('follow where the whole component is written', () => {
    const whole = itemText({ id: 'c1', name: 'Cache', kind: '', rhythm: '', note: '' })
    const next = writeFollowed(start, 'tables/components/c1', whole)
    expect(next && ends(next)?.[0]).toEqual(['Scorer', 'Cache'])
  })

  it('go by the id while two components have one name, and by the name once it is theirs alone', () => {
    const twice = renamed(start, 'c1', 'Scorer')
    expect(ends(twice)?.[0]).toEqual(['Scorer', 'c1'])
    expect(ends(renamed(twice, 'c1', 'Store'))?.[0]).toEqual(['Scorer', 'Store'])
    expect(ends(renamed(start, 'c1', ''))?.[0]).toEqual(['Scorer', 'c1'])
  })

  it('say the present name of a component that was chosen by its id', () => {
    const key = 'tables/connections/l2/to'
    expect(ends(writeFollowed(renamed(start, 'c1', 'Cache'), key, 'c1') ?? start)?.[2]).toEqual(['Scorer', 'Cache'])
    expect(hasFollowed(start, key, 'c1')).toBe(true)
    expect(hasFollowed(start, key, 'Store')).toBe(false)
    expect(ends(writeFollowed(start, 'tables/connections/l2/carries', 'c1') ?? start)).toEqual(ends(start))
  })

  it('are told of a component', () => {
    expect(connectionsOf(start, 'c0').map(({ id }) => id)).toEqual(['l0', 'l1', 'l2'])
    expect(connectionsOf(start, 'c3')).toEqual([])
  })

  it('mean the same components after any names', () => {
    const name = fc.constantFrom(...NAMES, '', 'scorer ', 'New')
    const place = fc.nat(NAMES.length - 1)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, place), { maxLength: 6 }),
        fc.array(fc.tuple(place, name), { maxLength: 12 }),
        (links, renames) => {
          const first = draftOf(
            NAMES,
            links.map(([from, to]) => [NAMES[from] ?? '', NAMES[to] ?? ''] as const),
          )
          const last = renames.reduce((draft, [index, to]) => renamed(draft, `c${index}`, to), first)
          expect(meant(last)).toEqual(meant(first))
        },
      ),
    )
  })

  it('mean the same component while it has no name, also where another one is called by its id', () => {
    const words = draftOf(['Scoring service', 'Trees'], [['Trees', 'Scoring service']])
    const whole = [['c1', 'c0']]
    const called = renamed(words, 'c0', 'C1')
    const emptied = renamed(called, 'c1', '')
    const named = renamed(emptied, 'c1', 'Gradient-boosted trees')
    expect([called, emptied, named].map(meant)).toEqual([whole, whole, whole])
    expect(ends(renamed(renamed(named, 'c0', 'Scoring service'), 'c1', 'Trees'))).toEqual([
      ['Trees', 'Scoring service'],
    ])
  })
})
