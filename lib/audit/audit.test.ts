import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvCell } from './export'
import { AUDIT_KINDS, auditWords, isAuditKind } from './kinds'
import { readAuditCursor, readAuditFilter } from './read-filter'
import { cursorText, filterQuery, kindsByGroup, NO_FILTER } from './schema'
import { maskedEmail, truncatedAddress } from '@/lib/truncated'

const ROOT = path.resolve(import.meta.dirname, '../..')
const sees = { person: (id: string | undefined) => (id === 'u1' ? 'Grace' : 'somebody') }
const KINDS = Object.keys(AUDIT_KINDS).filter(isAuditKind)

async function sources(): Promise<{ file: string; text: string }[]> {
  const found = []
  for await (const file of glob('{app,agents,lib,scripts}/**/*.{ts,tsx,mjs}', { cwd: ROOT })) {
    if (/\/generated\/|\/fixtures\/|\.test\.tsx?$/.test(file)) continue
    found.push({ file, text: await readFile(path.join(ROOT, file), 'utf8') })
  }
  return found
}

describe('what is recorded', () => {
  it('is written in one place, which takes no kind without words', async () => {
    const writing = (await sources()).filter(({ text }) =>
      /auditEvent\s*\.\s*create|insert\s+into\s+"AuditEvent"/i.test(text),
    )
    // Elsewhere: call recordEvent (lib/audit/mutations.ts), and give the kind its words in lib/audit/kinds.ts.
    expect(writing.map(({ file }) => file)).toEqual(['lib/audit/mutations.ts'])
  })
  it.each(KINDS)('%s is a sentence, whatever was stored with it', (kind) => {
    for (const detail of [null, {}, [], 'x', { user: 7, check: null, title: {}, email: 1 }])
      expect(auditWords(kind, detail, sees)).toMatch(/^[a-z].{4,}[^.]$/)
    expect(AUDIT_KINDS[kind].title).toMatch(/^[A-Z]/)
  })
  it.each([
    [
      'member.role',
      { user: 'u1', before: 'viewer', after: 'editor' },
      'changed the role of Grace from viewer to editor',
    ],
    ['member.invite', { email: 'eve@example.com', role: 'viewer' }, 'invited e…@example.com as viewer'],
    ['design.destroy', { title: 'Card fraud' }, 'deleted “Card fraud” for good'],
    [
      'limit.set',
      { whose: 'workspace', usdPerMonth: 20, tokensPerDay: null },
      'set the limit of the workspace to $20 a month',
    ],
    ['limit.set', { whose: 'person' }, 'took a limit of their own away'],
    ['step.keep', { step: 'data' }, 'kept Data Strategy as it is although what it rests on had moved'],
    ['model.default', { step: 'all', model: null }, 'set the model of all steps to the default'],
    ['of.another-release', { x: 1 }, 'did what this release has no words for (of.another-release)'],
  ])('%s says what was done', (kind, detail, words) => expect(auditWords(kind, detail, sees)).toBe(words))
  it('can be chosen among, each kind once', () =>
    expect(kindsByGroup().flatMap(({ kinds }) => kinds.map(({ kind }) => kind))).toHaveLength(KINDS.length))
})

describe('an address', () => {
  it.each([
    ['eve@example.com', 'e…@example.com'],
    ['é@x.org', 'é…@x.org'],
    ['e…@example.com', 'e…@example.com'],
    ['no address', '…'],
  ])('of mail, %s, is recorded as %s', (whole, part) => expect(maskedEmail(whole)).toBe(part))
  it.each([
    ['192.0.2.17', '192.0.2.0/24'],
    ['::ffff:192.0.2.17', '192.0.2.0/24'],
    ['2001:db8:1:2:3::4', '2001:db8:1::/48'],
    ['2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['nonsense', undefined],
  ])('of the network, %s, as %s', (whole, part) => expect(truncatedAddress(whole)).toBe(part))
})

describe('a cell of the table that is exported', () => {
  const STARTS = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠']
  const BEFORE = ['', ' ', '\t', '\r\n', '\u00a0', '\u200b', '\ufeff', '\u0000']
  it.each(STARTS.flatMap((start) => BEFORE.map((before) => `${before}${start}HYPERLINK("http://evil.example")`)))(
    'is no formula: %j',
    (text) => {
      const cell = csvCell(text)
      expect(cell).toMatch(/^"'[^"]*(?:""[^"]*)*"$/)
    },
  )
  it('ends where it ends, and is otherwise what it was', () => {
    expect(csvCell('He said "no", then left')).toBe('"He said ""no"", then left"')
    expect(csvCell('a\r\n=1+1,"b')).toBe('"a =1+1,""b"')
    expect(csvCell('Größe ✓')).toBe('"Größe ✓"')
  })
})

describe('the address of the log', () => {
  it('says what it is narrowed to, and what it says wrongly is as if it were not said', () => {
    const filter = { person: 'u1', kind: 'share.create', design: null, from: '2026-11-01', to: '2026-11-27' } as const
    expect(readAuditFilter(Object.fromEntries(new URLSearchParams(filterQuery(filter))))).toEqual(filter)
    expect(readAuditFilter({ kind: '__proto__', design: 'x', from: '2026-13-01', to: ['y'] })).toEqual(NO_FILTER)
  })
  it('says where a page begins', () => {
    const cursor = { at: '2026-11-27T12:00:00.123Z', id: '41' }
    expect(readAuditCursor({ before: cursorText(cursor) })).toEqual(cursor)
    for (const before of ['x', '2026-99-27T12:00:00.123Z.41', '2026-11-27T12:00:00.123Z.-1', undefined])
      expect(readAuditCursor({ before })).toBeNull()
  })
})
