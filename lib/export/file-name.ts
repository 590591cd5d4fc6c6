/** A file name that is safe in a header and on every disk, without its ending: `card-fraud-scoring`. */
export function fileStem(title: string): string {
  const stem = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return stem === '' ? 'design' : stem
}
