import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import { json } from '@/lib/db/json'
import { transaction } from '@/lib/db/transaction'
import { readDesign } from '@/lib/designs/data'
import { type FactsGiven, setFactsIn } from '@/lib/designs/set-fact'
import { changeDesign, type HeldDesign, holdDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { MAX_VARIANTS, overridden } from '@/lib/facts/what-if'
import { toVariant, VARIANT_COLUMNS } from './data'
import { type ChangeVariantBody, type CreateVariantBody, MOST_OVERRIDES, overridesSchema, type Variant } from './schema'

/** The row's own workspace and design; malformed, unknown and foreign ids are the same 404. */
async function find({ scope, tx }: HeldDesign, id: string): Promise<Variant> {
  const { designId, workspaceId } = scope
  const row = z.uuid().safeParse(id).success
    ? await tx.variant.findFirst({ where: { id, designId, workspaceId }, select: VARIANT_COLUMNS })
    : null
  if (!row) throw new AppError('not-found', 'There is no such variant. It may have been kept or discarded.')
  return toVariant(row)
}

/** The design is held, but does not count as changed: a variant is no part of it. */
const beside = <T>(scope: DesignScope, work: (held: HeldDesign) => Promise<T>): Promise<T> =>
  transaction(async (tx) => work(await holdDesign(scope, tx)))

/** A variant more, in the first free of its places. */
export const createVariant = (scope: DesignScope, body: CreateVariantBody): Promise<Variant> =>
  beside(scope, async ({ tx }) => {
    const { designId, workspaceId } = scope
    const taken = await tx.variant.findMany({ where: { designId, workspaceId }, select: { position: true } })
    const places = Array.from({ length: MAX_VARIANTS }, (_, i) => i + 1)
    const position = places.find((place) => taken.every((row) => row.position !== place))
    if (position === undefined) {
      throw new AppError('conflict', `There are ${MAX_VARIANTS} variants already. Keep or discard one first.`)
    }
    const data = { designId, workspaceId, position, name: body.name, overrides: json(body.overrides) }
    return toVariant(await tx.variant.create({ data, select: VARIANT_COLUMNS }))
  })

function changed(variant: Variant, body: ChangeVariantBody): Omit<Variant, 'id'> {
  if ('name' in body) return { name: body.name, overrides: variant.overrides }
  const others = variant.overrides.filter((one) => one.path !== body.path)
  const overrides = 'value' in body ? [...others, { path: body.path, value: body.value }] : others
  return { name: variant.name, overrides }
}

/** One change to a variant. Two at once are both made, since each names what it changes. */
export const changeVariant = (scope: DesignScope, id: string, body: ChangeVariantBody): Promise<Variant> =>
  beside(scope, async (held) => {
    if ('value' in body) {
      const given = overridden((await readDesign(scope, held.tx)).facts, body)
      if (!given.ok) throw new AppError('unprocessable', given.message)
    }
    const { name, overrides } = changed(await find(held, id), body)
    const checked = overridesSchema.safeParse(overrides)
    if (!checked.success) throw new AppError('unprocessable', `A variant changes at most ${MOST_OVERRIDES} inputs.`)
    const data = { name, overrides: json(checked.data), updatedAt: held.at }
    return toVariant(await held.tx.variant.update({ where: { id }, data, select: VARIANT_COLUMNS }))
  })

const remove = async (held: HeldDesign, id: string): Promise<void> => {
  await held.tx.variant.delete({ where: { id }, select: { id: true } })
}

export const discardVariant = (scope: DesignScope, id: string): Promise<void> =>
  beside(scope, async (held) => {
    await find(held, id)
    await remove(held, id)
  })

/** Its values become the design's, as a person's own; then it has nothing left to say, and goes. */
export const keepVariant = (scope: DesignScope, id: string): Promise<FactsGiven> =>
  changeDesign(scope, async (held) => {
    const { overrides } = await find(held, id)
    if (overrides.length === 0)
      throw new AppError('unprocessable', 'This variant changes nothing. Change an input first.')
    const change = await setFactsIn(held, overrides)
    await remove(held, id)
    return change
  })
