import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

/** What users read. `lib/brief` reads people's own words, in whatever spelling. */
const FOLDERS = [
  ...['advisor', 'method', 'tools'].map((name) => `agents/${name}`),
  ...['calculators', 'checks', 'document', 'export', 'facts', 'history', 'knowledge', 'methodology', 'profile'].map(
    (name) => `lib/${name}`,
  ),
  'lib/quality/checks',
  'lib/tradeoffs',
  'app',
  'components',
]
const isRead = (file: string) =>
  /\.tsx?$/.test(file) && !/\.test\.ts|\/fixtures\/|\/independent\/|knowledge\/sources\//.test(file)

const STEMS =
  'anonym|author|capital|character|custom|equal|factor|general|harmon|initial|local|maxim|memor|minim|modern|normal|optim|organ|parametr|penal|personal|prior|pseudonym|quant|random|real|recogn|regular|serial|special|stabil|standard|summar|synchron|token|util|vector|visual'
const BRITISH = new RegExp(
  `(?<![\\w/.#&=-])(?:(?:re)?(?:${STEMS})is(?:e|ed|es|ing|er|ers|ation|ations)|(?:analys|paralys)(?:e|ed|ing)|(?:colour|behaviour|favour|labour|neighbour|honour|harbour|flavour|tumour)\\w*|(?:un|re)?(?:cancel|label|model|travel|signal)l(?:ed|er|ing)|(?:kilo|centi|milli)?met(?:re|res)|centre[ds]?|fibres?|licen(?:ce|ces)|defence|offences?|programmes?|catalogue[ds]?|grey\\w*|judgements?|ageing|tyres?|kerbs?|whilst|amongst|learnt|spelt|enrols?|fulfils?|instalments?|jewellery|artefacts?|aluminium|sceptical)(?![\\w(=:])`,
  'gi',
)

/** Titles, addresses and quotes are other people's words; what has no blank in it may be an id, and a pattern is none. */
const SOURCED = /\b(?:quote|title|url):.*$/gm
const NOT_PROSE =
  /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^(?:import|export) [^\n]* from .*$|keywords: \[[^\]]*\]|\[\[\w+\]\]|\{\{[^}]*\}\}|\$\{[^}]*\}/gm
const TEXTS = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\\n]|\\.)*`/g
const MARKUP = /(?<=>)[^<>{}=;]+(?=<)/g
const isProse = (text: string) => /\s/.test(text) && !/\\b|\(\?|\||\bselect\b/.test(text)

it('is American in every text that users read', () => {
  const files = FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter(isRead),
  )
  expect(files.length).toBeGreaterThan(500)
  const found = files.flatMap((file) => {
    const source = fs.readFileSync(path.join(root, file), 'utf8').replaceAll(NOT_PROSE, '')
    const own = /knowledge\/(?:laws|tools)\/|quote:/.test(file + source) ? source.replaceAll(SOURCED, '') : source
    const texts = [...own.matchAll(TEXTS), ...(file.endsWith('x') ? own.matchAll(MARKUP) : [])]
    return texts
      .filter(([text]) => isProse(text))
      .flatMap(([text]) => [...text.matchAll(BRITISH)].map(([word]) => `${file}: ${word}`))
  })
  expect(found).toEqual([])
})
