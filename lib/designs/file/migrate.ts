import { isRecord } from './record'
import { FORM, FORMAT_PREFIX } from './form'
import { refuseAt, Refusal } from './refusal'

type Raw = Readonly<Record<string, unknown>>

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const records = (value: unknown): Raw[] => list(value).filter(isRecord)

/** Form 1 named the facts of a step by path alone; what the step had proposed is read off the ledger. */
function proposedFrom(facts: Raw, paths: readonly unknown[]): Raw[] {
  return paths.flatMap((path) => {
    const fact = typeof path === 'string' && Object.hasOwn(facts, path) ? facts[path] : undefined
    if (!isRecord(fact)) return []
    const { value, calculator, step: _step, setBy: _setBy, setAt: _setAt, ...rest } = fact
    return [
      {
        ...rest,
        valueJson: JSON.stringify(value ?? null),
        calculator: isRecord(calculator) ? called(calculator) : null,
      },
    ]
  })
}

const called = (call: Raw): Raw => ({
  ...call,
  inputs: records(call['inputs']).map(({ value, ...input }) => ({
    ...input,
    valueJson: JSON.stringify(value ?? null),
  })),
})

/** Of a state that was seen from outside, what was last done to the step. */
function storedState(seen: unknown, authors: unknown, hasContent: boolean): string {
  if (!hasContent) return 'empty'
  if (seen === 'accepted' || seen === 'edited' || seen === 'drafted') return seen
  return isRecord(authors) && Object.keys(authors).length > 0 ? 'edited' : 'drafted'
}

function step1to2(step: Raw, facts: Raw): Raw {
  const { facts: paths, state, ...rest } = step
  const hasContent = typeof step['summary'] === 'string'
  return {
    ...rest,
    state: storedState(state, step['authors'], hasContent),
    stale: state === 'stale' && hasContent ? 'It was stale when it was written to the file.' : null,
    moved: null,
    authors: step['authors'] ?? {},
    answers: step['answers'] ?? [],
    ...(hasContent && { proposed: proposedFrom(facts, list(paths)), facts: paths }),
  }
}

/** Two files called themselves form 1. The one with a list of facts and no brief was an example for people to read. */
function from1to2(file: Raw): Raw {
  if (Array.isArray(file['facts']))
    throw refuseAt(
      ['facts'],
      'is a list here: this is the reading form of a worked example, with tables as cells and without the brief. It cannot be told from it who said what. Take the brief of that example as a text file instead.',
    )
  const facts = isRecord(file['facts']) ? file['facts'] : {}
  const waivers = records(file['waived']).flatMap(({ waiver }) => (isRecord(waiver) ? [waiver] : []))
  const { waived: _waived, ...rest } = file
  return {
    ...rest,
    tags: [],
    steps: Array.isArray(file['steps'])
      ? file['steps'].map((step: unknown) => (isRecord(step) ? step1to2(step, facts) : step))
      : file['steps'],
    waivers: waivers.map(({ check, reason, by, at, inputs }) => ({ check, reason, by, at, inputs })),
  }
}

/** By the form that each of them reads; each gives the next one. */
const MIGRATIONS: Readonly<Record<number, (file: Raw) => Raw>> = { 1: from1to2 }

/** The form that a file says it has, as a number; refuses what is none of ours. */
export function formOf(file: unknown): number {
  const format = isRecord(file) ? file['format'] : undefined
  if (typeof format !== 'string' || !format.startsWith(FORMAT_PREFIX))
    throw new Refusal(
      'This is not a design of Groundplan: a file of one says “format”: “groundplan.design/…” at its beginning.',
    )
  const form = /^[1-9]\d{0,3}$/.exec(format.slice(FORMAT_PREFIX.length))?.[0]
  if (form === undefined) throw refuseAt(['format'], `“${format.slice(0, 60)}” is no form that there is.`)
  if (Number(form) > FORM)
    throw refuseAt(
      ['format'],
      `The file has form ${form}, written by a newer Groundplan; this one reads forms up to ${FORM}. Bring this installation up to date, then import it.`,
    )
  return Number(form)
}

/** The file in the present form, one step at a time. */
export function migrated(file: Raw, form: number): Raw {
  let raw = file
  for (let at = form; at < FORM; at += 1) {
    const next = MIGRATIONS[at]
    if (!next) throw new Error(`There is no way from form ${at} of a design to the next.`)
    raw = next(raw)
  }
  return raw
}
