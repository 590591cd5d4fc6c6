import type { AssumptionRow, Block, Calculation, DecisionBlock, FindingBlock } from '@/lib/document/blocks'
import { ORIGIN_WORDS } from '@/lib/document/figures'
import type { DocumentModel } from '@/lib/document/model'
import type { Prose } from '@/lib/document/prose'
import {
  codeSpan,
  escapeText,
  type Figures,
  figureText,
  inlineMarkdown,
  proseMarkdown,
  tableMarkdown,
} from './markdown-text'
import { mermaid } from './mermaid'

const stop = (text: string) => (/[.!?:…]$/.test(text.trim()) || text.trim() === '' ? text.trim() : `${text.trim()}.`)

function decision(block: DecisionBlock, figures: Figures): string {
  const say = (nodes: Parameters<typeof inlineMarkdown>[0]) => inlineMarkdown(nodes, figures)
  const rejected = block.alternatives.map((a) => `*${say(a.option).replace(/\*/g, '')}* (${say(a.whyNot)})`).join('; ')
  const rationale = proseMarkdown(block.rationale, figures)
  const tail = [
    rejected === '' ? '' : `Rejected: ${rejected}.`,
    `Confidence ${block.confidence}.`,
    block.revisitWhen.length === 0 ? '' : `Revisit when: ${stop(say(block.revisitWhen))}`,
    block.answers.length === 0 ? '' : `Answers ${block.answers.map(escapeText).join(', ')}.`,
    block.hand === null ? '' : `Written by ${escapeText(block.hand.name)}, ${escapeText(block.hand.at.slice(0, 10))}.`,
  ].filter((part) => part !== '')
  // A fence, a list or a heading begins a line of its own, or what follows it would be read as markup.
  const gap = (beside: Prose | undefined) => (beside === undefined || beside.kind === 'paragraph' ? ' ' : '\n\n')
  const lead = `**${escapeText(block.number)} ${say(block.title)}: ${stop(say(block.choice))}**`
  const text = [lead, gap(block.rationale[0]), rationale, gap(block.rationale.at(-1)), tail.join(' ')].join('')
  return text.replace(/^/gm, '> ')
}

function finding(block: FindingBlock, figures: Figures): string {
  const clauses = block.clauses.map((clause) => `${escapeText(clause.label)}: ${escapeText(clause.text)}`).join('; ')
  const law = block.asOf === null ? '' : ` As of ${escapeText(block.asOf)}; not legal advice.`
  const lapsed = block.lapsed === null ? '' : `${escapeText(block.lapsed)} `
  return `- **${escapeText(block.check)} (${block.severity}) ${escapeText(block.title)}.** ${stop(inlineMarkdown(block.message, figures))} ${stop(escapeText(block.why))} To fix: ${stop(escapeText(block.fix))}${clauses === '' ? '' : ` (${clauses})`} ${lapsed}Source: ${stop(escapeText(block.source))}${law}`
}

/** Calls shown in the file: one for each calculator, in the order of the text. */
const MAX_CALLS = 10
function mainCalls(rows: readonly Calculation[]): Calculation[] {
  const seen = new Set<string>()
  const first = rows.filter((row) => !seen.has(row.label) && seen.add(row.label))
  return first.slice(0, MAX_CALLS)
}

/** Assumptions in full: those that move most figures. */
const MAX_ASSUMPTIONS = 6
function assumptions(rows: readonly AssumptionRow[], figures: Figures): string {
  const table = tableMarkdown(
    ['Assumption', 'Value', 'What would replace it', 'Figures that follow'],
    rows
      .slice(0, MAX_ASSUMPTIONS)
      .map((row) => [
        escapeText(row.label),
        figureText(row.ref, figures),
        escapeText(row.note),
        row.moves === 0 ? '—' : String(row.moves),
      ]),
    [false, true, false, true],
  )
  const rest = rows
    .slice(MAX_ASSUMPTIONS)
    .map((row) => `${escapeText(row.label)} ${figureText(row.ref, figures)}`)
    .join('; ')
  return rest === '' ? table : `${table}\n\nAlso assumed: ${rest}.`
}

function blockMarkdown(block: Block, figures: Figures): string {
  switch (block.kind) {
    case 'heading':
      return `### ${escapeText(block.text)}`
    case 'prose':
      return proseMarkdown(block.prose, figures)
    case 'note':
      return `*${escapeText(block.text)}*`
    case 'table': {
      const table = tableMarkdown(
        block.columns.map((column) => escapeText(column.header)),
        block.rows.map((row) => row.cells.map((cell) => inlineMarkdown(cell, figures))),
        block.columns.map((column) => column.numeric),
      )
      return block.title === null ? table : `**${escapeText(block.title)}**\n\n${table}`
    }
    case 'decision':
      return decision(block, figures)
    case 'finding':
      return finding(block, figures)
    case 'diagram': {
      // Mermaid's source is its own text alternative: a list of the same links would only repeat it.
      return `\`\`\`mermaid\n${mermaid(block.graph)}\n\`\`\`\n\n*Figure ${block.number}. ${escapeText(block.caption)}*`
    }
    case 'budget':
      // The table under it says the same; a file of text has no drawing to add.
      return ''
    case 'calculations': {
      // A reader of the file gets the calculators' calls; plain sums stand in the ledger and in design.json.
      if (block.id === 'sums') return ''
      const rows = mainCalls(block.rows).flatMap((row) =>
        row.results.map((result, i) => [
          escapeText(result.label),
          i === 0 ? codeSpan(row.call) : 'the same call',
          escapeText(result.text),
        ]),
      )
      const table = tableMarkdown(['Figure', 'From', 'Result'], rows, [false, false, true])
      return block.title === null ? table : `**${escapeText(block.title)}**\n\n${table}`
    }
    case 'assumptions':
      return assumptions(block.rows, figures)
    default:
      return block.items
        .map((item) => {
          const note = item.note === null ? '' : `, ${escapeText(item.note)}`
          const url =
            item.url !== null && /^https?:\/\/\S+$/.test(item.url)
              ? `, <${item.url.replace(/[<>]/g, encodeURIComponent)}>`
              : ''
          return `${escapeText(item.title)}${note}${url}`
        })
        .join(' · ')
  }
}

/** GitHub-flavoured Markdown; figures carry the mark of their origin. */
export function renderMarkdown(model: DocumentModel): string {
  const { figures } = model
  const entries = model.entries.map((entry) => `${entry.term.toLowerCase()}: ${entry.text}`).join(' · ')
  const legend = Object.values(ORIGIN_WORDS)
    .map((origin) => `${origin.mark} ${origin.word.toLowerCase()}`)
    .join(', ')
  const decided = model.digest.map(
    (entry) => `${escapeText(entry.step)}: ${inlineMarkdown(entry.choice, figures)} (${escapeText(entry.number)})`,
  )
  const parts = [
    `# ${escapeText(model.title)}`,
    `Architecture document · ${escapeText(entries)}`,
    `Origin of every figure: ${legend}.`,
    ...(model.hasContent ? ['## In one paragraph', proseMarkdown(model.headline, figures)] : []),
    ...(decided.length > 0 ? [`**Decided.** ${decided.join(' · ')}`] : []),
    ...model.sections.flatMap((section) => [
      `## ${section.number} ${escapeText(section.title)}`,
      ...section.blocks.map((block) => blockMarkdown(block, figures)),
    ]),
  ]
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`
}
