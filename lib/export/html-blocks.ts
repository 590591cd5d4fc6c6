import { SEVERITY_NAMES } from '@/lib/checks/define'
import { drawBudget, budgetSentence } from '@/lib/document/diagram/draw-budget'
import { drawComponents } from '@/lib/document/diagram/draw'
import { sentences } from '@/lib/document/diagram/graph'
import type { Palette } from '@/lib/document/diagram/palette'
import type { Block, DecisionBlock, FindingBlock, Hand, Row, Table } from '@/lib/document/blocks'
import { escapeHtml, type Figures, figureHtml, inlineHtml, proseHtml } from './html-text'

const handClass = (hand: Hand) => (hand === null ? '' : ' hand')
const handHtml = (hand: Hand) =>
  hand === null
    ? ''
    : `<p class="by person">Written by ${escapeHtml(hand.name)}, ${escapeHtml(hand.at.slice(0, 10))}</p>`

type Cells = { readonly header: string; readonly numeric: boolean; readonly html: string }[]

function rowHtml(cells: Cells, extra = ''): string {
  const html = cells.map((cell, i) => {
    const numeric = cell.numeric ? ' class="num"' : ''
    if (i === 0) return `<th scope="row"${numeric}>${cell.html}</th>`
    return `<td${numeric} data-l="${escapeHtml(cell.header)}">${cell.html}</td>`
  })
  return `<tr${extra}>${html.join('')}</tr>`
}

function tableShell(
  id: string,
  title: string | null,
  head: readonly { header: string; numeric: boolean }[],
  body: string,
): string {
  const caption = title === null ? '' : `<caption>${escapeHtml(title)}</caption>`
  const columns = head.map(
    (column) => `<th scope="col"${column.numeric ? ' class="num"' : ''}>${escapeHtml(column.header)}</th>`,
  )
  return `<table class="stack" id="${id}">${caption}<thead><tr>${columns.join('')}</tr></thead><tbody>${body}</tbody></table>`
}

function tableHtml(table: Table, figures: Figures): string {
  const row = (entry: Row) =>
    rowHtml(
      table.columns.map((column, i) => ({ ...column, html: inlineHtml(entry.cells[i] ?? [], figures) })),
      entry.hand === null ? '' : ` class="hand" title="Written by ${escapeHtml(entry.hand.name)}"`,
    )
  return tableShell(table.id, table.title, table.columns, table.rows.map(row).join(''))
}

function decisionHtml(block: DecisionBlock, figures: Figures): string {
  const say = (nodes: Parameters<typeof inlineHtml>[0]) => inlineHtml(nodes, figures)
  const instead = block.alternatives.map((a) => `<li><s>${say(a.option)}</s>: ${say(a.whyNot)}</li>`)
  const revisit = block.revisitWhen.length === 0 ? '' : ` Revisit when: ${say(block.revisitWhen)}.`
  const answers = block.answers.length === 0 ? '' : ` Answers ${block.answers.map(escapeHtml).join(', ')}.`
  return `<div class="decision${handClass(block.hand)}" id="${block.id}"><p class="no">${escapeHtml(block.number)}</p><div><p class="what">${say(block.title)}</p><p class="choice">${say(block.choice)}</p><div class="prose">${proseHtml(block.rationale, figures)}</div>${instead.length === 0 ? '' : `<ul class="instead" aria-label="Instead of">${instead.join('')}</ul>`}<p class="inst">Confidence ${block.confidence}.${revisit}${answers}</p>${handHtml(block.hand)}</div></div>`
}

const SHAPES = {
  error: '<path d="M5.4 2h5.2L14 5.4v5.2L10.6 14H5.4L2 10.6V5.4z"/><path d="M8 4.8v4M8 10.4v.8"/>',
  warning: '<path d="M8 2.5 14.2 13.2H1.8z"/><path d="M8 6.6v3M8 11v.7"/>',
  info: '<circle cx="8" cy="8" r="5.8"/><path d="M8 7.3v4M8 4.8v.8"/>',
} as const

function findingHtml(block: FindingBlock, figures: Figures): string {
  const clauses = block.clauses.map((clause) => `<span>${escapeHtml(clause.label)}: ${escapeHtml(clause.text)}</span>`)
  const law = block.asOf === null ? '' : ` As of ${escapeHtml(block.asOf)}; not legal advice.`
  const lapsed = block.lapsed === null ? '' : `<p>${escapeHtml(block.lapsed)}</p>`
  const icon = `<svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">${SHAPES[block.severity]}</svg>`
  return `<div class="finding ${block.severity}" id="${block.id}"><p class="row"><span class="sev ${block.severity}">${icon}${SEVERITY_NAMES[block.severity]}, open</span> <b>${escapeHtml(block.title)}</b> <span class="check">${escapeHtml(block.check)}</span></p><p class="clause">${clauses.join('; ')}</p><p>${inlineHtml(block.message, figures)} ${escapeHtml(block.why)} To fix: ${escapeHtml(block.fix)}</p>${lapsed}<p class="inst">${escapeHtml(block.source)}${law}</p></div>`
}

/** Rows of an appendix that stand open; the rest opens on a press, and on paper. */
const SHOWN = 12
const folded = (title: string, html: string) =>
  `<details class="more"><summary>${escapeHtml(title)}</summary>${html}</details>`

const figureShell = (id: string, svg: string, caption: string) =>
  `<figure id="${id}">${svg}<figcaption>${caption}</figcaption></figure>`

function diagramHtml(block: Extract<Block, { kind: 'diagram' }>, palette: Palette): string {
  const lines = sentences(block.graph)
  const title = `Components and their connections: ${lines.join('; ')}.`
  const wide = drawComponents(block.graph, { palette, form: 'wide', id: `${block.id}-w`, title })
  const narrow = drawComponents(block.graph, { palette, form: 'narrow', id: `${block.id}-n`, title })
  const list =
    lines.length === 0
      ? ''
      : `<details class="inwords" open><summary>The same in words</summary><ol>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ol></details>`
  return figureShell(
    block.id,
    `<div class="dia wide">${wide.svg}</div><div class="dia narrow">${narrow.svg}</div>`,
    `Figure ${block.number}. ${escapeHtml(block.caption)} Numbers on the lines refer to the list.${list}`,
  )
}

export function blockHtml(block: Block, figures: Figures, palette: Palette): string {
  switch (block.kind) {
    case 'heading':
      return `<h3 id="${block.id}">${escapeHtml(block.text)}<a class="anchor" href="#${block.id}" aria-label="Link to ${escapeHtml(block.text)}">#</a></h3>`
    case 'prose':
      return `<div class="prose${block.lead ? ' lead' : ''}${handClass(block.hand)}">${proseHtml(block.prose, figures)}${handHtml(block.hand)}</div>`
    case 'note':
      return `<p class="note">${escapeHtml(block.text)}</p>`
    case 'table':
      return tableHtml(block, figures)
    case 'decision':
      return decisionHtml(block, figures)
    case 'finding':
      return findingHtml(block, figures)
    case 'diagram':
      return diagramHtml(block, palette)
    case 'budget': {
      const title = budgetSentence(block.budget)
      const svg = `<div class="scroll budget" tabindex="0" role="group" aria-label="Latency budget">${drawBudget(block.budget, { palette, id: block.id, title })}</div>`
      return figureShell(block.id, svg, `Figure ${block.number}. ${escapeHtml(block.caption)}`)
    }
    case 'calculations': {
      const head = [
        { header: 'Figure', numeric: false },
        { header: 'From', numeric: false },
        { header: 'Result', numeric: true },
      ]
      const cells = (...html: string[]) => head.map((column, i) => ({ ...column, html: html[i] ?? '' }))
      const rows = block.rows.flatMap((row) =>
        row.results.map((result, i) =>
          rowHtml(
            cells(
              escapeHtml(result.label),
              i === 0 ? `<span class="code">${escapeHtml(row.call)}</span>` : 'the same call',
              escapeHtml(result.text),
            ),
          ),
        ),
      )
      const table = tableShell(block.id, null, head, rows.join(''))
      return block.title === null ? table : folded(block.title, table)
    }
    case 'assumptions': {
      const head = [
        { header: 'Assumption', numeric: false },
        { header: 'Value', numeric: true },
        { header: 'What would replace it', numeric: false },
        { header: 'Figures that follow', numeric: true },
      ]
      const rows = block.rows.map((row) => {
        const html = [
          escapeHtml(row.label),
          figureHtml(figures[row.ref]),
          escapeHtml(row.note),
          row.moves === 0 ? '—' : String(row.moves),
        ]
        return rowHtml(head.map((column, i) => ({ ...column, html: html[i] ?? '' })))
      })
      const first = tableShell(block.id, null, head, rows.slice(0, SHOWN).join(''))
      const rest = rows.slice(SHOWN)
      if (rest.length === 0) return first
      return (
        first +
        folded(`${rest.length} more, which move less`, tableShell(`${block.id}-more`, null, head, rest.join('')))
      )
    }
    default: {
      const items = block.items.map((item) => {
        const title =
          item.url !== null && /^https?:\/\/\S+$/i.test(item.url)
            ? `<a href="${escapeHtml(item.url)}" rel="noopener noreferrer nofollow">${escapeHtml(item.title)}</a>`
            : escapeHtml(item.title)
        return `<li>${title}${item.note === null ? '' : `, ${escapeHtml(item.note)}`}</li>`
      })
      return `<ol class="prose references">${items.join('')}</ol>`
    }
  }
}
