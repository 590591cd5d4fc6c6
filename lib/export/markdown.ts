import { sentences } from '@/lib/document/diagram/graph'
import type { Block, DecisionBlock, FindingBlock } from '@/lib/document/blocks'
import { budgetSentence } from '@/lib/document/diagram/draw-budget'
import { ORIGIN_WORDS } from '@/lib/document/figures'
import type { DocumentModel } from '@/lib/document/model'
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
  const text = `**${escapeText(block.number)} ${say(block.title)}: ${stop(say(block.choice))}** ${rationale} ${tail.join(' ')}`
  return text.replace(/^/gm, '> ')
}

function finding(block: FindingBlock, figures: Figures): string {
  const clauses = block.clauses.map((clause) => `${escapeText(clause.label)}: ${escapeText(clause.text)}`).join('; ')
  const law = block.asOf === null ? '' : ` As of ${escapeText(block.asOf)}; not legal advice.`
  return `- **${escapeText(block.check)} (${block.severity}) ${escapeText(block.title)}.** ${stop(inlineMarkdown(block.message, figures))} ${stop(escapeText(block.why))} To fix: ${stop(escapeText(block.fix))}${clauses === '' ? '' : ` (${clauses})`} Source: ${stop(escapeText(block.source))}${law}`
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
      const list = sentences(block.graph).map((line, i) => `${i + 1}. ${escapeText(line)}`)
      return [
        `\`\`\`mermaid\n${mermaid(block.graph)}\n\`\`\``,
        `*Figure ${block.number}. ${escapeText(block.caption)} The same in words:*`,
        list.join('\n'),
      ].join('\n\n')
    }
    case 'budget':
      return `*Figure ${block.number}. ${escapeText(budgetSentence(block.budget))}*`
    case 'calculations': {
      const rows = block.rows.flatMap((row) =>
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
      return tableMarkdown(
        ['Assumption', 'Value', 'What would replace it', 'Figures that follow'],
        block.rows.map((row) => [
          escapeText(row.label),
          figureText(row.ref, figures),
          escapeText(row.note),
          row.moves === 0 ? '—' : String(row.moves),
        ]),
        [false, true, false, true],
      )
    default:
      return block.items
        .map((item) => {
          const note = item.note === null ? '' : `, ${escapeText(item.note)}`
          const url =
            item.url !== null && /^https?:\/\/\S+$/.test(item.url)
              ? `, <${item.url.replace(/[<>]/g, encodeURIComponent)}>`
              : ''
          return `- ${escapeText(item.title)}${note}${url}`
        })
        .join('\n')
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
