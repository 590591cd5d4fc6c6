import { createHash } from 'node:crypto'

/** Prisma's statements are few; lists of changing length would be many, and each is kept by every connection. */
const MOST = 200

const names = new Map<string, string>()

/** A name under which a connection parses and plans a statement once; empty, so none, for what comes after the first 200. */
export function statementName({ sql }: { readonly sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST) return ''
  const name = `prisma-${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`
  names.set(sql, name)
  return name
}
