import * as z from 'zod'

/** A state of a design: as it stands, a version, or as it was with a revision of the design. */
export type StateRef =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly number: number }
  | { readonly kind: 'moment'; readonly rev: number }

/** `now`, `v3`, `r120`; undefined for anything else. */
export function parseRef(text: string | undefined): StateRef | undefined {
  if (text === 'now') return { kind: 'now' }
  const match = /^([vr])(\d{1,9})$/.exec(text ?? '')
  if (!match) return undefined
  const number = Number(match[2])
  return match[1] === 'v' ? { kind: 'version', number } : { kind: 'moment', rev: number }
}

export function refText(ref: StateRef): string {
  if (ref.kind === 'now') return 'now'
  return ref.kind === 'version' ? `v${ref.number}` : `r${ref.rev}`
}

/** Where a page of the history goes on: after all that was at that time, with that revision of the design. */
export type Cursor = { readonly at: Date; readonly rev: number }

export const cursorText = ({ at, rev }: Cursor): string => `${at.getTime()}.${rev}`

export function parseCursor(text: string | undefined): Cursor | null {
  const match = /^(\d{1,15})\.(\d{1,9})$/.exec(text ?? '')
  return match ? { at: new Date(Number(match[1])), rev: Number(match[2]) } : null
}

/** Which browser it is, in an installation without accounts: a mark that it made for itself. */
export const deviceSchema = z.uuid()

export const lookedBody = z.strictObject({
  device: deviceSchema,
  /** Revision of the design that the page showed. */
  rev: z.number().int().min(0).max(1e9),
})
export type LookedBody = z.infer<typeof lookedBody>
