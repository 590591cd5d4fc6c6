import { describe, expect, it } from 'vitest'
import { WEBHOOK_EVENTS } from '@/lib/webhooks/schema'
import { EVENTS, type EventKind, eventOf, NEWS, isNewsKind, type People, toldOf } from './events'

const PEOPLE: People = {
  mentioned: ['mia'],
  author: ['ann'],
  reviewers: ['rae', 'ron'],
  asker: ['ash'],
  participants: ['ann', 'mia', 'pat'],
  writers: ['ash', 'wes', 'rae'],
  owners: ['oda', 'oli'],
}
const told = (kind: EventKind, by = 'nobody', people = PEOPLE) => Object.fromEntries(toldOf(kind, people, by))

describe('who is told', () => {
  it.each<[EventKind, Record<string, string>]>([
    ['design.create', {}],
    ['design.draft', {}],
    ['design.delete', {}],
    ['thread.begin', { mia: 'mentioned', ash: 'begun', wes: 'begun', rae: 'begun' }],
    ['thread.reply', { mia: 'mentioned', ann: 'replied', pat: 'replied' }],
    ['comment.reword', { mia: 'mentioned' }],
    ['thread.resolve', { ann: 'resolved', mia: 'resolved', pat: 'resolved' }],
    ['suggestion.make', { ash: 'suggested', wes: 'suggested', rae: 'suggested' }],
    ['suggestion.accept', { ann: 'accepted' }],
    ['suggestion.refuse', { ann: 'refused' }],
    ['member.join', { oda: 'joined', oli: 'joined' }],
    ['review.ask', { rae: 'asked', ron: 'asked' }],
    ['review.resubmit', { rae: 'again', ron: 'again' }],
    ['review.verdict', { ash: 'judged' }],
    ['review.approved', { ash: 'approved', rae: 'approved', ron: 'approved', wes: 'approved' }],
    ['review.dismiss', { rae: 'dismissed', ron: 'dismissed' }],
    ['review.unask', {}],
    ['review.withdraw', { rae: 'withdrawn', ron: 'withdrawn' }],
  ])('of %s', (kind, expected) => expect(told(kind)).toEqual(expected))

  it('is named above for every event that there is', () => expect(Object.keys(EVENTS)).toHaveLength(18))
  it.each(Object.keys(EVENTS).filter((kind): kind is EventKind => kind in EVENTS))('of %s never who did it', (kind) => {
    for (const id of Object.keys(told(kind))) expect(told(kind, id)).not.toHaveProperty(id)
  })
  it('is nobody where an event names nobody', () => expect(told('review.ask', 'ash', {})).toEqual({}))
})

describe('what waits for somebody', () => {
  it('is what asks them, and each of those is settled by something', () => {
    const asks = Object.keys(NEWS)
      .filter(isNewsKind)
      .filter((kind) => NEWS[kind].asks)
    expect(asks).toEqual(['asked', 'again'])
    expect(eventOf('review.verdict').settles).toBe('actor')
    expect(eventOf('review.unask').settles).toBe('reviewers')
    for (const kind of ['review.approved', 'review.withdraw', 'review.resubmit'] as const)
      expect(eventOf(kind).settles).toBe('everybody')
  })
})

describe('words', () => {
  it.each([
    [NEWS.mentioned.words('Ada', { place: 'Summary' }), 'Ada mentions you on Summary'],
    [NEWS.asked.words('Ada', { version: 4 }), 'Ada asks you to review version 4'],
    [NEWS.judged.words('Ada', { verdict: 'request_changes', version: 4 }), 'Ada requests changes to version 4'],
    [NEWS.judged.words('Ada', {}), 'Ada gave a verdict on this design'],
    [NEWS.approved.words('Ada', { version: 4 }), 'The review is done: version 4 is approved'],
  ])('%s', (said, expected) => expect(said).toBe(expected))
})

describe('a webhook', () => {
  it('can be told of all that it can ask for', () => {
    const sent = Object.values(EVENTS).map(({ webhook }) => webhook)
    expect(Object.keys(WEBHOOK_EVENTS).filter((name) => !sent.some((one) => one === name))).toEqual([])
  })
})
