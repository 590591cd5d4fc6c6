/** How connections name components (connections.ts). Without schemas: the first load of a page has this. */

/** The ends of a connection, which say the name of a component or its id. */
export const ENDS = ['from', 'to'] as const

const plain = (text: string) => text.trim().toLowerCase()

/** An end that means the component with this id whatever others are called: of one that has no name of its own. */
export const exactEnd = (id: string): string => `#${id}`

/** The component that the end of a connection means: named exactly, the first that is called so, else the one of that id. */
export function componentOf<T extends { readonly id: string; readonly name?: string }>(
  components: readonly T[],
  end: string,
): T | undefined {
  const wanted = plain(end)
  if (wanted === '') return undefined
  const exact = components.find(({ id }) => exactEnd(id) === end.trim())
  if (exact) return exact
  return components.find(({ name = '' }) => plain(name) === wanted) ?? components.find(({ id }) => plain(id) === wanted)
}
