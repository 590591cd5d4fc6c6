import { isPriceUnit } from '@/lib/knowledge/prices/units'
import type { FactSpec } from './catalogue'
import { type FactValue, factValueSchema, MOST_ENTRIES } from './fact'
import { inRange } from './limits'
import { parseQuantity, type Parsed } from './quantity'

const ok = (value: FactValue): Parsed<FactValue> => ({ ok: true, value })
const no = (message: string): Parsed<FactValue> => ({ ok: false, message })

/** A design holds no source beside a value that somebody types: what is free is set where one is asked for. */
const FREE = 'give a price above 0. If it costs nothing, set 0 with where that is from under Settings, Prices.'

function checkNumber(spec: FactSpec, value: unknown): Parsed<number> {
  if (value === 0 && isPriceUnit(spec.unit)) return { ok: false, message: `${spec.label}: ${FREE}` }
  return inRange(spec, value)
}

/** The id of an option by id or label, in any case; undefined where there is none. */
function optionId(options: Readonly<Record<string, string>>, word: string): string | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim()
  const wanted = plain(word)
  return Object.entries(options).find(([id, label]) => plain(id) === wanted || plain(label) === wanted)?.[0]
}

/** Of a fact in words, in characters. */
export const LONGEST_TEXT = 2000

function checkWord(spec: FactSpec, word: string): Parsed<string> {
  const text = word.trim()
  if (text === '') return { ok: false, message: `${spec.label}: write a word or choose one.` }
  if (text.length > 200) return { ok: false, message: `${spec.label}: keep it under 200 characters.` }
  if (!spec.options) return { ok: true, value: text }
  const id = optionId(spec.options, text)
  if (id !== undefined) return { ok: true, value: id }
  if (spec.open) return { ok: true, value: text }
  const labels = Object.values(spec.options)
  const some = labels.slice(0, 8).join(', ')
  return { ok: false, message: `${spec.label}: choose one of ${some}${labels.length > 8 ? ', …' : ''}.` }
}

function checkList(spec: FactSpec, value: unknown): Parsed<FactValue> {
  if (!Array.isArray(value)) return no(`${spec.label}: give a list.`)
  if (value.length > MOST_ENTRIES) return no(`${spec.label}: list at most ${MOST_ENTRIES} entries.`)
  const results = value.map((item: unknown): Parsed<number | string> => {
    if (spec.numeric) return checkNumber(spec, item)
    return typeof item === 'string' ? checkWord(spec, item) : { ok: false, message: `${spec.label}: list words only.` }
  })
  const bad = results.find((result) => !result.ok)
  if (bad && !bad.ok) return no(bad.message)
  const values = results.flatMap((result) => (result.ok ? [result.value] : []))
  const parsed = factValueSchema.safeParse(spec.numeric ? values : [...new Set(values)])
  return parsed.success ? ok(parsed.data) : no(`${spec.label}: give a list of one kind.`)
}

function checkRows(spec: FactSpec, value: unknown): Parsed<FactValue> {
  const parsed = factValueSchema.safeParse(value)
  const rows = parsed.success && Array.isArray(parsed.data) ? parsed.data : undefined
  if (!rows) return no(`${spec.label}: give rows, each with an id.`)
  if (rows.length > MOST_ENTRIES) return no(`${spec.label}: give at most ${MOST_ENTRIES} rows.`)
  const ids = rows.map((row) => (typeof row === 'object' ? row.id : undefined))
  if (ids.some((id) => id === undefined)) return no(`${spec.label}: give rows, each with an id.`)
  return new Set(ids).size === ids.length ? ok(rows) : no(`${spec.label}: two rows have the same id; rename one.`)
}

/** Is this a value the fact may hold? The message says what to do. `null` (known to be absent) fits all but yes/no. */
export function checkValue(spec: FactSpec, value: unknown): Parsed<FactValue> {
  if (value === null) return spec.type === 'boolean' ? no(`${spec.label}: answer yes or no.`) : ok(null)
  switch (spec.type) {
    case 'number':
      return checkNumber(spec, value)
    case 'boolean':
      return typeof value === 'boolean' ? ok(value) : no(`${spec.label}: answer yes or no.`)
    case 'choice':
      return typeof value === 'string' ? checkWord(spec, value) : no(`${spec.label}: choose one.`)
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return no(`${spec.label}: write a few words.`)
      return value.length <= LONGEST_TEXT ? ok(value.trim()) : no(`${spec.label}: keep it under 2,000 characters.`)
    case 'list':
      return checkList(spec, value)
    case 'rows':
      return checkRows(spec, value)
  }
}

const ABSENT = /^(none|nothing|nobody|no one|n\/a|null|-|–)$/i
const UNKNOWN = /^(\?|unknown|not known|don'?t know|tbd)?$/i

/** Reads what a person typed, in the unit of the fact. */
export function parseAnswer(spec: FactSpec, text: string): Parsed<FactValue> {
  const answer = text.trim()
  if (UNKNOWN.test(answer)) return no(`${spec.label}: leave it open, or give a value.`)
  switch (spec.type) {
    case 'boolean': {
      if (/^(y|yes|true|on|yep|yeah|1)$/i.test(answer)) return ok(true)
      return /^(n|no|false|off|nope|0)$/i.test(answer) ? ok(false) : no(`${spec.label}: answer yes or no.`)
    }
    case 'number': {
      if (ABSENT.test(answer)) return ok(null)
      const parsed = parseQuantity(answer, spec.unit)
      return parsed.ok ? checkValue(spec, parsed.value) : no(`${spec.label}: ${parsed.message}`)
    }
    case 'choice': {
      const isOption = spec.options !== undefined && optionId(spec.options, answer) !== undefined
      return ABSENT.test(answer) && !isOption ? ok(null) : checkValue(spec, answer)
    }
    case 'text':
      return checkValue(spec, answer)
    case 'list': {
      if (ABSENT.test(answer)) return ok([])
      const parts = answer
        .split(spec.numeric ? /[;\n]|,\s+|\s+/ : /[,;\n]/)
        .map((part) => part.trim())
        .filter(Boolean)
      if (!spec.numeric) return checkList(spec, parts)
      const figures = parts.map((part) => parseQuantity(part, spec.max === 1 ? 'ratio' : spec.unit))
      const bad = figures.find((figure) => !figure.ok)
      if (bad && !bad.ok) return no(`${spec.label}: ${bad.message}`)
      return checkList(
        spec,
        figures.flatMap((figure) => (figure.ok ? [figure.value] : [])),
      )
    }
    case 'rows':
      return ABSENT.test(answer) ? ok([]) : no(`${spec.label}: edit its rows in the table.`)
  }
}
