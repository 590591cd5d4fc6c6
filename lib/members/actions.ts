'use server'

import { revalidatePath } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import type * as z from 'zod'
import { keepWorkspace } from '@/lib/auth/cookies'
import { identity } from '@/lib/auth/identity'
import { countDoing } from '@/lib/auth/limits'
import { requireScope, requireUser } from '@/lib/auth/session'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { AppError } from '@/lib/errors'
import { toAppError } from '@/lib/http/respond'
import { log } from '@/lib/log'
import * as bodies from './bodies'
import { listWorkspaces } from './data'
import { invite, resend, revoke } from './invitations/mutations'
import { changeRole, createWorkspace, handOver, removeMember, renameWorkspace, setReviews } from './mutations'
import type { MemberAnswer } from './schema'
import { deleteWorkspace } from './workspaces/mutations'

const refused = (message: string): MemberAnswer => ({ status: 'refused', message })

/** Proves who asks, reads the form, does `work` and says how it went. */
async function take<S extends z.ZodType, Proof>(
  prove: () => Promise<Proof>,
  form: FormData,
  schema: S,
  work: (proof: Proof, input: z.infer<S>) => Promise<string>,
): Promise<MemberAnswer> {
  try {
    // Local mode has no members.
    identity()
    const proof = await prove()
    const parsed = schema.safeParse(Object.fromEntries([...form].filter(([name]) => !name.startsWith('$'))))
    if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'Something is missing.')
    const message = await work(proof, parsed.data)
    revalidatePath('/', 'layout')
    return { status: 'done', message }
  } catch (error) {
    unstable_rethrow(error)
    const app = toAppError(error)
    if (app.status >= 500) log().error({ code: app.code, err: app.cause ?? app }, app.message)
    return refused(app.hint ? `${app.message} ${app.hint}` : app.message)
  }
}

const manager = (): Promise<WorkspaceScope> => requireScope('members.manage')

export const inviteAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(manager, form, bodies.inviteInput, async (scope, input) => {
    await countDoing('invitation', scope)
    await invite(scope, input)
    return `Invited. The mail to ${input.email} is on its way.`
  })

export const resendAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(manager, form, bodies.invitationInput, async (scope, { id }) => {
    await countDoing('invitation', scope)
    await resend(scope, id)
    return 'Sent again. The earlier link is closed.'
  })

export const revokeAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(manager, form, bodies.invitationInput, async (scope, { id }) => {
    await revoke(scope, id)
    return 'Revoked. Its link is closed.'
  })

export const changeRoleAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(manager, form, bodies.roleInput, async (scope, { userId, role }) => {
    await changeRole(scope, userId, role)
    return `Changed. They may act as ${role} from now on.`
  })

export const setReviewsAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(manager, form, bodies.reviewsInput, async (scope, { userId, reviews }) => {
    await setReviews(scope, userId, reviews)
    return reviews.length === 0 ? 'Changed. They speak for nothing in particular.' : 'Changed.'
  })

export const removeAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(manager, form, bodies.memberInput, async (scope, { userId }) => {
    await removeMember(scope, userId)
    return 'Taken out. What they wrote stays.'
  })

export const handOverAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(manager, form, bodies.memberInput, async (scope, { userId }) => {
    await handOver(scope, userId)
    return 'Handed over. You are an admin now.'
  })

export const renameWorkspaceAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(manager, form, bodies.workspaceNameInput, async (scope, { name }) => {
    await renameWorkspace(scope, name)
    return 'Renamed.'
  })

/** Only one without designs. */
export const deleteWorkspaceAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(manager, form, bodies.nothingInput, async (scope) => {
    await deleteWorkspace(scope)
    revalidatePath('/', 'layout')
    redirect('/settings/workspaces')
  })

/** Out of the workspace that one is in. */
export const leaveAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(
    () => requireScope('members.read'),
    form,
    bodies.nothingInput,
    async (scope) => {
      await removeMember(scope, scope.actor.id)
      revalidatePath('/', 'layout')
      redirect('/settings/workspaces')
    },
  )

export const createWorkspaceAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(requireUser, form, bodies.workspaceNameInput, async (user, { name }) => {
    await keepWorkspace(await createWorkspace(user, name))
    revalidatePath('/', 'layout')
    redirect('/settings/members')
  })

/** Another of one's workspaces, until one chooses again. */
export const chooseWorkspaceAction = async (_before: MemberAnswer, form: FormData): Promise<MemberAnswer> =>
  take(requireUser, form, bodies.workspaceInput, async (user, { workspaceId }) => {
    const own = (await listWorkspaces(user)).find(({ id }) => id === workspaceId)
    if (!own) throw new AppError('not-found', 'There is no such workspace.')
    await keepWorkspace(own.id)
    revalidatePath('/', 'layout')
    redirect('/')
  })
