import type { Block, DecisionBlock, Section } from '@/lib/document/blocks'
import { ORIGIN_WORDS } from '@/lib/document/figures'
import { type DocumentModel, refsOfBlock } from '@/lib/document/model'
import { type Inline, plainInline } from '@/lib/document/prose'
import type { ArchiveFile } from './archive'
import { fileStem } from './file-name'
import {
  escapeText,
  figureText,
  inlineMarkdown,
  paragraphMarkdown,
  proseMarkdown,
  tableMarkdown,
} from './markdown-text'

type Placed = { readonly decision: DecisionBlock; readonly section: Section; readonly file: string }

/** A text as YAML holds it whatever is in it: JSON's strings are YAML's. */
const quoted = (text: string): string => JSON.stringify(text)

/** `0003-model-family.md`: in the order of the design, and by what is decided rather than by what was chosen. */
function placed(model: DocumentModel): Placed[] {
  const decisions = model.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'decision' ? [{ decision: block, section }] : [])),
  )
  return decisions.map(({ decision, section }, index) => ({
    decision,
    section,
    file: `${String(index + 1).padStart(4, '0')}-${fileStem(plainInline(decision.title, (ref) => model.figures[ref]?.text ?? ''))}.md`,
  }))
}

/** The first passage of a step: what its decisions are about. */
const openingOf = ({ blocks }: Section) =>
  blocks.find((block): block is Extract<Block, { kind: 'prose' }> => block.kind === 'prose')?.prose ?? []

function figuresOf(block: Block, model: DocumentModel): string {
  const rows = [...new Set(refsOfBlock(block))].flatMap((ref) => {
    const figure = model.figures[ref]
    if (!figure) return []
    const from = figure.how?.call ?? figure.source?.title ?? figure.note ?? ''
    const word = figure.origin === null ? 'Not known' : ORIGIN_WORDS[figure.origin].word
    return [[escapeText(figure.label), figureText(ref, model.figures), word, escapeText(from)]]
  })
  return rows.length === 0 ? '' : tableMarkdown(['Figure', 'Value', 'Origin', 'From'], rows, [false, true])
}

function record({ decision, section }: Placed, model: DocumentModel): string {
  const { figures } = model
  const say = (nodes: readonly Inline[]) => paragraphMarkdown(nodes, figures)
  const opening = openingOf(section).length > 0 ? openingOf(section) : model.headline
  const step = `It belongs to “${escapeText(section.title)}”, step ${section.number} of the design “${escapeText(model.title)}”.`
  const answers =
    decision.answers.length === 0 ? '' : `It answers these findings: ${decision.answers.map(escapeText).join(', ')}.`
  const options = [decision.choice, ...decision.alternatives.map(({ option }) => option)]
  const against = decision.alternatives.map(
    ({ option, whyNot }) =>
      `### ${inlineMarkdown(option, figures)}\n\n* Bad, because ${inlineMarkdown(whyNot, figures)}`,
  )
  const named = figuresOf(decision, model)
  const more = [
    `Confidence: ${decision.confidence}.`,
    decision.revisitWhen.length === 0 ? '' : `Revisit when: ${inlineMarkdown(decision.revisitWhen, figures)}`,
  ]
  const people = decision.hand === null ? [] : [`decision-makers: ${quoted(decision.hand.name)}`]
  const date = decision.hand?.at.slice(0, 10) ?? model.asOf
  return `${[
    ['---', `status: ${model.isApproved ? 'accepted' : 'proposed'}`, `date: ${date}`, ...people, '---'].join('\n'),
    `# ${escapeText(decision.number)} ${inlineMarkdown(decision.title, figures)}`,
    '## Context and Problem Statement',
    proseMarkdown(opening, figures),
    [step, answers].filter(Boolean).join(' '),
    '## Considered Options',
    options.map((option) => `* ${say(option)}`).join('\n'),
    '## Decision Outcome',
    `Chosen option: “${inlineMarkdown(decision.choice, figures)}”, because:`,
    proseMarkdown(decision.rationale, figures),
    ...(against.length > 0 ? ['## Pros and Cons of the Options', ...against] : []),
    '## More Information',
    more.filter(Boolean).join(' '),
    ...(named === '' ? [] : [named]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

const ABOUT = {
  accepted: 'They are accepted: this state of the design was approved.',
  proposed: 'They are proposed: this state of the design was not approved by a review.',
}

/**
 * One file for each decision, in the form of MADR 4.0.0 (https://adr.github.io/madr/), for the `docs/decisions` of a
 * repository, and one that lists them. Pure: the same design gives the same files.
 */
export function decisionRecords(model: DocumentModel): ArchiveFile[] {
  const all = placed(model)
  const rows = all.map(({ decision, section, file }) => [
    `[${escapeText(decision.number)} ${inlineMarkdown(decision.title, model.figures)}](${file})`,
    inlineMarkdown(decision.choice, model.figures),
    escapeText(section.title),
  ])
  const list = [
    `# Decisions of “${escapeText(model.title)}”`,
    rows.length === 0
      ? 'No step that decides anything has been drafted yet.'
      : `As of ${model.asOf}. ${model.isApproved ? ABOUT.accepted : ABOUT.proposed} Raised letters say where a figure is from: ${Object.values(
          ORIGIN_WORDS,
        )
          .map(({ mark, says }) => `${mark} ${says}`)
          .join(', ')}.`,
    ...(rows.length === 0 ? [] : [tableMarkdown(['Decision', 'Choice', 'Step'], rows)]),
  ]
  return [
    { path: 'README.md', text: `${list.join('\n\n')}\n` },
    ...all.map((one) => ({ path: one.file, text: record(one, model) })),
  ]
}
