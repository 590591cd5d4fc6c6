import { randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import path from 'node:path'
import { ROUTES } from '../app/api/fixtures/expectations'
import { PAYLOADS } from '../lib/document/fixtures/hostile'
import { OwnApp } from './app'
import { Client } from './client'
import { expect, test } from './fixtures'
import { AccountPages, firstLink } from './pages/accounts'

const ROOT = path.resolve(import.meta.dirname, '..')
const BRIEF = 'Stop card fraud for a bank: 9 million charges a day, and an answer within 100 ms.'

const base = (): string => process.env['GROUNDPLAN_URL'] ?? ''

/** What every answer says, whatever it is. */
const ALWAYS: Record<string, RegExp> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\), microphone=\(\), geolocation=\(\)/,
  'referrer-policy': /^(?:same-origin|no-referrer)$/,
  'content-security-policy': /frame-ancestors 'none'/,
}
const lacking = ({ headers }: Response, wanted: Record<string, RegExp>): string[] =>
  Object.entries(wanted).flatMap(([name, said]) =>
    said.test(headers.get(name) ?? '') ? [] : [`${name}: ${headers.get(name)}`],
  )

/** Ends what stays open: its headers are all that is asked for. */
async function headersOf(address: string, init: RequestInit = {}): Promise<Response> {
  const stop = new AbortController()
  const answer = await fetch(address, { redirect: 'manual', ...init, signal: stop.signal })
  stop.abort()
  return answer
}

async function made(): Promise<{ designId: string; runId: string; token: string }> {
  const client = new Client(base())
  const { designId, runId }: { designId: string; runId: string } = await (
    await client.send('POST', '/api/designs', { brief: BRIEF })
  ).json()
  expect(await client.follow(runId).end).toBe('succeeded')
  const share: { token: string } = await (await client.send('POST', `/api/designs/${designId}/shares`, {})).json()
  return { designId, runId, token: share.token }
}

test('every page and every handler carries the headers that keep it, and only scripts with its nonce', async () => {
  const ids: Record<string, string> = {
    ...(await made()),
    stepId: 'problem',
    fn: 'littles-law',
    kind: 'metric',
    id: 'nothing',
    format: 'markdown',
    exampleId: 'nothing',
    provider: 'advisor',
    version: '1',
  }
  const filled = (route: string, otherwise: string) =>
    route.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_all, name: string) => ids[name] ?? otherwise)
  const pages = globSync('app/**/page.tsx', { cwd: ROOT }).map((file) =>
    filled(`/${path.posix.dirname(file.replace(/^app\/?/, '')).replaceAll(/\([^)]*\)\/?/g, '')}`, 'x').replace(
      /^\/\.$/,
      '/',
    ),
  )
  expect(pages.length).toBeGreaterThanOrEqual(30)
  // Beside those that are there: what is not, what is malformed, and a link that opens nothing.
  const places = [...pages, '/nowhere', '/designs/x/document', '/s/unknown', '/%E0%A4%A', '/api/nowhere']
  const wrong: string[] = []
  for (const place of places) {
    const answer = await fetch(`${base()}${place}`, { redirect: 'manual' })
    const html = await answer.text()
    if (answer.status >= 500) wrong.push(`${place}: ${answer.status}`)
    wrong.push(...lacking(answer, ALWAYS).map((what) => `${place}: ${what}`))
    if (!answer.headers.get('content-type')?.includes('html') || (answer.status >= 300 && answer.status < 400)) continue
    if (place.startsWith('/api/')) continue
    const policy = answer.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    if (
      nonce === undefined ||
      /script-src[^;]*'unsafe-/.test(policy) ||
      !/object-src 'none'.*base-uri 'none'/.test(policy)
    )
      wrong.push(`${place}: ${policy}`)
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
    if (scripts.some((attributes) => !attributes.includes(`nonce="${nonce}"`)))
      wrong.push(`${place}: a script without its nonce`)
    if (place.startsWith('/s/'))
      wrong.push(
        ...lacking(answer, {
          'referrer-policy': /^no-referrer$/,
          'x-robots-tag': /noindex/,
          'cache-control': /no-store/,
        }).map((what) => `${place}: ${what}`),
      )
  }
  for (const route of Object.keys(ROUTES)) {
    const [method = '', folder = ''] = route.split(' ')
    // What would change something finds nothing to change.
    const place = method === 'GET' ? filled(folder, 'x') : folder.replaceAll(/\[[^\]]+\]/g, 'x')
    const headers = { 'content-type': 'application/json' }
    const answer = await headersOf(`${base()}/${place}`, {
      method,
      headers,
      ...(method !== 'GET' && { body: '{"x":1}' }),
    })
    if (answer.status >= 500) wrong.push(`${route}: ${answer.status}`)
    wrong.push(
      ...lacking(answer, {
        ...ALWAYS,
        'content-security-policy': /default-src 'none'; frame-ancestors 'none'; sandbox/,
      }).map((what) => `${route}: ${what}`),
    )
    const cached = answer.headers.get('cache-control') ?? ''
    if (answer.status < 300 && method === 'GET' && !/no-store|no-cache/.test(cached))
      wrong.push(`${route}: ${cached} is kept`)
    // Refused before it reaches the route, it says the same.
    const foreign = await headersOf(`${base()}/${place}`, {
      method,
      headers: { ...headers, host: 'evil.example', origin: 'https://evil.example' },
    })
    if (method !== 'GET' && foreign.status !== 403) wrong.push(`${route}: ${foreign.status} to another site`)
    wrong.push(...lacking(foreign, ALWAYS).map((what) => `${route}, refused: ${what}`))
  }
  expect(wrong).toEqual([])
})

declare global {
  interface Window {
    violations?: string[]
  }
}

test('what is typed to act, load or lead astray stays text wherever it is shown', async ({ page, request }) => {
  const client = new Client(base())
  const { designId } = await made()
  const all = PAYLOADS.join('\n\n')
  const put = async (method: string, where: string, data: object, headers: Record<string, string> = {}) => {
    const answer = await request.fetch(`/api/designs/${designId}/${where}`, { method, data, headers })
    expect(answer.status(), await answer.text()).toBeLessThan(300)
  }
  const summary = async () => (await client.read(designId)).design.steps[0]
  const rev = (await summary())?.rev ?? 0
  await put(
    'PATCH',
    'steps/problem',
    { editId: randomUUID(), field: 'summary', value: all },
    { 'if-match': `"${rev}"` },
  )
  const base_ = (await summary())?.content?.draft.summary ?? ''
  await put('POST', 'steps/problem/suggestions', {
    id: randomUUID(),
    field: 'summary',
    base: base_,
    value: `${all} changed`,
    note: PAYLOADS[0],
  })
  const said = { step: 'problem', kind: 'step', target: '', body: all }
  await put('POST', 'threads', { id: randomUUID(), comment: randomUUID(), ...said })
  const shared = await request.post(`/api/designs/${designId}/shares`, { data: {} })
  const { token }: { token: string } = await shared.json()

  const outside: string[] = []
  page.on('request', (sent) => {
    if (!sent.url().startsWith(base()) && !/^(?:data|blob):/.test(sent.url())) outside.push(sent.url())
  })
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.addInitScript(() => {
    window.violations = []
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.violations?.push(`${violatedDirective}: ${blockedURI}`),
    )
  })
  for (const place of [
    `/designs/${designId}/steps/problem`,
    `/designs/${designId}/document`,
    `/designs/${designId}/history`,
    `/s/${token}`,
  ]) {
    await page.goto(place)
    // The history names what was edited; the words are behind a link of their own.
    const shown = place.endsWith('/history') ? 'Summary edited' : 'alert(1)'
    await expect(page.getByRole('main')).toContainText(shown)
    if (place.endsWith('/steps/problem')) {
      await page.getByRole('tab', { name: /^Discussion/ }).click()
      await expect(page.getByRole('list', { name: 'Threads' })).toContainText('alert(1)')
    }
    const live = await page.evaluate(() => ({
      violations: window.violations,
      links: [...document.querySelectorAll('main a, [role=tabpanel] a')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !/^(?:https?:|mailto:|#|\/(?!\/))/.test(href)),
      elements: [
        ...document.querySelectorAll(
          'main :is(script, img, iframe, object, embed, video, audio, form[action], base, meta, link, style, math)',
        ),
      ]
        .filter((element) => element.outerHTML.includes('evil.example') || element.outerHTML.includes('alert(1)'))
        .map((element) => element.outerHTML.slice(0, 200)),
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
    }))
    expect(live, place).toEqual({ violations: [], links: [], elements: [], handlers: 0 })
  }
  expect({ outside, dialogs }).toEqual({ outside: [], dialogs: [] })
  for (const where of ['export/markdown', 'export/html', 'file']) {
    const answer = await request.get(`/api/designs/${designId}/${where}`)
    expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/)
    expect(answer.headers()['content-security-policy']).toContain('sandbox')
  }
})

test('no secret and nothing that people wrote reaches the log, whatever goes wrong', async ({ page }) => {
  test.setTimeout(300_000)
  const app = await OwnApp.start({ GROUNDPLAN_AUTH: 'accounts', LOG_LEVEL: 'debug' })
  const canary = (of: string) => `canary-${of}-7f3a91`
  try {
    const owner = new AccountPages(page)
    const first = (await firstLink(app.directory)).replace(/^https?:\/\/[^/]+/, app.url)
    const email = `${canary('email')}@example.com`
    await owner.join(first, canary('name'), email)
    const cookies = await page.context().cookies()
    const session = cookies.find(({ name }) => name.includes('session'))?.value ?? ''
    expect(session).not.toBe('')
    const headers = {
      'content-type': 'application/json',
      origin: app.url,
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    }
    const send = (method: string, place: string, body?: unknown, extra: Record<string, string> = {}) =>
      fetch(`${app.url}${place}`, {
        method,
        redirect: 'manual',
        headers: { ...headers, authorization: `Bearer ${canary('bearer')}`, ...extra },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }).catch(() => undefined)
    const many = async () => {
      const created = await send('POST', '/api/designs', { brief: `${BRIEF} ${canary('brief')}` })
      const { designId }: { designId?: string } = created?.ok ? await created.json() : {}
      for (const [method, place, body] of [
        ['POST', '/api/designs', `{"brief": "${canary('broken-json')}`],
        ['POST', '/api/designs', { brief: canary('short'), [canary('field')]: 1 }],
        ['POST', '/api/imports', { name: canary('file'), text: canary('file-text') }],
        ['PATCH', `/api/designs/${designId}`, { title: canary('title') }],
        ['PATCH', `/api/designs/${designId}/steps/problem`, { editId: 'x', field: 'summary', value: canary('edit') }],
        [
          'POST',
          `/api/designs/${designId}/threads`,
          {
            id: randomUUID(),
            comment: randomUUID(),
            step: 'problem',
            kind: 'step',
            target: '',
            body: canary('comment'),
          },
        ],
        ['POST', `/api/models/openai/test`, { model: canary('model') }],
        ['GET', `/api/designs/${designId}/export/markdown?x=${canary('query')}`],
        ['GET', `/s/${canary('share-token')}`],
        ['GET', `/join/${canary('join-token')}`],
        ['GET', `/reset?token=${canary('reset-token')}`],
        ['GET', `/api/auth/callback/oidc?code=${canary('code')}&state=${canary('state')}`],
        ['GET', `/?q=${canary('search')}`],
        ['GET', `/${canary('path')}%E0%A4%A`],
        ['POST', '/', canary('action')],
      ] as const)
        await (await send(method, place, body))?.text()
    }
    await many()
    await page.goto(`${app.url}/settings/audit`)
    await expect(page.getByRole('region', { name: 'What was done' })).toContainText('joined as owner')
    const signedOut = await page.context().browser()?.newContext({ baseURL: app.url })
    const stranger = new AccountPages((await signedOut?.newPage()) ?? page)
    await stranger.page.goto('/sign-in')
    await stranger.signIn(email, canary('password'))
    await expect(stranger.page.getByText('do not belong together')).toBeVisible()
    await signedOut?.close()
    // What goes wrong is logged, with its stack: nothing works without its database.
    await app.withoutDatabase(many)
    await expect.poll(() => app.written).toContain('The database cannot be reached')
    expect(app.written.match(/canary-[\w-]*7f3a91/g) ?? []).toEqual([])
    expect(app.written).not.toContain(session)
    expect(app.written).not.toContain(session.split('.')[0])
  } finally {
    await app.stop()
  }
})
