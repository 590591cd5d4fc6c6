/** "Peak load", "Peak load and 3 more numbers". */
export function factsName(labels: readonly string[]): string {
  const [first = 'Numbers', ...more] = labels
  if (more.length === 0) return first
  return `${first} and ${more.length} more ${more.length === 1 ? 'number' : 'numbers'}`
}

const WHOLE: Readonly<Record<string, string>> = {
  run: 'New draft',
  proposal: 'Proposal taken up',
  suggestion: 'Suggestion taken up',
  accept: 'Accepted as it stands',
  restore: 'Earlier revision restored',
  import: 'Imported',
  copy: 'Copied',
}

/** What has changed of a step as a whole. */
export const wholeName = (cause: string): string => WHOLE[cause] ?? 'Draft'
