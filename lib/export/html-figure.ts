import { type Figure, ORIGIN_WORDS } from '@/lib/document/figures'
import type { DocumentModel } from '@/lib/document/model'
import type { Origin } from '@/lib/facts/fact'
import { escapeHtml } from './html-text'

const LINES: Readonly<Record<Origin, string>> = {
  user: '<path d="M0 4h20" stroke-width="2"/>',
  calculated: '<path d="M0 2.5h20M0 5.5h20" stroke-width="1.2"/>',
  cited: '<path d="M1 4h20" stroke-width="2" stroke-dasharray="1.5 2.5"/>',
  measured: '<path d="M.5 1v6M19.5 1v6M.5 4h19" stroke-width="1.2"/>',
  decided: '<path d="M0 4h20" stroke-width="1.5" stroke-dasharray="7 2 1.5 2"/>',
  assumed: '<path d="M0 4h20" stroke-width="1.5" stroke-dasharray="4 2.5"/>',
}

/** The sample of an origin's line with its word. */
export const originHtml = (origin: Origin): string =>
  `<span class="o ${origin}"><svg width="20" height="8" viewBox="0 0 20 8" stroke="currentColor" fill="none" aria-hidden="true">${LINES[origin]}</svg>${ORIGIN_WORDS[origin].word}</span>`

/** The legend names the origins that this document has. */
export function legendHtml(model: DocumentModel): string {
  const used = new Set(Object.values(model.figures).flatMap((figure) => figure.origin ?? []))
  const items = Object.keys(ORIGIN_WORDS).flatMap((origin) => [...used].filter((known) => known === origin))
  if (items.length === 0) return ''
  return `<p class="legend" role="note" aria-label="Origin of a number">${items.map(originHtml).join('')}</p>`
}

function cameFrom(figure: Figure): string {
  const parts: string[] = []
  if (figure.how) {
    const inputs = figure.how.inputs.map(
      (input) => `<dt>${escapeHtml(input.name)}</dt><dd>${escapeHtml(input.text)}</dd>`,
    )
    const formula = figure.how.fn === 'expr' ? '' : `<p class="formula">${escapeHtml(figure.how.formula)}</p>`
    parts.push(
      formula,
      `<p class="code">${escapeHtml(figure.how.call)}</p>`,
      inputs.length === 0 ? '' : `<dl class="kv">${inputs.join('')}</dl>`,
    )
  }
  if (figure.source) {
    const { title, url, asOf, quote } = figure.source
    const linked =
      url !== null && /^https?:\/\/\S+$/i.test(url)
        ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer nofollow">${escapeHtml(title)}</a>`
        : escapeHtml(title)
    parts.push(
      quote === null ? '' : `<p class="clause">“${escapeHtml(quote)}”</p>`,
      `<p class="small">${linked}${asOf === null ? '' : `, ${escapeHtml(asOf)}`}</p>`,
    )
  }
  if (figure.decisionId !== null) parts.push(`<p class="small">Decision ${escapeHtml(figure.decisionId)}</p>`)
  if (figure.note !== null && figure.note !== '') parts.push(`<p class="small">${escapeHtml(figure.note)}</p>`)
  return parts.join('')
}

/** What a figure opens to: one popover a figure, shared by all its places, without a script. */
export function popoversHtml(model: DocumentModel): string {
  const seen = new Set<string>()
  return Object.values(model.figures)
    .filter((figure) => figure.origin !== null && !seen.has(figure.slug) && seen.add(figure.slug))
    .map((figure) => {
      const origin = figure.origin === null ? '' : originHtml(figure.origin)
      return `<div popover id="${figure.slug}" class="from" role="dialog" aria-label="${escapeHtml(figure.label)}"><p class="from-head"><span>${escapeHtml(figure.label)}</span><b>${escapeHtml(figure.text)}</b></p><p>${origin}</p>${cameFrom(figure)}</div>`
    })
    .join('')
}
