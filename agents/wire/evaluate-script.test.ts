import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANTHROPIC, BRIEFS, CANARY, filesBelow, OPENAI, startServer, temporary } from './fixtures/evaluation'

let server: Awaited<ReturnType<typeof startServer>>
let directory: string
let briefs: string
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())
beforeEach(() => {
  server.proxy.plan = () => undefined
  directory = temporary()
  briefs = path.join(directory, 'briefs.json')
  fs.writeFileSync(briefs, JSON.stringify({ briefs: BRIEFS }))
})
afterEach(() => fs.rmSync(directory, { recursive: true }))

type Ended = { readonly code: number | null; readonly out: string; readonly error: string }
const root = path.resolve(import.meta.dirname, '../..')
const at = (name: string) => path.join(directory, name)
const configured = () => ({
  OPENAI_API_KEY: CANARY,
  OPENAI_BASE_URL: `${server.proxy.url}/v1`,
  ANTHROPIC_API_KEY: CANARY,
  ANTHROPIC_BASE_URL: `${server.proxy.url}/v1`,
})

/** The command as `npm run -s evaluate` starts it, with nothing of this environment but the path. */
function evaluate(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  onError?: (text: string, stop: () => void) => void,
) {
  return new Promise<Ended>((resolve, reject) => {
    const script = [path.join(root, 'scripts/register.mjs'), path.join(root, 'scripts/evaluate.ts')] as const
    const child = spawn(process.execPath, ['--import', script[0], script[1], ...args], {
      cwd: directory,
      env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env },
    })
    let out = ''
    let error = ''
    child.stdout.on('data', (data) => (out += data))
    child.stderr.on('data', (data) => {
      error += data
      onError?.(error, () => child.kill('SIGINT'))
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, error }))
  })
}

describe('npm run evaluate', () => {
  it('stops at Ctrl+C, goes on, and says the same without network and key', async () => {
    const record = [
      '--briefs',
      briefs,
      '--model',
      `${OPENAI},${ANTHROPIC}`,
      '--record',
      at('r'),
      '--price',
      `${OPENAI}=2/10`,
    ]
    const stopped = await evaluate([...record, '--json', at('a.json')], configured(), (text, stop) => {
      if (text.includes(`1/4 ${OPENAI} invoices`) && !text.includes('stopping')) stop()
    })
    expect(stopped.code).toBe(130)
    expect(stopped.error).toMatch(/stopped after 1 of 4 cases\. Go on: npm run -s evaluate -- --resume .*r\n$/)
    expect(stopped.out).toContain('invoices')
    expect(JSON.parse(fs.readFileSync(at('a.json'), 'utf8'))).toMatchObject({ model: OPENAI, unfinished: ['a/../b'] })

    const asked = server.proxy.asked.length
    const whole = await evaluate(['--resume', at('r'), '--json', at('b.json'), '--concurrency', '2'], configured())
    expect(whole.code).toBe(0)
    expect(
      server.proxy.asked
        .slice(asked)
        .filter((body) => body.includes('"model":"gpt-x"') && body.includes('Score invoices')),
    ).toEqual([])
    expect(whole.error.trimEnd().split('\n')).toHaveLength(4)
    expect(whole.out).toContain(`| criterion | ${OPENAI} | ${ANTHROPIC} |`)
    expect(whole.out).toMatch(/\| cost \| \$0\.\d+ \| unpriced \|/)

    const replayed = await evaluate(['--replay', at('r'), '--json', at('c.json')], {
      OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
    })
    expect(replayed).toMatchObject({ code: 0, out: whole.out })
    expect(fs.readFileSync(at('c.json'), 'utf8')).toBe(fs.readFileSync(at('b.json'), 'utf8'))

    const compared = await evaluate(['--compare', at('a.json'), at('b.json')], {})
    expect(compared).toMatchObject({ code: 0, error: '' })
    expect(compared.out).toContain(`| criterion | ${OPENAI} #1 | ${OPENAI} #2 | ${ANTHROPIC} |`)
    expect(compared.out).toContain('| a/../b | evaluated | no | yes | yes |')
    for (const { text } of filesBelow(directory)) expect(text).not.toContain('canary')
  })

  it.each<[string, () => string[], Readonly<Record<string, string>>, RegExp]>([
    [
      'a model that is not set up',
      () => ['--briefs', briefs, '--model', OPENAI],
      {},
      /OpenAI is not set up here\. Set OPENAI_API_KEY/,
    ],
    ['a recording that is none', () => ['--replay', directory], {}, /evaluation\.json cannot be read/],
  ])('refuses %s in words', async (_, args, env, message) => {
    const { code, out, error } = await evaluate(args(), env)
    expect(error).toMatch(message)
    expect(error).not.toMatch(/\n\s+at /)
    expect([code, out]).toEqual([2, ''])
  })

  it('takes context and price of a model from what the server says of it, and keeps them with a recording', async () => {
    const said = { MODEL_CONTEXTS: `${OPENAI}=22000,ollama:other=8000`, MODEL_PRICES: `${OPENAI}=2/10` }
    const asked = server.proxy.asked.length
    const options = ['--briefs', briefs, '--model', OPENAI, '--record', at('r')]
    const { code, out } = await evaluate(options, { ...configured(), ...said })
    expect(code).toBe(0)
    expect(out).not.toContain('unpriced')
    expect(server.proxy.asked.slice(asked).some((body) => body.includes('\\"leftOut\\":{'))).toBe(true)
    const kept = JSON.parse(fs.readFileSync(path.join(directory, 'r', 'evaluation.json'), 'utf8'))
    expect(kept).toMatchObject({ contexts: { [OPENAI]: 22_000 }, prices: { [OPENAI]: { inputUsd: 2, outputUsd: 10 } } })
    expect(Object.keys(kept.contexts)).toEqual([OPENAI])
    expect(await evaluate(['--replay', at('r')], {})).toMatchObject({ code: 0, out })
  })

  it('reads what is set up from .env beside it, and names a model that fails', async () => {
    fs.writeFileSync(at('.env'), `OPENAI_API_KEY=wrong\nOPENAI_BASE_URL=${server.proxy.url}/v1\n`)
    server.proxy.plan = () => ({ kind: 'status', status: 401 })
    const { code, out, error } = await evaluate(['--briefs', briefs, '--model', OPENAI], {})
    expect(code).toBe(0)
    expect(error).toContain('failed at problem: openai:gpt-x did not finish. It refused the key (401)')
    expect(out).toContain('all (2 failed)')
  })
})
