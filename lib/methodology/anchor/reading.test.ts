import { describe, expect, it } from 'vitest'
import { FIGURE, locate, readingOf } from './reading'

const found = (source: string, text: string, before = '', after = '') => {
  const span = locate(source, { text, before, after })
  return span && source.slice(span.start, span.end)
}

describe('a passage as it is read', () => {
  it.each([
    ['plain words', 'Scored while the card waits.', 'while the card', 'while the card'],
    ['through emphasis', 'Scored **while the** _card_ waits.', 'while the card', 'while the** _card'],
    [
      'through a link',
      'See [the runbook](https://example.com/a_(b)) first.',
      'runbook first',
      'runbook](https://example.com/a_(b)) first',
    ],
    ['over the marks of a list', '1. Alert the team\n2. Roll back', 'team Roll', 'team\n2. Roll'],
    [
      'with a figure, whatever it shows',
      'At {{arch.qpsPeak}} per second.',
      `At ${FIGURE} per`,
      'At {{arch.qpsPeak}} per',
    ],
    ['that ends with a figure', 'Peak: {{arch.qpsPeak}}.', `Peak: ${FIGURE}`, 'Peak: {{arch.qpsPeak}}'],
    ['with letters of two units', 'The 𝒳 set', 'the 𝒳'.replace('the', 'The'), 'The 𝒳'],
  ])('%s', (_, source, text, wanted) => expect(found(source, text)).toBe(wanted))
  it('that stands there twice is told by what stands beside it, or not at all', () => {
    const source = 'The label is late. The team waits. The label is noisy.'
    expect(found(source, 'The label')).toBeUndefined()
    expect(locate(source, { text: 'The label', before: 'waits. ', after: ' is noisy' })?.start).toBe(35)
    expect(locate(source, { text: 'The label', before: '', after: ' is late' })?.start).toBe(0)
  })
  it('is nowhere where it is not', () => {
    expect(found('Something else.', 'The label')).toBeUndefined()
    expect(found('Something else.', ' … ')).toBeUndefined()
  })
  it('braces that name nothing are words', () => expect(readingOf('{{ not a path! }}').signs).toBe('notapath'))
})
