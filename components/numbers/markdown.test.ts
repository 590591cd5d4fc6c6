import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PAYLOADS } from '@/lib/document/fixtures/hostile'
import { offencesIn } from '@/lib/document/fixtures/markup'
import { ProseOf } from './markdown'

const drawn = (text: string) => renderToStaticMarkup(createElement(ProseOf, { text, figureOf: () => undefined }))

it.each(PAYLOADS)('what is typed into a step stays text there: %j', (payload) => {
  for (const text of [payload, `Words ${payload} and more`, `- ${payload}`, `> ${payload}`, `**${payload}**`]) {
    const html = drawn(text)
    expect(offencesIn(html)).toEqual([])
    expect(
      /<(?:script|img|iframe|svg|math|style|form|object)|="\s*(?:javascript|data|vbscript):/i.exec(html),
    ).toBeNull()
  }
})
it('and what is no attack is drawn', () =>
  expect(drawn('A **word**, [a link](https://example.com) and `code`')).toMatch(
    /<strong>word<\/strong>.*<a href="https:\/\/example.com".*<code>code<\/code>/,
  ))
