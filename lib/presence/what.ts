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
