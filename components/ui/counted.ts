/** "1 change", "4 changes". */
export const plural = (count: number, one: string): string =>
  `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`

/** The same; nothing of what there is none of. */
export const counted = (count: number, one: string): string[] => (count === 0 ? [] : [plural(count, one)])
