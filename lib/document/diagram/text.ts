/** Widths of letters in em, on the wide side of IBM Plex Sans and system fonts: text must never leave its box. */
function em(letter: string): number {
  if (/[ijl.,:;'’|!()[\]]/.test(letter)) return 0.34
  if (/[ftrI /-]/.test(letter)) return 0.42
  if (/[mwMW@%…—]/.test(letter)) return 0.95
  if (/[A-Z0-9]/.test(letter)) return 0.68
  return letter.charCodeAt(0) > 0x2e80 ? 1.05 : 0.6
}

export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + em(letter), 0) * size

/** The longest beginning that fits, with an ellipsis where something was cut. */
export function clip(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text
  const letters = Array.from(text)
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Lines of at most `width`; the last of `max` lines is clipped. Words longer than a line are cut. */
export function wrap(text: string, size: number, width: number, max: number): string[] {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  const lines: string[] = []
  while (words.length > 0 && lines.length < max) {
    let line = words.shift() ?? ''
    if (lines.length === max - 1) {
      lines.push(clip([line, ...words].join(' '), size, width))
      break
    }
    while (words.length > 0 && widthOf(`${line} ${words[0]}`, size) <= width) line += ` ${words.shift()}`
    lines.push(clip(line, size, width))
  }
  return lines
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// oxlint-disable-next-line no-control-regex -- these characters make an XML document unreadable
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** For text and for quoted attributes alike. Drops what XML forbids. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '')
