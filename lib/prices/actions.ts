'use server'

import { revalidatePath } from 'next/cache'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { requireScope } from '@/lib/auth/session'
import { AppError } from '@/lib/errors'
import { parseQuantity } from '@/lib/facts/quantity'
import { toAppError } from '@/lib/http/respond'
import { type Editable, findEditable } from '@/lib/knowledge/editable'
import { log } from '@/lib/log'
import { resetFigure, setFigure } from './mutations'
import { checkFigure } from './range'
import { type FigureAnswer, figureSourceSchema, type Typed } from './schema'

/** What the form of a row holds; names with `$` are Next's own. */
const FIELDS = ['key', 'intent', 'value', 'title', 'url', 'asOf']
const isForm = (form: FormData): boolean =>
  [...form.keys()].every((name) => name.startsWith('$') || FIELDS.includes(name))

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** What a person is told where it could not be saved; what we did not foresee is logged with its cause. */
function explain(error: unknown): string {
  const app = error instanceof AppError ? error : toAppError(error)
  if (app.status >= 500) log().error({ code: app.code, err: app.cause ?? app }, app.message)
  return app.message
}

type Outcome = { message: string } | { refused: string; field: string | null }

/** Sets what was typed, with its source and day. */
async function save(scope: WorkspaceScope, editable: Editable, typed: Typed): Promise<Outcome> {
  const value = parseQuantity(typed.value, editable.figure.unit)
  if (!value.ok) return { refused: value.message, field: 'value' }
  const checked = checkFigure(editable, value.value)
  if (!checked.ok) return { refused: checked.message, field: 'value' }
  const source = figureSourceSchema.safeParse({ title: typed.title, url: typed.url || null, asOf: typed.asOf })
  if (!source.success) {
    const issue = source.error.issues[0]
    return { refused: issue?.message ?? 'Name its source.', field: String(issue?.path[0] ?? 'title') }
  }
  if (source.data.asOf > new Date().toISOString().slice(0, 10))
    return { refused: 'That day has not come yet.', field: 'asOf' }
  await setFigure(scope, { key: editable.key, value: value.value, source: source.data })
  return { message: 'Saved. Designs take it at their next draft.' }
}

async function change(form: FormData, typed: Typed): Promise<Outcome> {
  const editable = findEditable(textOf(form, 'key'))
  if (!editable) return { refused: 'There is no such figure to set.', field: null }
  const scope = await requireScope('figures.set')
  if (!isForm(form)) return { refused: 'This form has a field that is not known here.', field: null }
  const intent = textOf(form, 'intent')
  if (intent === 'reset') {
    await resetFigure(scope, editable.key)
    return { message: 'The default stands again.' }
  }
  if (intent === 'none') {
    await setFigure(scope, { key: editable.key, value: null, source: null })
    return { message: 'Saved without a value.' }
  }
  return save(scope, editable, typed)
}

/** Sets a figure from the form of its row; by `intent` it is left without a value, or the default taken back. */
export async function setFigureAction(_before: FigureAnswer, form: FormData): Promise<FigureAnswer> {
  const typed = {
    value: textOf(form, 'value'),
    title: textOf(form, 'title'),
    url: textOf(form, 'url'),
    asOf: textOf(form, 'asOf'),
  }
  try {
    const outcome = await change(form, typed)
    if ('refused' in outcome) return { status: 'refused', message: outcome.refused, field: outcome.field, typed }
    revalidatePath('/settings/prices')
    return { status: 'saved', message: outcome.message }
  } catch (error) {
    return { status: 'refused', message: explain(error), field: null, typed }
  }
}
