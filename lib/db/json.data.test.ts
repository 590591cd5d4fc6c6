import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { db } from './client'
import { json, jsonOrNull, storableJson } from './json'

/** What people and models can put into JSON, also keys that Prisma's own protocol uses. */
const VALUES: Record<string, unknown> = {
  text: 'plain',
  'half a surrogate pair and NUL': 'x\ud800y\u0000z\udc00',
  number: 1.5,
  false: false,
  null: null,
  empty: [],
  list: [1, null, 'a\udfff', { id: 'r', $type: 'DateTime', value: '2026' }],
  'keys of a protocol': {
    $type: 'Raw',
    value: { $type: 'Json', value: '1' },
    set: [{ $type: 'Enum', value: 'DbNull' }],
    toJSON: 'no function',
    '': 0,
  },
}

let scope: DesignScope
beforeAll(async () => {
  scope = await freshDesign(await freshWorkspace())
})

describe('json', () => {
  it.each(Object.entries(VALUES))('comes back as it went in: %s', async (name, value) => {
    const { designId, workspaceId } = scope
    const edit = { designId, workspaceId, key: 'data', baseRev: 0, authorId: 'x', field: name, outcome: 'applied' }
    const [one, two] = [randomUUID(), randomUUID()]
    await db().stepEdit.create({ data: { ...edit, id: one, after: json(value), before: json('old') } })
    await db().stepEdit.update({ where: { id: one }, data: { before: json(value) } })
    await db().stepEdit.createMany({ data: [{ ...edit, id: two, before: json(value), after: json(value) }] })
    const rows = await db().stepEdit.findMany({
      where: { field: name, designId },
      select: { before: true, after: true },
    })
    expect(rows).toEqual([
      { before: value, after: value },
      { before: value, after: value },
    ])
  })

  it('is SQL NULL where nothing is there', async () => {
    const { designId, workspaceId } = scope
    const row = { designId, workspaceId, key: 'data', baseRev: 0, authorId: 'x', field: 'none', outcome: 'applied' }
    await db().stepEdit.create({ data: { ...row, id: randomUUID(), before: jsonOrNull(null), after: json(null) } })
    expect(
      await db()
        .$queryRaw`select "before" is null as "b", "after" is null as "a" from "StepEdit" where "field" = 'none' and "designId" = ${designId}::uuid`,
    ).toEqual([{ b: true, a: false }])
  })
})

describe('storableJson', () => {
  it('mends only what text columns refuse', () => {
    expect(storableJson({ a: 'x\ud800\u0000y', b: ['🎉', '\\ud800', 1] })).toBe(
      JSON.stringify({ a: 'x\ufffdy', b: ['🎉', '\\ud800', 1] }),
    )
  })
})
