import * as z from 'zod'
import { type ChangeShareBody, type CreateShareBody, LINK_MODES } from '@/lib/sharing/schema'

const linkSchema = z.object({
  id: z.string(),
  label: z.string().nullable(),
  mode: z.enum(LINK_MODES),
  comments: z.boolean(),
  exports: z.boolean(),
  hasPassword: z.boolean(),
  by: z.string().nullable(),
  version: z.number(),
  createdAt: z.string(),
  endsAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  lastOpenedAt: z.string().nullable(),
  opens: z.number(),
  live: z.boolean(),
})
export type Link = z.infer<typeof linkSchema>

const policySchema = z.object({ enabled: z.boolean(), maxDays: z.number().nullable() })
const listSchema = z.object({ shares: z.array(linkSchema), policy: policySchema })
export type Sharing = z.infer<typeof listSchema>

const createdSchema = z.object({
  id: z.string(),
  path: z.string(),
  version: z.number(),
  expiresAt: z.string().nullable(),
})
export type Created = z.infer<typeof createdSchema> & { readonly mode: Link['mode'] }

const errorSchema = z.object({ error: z.object({ message: z.string(), hint: z.string().optional() }) })

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(path, { ...init, headers: { 'content-type': 'application/json' } })
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (response.ok) return body
  const known = errorSchema.safeParse(body)
  if (!known.success) throw new Error(`The server answered ${response.status}.`)
  const { message, hint } = known.data.error
  throw new Error(hint === undefined ? message : `${message} ${hint}`)
}

const base = (designId: string) => `/api/designs/${designId}/shares`

/** All links of a design, newest first, and how its workspace shares. */
export const readSharing = async (designId: string): Promise<Sharing> => listSchema.parse(await ask(base(designId)))

export async function createLink(designId: string, body: CreateShareBody): Promise<Created> {
  const created = createdSchema.parse(await ask(base(designId), { method: 'POST', body: JSON.stringify(body) }))
  return { ...created, mode: body.mode ?? 'frozen' }
}

export async function changeLink(designId: string, linkId: string, body: ChangeShareBody): Promise<void> {
  await ask(`${base(designId)}/${linkId}`, { method: 'PATCH', body: JSON.stringify(body) })
}

export async function revokeLink(designId: string, linkId: string): Promise<void> {
  await ask(`${base(designId)}/${linkId}`, { method: 'DELETE' })
}

/** What a failed request says to a person. */
export const saying = (error: unknown): string =>
  error instanceof TypeError
    ? 'The server cannot be reached. Nothing was changed.'
    : error instanceof Error
      ? error.message
      : 'That did not work.'

/** A field of a form; empty where there is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
