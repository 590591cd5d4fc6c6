import { expect, it, vi } from 'vitest'
import { AppError } from './errors'

it('is known by every copy of its module', async () => {
  vi.resetModules()
  const copy = await import('./errors')
  const error: unknown = new copy.AppError('not-found', 'Gone.')
  expect(copy.AppError).not.toBe(AppError)
  expect([error instanceof AppError, error instanceof Error]).toEqual([true, true])
  expect([new Error('x') instanceof AppError, { code: 'not-found' } instanceof AppError]).toEqual([false, false])
})
