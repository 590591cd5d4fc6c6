import { renderPlain } from '@/lib/facts/template'
import type { Facts } from '@/lib/facts/fact'
import type { Step } from '@/lib/methodology/define-step'
import { isReply, type StepDraft } from '@/lib/methodology/draft'
import { fieldsOf, getField } from '@/lib/methodology/field'
import { type DiffPart, wordDiff } from './word-diff'

/** One difference between a step and the re-draft that is offered for it. */
export type ProposalPiece = {
  /** A field key, or the key of a whole item that is new or gone. */
  key: string
  title: string
  kind: 'changed' | 'new' | 'gone'
  parts: DiffPart[]
  /** Who wrote the present words, where a person did. */
  author: string | null
}

const LIST_NAMES: Readonly<Record<string, string>> = {
  decisions: 'Decision',
  sections: 'Section',
  risks: 'Risk',
  openQuestions: 'Open question',
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  revisitWhen: 'revisit when',
  whyItMatters: 'why it matters',
}

function titleOf(step: Step, draft: StepDraft, key: string): string {
  const [head = '', id = '', third = '', fourth = ''] = key.split('/')
  if (head === 'summary') return 'Summary'
  if (head === 'tables') {
    const table = step.tables.find((spec) => spec.id === id)
    const row = draft.tables[id]?.find((item) => item.id === third)
    const name = row?.[table?.columns[0]?.key ?? ''] ?? third
    const column = table?.columns.find((spec) => spec.key === fourth)?.header
    return [table?.title ?? id, name, column].filter(Boolean).join(', ')
  }
  if (head === 'sections') return draft.sections.find((section) => section.id === id)?.heading ?? id
  return [`${LIST_NAMES[head] ?? head} ${id}`, FIELD_NAMES[third] ?? third].filter(Boolean).join(', ')
}

/** The item of a field: `decisions/D1` of `decisions/D1/choice`; the field itself where it has none. */
function itemOf(key: string): string {
  const parts = key.split('/')
  return parts[0] === 'tables' ? parts.slice(0, 3).join('/') : parts.slice(0, 2).join('/')
}

/** What an agent answers to whoever told it something is shown beside the proposal, and nothing to accept. */
const withoutReplies = (draft: StepDraft): StepDraft => ({
  ...draft,
  openQuestions: draft.openQuestions.filter((question) => !isReply(question)),
})

/** What the proposal would change, in reading order: fields of items that both have, else whole items. */
export function proposalPieces(
  step: Step,
  before: StepDraft,
  after: StepDraft,
  authors: Readonly<Record<string, { name: string }>>,
  facts: Facts,
  /** The ledger as the proposal would make it. */
  then: Facts,
): ProposalPiece[] {
  const mine = withoutReplies(before)
  const offered = withoutReplies(after)
  const mineKeys = fieldsOf(mine)
  const offeredKeys = fieldsOf(offered)
  const mineItems = new Set(mineKeys.map(itemOf))
  const offeredItems = new Set(offeredKeys.map(itemOf))
  const words = (draft: StepDraft, key: string) =>
    renderPlain(getField(draft, key) ?? '', draft === offered ? then : facts)
  const whole = (draft: StepDraft, keys: string[], item: string) =>
    keys
      .filter((key) => itemOf(key) === item)
      .map((key) => words(draft, key))
      .filter(Boolean)
      .join(' · ')
  const authorOf = (key: string) =>
    Object.entries(authors).find(([field]) => field === key || field.startsWith(`${key}/`))?.[1].name ?? null

  const changed = offeredKeys.flatMap((key): ProposalPiece[] => {
    if (!mineItems.has(itemOf(key)) || getField(mine, key) === getField(offered, key)) return []
    return [
      {
        key,
        title: titleOf(step, mine, key),
        kind: 'changed',
        parts: wordDiff(words(mine, key), words(offered, key)),
        author: authorOf(key),
      },
    ]
  })
  const added = [...offeredItems].flatMap((item): ProposalPiece[] =>
    mineItems.has(item)
      ? []
      : [
          {
            key: item,
            title: `New: ${titleOf(step, offered, item)}`,
            kind: 'new',
            parts: [{ kind: 'added', text: whole(offered, offeredKeys, item) }],
            author: null,
          },
        ],
  )
  const gone = [...mineItems].flatMap((item): ProposalPiece[] =>
    offeredItems.has(item)
      ? []
      : [
          {
            key: item,
            title: `Taken out: ${titleOf(step, mine, item)}`,
            kind: 'gone',
            parts: [{ kind: 'removed', text: whole(mine, mineKeys, item) }],
            author: authorOf(item),
          },
        ],
  )
  return [...changed, ...added, ...gone]
}
