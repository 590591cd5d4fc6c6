/** Bytes of a token, on the low side: prose has about four, figures and signs of JSON fewer, a CJK character three. */
const BYTES_PER_TOKEN = 3

export const tokensOf = (bytes: number): number => Math.ceil(bytes / BYTES_PER_TOKEN)

/** Tokens of a text where nobody tells: meant to be too many rather than too few. */
export const reckonTokens = (text: string): number => tokensOf(Buffer.byteLength(text))
