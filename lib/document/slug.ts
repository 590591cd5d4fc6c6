/** An id for the page from any text: letters, digits and hyphens, never empty, never starting with a digit. */
export function slug(text: string, prefix = 'p'): string {
  const clean = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return clean === '' ? prefix : /^[a-z]/.test(clean) ? clean : `${prefix}-${clean}`
}
