/** Text as PostgreSQL's text columns hold it: without NUL, every half of a surrogate pair replaced. */
export const storable = (text: string): string => text.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '\ufffd')
