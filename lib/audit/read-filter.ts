import * as z from 'zod'
import { storable } from '@/lib/storable'
import { isAuditKind } from './kinds'
import type { AuditCursor, AuditFilter } from './schema'

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\.(\d{1,18})$/
const MOST_CHARS = 200
const isDay = (text: string): boolean => z.iso.date().safeParse(text).success && /^(?:19|20|21)/.test(text)
const said = (params: Params, name: string): string => {
  const value = params[name]
  return storable((typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, MOST_CHARS)).trim()
}

/** The filter that an address says; what it says wrongly is as if it were not said. */
export function readAuditFilter(params: Params): AuditFilter {
  const [person, kind, design, from, to] = ['person', 'kind', 'design', 'from', 'to'].map((name) => said(params, name))
  return {
    person: person || null,
    kind: kind && isAuditKind(kind) ? kind : null,
    design: design && z.uuid().safeParse(design).success ? design : null,
    from: from && isDay(from) ? from : null,
    to: to && isDay(to) ? to : null,
  }
}

/** No cursor of this log: it then begins at its beginning. */
export function readAuditCursor(params: Params): AuditCursor | null {
  const [, at, id] = CURSOR.exec(said(params, 'before')) ?? []
  return at && id && z.iso.datetime().safeParse(at).success ? { at, id } : null
}
