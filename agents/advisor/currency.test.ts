import { describe, expect, it } from 'vitest'
import { drafted } from '@/agents/fixtures/drafted'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { buildDocument } from '@/lib/document/model'
import { findExport } from '@/lib/export/registry'

const BANK =
  'We run an online bank in Germany and want to detect fraud in transfers. 40,000 transfers a day, confirmed fraud is 0.1% and known after 30 to 60 days. Budget 6,000 euros a month, a missed fraud costs about 800 euros and a wrongly blocked transfer 15 euros. Answers within 200 ms. Two engineers, AWS.'
const lines = async (design: Awaited<ReturnType<typeof drafted>>) =>
  String(await findExport('markdown').render(buildDocument(design))).split('\n')

describe('amounts of a brief in another currency', () => {
  const named = [BANK, ...briefs.flatMap(({ brief }) => (/\beuros?\b/.test(brief) ? [brief] : []))]
  it.each(named)('are told in dollars beside, with the rate: %s', async (brief) => {
    const design = await drafted(brief)
    const own = Object.values(design.facts).filter(({ path, unit }) => path.startsWith('brief.') && /^eur\b/.test(unit))
    const rate = design.facts['problem.usdPerEur']
    if (own.length > 0) expect(rate?.note).toBe('Rounded, from memory of 2025; set the rate of the day.')
    for (const { path, value } of own) {
      const twin = Object.values(design.facts).find(({ calculator }) => calculator?.formula.startsWith(`{${path}}*`))
      expect(twin?.unit).toMatch(/^usd/)
      expect(twin?.value).toBeCloseTo(Number(value) * Number(rate?.value), 6)
    }
    const told = (await lines(design)).filter((line) => line.includes('€'))
    expect(
      told.filter((line) => !/€[\d.,]+[^=]* = \$|named, taken as \$/.test(line) || !line.includes('/euro')),
    ).toEqual([])
  })

  it('stand beside their rate, whatever else the brief gives after them', async () => {
    const shop =
      'We run an online shop for spare parts. 2 million visitors a month, 50 requests per second at peak. We want to recommend parts on the product page, answer within 150 ms. Budget is 4,000 EUR a month. Team of 3: Python, PyTorch, Postgres.'
    const given = (await lines(await drafted(shop))).find((line) => line.startsWith('Read: '))
    expect(given).toMatch(/€4,000[^;]* = \$4,600[^;]* at \$1\.15/)
  })

  it('stand alone where the brief names dollars', async () => {
    const dollars = await lines(await drafted(BANK.replaceAll('euros', 'dollars')))
    expect(dollars.filter((line) => /€|\/euro| = \$/.test(line))).toEqual([])
  })
})
