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

  it('takes no password in an address, and does not repeat it', () => {
    vi.stubEnv('COMPATIBLE_BASE_URL', 'https://me:pw-canary@llm.example/v1')
    expect(() => env()).toThrow(/^Environment variable COMPATIBLE_BASE_URL: must hold no user or password\./)
    expect(() => env()).not.toThrow(/pw-canary/)
    vi.stubEnv('COMPATIBLE_BASE_URL', 'llm.example')
    expect(() => env()).toThrow(/must be an address/)
    vi.stubEnv('COMPATIBLE_BASE_URL', 'https://llm.example/v1')
    expect(env().COMPATIBLE_BASE_URL).toBe('https://llm.example/v1')
  })

  it('names the variable that is wrong, and where it is described', () => {
    vi.stubEnv('PORT', 'http')
    expect(() => env()).toThrow(/^Environment variable PORT: .*\.env\.example\.$/)
  })
})
