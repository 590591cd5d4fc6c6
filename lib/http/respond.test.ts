import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/errors'
import { toResponse } from './respond'

process.env.LOG_LEVEL = 'silent'
const coded = (code: string, message = 'secret detail') => Object.assign(new Error(message), { code })

describe('toResponse', () => {
  it('keeps our own words and what the client needs to go on', async () => {
    const response = toResponse(
      new AppError('conflict', 'Changed meanwhile.', { hint: 'Look again.', details: { rev: 3 } }),
    )
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({
      rev: 3,
      error: { code: 'conflict', message: 'Changed meanwhile.', hint: 'Look again.' },
    })
  })
  it.each(['ECONNREFUSED', '57P01', '57P03', '53100', 'P1001', 'P2024'])(
    'asks to retry where the database answers %s',
    async (code) => {
      const response = toResponse(coded(code))
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('1')
      expect(await response.text()).not.toContain('secret')
    },
  )
  it.each([
    ['42P01', 500],
    ['P2003', 500],
    ['23505', 409],
    ['P2002', 409],
    ['P2025', 404],
  ])('does not ask to retry on %s but answers %d, and tells nothing of it', async (code, status) => {
    const response = toResponse(coded(code))
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, null])
    expect(await response.text()).not.toContain('secret')
  })
  it.each([
    ['a limit that lifts', { retryAfterSeconds: 30 }, '30'],
    ['a cap that stays until somebody acts', {}, null],
  ])('of %s says when to come again', (_what, details, header) => {
    const response = toResponse(new AppError('too-many', 'Too many.', { details }))
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, header])
  })
  it('translates what is no error at all', () => expect(toResponse('thrown').status).toBe(500))
})
