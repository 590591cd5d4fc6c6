import * as z from 'zod'

/** Where a statement can be read. `asOf`: the day, month or year it was looked at, for what ages. */
export const sourceSchema = z.strictObject({
  title: z.string().min(3),
  url: z.url({ protocol: /^https$/ }).nullable(),
  asOf: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
})
export type Source = z.infer<typeof sourceSchema>

export const arxiv = (id: string, title: string): Source => ({ title, url: `https://arxiv.org/abs/${id}`, asOf: null })
export const doi = (id: string, title: string): Source => ({ title, url: `https://doi.org/${id}`, asOf: null })
export const web = (url: string, title: string, asOf: string | null = null): Source => ({ title, url, asOf })
/** A work that is known by its title; nobody has looked up an address. */
export const work = (title: string, asOf: string | null = null): Source => ({ title, url: null, asOf })
/** A repository read at a commit of a certain day. */
export const repo = (name: string, commit: string, asOf: string): Source => ({
  title: `${name} at ${commit}`,
  url: `https://github.com/${name}`,
  asOf,
})
