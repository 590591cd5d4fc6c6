import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { startRun } from '@/lib/drafts/mutations'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { log, logTo } from '@/lib/log'
import { saveConnectionAction } from './actions'
import { listChoices, listDefaults, listProviders, readConnection } from './data'
import { removeConnection, setConnection, setDefault, storeTest } from './mutations'
import { type ConnectionInput, connectionInput, type ModelTest, plainOffer } from './schema'

const CANARY = 'sk-canary-3f9c1d7b2a84e650-QxZw'
const BLANK: ConnectionInput = { provider: 'openai', key: '', forgetKey: false, baseUrl: '', offers: [] }
const OPENAI = { ...BLANK, key: CANARY, offers: [plainOffer('gpt-5')] }
const SERVER = { ...BLANK, provider: 'compatible', baseUrl: 'http://localhost:8000/v1/', offers: [plainOffer('qwen')] }
const TEST: ModelTest = {
  at: '2026-11-27T06:00:00.000Z',
  model: 'gpt-5',
  ok: true,
  message: 'Structured answer, tool call and streaming work.',
  structured: true,
  toolCall: true,
  streaming: true,
  firstWordMs: 12,
  tokens: 100,
  usd: null,
}

let scope: WorkspaceScope
beforeEach(async () => {
  process.env['GROUNDPLAN_SECRET'] = randomBytes(32).toString('base64')
  scope = await freshWorkspace()
})
afterEach(() => {
  delete process.env['GROUNDPLAN_SECRET']
})
const setting = async (provider: string) => (await listProviders(scope)).find((one) => one.provider === provider)

describe('a connection of a workspace', () => {
  it('is stored, reached with its key, replaced and removed', async () => {
    expect(await setting('openai')).toMatchObject({ from: null, keyHint: null, isStored: false })
    await setConnection(scope, 'openai', OPENAI)
    expect(await setting('openai')).toMatchObject({ from: 'workspace', keyHint: 'QxZw', offers: [plainOffer('gpt-5')] })
    expect(await readConnection(scope, 'openai')).toMatchObject({ apiKey: CANARY, from: 'workspace' })
    await setConnection(scope, 'openai', { ...OPENAI, key: '', offers: [plainOffer('gpt-5-mini')] })
    expect(await readConnection(scope, 'openai')).toMatchObject({ apiKey: CANARY })
    expect((await listChoices(scope)).map(({ id }) => id)).toEqual(['advisor:expert', 'openai:gpt-5-mini'])
    await removeConnection(scope, 'openai')
    expect(await readConnection(scope, 'openai')).toBeUndefined()
    await expect(removeConnection(scope, 'openai')).rejects.toMatchObject({ code: 'not-found' })
  })
  it('is nobody else’s, and its key opens for nobody else', async () => {
    await setConnection(scope, 'openai', OPENAI)
    const other = await freshWorkspace()
    expect((await listProviders(other)).map(({ isStored }) => isStored)).not.toContain(true)
    const row = await db().modelConnection.findFirstOrThrow({ where: { workspaceId: scope.workspaceId } })
    const { workspaceId: _own, test: _test, offers: _offers, ...rest } = row
    await db().modelConnection.create({ data: { ...rest, workspaceId: other.workspaceId } })
    await expect(readConnection(other, 'openai')).rejects.toThrow('cannot be read with this server’s secret')
  })
  it.each([
    ['http://169.254.169.254/latest', 'inside a network'],
    ['https://10.0.0.7/v1', 'MODEL_HOSTS=10.0.0.7:443'],
    ['https://0x7f.1/v1', 'inside a network'],
    ['http://llm.example.com/v1', 'Over http:// what is sent could be read'],
    ['https://me:pw@llm.example.com/v1', 'Leave the user and password out'],
    ['ftp://llm.example.com', 'must begin with https://'],
    ['https://llm.example.com/v1?to=x', 'Leave out what follows'],
    ['llm', 'This is no address'],
    ['', 'Give the address'],
  ])('is refused at its address %s', async (baseUrl, words) => {
    const refusal = setConnection(scope, 'compatible', { ...SERVER, baseUrl })
    await expect(refusal).rejects.toMatchObject({ code: 'unprocessable', details: { field: 'baseUrl' } })
    await expect(refusal).rejects.toThrow(words)
    expect(await setting('compatible')).toMatchObject({ from: null, isStored: false })
  })
  it('takes a usual port of this machine, and no address where a provider has its own', async () => {
    await setConnection(scope, 'compatible', SERVER)
    expect(await setting('compatible')).toMatchObject({ from: 'workspace', baseUrl: 'http://localhost:8000/v1' })
    await expect(setConnection(scope, 'openai', { ...OPENAI, baseUrl: 'https://mine.example' })).rejects.toMatchObject({
      details: { field: 'baseUrl' },
    })
  })
  it('never sends a stored key to another address', async () => {
    await setConnection(scope, 'compatible', { ...SERVER, key: CANARY })
    const elsewhere = { ...SERVER, baseUrl: 'https://elsewhere.example.com/v1' }
    await expect(setConnection(scope, 'compatible', elsewhere)).rejects.toMatchObject({ details: { field: 'key' } })
    expect(await readConnection(scope, 'compatible')).toMatchObject({ baseUrl: 'http://localhost:8000/v1' })
    await setConnection(scope, 'compatible', { ...elsewhere, forgetKey: true })
    expect(await readConnection(scope, 'compatible')).toMatchObject({ apiKey: null })
  })
  it('of the operator is shown without what may follow its path', async () => {
    process.env['COMPATIBLE_BASE_URL'] = `https://proxy.example/v1?key=${CANARY}#x`
    try {
      expect(await setting('compatible')).toMatchObject({ from: 'operator', baseUrl: 'https://proxy.example/v1' })
    } finally {
      delete process.env['COMPATIBLE_BASE_URL']
    }
  })
  it('says what to do where a key is missing, or the server has no secret', async () => {
    await expect(setConnection(scope, 'openai', { ...OPENAI, key: '' })).rejects.toMatchObject({
      details: { field: 'key' },
    })
    delete process.env['GROUNDPLAN_SECRET']
    await expect(setConnection(scope, 'openai', OPENAI)).rejects.toMatchObject({
      code: 'unprocessable',
      hint: expect.stringContaining('openssl rand -base64 32'),
      details: { field: 'key' },
    })
    await setConnection(scope, 'compatible', SERVER)
    expect(await setting('compatible')).toMatchObject({ from: 'workspace' })
  })
  it('takes nothing that nobody asked for, and no price without its source', () => {
    const fields = (input: unknown) => connectionInput.safeParse(input).error?.issues.map(({ path }) => path.join('.'))
    expect(fields({ ...OPENAI, workspaceId: 'x' })).toEqual([''])
    expect(fields({ ...OPENAI, offers: [{ ...plainOffer('m'), inputUsd: 3 }] })).toEqual(['offers.0.source.title'])
    expect(fields({ ...OPENAI, offers: [plainOffer('m'), plainOffer('m')] })).toEqual(['offers'])
    expect(fields({ ...OPENAI, key: 'two words' })).toEqual(['key'])
    for (const odd of ['a\u0000b', 'a\nb', 'a\ud83d'])
      expect(fields({ ...OPENAI, offers: [plainOffer(odd)] })).toEqual(['offers.0.id'])
    expect(fields(OPENAI)).toBeUndefined()
  })
  it('loses its test when it is changed, also by a test that began before', async () => {
    await setConnection(scope, 'openai', OPENAI)
    const setAt = async () =>
      (await db().modelConnection.findFirstOrThrow({ where: { workspaceId: scope.workspaceId } })).setAt
    const before = await setAt()
    await storeTest(scope, 'openai', before, TEST)
    expect((await setting('openai'))?.test).toEqual(TEST)
    await setConnection(scope, 'openai', OPENAI)
    expect((await setting('openai'))?.test).toBeNull()
    await storeTest(scope, 'openai', before, TEST)
    expect((await setting('openai'))?.test).toBeNull()
  })
})

describe('a default model', () => {
  it('is one that is offered, for a step or all, and falls with its connection', async () => {
    await expect(setDefault(scope, 'data', 'openai:gpt-5')).rejects.toMatchObject({ code: 'unprocessable' })
    await setConnection(scope, 'openai', OPENAI)
    await setDefault(scope, 'data', 'openai:gpt-5')
    await setDefault(scope, 'all', 'openai:gpt-5')
    expect(await listDefaults(scope)).toEqual({ data: 'openai:gpt-5', all: 'openai:gpt-5' })
    await setDefault(scope, 'data', null)
    expect(await listDefaults(scope)).toEqual({ all: 'openai:gpt-5' })
    expect(await setConnection(scope, 'openai', OPENAI)).toEqual([])
    expect(await removeConnection(scope, 'openai')).toEqual(['openai:gpt-5'])
    expect(await listDefaults(scope)).toEqual({})
  })
  it('drafts a run, and a model that is not offered is refused', async () => {
    const design = await freshDesign(scope)
    await expect(startRun(design, 'problem', { model: 'openai:gpt-5' }, null)).rejects.toMatchObject({
      code: 'unprocessable',
      message: 'The model openai:gpt-5 is not offered in this workspace.',
    })
    await setConnection(scope, 'openai', OPENAI)
    await setDefault(scope, 'problem', 'openai:gpt-5')
    const { runId } = await startRun(design, 'problem', {}, null)
    expect(await db().run.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
      model: 'openai:gpt-5',
      onCrash: 'mark',
    })
  })
})

describe('a stored key', () => {
  it('is in no table, no audit event, no answer and no line of the log', async () => {
    const written: string[] = []
    const real = globalThis.groundplanLog
    globalThis.groundplanLog = logTo({ write: (line) => void written.push(line) })
    try {
      await setConnection(scope, 'openai', OPENAI)
      await setConnection(scope, 'compatible', { ...SERVER, key: CANARY })
      await setConnection(scope, 'compatible', { ...SERVER, key: CANARY, baseUrl: 'http://10.0.0.1' }).catch(
        (error: unknown) => log().warn({ err: error, apiKey: CANARY }, 'refused'),
      )
      const told = await saveConnectionAction({ ...OPENAI, key: `${CANARY} two`, more: CANARY })
      expect(JSON.stringify(told)).not.toContain(CANARY)
    } finally {
      globalThis.groundplanLog = real
    }
    expect(written.join('')).toContain('refused')
    expect(written.join('')).not.toContain(CANARY)
    expect(JSON.stringify(await listProviders(scope))).not.toContain(CANARY)
    const tables: { name: string }[] = await db().$queryRaw`
      select tablename::text as name from pg_tables where schemaname = 'public'`
    expect(tables.map(({ name }) => name)).toContain('ModelConnection')
    const hex = Buffer.from(CANARY).toString('hex')
    const leaks: string[] = []
    for (const { name } of tables) {
      const rows: { row: string }[] = await db().$queryRawUnsafe(`select t::text as row from "${name}" t`)
      const text = rows.map(({ row }) => row).join('\n')
      if (text.includes(CANARY) || text.includes(hex)) leaks.push(name)
    }
    expect(leaks).toEqual([])
    const events = await db().auditEvent.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { id: 'asc' } })
    expect(events.map(({ action, detail }) => [action, detail])).toEqual([
      ['model.connected', { provider: 'openai', baseUrl: null, key: 'new', models: ['gpt-5'] }],
      [
        'model.connected',
        { provider: 'compatible', baseUrl: 'http://localhost:8000/v1', key: 'new', models: ['qwen'] },
      ],
    ])
  })
})
