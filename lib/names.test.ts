import { describe, expect, it } from 'vitest'
import { nameSchema } from './members/bodies'
import { nameKey } from './names'
import { guestName } from './sharing/guests/bodies'

describe.each([
  ['somebody or a workspace', nameSchema],
  ['a guest', guestName],
])('a name of %s', (_, schema) => {
  it.each([
    ['Ada\n\nYour account ends today:\r\nhttps://evil.example', 'Ada Your account ends today: https://evil.example'],
    ['Ada\u2028\u2029\u0085\tLovelace', 'Ada Lovelace'],
    ['A\u200bd\u2060a\ufeff\u00ad\u034f', 'Ada'],
    ['\u202eAda\u202c \u2066Lovelace\u2069', 'Ada Lovelace'],
    ['Ada\u00a0\u2007\u3000\u2800Lovelace', 'Ada Lovelace'],
    ['Ad\u3164a\uffa0', 'Ada'],
    ['Jose\u0301', 'Jos\u00e9'],
    ['  عدی  ', 'عدی'],
  ])('%j is one line of letters that are seen', (given, name) => expect(schema.parse(given)).toBe(name))
  it.each(['', ' ', '\u200b\u2060', '\u3164', '\n', 'x'.repeat(81)])('is not %j', (given) =>
    expect(schema.safeParse(given).success).toBe(false),
  )
})

it.each(['You', 'YOU ', 'You\u200b', 'Y\u00adou', '\u202eYou', '\uff39\uff4f\uff55', 'You\u00a0'])(
  'nobody is called %j, which is who local mode knew',
  (name) => expect(nameSchema.safeParse(name).success).toBe(false),
)
it('names that read the same are the same', () => {
  for (const name of ['ada lovelace', 'ADA\u00a0LOVELACE', 'Ada\u2003 Lovelace', 'Ada L\u200bovelace'])
    expect(nameKey(name)).toBe(nameKey('Ada Lovelace'))
  expect(nameKey('Ada Byron')).not.toBe(nameKey('Ada Lovelace'))
})
