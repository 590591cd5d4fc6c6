const OPEN = '<data>'
const CLOSE = '</data>'

/** Untrusted text as one part that cannot end itself: whatever is inside, `<` stands there only as \u003c. */
export const dataPart = (value: unknown): string =>
  `${OPEN}\n${JSON.stringify(value).replaceAll('<', '\\u003c')}\n${CLOSE}`

/** The value of a text that is one data part and nothing else; throws a SyntaxError on anything else. */
export function readDataPart(text: string): unknown {
  if (!text.startsWith(OPEN) || !text.endsWith(CLOSE)) throw new SyntaxError('The text is no data part.')
  return JSON.parse(text.slice(OPEN.length, -CLOSE.length))
}
