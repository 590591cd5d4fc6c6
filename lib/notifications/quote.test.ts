import { describe, expect, it } from 'vitest'
import { newsMail } from './mail'
import { shortQuote } from './quote'

describe('a quote', () => {
  it('is the first words, on one line and without marks', () =>
    expect(shortQuote('**Why** so?\n\n> {{arch.qpsPeak}} is `too much`')).toBe('Why so? … is too much'))
  it('is short, and cuts no letter in two', () => {
    const quote = shortQuote('🦊'.repeat(500)) ?? ''
    expect(Array.from(quote)).toHaveLength(140)
    expect(quote).toBe(`${'🦊'.repeat(139)}…`)
  })
  it.each([null, '', ' \n ', '***'])('is none of %j', (text) => expect(shortQuote(text)).toBeNull())
})

const news = {
  id: '1',
  seq: 1,
  text: 'Ada mentions you on Summary',
  quote: 'Why so?',
  href: '/designs/d/steps/problem#thread-t',
  design: 'Card fraud',
  workspace: 'Risk',
  at: '2026-11-27T22:00:00.000Z',
  isRead: false,
}

describe('a mail', () => {
  it('says what it is about, where it is, and how to have no more of it', () => {
    const { subject, text } = newsMail('ben@example.com', [news])
    expect(subject).toBe('Ada mentions you on Summary (Card fraud)')
    expect(text).toContain('Ada mentions you on Summary. In Card fraud (Risk).\n  "Why so?"\nhttp')
    expect(text).toMatch(/or none:\nhttp\S+\/inbox#mail\n$/)
  })
  it('keeps what things are called on their line', () => {
    const { text } = newsMail('ben@example.com', [{ ...news, design: 'Card\n\nhttps://evil.example\u2028fraud' }])
    expect(text.split('\n')[0]).toBe('Ada mentions you on Summary. In Card https://evil.example fraud (Risk).')
  })
  it('tells thirty, and how many more there are', () => {
    const { subject, text } = newsMail(
      'ben@example.com',
      Array.from({ length: 32 }, () => news),
    )
    expect(subject).toBe('32 things in Groundplan that concern you')
    expect(text).toContain('And 2 more:\n')
  })
})
