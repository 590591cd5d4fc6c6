/** What may hold digits in prose without being a figure: names, ids, dates, articles of law. */
const NAMES: readonly RegExp[] = [
  /\{\{[^{}]*\}\}/g,
  /“[^”]*”/g,
  /https?:\S+/g,
  // Sources of a point of law at the end of a line: "(GDPR art. 22; as of 2026-06.)".
  /\([^()]*(?:\([^()]*\)[^()]*)*as of [^)]*\)/g,
  // Decisions, risks, questions, checks, tests of the ML Test Score, steps.
  /\b[DRQ]\d+(?:\.\d+)?\b/g,
  /\b[A-Z]{2}-\d{2}\b/g,
  /\b[Ss]teps? \d\b/g,
  /\b(?:section|chapter|ch\.|figure|table|page|week|level|tier|phase|stage) \d+\b/gi,
  // Law and standards.
  /\(EU\) \d+\/\d+|\b\d+\/\d+\/E[CE]C\b|\b\d+\([a-z]\)/g,
  /\b\d+ (?:CFR|USC)\b[ \d.§]*/g,
  /\b(?:arts?|Arts?|Annex|Law|Title|SR|CFR|LL|IEC|ISO|EN|Part|clause|recital|para|Recital|§)\.? ?\d[\d\w.()/–-]*/g,
  // Dates and years.
  /\b(?:19|20)\d\d(?:-\d\d)*\b/g,
  // Names: F1, p99, TC40, H100, BM25, INT8, 3-D Secure, 7B.
  /\b\p{L}[\p{L}-]*-?\d[\p{L}\d.+-]*/gu,
  /\b\d-D\b/g,
  /\b\d+(?:\.\d+)?[A-Z]\b/g,
]

/** The first figure that a text types out rather than refers to, or undefined. */
export function bareFigure(text: string): string | undefined {
  const rest = NAMES.reduce((left, name) => left.replace(name, ' '), text)
  return /[$€£]?\d[\d.,]*\s?%?/.exec(rest)?.[0].trim()
}
