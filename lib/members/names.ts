import * as z from 'zod'
import { AppError } from '@/lib/errors'
import { nameKey } from '@/lib/names'
import type { HeldWorkspace } from './transaction'

const rowSchema = z.array(z.object({ name: z.string() }))

/** Verdicts and comments say a name: nobody takes one that somebody else of the workspace goes by. */
export async function refuseTakenName({ id, name, tx }: HeldWorkspace, person: { id: string; name: string }) {
  const others = rowSchema.parse(
    await tx.$queryRaw`
      select u."name" from "Membership" m join "User" u on u."id" = m."userId"
      where m."workspaceId" = ${id}::uuid and u."id" <> ${person.id}`,
  )
  if (others.some((other) => nameKey(other.name) === nameKey(person.name)))
    throw new AppError('conflict', `Somebody in ${name} is called ${person.name} already.`, {
      hint: 'Go by a name that tells you apart, say with a middle name or a team. It is changed under Your account.',
    })
}
