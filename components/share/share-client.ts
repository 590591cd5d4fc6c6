import * as z from 'zod'

const linkSchema = z.object({
  id: z.string(),
  label: z.string().nullable(),
  version: z.number(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  opens: z.number(),
  live: z.boolean(),
})
export type Link = z.infer<typeof linkSchema>

const createdSchema = z.object({
  id: z.string(),
  path: z.string(),
  version: z.number(),
  expiresAt: z.string().nullable(),
})
export type Created = z.infer<typeof createdSchema>

const errorSchema = z.object({ error: z.object({ message: z.string() }) })

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(path, { ...init, headers: { 'content-type': 'application/json' } })
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (response.ok) return body
  const known = errorSchema.safeParse(body)
  throw new Error(known.success ? known.data.error.message : `The server answered ${response.status}.`)
}

const base = (designId: string) => `/api/designs/${designId}/shares`

/** Links that still open, newest first. */
export async function listLinks(designId: string): Promise<Link[]> {
  const { shares } = z.object({ shares: z.array(linkSchema) }).parse(await ask(base(designId)))
  return shares.filter((link) => link.live)
}

export async function createLink(designId: string, label: string, days: number): Promise<Created> {
  const body = JSON.stringify({ label: label.trim() === '' ? null : label.trim(), expiresInDays: days })
  return createdSchema.parse(await ask(base(designId), { method: 'POST', body }))
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
