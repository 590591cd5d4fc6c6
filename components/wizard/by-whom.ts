/** Whose own words these are knows that they wrote them elsewhere. */
export const byWhom = (name: string): string => (name === 'You' ? 'elsewhere' : `by ${name}`)
