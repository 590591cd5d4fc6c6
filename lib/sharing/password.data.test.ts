import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { openShare, requireLink } from './data'
import { changeShare, createShare, revokeShare, unlockShare } from './mutations'

const PASSWORD = 'nine million charges'
const NONE = new Headers()
const from = (address: string) => new Headers({ 'x-forwarded-for': address })

let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace())
})
afterEach(() => vi.unstubAllEnvs())
afterAll(closeDatabase)

const statusOf = async (token: string, unlock?: string) => (await openShare(token, { unlock }))?.status ?? null

describe('a link with a password', () => {
  it('opens with it alone, and counts nobody who has not given it', async () => {
    const { token } = await createShare(design, { password: PASSWORD })
    expect(await openShare(token)).toEqual({ status: 'locked' })
    await expect(unlockShare(token, 'nine million', NONE)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await db().shareLink.findFirst({ where: { designId: design.designId } }))?.opens).toBe(0)
    const unlock = await unlockShare(token, PASSWORD, NONE)
    expect(await statusOf(token, unlock)).toBe('open')
    await expect(requireLink(token, {})).rejects.toMatchObject({ code: 'unauthorized' })
    expect(await requireLink(token, { unlock })).toMatchObject({ designId: design.designId })
  })
  it('is not opened by what another one gave, nor by what was changed in it', async () => {
    const [one, other] = [
      await createShare(design, { password: PASSWORD }),
      await createShare(design, { password: PASSWORD }),
    ]
    const unlock = (await unlockShare(one.token, PASSWORD, NONE)) ?? ''
    const [until = '', signed = ''] = unlock.split('.')
    for (const wrong of ['', until, `${Number(until) + 1}.${signed}`, `${until}.${'A'.repeat(43)}`, `x${unlock}`])
      expect(await statusOf(one.token, wrong)).toBe('locked')
    expect(await statusOf(other.token, unlock)).toBe('locked')
  })
  it('locks an old cookie out after another password, after none and one again, and after revoking', async () => {
    const { id, token } = await createShare(design, { password: PASSWORD })
    const first = await unlockShare(token, PASSWORD, NONE)
    await changeShare(design, id, { password: 'ten million charges' })
    expect(await statusOf(token, first)).toBe('locked')
    const second = await unlockShare(token, 'ten million charges', NONE)
    expect(await statusOf(token, second)).toBe('open')
    // The same words again are another epoch.
    await changeShare(design, id, { password: 'ten million charges' })
    expect(await statusOf(token, second)).toBe('locked')
    await changeShare(design, id, { password: null })
    expect(await statusOf(token)).toBe('open')
    await revokeShare(design, id)
    expect(await statusOf(token, second)).toBeNull()
  })
  it('is in no row and no record, and neither is its token', async () => {
    const { id, token } = await createShare(design, { password: PASSWORD, label: 'For the board' })
    await changeShare(design, id, { password: `${PASSWORD} more`, comments: true })
    await expect(unlockShare(token, 'a-wrong-one', NONE)).rejects.toMatchObject({ code: 'forbidden' })
    await revokeShare(design, id)
    const { designId } = design
    const rows = JSON.stringify(
      await db().$queryRaw`
        select l::text as "row" from "ShareLink" l where "designId" = ${designId}::uuid
        union all select a::text from "AuditEvent" a where "designId" = ${designId}::uuid`,
    )
    for (const secret of [PASSWORD, token, 'a-wrong-one']) expect(rows).not.toContain(secret)
  })
})

describe('guessing a password', () => {
  it('ends in 429 within a thousand guesses, from wherever they come, and lets whoever has it in from then on no more', async () => {
    vi.stubEnv('GROUNDPLAN_PROXIES', '1')
    const { token } = await createShare(design, { password: PASSWORD })
    const unlock = await unlockShare(token, PASSWORD, from('192.0.2.1'))
    const codes = new Map<string, number>()
    for (let at = 0; at < 1000; at += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, one) =>
          unlockShare(token, `guess ${at + one}`, from(`10.${at % 250}.${one}.${one}`)).catch(({ code }) =>
            codes.set(code, (codes.get(code) ?? 0) + 1),
          ),
        ),
      )
    expect(codes).toEqual(
      new Map([
        ['forbidden', 50],
        ['too-many', 950],
      ]),
    )
    // Of the right one nothing is learnt meanwhile, and whoever gave it before reads on.
    await expect(unlockShare(token, PASSWORD, from('192.0.2.1'))).rejects.toMatchObject({ code: 'too-many' })
    expect(await statusOf(token, unlock)).toBe('open')
  }, 300_000)
  it('from one address ends sooner, at that link alone, and what was right counts for nothing', async () => {
    vi.stubEnv('GROUNDPLAN_PROXIES', '1')
    const [one, other] = [
      await createShare(design, { password: PASSWORD }),
      await createShare(design, { password: PASSWORD }),
    ]
    const here = from('198.51.100.7')
    for (let at = 0; at < 12; at++) await unlockShare(one.token, PASSWORD, here)
    const guess = () => unlockShare(one.token, 'not that', here).catch(({ code }) => code)
    const codes = []
    for (let at = 0; at < 12; at++) codes.push(await guess())
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'forbidden'), 'too-many', 'too-many'])
    expect(await unlockShare(one.token, PASSWORD, from('198.51.100.8'))).toBeDefined()
    expect(await unlockShare(other.token, PASSWORD, here)).toBeDefined()
  })
})

it('what is done with a link is audited in its transaction, a failed unlock with the network it came from', async () => {
  vi.stubEnv('GROUNDPLAN_PROXIES', '1')
  const { id, token } = await createShare(design, { password: PASSWORD, mode: 'live', comments: true })
  await changeShare(design, id, { exports: false, password: 'another one of them' })
  for (const address of ['203.0.113.9', '2001:db8:7:8:9::1'])
    await expect(unlockShare(token, PASSWORD, from(address))).rejects.toMatchObject({ code: 'forbidden' })
  await revokeShare(design, id)
  const events = await db().auditEvent.findMany({
    where: { designId: design.designId },
    orderBy: { id: 'asc' },
    select: { action: true, actor: true, detail: true },
  })
  const actor = 'local'
  expect(events).toMatchObject([
    {
      action: 'share.create',
      actor,
      detail: { link: id, mode: 'live', comments: true, exports: true, password: true },
    },
    { action: 'share.change', actor, detail: { link: id, exports: false, password: true } },
    { action: 'share.unlock-failed', actor: 'guest', detail: { link: id, network: '203.0.113.0/24' } },
    { action: 'share.unlock-failed', actor: 'guest', detail: { link: id, network: '2001:db8:7::/48' } },
    { action: 'share.revoke', actor, detail: { link: id } },
  ])
})
