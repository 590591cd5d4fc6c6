import { afterEach, describe, expect, it, vi } from 'vitest'
import { env } from './env'

afterEach(() => vi.unstubAllEnvs())

describe('the environment', () => {
  it('takes an empty variable for one that is not set', () => {
    vi.stubEnv('ADVISOR_CHARS_PER_SECOND', '')
    vi.stubEnv('LOG_LEVEL', '')
    vi.stubEnv('PORT', '')
    expect(env()).toMatchObject({ LOG_LEVEL: 'info', PORT: 3000 })
    expect(env().ADVISOR_CHARS_PER_SECOND).toBeUndefined()
  })

  it('asks for what signing in needs, by its name', () => {
    vi.stubEnv('GROUNDPLAN_AUTH', 'accounts')
    expect(() => env()).toThrow(/^Environment variable GROUNDPLAN_ORIGIN: GROUNDPLAN_AUTH=accounts needs it\./)
    vi.stubEnv('GROUNDPLAN_ORIGIN', 'https://Plans.example.com/start?x=1')
    expect(() => env()).toThrow(/^Environment variable GROUNDPLAN_SECRET: GROUNDPLAN_AUTH=accounts needs it\./)
    vi.stubEnv('GROUNDPLAN_SECRET', 'too short')
    expect(() => env()).toThrow(/^Environment variable GROUNDPLAN_SECRET: must be 32 bytes/)
    vi.stubEnv('GROUNDPLAN_SECRET', 'x'.repeat(44))
    expect(env()).toMatchObject({ GROUNDPLAN_AUTH: 'accounts', GROUNDPLAN_ORIGIN: 'https://plans.example.com' })
  })

  it('takes no password in an address, and does not repeat it', () => {
    vi.stubEnv('COMPATIBLE_BASE_URL', 'https://me:pw-canary@llm.example/v1')
    expect(() => env()).toThrow(/^Environment variable COMPATIBLE_BASE_URL: must hold no user or password\./)
    expect(() => env()).not.toThrow(/pw-canary/)
    vi.stubEnv('COMPATIBLE_BASE_URL', 'llm.example')
    expect(() => env()).toThrow(/must be an address/)
    vi.stubEnv('COMPATIBLE_BASE_URL', 'https://llm.example/v1')
    expect(env().COMPATIBLE_BASE_URL).toBe('https://llm.example/v1')
  })

  it('reads what is said of models: names with colons, slashes and equal signs, and no figure that is none', () => {
    vi.stubEnv('MODEL_PRICES', 'openai:gpt-5=1.25/10, ollama:qwen3:8b=0/0,gateway:a/b=c=2/3.5,')
    expect([...env().MODEL_PRICES]).toEqual([
      ['openai:gpt-5', { inputUsd: 1.25, outputUsd: 10 }],
      ['ollama:qwen3:8b', { inputUsd: 0, outputUsd: 0 }],
      ['gateway:a/b=c', { inputUsd: 2, outputUsd: 3.5 }],
    ])
    vi.stubEnv('MODEL_CONTEXTS', 'openai:gpt-5=400000')
    expect([...env().MODEL_CONTEXTS]).toEqual([['openai:gpt-5', 400_000]])
    for (const wrong of ['gpt-5=1/2', 'openai:gpt-5=1', 'openai:gpt-5=-1/2', 'openai:=1/2', '1/2', 'openai:a=1/2/3']) {
      vi.stubEnv('MODEL_PRICES', wrong)
      expect(() => env()).toThrow(/^Environment variable MODEL_PRICES: wants PROVIDER:MODEL=IN\/OUT/)
    }
    vi.stubEnv('MODEL_PRICES', '')
    vi.stubEnv('MODEL_CONTEXTS', 'openai:gpt-5=400k')
    expect(() => env()).toThrow(/^Environment variable MODEL_CONTEXTS: wants PROVIDER:MODEL=TOKENS/)
  })

  it('names the variable that is wrong, and where it is described', () => {
    vi.stubEnv('PORT', 'http')
    expect(() => env()).toThrow(/^Environment variable PORT: .*\.env\.example\.$/)
  })
})
