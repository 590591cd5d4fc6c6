/**
 * V8 makes machine code of an expression at once where the text has so many characters, and code to interpret where it
 * has fewer; that takes it five times as long for expressions of the size of ours (bench: the first of a process).
 */
export const LONG_TEXT = 1_000

/** Ends of sentences in the texts that rules are matched against. */
export const STOP = '¶'

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|approx|ca|no|nr|vs|mio|mrd|tsd|incl|excl|dr|mr|mrs|ms|st|rs|fig|art|p\.a|u\.s|u\.k|e\.u|min|max|avg|est|resp|bzw|ltd|inc|co|corp)|(?<!')\b[a-z])$/i

/** A unit behind its figure ends a sentence where a capital follows: "60 ms. Cancelled". */
const UNIT = /(?:\d ?(?:ms|min|s|h|m|k|d)|\/(?:s|h|d))$/

/**
 * The text with ends of sentences marked, so that `[^¶]` stays inside one; and the same in small letters. Every
 * character keeps its place.
 */
export function flatten(text: string): { flat: string; low: string } {
  const straight = text.replaceAll(/[‘’]/g, "'").replaceAll(/[\u00a0\u202f\t]/g, ' ')
  const flat = straight
    .replaceAll(/[。！？।]/g, STOP)
    .replaceAll(/[.!?](?=["')\]”]?(?:\s|$))/g, (mark, at: number) =>
      mark === '.' &&
      ABBREVIATION.test(straight.slice(Math.max(0, at - 8), at)) &&
      !(UNIT.test(straight.slice(Math.max(0, at - 8), at)) && /^.\s+[A-Z]/.test(straight.slice(at, at + 4))) &&
      !/^.\s+[A-Z]?$/.test(straight.slice(at, at + 4).trimEnd() === '.' ? '.' : '')
        ? mark
        : STOP,
    )
    // Items of a list and rows of a table are sentences; between the cells of a row stands as good as a colon.
    .replaceAll(/\n(?=[ \r]{0,8}\n|[ \r]{0,8}[-–—*•·→>+|\d])/g, STOP)
    .replaceAll(/(?<=[^\s|¶]) \| (?=[^\s|-])/g, ':  ')
    .replaceAll('\n', ' ')
  return { flat, low: flat.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()) }
}
