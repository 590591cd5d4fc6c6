import { describe, expect, it } from 'vitest'
import type { ThreadView } from '@/lib/designs/threads/schema'
import { FILTERS, isIn, markText, plainText } from './words'

const thread = (part: Partial<ThreadView> = {}): ThreadView => ({
  id: 't',
  step: 'problem',
  kind: 'field',
  target: 'summary',
  place: 'Summary',
  passage: null,
  isOrphaned: false,
  isBlocking: false,
  resolved: null,
  createdAt: '2026-11-27T20:00:00.000Z',
  by: 'Ada',
  isGuest: false,
  link: null,
  opening: 'Why?',
  comments: 1,
  unread: 0,
  last: 1,
  isForMe: false,
  maySettle: true,
  ...part,
})
const resolved = { by: 'Ada', at: '2026-11-27T20:00:00.000Z' }
const kindsOf = (one: ThreadView) => FILTERS.filter((filter) => isIn(filter, one))

describe('threads in words', () => {
  it.each([
    ['open', thread(), ['open', 'all']],
    ['orphaned, and so open as well', thread({ isOrphaned: true }), ['open', 'orphaned', 'all']],
    ['resolved', thread({ resolved }), ['resolved', 'all']],
    ['resolved, wherever it was', thread({ resolved, isOrphaned: true }), ['resolved', 'all']],
  ])('one that is %s', (_, one, wanted) => expect(kindsOf(one)).toEqual(wanted))
  it('a mark counts comments, and those that are new', () => {
    expect(markText([thread()], 'summary')).toBe('1 comment: summary')
    expect(markText([thread({ comments: 2, unread: 1 }), thread()], 'summary')).toBe(
      '3 comments, 1 of them new: summary',
    )
  })
  it('a comment’s first words come without its marks', () =>
    expect(plainText('> Is **this** `{{arch.qpsPeak}}`\n\nmeasured?')).toBe('Is this … measured?'))
  it.each([
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['p99 > 50 ms, 2 * 3 * 4, user_id_hash, issue #7', 'p99 > 50 ms, 2 * 3 * 4, user_id_hash, issue #7'],
    ['## Why\n> > so _late_, *really*?', 'Why so late, really?'],
    ['Use `a > b` or ``c``', 'Use a > b or c'],
  ])('and keep every sign that marks nothing: %s', (text, plain) => expect(plainText(text)).toBe(plain))
})
