'use server'

import { revalidatePath } from 'next/cache'
import { requireScope } from '@/lib/auth/session'
import { AppError } from '@/lib/errors'
import { parseQuantity } from '@/lib/facts/quantity'
import { toAppError } from '@/lib/http/respond'
import { findEditable } from '@/lib/knowledge/editable'
import { log } from '@/lib/log'
import { resetFigure, setFigure } from './mutations'
import { type FigureAnswer, figureSourceSchema } from './schema'

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

const refused = (message: string, field: string | null): FigureAnswer => ({
  status: 'refused',
  message,
  field,
  at: Date.now(),
})

/** What a person sees when it could not be saved; what we did not foresee is logged with its cause. */
function failed(error: unknown): FigureAnswer {
  const app = error instanceof AppError ? error : toAppError(error)
  if (app.status >= 500) log().error({ code: app.code, err: app.cause ?? app }, app.message)
  return refused(app.message, null)
}

async function change(form: FormData, work: (key: string) => Promise<FigureAnswer>): Promise<FigureAnswer> {
  try {
    const answer = await work(textOf(form, 'key'))
    if (answer.status === 'saved') {
      revalidatePath('/settings/prices')
      revalidatePath('/knowledge', 'layout')
    }
    return answer
  } catch (error) {
    return failed(error)
  }
}

/** Sets a figure from the form of its row; with `intent` "none" it is left without a value. */
export async function setFigureAction(_before: FigureAnswer, form: FormData): Promise<FigureAnswer> {
  return change(form, async (key) => {
    const editable = findEditable(key)
    if (!editable) return refused('There is no such figure to set.', null)
    const scope = await requireScope()
    if (textOf(form, 'intent') === 'reset') {
      await resetFigure(scope, key)
      return { status: 'saved', message: 'The default stands again.', at: Date.now() }
    }
    if (textOf(form, 'intent') === 'none') {
      await setFigure(scope, { key, value: null, source: null })
      return { status: 'saved', message: 'Saved without a value.', at: Date.now() }
    }
    const value = parseQuantity(textOf(form, 'value'), editable.figure.unit)
    if (!value.ok) return refused(value.message, 'value')
    if (value.value < 0) return refused('Give a value of at least 0.', 'value')
    const source = figureSourceSchema.safeParse({
      title: textOf(form, 'title'),
      url: textOf(form, 'url') || null,
      asOf: textOf(form, 'asOf'),
    })
    if (!source.success) {
      const issue = source.error.issues[0]
      return refused(issue?.message ?? 'Name its source.', String(issue?.path[0] ?? 'title'))
    }
    if (source.data.asOf > new Date().toISOString().slice(0, 10)) return refused('That day has not come yet.', 'asOf')
    await setFigure(scope, { key, value: value.value, source: source.data })
    return { status: 'saved', message: 'Saved. Designs take it at their next draft.', at: Date.now() }
  })
}
