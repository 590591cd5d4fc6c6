import type { TableSpec } from '@/lib/methodology/define-step'
import type { Item } from '@/lib/methodology/item'
import type { ListKey } from '@/lib/methodology/keys'

/** What people read of a list, and what a new item of it begins with. */
export type ListWords = {
  /** "risk", "row of Metrics". */
  one: string
  add: string
  /** Where nothing stands yet. */
  none: string
  prefix: string
  blank: Readonly<Record<string, unknown>>
}

const WORDS: Readonly<Record<string, ListWords>> = {
  decisions: {
    one: 'decision',
    add: 'Add a decision',
    none: 'Nothing is decided here yet.',
    prefix: 'D',
    blank: {
      title: '',
      choice: '',
      alternatives: [],
      rationale: '',
      confidence: 'medium',
      revisitWhen: '',
      answers: [],
    },
  },
  alternatives: {
    one: 'alternative',
    add: 'Add an alternative',
    none: '',
    prefix: 'a',
    blank: { option: '', whyNot: '' },
  },
  risks: {
    one: 'risk',
    add: 'Add a risk',
    none: 'No risk is named yet.',
    prefix: 'R',
    blank: { risk: '', severity: 'medium', mitigation: '', owner: '' },
  },
  openQuestions: {
    one: 'open question',
    add: 'Add an open question',
    none: 'No question is open.',
    prefix: 'Q',
    blank: { question: '', whyItMatters: '', assumption: '' },
  },
  sections: {
    one: 'section',
    add: 'Add a section',
    none: 'No section is written yet.',
    prefix: 'S',
    blank: { heading: '', markdown: '' },
  },
}

export function listWords(list: ListKey, tables: readonly TableSpec[]): ListWords | undefined {
  const table = list.startsWith('tables/') ? tables.find(({ id }) => `tables/${id}` === list) : undefined
  if (table) {
    return {
      one: `row of ${table.title}`,
      add: `Add a row to ${table.title}`,
      none: 'No row yet.',
      prefix: 'r',
      blank: Object.fromEntries(table.columns.map(({ key }) => [key, ''])),
    }
  }
  return WORDS[list.endsWith('/alternatives') ? 'alternatives' : list]
}

const MOST_TOLD = 3

/** What goes with an item that is taken out: ", with its 2 connections: Gateway → Scorer, Scorer → Store". */
export function alongWords(connections: readonly Item[]): string {
  if (connections.length === 0) return ''
  const end = (text: unknown) => (typeof text === 'string' && text !== '' ? text : '?')
  const told = connections.slice(0, MOST_TOLD).map(({ from, to }) => `${end(from)} → ${end(to)}`)
  const more = connections.length - told.length
  return `, with its ${countOf(connections.length)}: ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

export const countOf = (connections: number): string =>
  connections === 1 ? 'connection' : `${connections} connections`

/** The table that a list is, where it is one. */
export const tableOf = (list: ListKey, tables: readonly TableSpec[]): TableSpec | undefined =>
  tables.find(({ id }) => `tables/${id}` === list)

const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/** `R-7kq2`: two people who add at the same time get two ids. */
export function newItemId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5))
  return `${prefix}-${[...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`
}
