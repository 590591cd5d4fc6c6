import type { FigureProblem } from '@/components/shell/set-fact'

const listed = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : (names[0] ?? '')

/** One line a reason: figures that a calculator refused for the same one stand together, by their labels. */
export function problemLines(problems: readonly FigureProblem[], labelOf: (path: string) => string): string[] {
  const byReason = new Map<string, string[]>()
  for (const { path, message } of problems) byReason.set(message, [...(byReason.get(message) ?? []), labelOf(path)])
  return [...byReason].map(([reason, labels]) => `${listed([...new Set(labels)])}: ${reason}`)
}
