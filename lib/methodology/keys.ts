/** What edit keys (edit.ts) say by themselves. Without schemas: the first load of a page has these. */

/** Lists whose items people add, remove and move: `risks`, `tables/metrics`, `decisions/D1/alternatives`. */
export type ListKey = string
/** The key of a list and an id: `risks/R1`, `tables/metrics/m1`, `decisions/D1/alternatives/a1`. */
export type ItemKey = string

/** How many parts follow the head of an item's key. */
const DEPTHS: Readonly<Record<string, readonly number[]>> = {
  decisions: [1, 3],
  sections: [1],
  risks: [1],
  openQuestions: [1],
  tables: [2],
}

/** `risks/R1` is `R1` of `risks`; undefined where the key can be of no item. */
export function splitItemKey(key: ItemKey): { list: ListKey; id: string } | undefined {
  const cut = key.lastIndexOf('/')
  const [head = '', ...rest] = key.split('/')
  if (!Object.hasOwn(DEPTHS, head) || !DEPTHS[head]?.includes(rest.length)) return undefined
  if (rest.length === 3 && rest[1] !== 'alternatives') return undefined
  return { list: key.slice(0, cut), id: key.slice(cut + 1) }
}

/** Agents give alternatives no ids; they have one by their place until a person changes the list. */
export const alternativeId = ({ id }: { readonly id?: string | undefined }, index: number): string =>
  id ?? `a${index + 1}`

/** True of an item's own key, and of any text in it. */
export const isWithin = (key: string, item: ItemKey): boolean => key === item || key.startsWith(`${item}/`)

/** Fields that hold one of a few words. */
export const CLOSED_FIELDS = ['confidence', 'severity'] as const

/** True of a key whose field holds one of a few words. */
export const isClosed = (key: string): boolean =>
  !key.startsWith('tables/') && CLOSED_FIELDS.some((name) => key.endsWith(`/${name}`))
