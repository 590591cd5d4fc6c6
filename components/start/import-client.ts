import { isRecord, JSON_BODY, messageOf } from '@/components/shell/request'
import { createDesign } from './create-design'

export type ImportOutcome =
  | {
      readonly kind: 'design'
      readonly name: string
      readonly designId: string
      readonly title: string
      readonly notes: string[]
      /** The same file was imported a moment ago: it is that design. */
      readonly again: boolean
    }
  | { readonly kind: 'brief'; readonly name: string; readonly designId: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }

/** As the server has it: what is larger is not sent at all. */
const MOST_BYTES = 8_000_000
const MOST_BRIEF_BYTES = 100_000
const BRIEF = /\.(?:md|markdown|txt)$/i

const DESIGN = /\.json$/i
/** What is said of a file that is neither. */
const NEITHER =
  'This is no Groundplan design, and no brief. Choose a design file (.groundplan.json), or a brief as Markdown or text (.md, .markdown, .txt).'

async function importText(name: string, text: string, key: string): Promise<ImportOutcome> {
  const response = await fetch('/api/imports', {
    method: 'POST',
    headers: { ...JSON_BODY, 'idempotency-key': key },
    body: JSON.stringify({ name, text }),
  })
  const body: unknown = await response.json()
  if (!response.ok || !isRecord(body) || typeof body['designId'] !== 'string')
    return { kind: 'refused', name, reason: messageOf(body, 'It could not be imported.') }
  const notes = Array.isArray(body['notes']) ? body['notes'].filter((note) => typeof note === 'string') : []
  return {
    kind: 'design',
    name,
    designId: body['designId'],
    title: String(body['title']),
    notes,
    again: body['again'] === true,
  }
}

async function importBrief(name: string, brief: string, key: string): Promise<ImportOutcome> {
  const created = await createDesign({ brief, key })
  if (created.ok) return { kind: 'brief', name, designId: created.designId }
  return { kind: 'refused', name, reason: `${created.message.replace(/[^.!?]$/, '$&.')} Nothing was imported.` }
}

/** What its first bytes say that it is, where that is no text in UTF-8. */
function otherKind(bytes: Uint8Array): string | undefined {
  const begins = (...first: readonly number[]) => first.every((byte, index) => bytes[index] === byte)
  if (begins(0x50, 0x4b, 3, 4)) return 'It is a zip archive. Unpack it, and import the design file in it.'
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return 'It is text in UTF-16. Save it as UTF-8, then import it.'
  return undefined
}

/** One chosen file: a design, or a brief in Markdown or plain text, which becomes a new design's. */
export async function importFile(file: File): Promise<ImportOutcome> {
  const { name } = file
  const refused = (reason: string): ImportOutcome => ({ kind: 'refused', name, reason })
  const isBrief = BRIEF.test(name)
  if (!isBrief && !DESIGN.test(name) && file.type !== '' && !/json|text/.test(file.type)) return refused(NEITHER)
  if (isBrief && file.size > MOST_BRIEF_BYTES)
    return refused('This brief is longer than 100 kB. Keep what decides the design; a page or two is plenty.')
  if (file.size > MOST_BYTES) return refused('It is larger than 8 MB. No design is.')
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const other = otherKind(bytes)
    if (other) return refused(other)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const key = crypto.randomUUID()
    return await (isBrief ? importBrief(name, text, key) : importText(name, text, key))
  } catch (error) {
    if (error instanceof TypeError && /decod|utf|encod/i.test(error.message))
      return refused(`It is not text in UTF-8. ${NEITHER}`)
    return refused('No answer from the server. Nothing was imported; try again.')
  }
}
