import { findCheck } from '@/lib/checks/registry'
import type { Facts } from '@/lib/facts/fact'
import { factPathOf } from '@/lib/facts/path'
import { ARCHETYPES } from '@/lib/knowledge/archetypes/registry'
import { storable } from '@/lib/storable'
import { isDocumentCheck } from '../document-findings'
import { changesBetween } from '../ledger-store'
import { draftsOf, referencesOf, standingAfter } from '../stale'
import { checkBounds, checkText, FILE_LIMITS } from './bounds'
import { type FileForm, fileForm } from './form'
import { ledgerOf } from './ledger'
import { formOf, migrated } from './migrate'
import { isRecord } from './record'
import { parsedAt, Refusal, refuseAt } from './refusal'
import { stepsOf } from './steps'
import type { WholeDesign, WholeStep, WholeWaiver } from './whole'

/** `notes`: what is other than the file has it, one line each. */
export type FileRead =
  | { readonly ok: true; readonly design: WholeDesign; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string }

const KNOWN = new Set(['format', 'checks', 'findings', ...Object.keys(fileForm.shape)])

/** Where V8 says that a text is no JSON: of short texts it says none. */
function placeIn(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (/end of JSON|Unterminated/.test(message)) return ': it ends too early'
  const place = /\(line \d+ column \d+\)/.exec(message)?.[0]
  return place ? ` ${place}` : ''
}

const ZIP = 'PK\u0003\u0004'
const NO_DESIGN =
  'This file is no Groundplan design. Choose one that ends in .groundplan.json, or a brief as Markdown or text (.md, .markdown, .txt).'

function parsed(text: string): unknown {
  if (Buffer.byteLength(text) > FILE_LIMITS.bytes)
    throw new Refusal(`The file is larger than ${FILE_LIMITS.bytes / 1_000_000} MB. No design is.`)
  if (text.startsWith(ZIP)) throw new Refusal('This is a zip archive. Unpack it, and import the design file in it.')
  if (text.includes('\u0000'))
    throw new Refusal('This is not text in UTF-8: it may be UTF-16, or no text at all. Save it as UTF-8.')
  checkText(text)
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (text.trim() === '') throw new Refusal('The file is empty.', cause)
    if (!text.trimStart().startsWith('{')) throw new Refusal(NO_DESIGN, cause)
    throw new Refusal(`This design file is not whole: it is not valid JSON${placeIn(cause)}.`, cause)
  }
}

/** Halves of characters and NUL, which no column of text holds; undefined where there are none. */
function repaired(value: unknown): { value: unknown; count: number } {
  let count = 0
  const text = JSON.stringify(value)
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return { value, count }
  const clean: unknown = JSON.parse(text, (_key, inner: unknown) => {
    if (typeof inner !== 'string') return inner
    const fit = storable(inner)
    if (fit !== inner) count += 1
    return fit
  })
  return { value: clean, count }
}

function waiversOf(stated: FileForm['waivers']): { waivers: WholeWaiver[]; notes: string[] } {
  const seen = new Set<string>()
  for (const [index, { check }] of stated.entries()) {
    if (seen.has(check)) throw refuseAt(['waivers', index, 'check'], `“${check}” is waived twice.`)
    seen.add(check)
  }
  const isKnown = ({ check }: WholeWaiver) => findCheck(check) !== undefined || isDocumentCheck(check)
  return {
    waivers: stated.filter(isKnown),
    notes: stated
      .filter((waiver) => !isKnown(waiver))
      .map(({ check }) => `The waiver of ${check} was left out: there is no such check here.`),
  }
}

/** What was worked out anew may have moved: the steps that name it say so, as after any change of a figure. */
function standingIn(steps: readonly WholeStep[], before: Facts, after: Facts): WholeStep[] {
  const changes = changesBetween(before, after)
  if (changes.length === 0) return [...steps]
  const standings = new Map(
    standingAfter(steps, changes, after, draftsOf(steps)).map((standing) => [standing.step, standing]),
  )
  return steps.map((step) => {
    const standing = standings.get(step.id)
    return standing ? { ...step, stale: standing.stale, moved: standing.moved } : step
  })
}

function strangers(steps: readonly WholeStep[], facts: Facts): string[] {
  const named = steps.flatMap(({ content }) => (content ? referencesOf(content.draft) : []))
  const unknown = [...new Set(named.map(factPathOf))].filter((path) => !Object.hasOwn(facts, path))
  if (unknown.length === 0) return []
  const some = unknown.slice(0, 5).join(', ')
  return [
    `Its text names figures that the file does not hold, and shows them as not yet known: ${some}${unknown.length > 5 ? ', …' : ''}.`,
  ]
}

/** More than a person reads is not told one by one: a file of a few MB can give rise to thousands of lines. */
const MOST_NOTES = 100
const LONGEST_NOTE = 500

function told(notes: readonly string[]): string[] {
  const short = (note: string) => (note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE)}…` : note)
  const more = notes.length - MOST_NOTES
  return [...notes.slice(0, MOST_NOTES).map(short), ...(more > 0 ? [`And ${more} more of such a kind.`] : [])]
}

function read(text: string): { design: WholeDesign; notes: string[] } {
  const raw = parsed(text.replace(/^\uFEFF/, ''))
  checkBounds(raw)
  const form = formOf(raw)
  const { value, count } = repaired(raw)
  if (!isRecord(value)) throw new Refusal('This is not a design of Groundplan.')
  const file = parsedAt(fileForm, migrated(value, form))
  const { steps, notes: ofSteps } = stepsOf(file.steps)
  const { facts, notes: ofFacts } = ledgerOf(file.facts)
  const { waivers, notes: ofWaivers } = waiversOf(file.waivers)
  const left = form === 1 ? [] : Object.keys(value).filter((key) => !KNOWN.has(key))
  const isKind = ARCHETYPES.some(({ id }) => id === file.archetype)
  const notes = [
    ...(count > 0
      ? [
          `Characters that cannot be stored stood in ${count === 1 ? 'one text' : `${count} texts`}; they were replaced.`,
        ]
      : []),
    ...(left.length > 0 ? [`Left out ${left.slice(0, 5).join(', ')}, which a design does not have.`] : []),
    ...(isKind ? [] : [`The kind of system “${file.archetype}” is not known here; agents will take it for another.`]),
    ...ofSteps,
    ...ofFacts,
    ...ofWaivers,
    ...strangers(steps, facts),
  ]
  const { title, brief, asOf, archetype } = file
  const tags = [...new Set(file.tags)]
  const standing = standingIn(steps, file.facts, facts)
  return { design: { title, brief, asOf, archetype, tags, facts, steps: standing, waivers }, notes: told(notes) }
}

/** Reads the text of a file; nothing of it is trusted, and nothing is stored. */
export function readDesignFile(text: string): FileRead {
  try {
    return { ok: true, ...read(text) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message }
    throw error
  }
}
