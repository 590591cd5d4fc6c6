import type { Fact } from '@/lib/facts/fact'

/** How a figure of the brief came about: by which words, or worked out from them. */
export const saidByBrief = ({ note, source }: Pick<Fact, 'note' | 'source'>): string =>
  note ?? (source?.quote ? `Read from the brief: “${source.quote}”` : 'Read from the brief')
