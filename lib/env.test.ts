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

  it('names the variable that is wrong, and where it is described', () => {
    vi.stubEnv('PORT', 'http')
    expect(() => env()).toThrow(/^Environment variable PORT: .*\.env\.example\.$/)
  })
})
