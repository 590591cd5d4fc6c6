import { expect, it } from 'vitest'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { offeredFigures } from './figure-pieces'

const PRICE = 'arch.usdPerHour'
const price = (label: string, value: number, note: string | null = null) => ({
  ...fact(PRICE, value, { origin: 'assumed', setBy: 'advisor:expert', step: 'arch' }),
  label,
  unit: 'usd/h',
  note,
})

it('names both machines where a price becomes that of another one, and says what a change is for', () => {
  const now = ledger(price('One g5.xlarge (1 A10G)', 1.006))
  const note = 'Asked to be cheaper: g6.xlarge instead of g5.xlarge. It costs latency.'
  const [piece] = offeredFigures(now, ledger(price('One g6.xlarge (1 L4)', 0.8048, note))).pieces
  expect(piece).toMatchObject({ title: 'g6.xlarge instead of g5.xlarge', note: 'It costs latency.' })
  expect(piece?.moves).toEqual([
    { label: 'One g5.xlarge (1 A10G) becomes one g6.xlarge (1 L4)', before: '$1.006 /h', after: '$0.8048 /h' },
  ])
})

it('keeps one name for a figure that only changes its value', () => {
  const given = { ...fact('arch.replicas', 10, { step: 'arch' }), label: 'Replicas over three zones' }
  const mended = { ...fact('arch.replicas', 13, { origin: 'decided', step: 'arch' }), label: 'Replicas' }
  const { pieces } = offeredFigures(ledger(given), ledger(mended), undefined, ['arch.replicas'])
  expect(pieces.map(({ moves }) => moves)).toEqual([[{ label: 'Replicas', before: '10', after: '13' }]])
})
