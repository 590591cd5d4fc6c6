import { PAGE_PALETTE } from '@/lib/document/diagram/palette'
import type { DocumentModel } from '@/lib/document/model'
import { blockHtml } from './html-blocks'
import { legendHtml, popoversHtml } from './html-figure'
import { escapeHtml, inlineHtml, proseHtml } from './html-text'

/**
 * The document as HTML for the app's pages, the share page and the file alike. Every text was escaped on its way in,
 * and prose comes as a closed set of nodes: nothing that was typed can become markup.
 */
export function renderBody(model: DocumentModel): string {
  const { figures } = model
  const entries = model.entries.map(
    (entry) => `<div><dt>${escapeHtml(entry.term)}</dt><dd>${escapeHtml(entry.text)}</dd></div>`,
  )
  const digest = model.digest.map(
    (entry) =>
      `<li><span class="step">${escapeHtml(entry.step)}</span><span>${inlineHtml(entry.choice, figures)} <a href="${entry.href}">${escapeHtml(entry.number)}</a></span></li>`,
  )
  const sections = model.sections.map(
    (section) =>
      `<section id="${section.id}" aria-labelledby="${section.id}-h"><h2 id="${section.id}-h"><span class="no">${section.number}</span>${escapeHtml(section.title)}<a class="anchor" href="#${section.id}" aria-label="Link to ${escapeHtml(section.title)}">#</a></h2>${section.blocks.map((block) => blockHtml(block, figures, PAGE_PALETTE)).join('')}</section>`,
  )
  const head = `<header><p class="kicker">Architecture document</p><h1>${escapeHtml(model.title)}</h1><dl class="titleblock">${entries.join('')}</dl><div class="lede">${proseHtml(model.headline, figures)}</div>${digest.length === 0 ? '' : `<ul class="digest" aria-label="Decided, step by step">${digest.join('')}</ul>`}${legendHtml(model)}</header>`
  return `${head}${sections.join('')}${popoversHtml(model)}`
}
