import { useEffect, useState } from 'react'
import { isRecord } from '@/components/shell/request'

export const tagsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : []

/** The tags that designs of this workspace have; none where they cannot be had: any tag may be typed. */
export function useSuggestions(): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([])
  useEffect(() => {
    const stop = new AbortController()
    const load = async () => {
      const answer: unknown = await (await fetch('/api/tags', { signal: stop.signal })).json()
      const rows = isRecord(answer) && Array.isArray(answer['tags']) ? answer['tags'] : []
      setTags(tagsOf(rows.map((row: unknown) => (isRecord(row) ? row['tag'] : undefined))))
    }
    load().catch(() => undefined)
    return () => stop.abort()
  }, [])
  return tags
}
