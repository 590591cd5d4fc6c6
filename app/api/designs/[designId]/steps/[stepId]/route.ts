import { requireDesign } from '@/lib/auth/session'
import { ifMatch, stepParam } from '@/lib/designs/params'
import { editField } from '@/lib/drafts/mutations'
import { editFieldBody } from '@/lib/drafts/schema'
import { AppError } from '@/lib/errors'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; stepId: string }> }

/** One field as a person wrote it. 200 {rev} · 409 {rev, current, by, isAlike} · 428 without If-Match */
export const PATCH = handle<Context>(async (request, { params }) => {
  const { designId, stepId } = await params
  const scope = await requireDesign(designId, 'design.edit')
  const step = stepParam(stepId)
  const baseRev = ifMatch(request)
  const edited = await editField(scope, step, baseRev, await readJson(request, editFieldBody))
  if (edited.kind === 'conflict') {
    const { rev, current, by, isAlike } = edited
    throw new AppError('conflict', 'This step was changed meanwhile. Your text is kept; look at both.', {
      details: { rev, current, by, isAlike },
    })
  }
  return Response.json({ rev: edited.rev }, { headers: { etag: `"${edited.rev}"` } })
})
