import { type DesignScope, noSuchDesign } from '@/lib/auth/scope'
import { AppError } from '@/lib/errors'
import { recordAct } from '../acts/store'
import { changeDesign } from '../transaction'
import type { TagBody } from './bodies'
import { MOST_TAGS } from './schema'

function changed(tags: readonly string[], body: TagBody): string[] {
  if ('remove' in body) return tags.filter((tag) => tag !== body.remove)
  if (tags.includes(body.add)) return [...tags]
  if (tags.length >= MOST_TAGS)
    throw new AppError('unprocessable', `A design has at most ${MOST_TAGS} tags. Remove one first.`)
  return [...tags, body.add]
}

/** Adds or removes one tag, and gives all that the design then has. The same again changes nothing. */
export const setTag = (scope: DesignScope, body: TagBody): Promise<string[]> =>
  changeDesign(scope, async (held) => {
    const { tx } = held
    const row = await tx.design.findUnique({ where: { id: scope.designId }, select: { tags: true } })
    if (!row) throw noSuchDesign()
    const tags = changed(row.tags, body)
    await tx.design.update({ where: { id: scope.designId }, data: { tags }, select: { id: true } })
    if (tags.length > row.tags.length && 'add' in body) await recordAct(held, { cause: 'tag', tag: body.add })
    if (tags.length < row.tags.length && 'remove' in body) await recordAct(held, { cause: 'untag', tag: body.remove })
    return tags
  })
