import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Calculator } from '@/lib/calculators/define'
import { gallerySearch } from '@/lib/calculators/entry'
import { exampleOf } from '@/lib/calculators/known-cases'
import { CALCULATORS, findCalculator } from '@/lib/calculators/registry'
import { CalculatorPage } from './calculator-page'
import { GalleryList } from './gallery-list'

const page = (calculator: Calculator, entries: Record<string, string> = {}) =>
  renderToStaticMarkup(createElement(CalculatorPage, { calculator, entries }))
const find = (fn: string): Calculator => {
  const calculator = findCalculator(fn)
  if (!calculator) throw new Error(fn)
  return calculator
}
const words = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

describe.each(CALCULATORS.map((calculator) => ({ fn: calculator.fn, calculator })))('$fn', ({ calculator }) => {
  const markup = page(calculator)

  it('stands with its example: result, formula, plot, known cases, sources', () => {
    expect(markup).toContain('<math')
    expect(markup.match(/role="img" aria-label="[^"]+: (rising|falling|steady|between) [^"]+\."/)).not.toBeNull()
    expect(markup).not.toMatch(/NaN|undefined|Infinity|\[object/)
    expect(words(markup)).toMatch(/(\d+) of \1 agree/)
    for (const { title } of calculator.sources) expect(markup).toContain(title.replaceAll('&', '&amp;'))
    expect(markup).not.toContain('role="alert"')
  })

  it('has a field for each input, named, described and filled in', () => {
    for (const name of Object.keys(calculator.inputs)) {
      expect(markup).toContain(`for="in-${name}"`)
      expect(markup).toMatch(new RegExp(`<(input|select|textarea)[^>]*id="in-${name}"[^>]*name="${name}"`))
    }
  })

  it('shows the same result under the address that it offers', () => {
    const search = gallerySearch(calculator, exampleOf(calculator.fn))
    expect(markup.replaceAll('&amp;', '&')).toContain(`href="/calculators/${calculator.fn}${search}"`)
    const again = page(calculator, Object.fromEntries(new URLSearchParams(search)))
    const result = (text: string) => words(/id="result".*?<\/section>/s.exec(text)?.[0] ?? '')
    expect(result(again)).toBe(result(markup))
  })
})

describe('a refusal', () => {
  it('names the input, marks its field and shows no result', () => {
    const markup = page(find('replicas_little'), { qps: 'many', latencyS: '0.1' })
    expect(words(markup)).toContain('Peak request rate would be "many"; it has to be')
    expect(markup).toMatch(/id="in-qps"[^>]*aria-invalid="true"/)
    expect(markup).toContain('value="many"')
    expect(markup).not.toContain('Link to this result')
  })

  it('of two inputs together names one of them', () => {
    const markup = page(find('erlang_c'), { lambda: '20', mu: '1', c: '20' })
    expect(words(markup)).toContain('20 slots are loaded to 1.000')
  })

  it('of an empty required field asks for it', () => {
    expect(words(page(find('fanout'), { p: '0.01' }))).toMatch(/ is missing\. Give /)
  })

  it('never shows markup that was typed', () => {
    const markup = page(find('fanout'), { p: '<img src=x onerror=alert(1)>', n: '5' })
    expect(markup).not.toContain('<img')
  })
})

describe('the gallery', () => {
  const list = (text: string) => renderToStaticMarkup(createElement(GalleryList, { words: text }))

  it('lists every function under its number', () => {
    const markup = list('')
    for (const { fn, id } of CALCULATORS) {
      expect(markup).toContain(`href="/calculators/${fn}"`)
      expect(markup).toContain(`id="${id}"`)
    }
  })

  it('finds by all words, and says when nothing matches', () => {
    const found = list('cache LRU')
    expect(found).toContain('/calculators/cache_hit_che')
    expect(found).not.toContain('/calculators/erlang_c')
    expect(words(found)).toContain('1 match for “cache LRU”')
    expect(words(list('zzz'))).toContain('No calculator matches')
  })
})
