import { AUDIT_GROUPS, AUDIT_KINDS, type AuditGroup, type AuditKind, isAuditKind } from './kinds'

export const PAGE_ROWS = 50

/** Where the page before ended, newest first: ISO time and id. */
export type AuditCursor = { readonly at: string; readonly id: string }

/** What the log is narrowed to; days are UTC and both are part of it. */
export type AuditFilter = {
  readonly person: string | null
  readonly kind: AuditKind | null
  readonly design: string | null
  readonly from: string | null
  readonly to: string | null
}

export const NO_FILTER: AuditFilter = { person: null, kind: null, design: null, from: null, to: null }

export type AuditRow = {
  readonly id: string
  /** ISO, UTC. */
  readonly at: string
  readonly kind: string
  readonly actorId: string
  /** The name that they have now. */
  readonly actor: string
  /** What was done, after the name. */
  readonly words: string
  readonly design: { readonly id: string; readonly title: string; readonly isHere: boolean } | null
  /** As stored, addresses masked. */
  readonly detail: unknown
}

export type AuditPage = { readonly rows: readonly AuditRow[]; readonly next: AuditCursor | null }

export const EXPORT_FORMATS = { csv: 'CSV', jsonl: 'JSON Lines' } as const
export type ExportFormat = keyof typeof EXPORT_FORMATS
export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(EXPORT_FORMATS, name)

/** `2026-11-27T12:00:00.000Z.41` */
export const cursorText = ({ at, id }: AuditCursor): string => `${at}.${id}`

/** The query of a page of the log; what is not narrowed is not in it. */
export function filterQuery(filter: AuditFilter, before: AuditCursor | null = null): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  if (before) query.set('before', cursorText(before))
  return query.size > 0 ? `?${query}` : ''
}

export const isNarrowed = (filter: AuditFilter): boolean => Object.values(filter).some((value) => value !== null)

/** For the choice among kinds, in their groups. */
export const kindsByGroup = (): readonly {
  group: AuditGroup
  kinds: readonly { kind: AuditKind; title: string }[]
}[] =>
  AUDIT_GROUPS.map((group) => ({
    group,
    kinds: Object.keys(AUDIT_KINDS)
      .filter(isAuditKind)
      .filter((kind) => AUDIT_KINDS[kind].group === group)
      .map((kind) => ({ kind, title: AUDIT_KINDS[kind].title })),
  }))
