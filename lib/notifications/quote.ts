/** Characters of a comment that are told outside of its thread. */
const QUOTE_CHARS = 140

/** The first words of what somebody wrote, on one line and without the marks of Markdown; null where there are none. */
export function shortQuote(markdown: string | null): string | null {
  if (markdown === null) return null
  const text = markdown
    .replaceAll(/\{\{[^}]*\}\}/g, '…')
    .replaceAll(/[*_`#>|~]+/g, '')
    .replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  const letters = Array.from(text)
  if (letters.length === 0) return null
  return letters.length <= QUOTE_CHARS
    ? text
    : `${letters
        .slice(0, QUOTE_CHARS - 1)
        .join('')
        .trimEnd()}…`
}
