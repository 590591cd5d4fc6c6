import { describe, expect, it } from 'vitest'
import { hostCookie, workspaceCookie } from '@/lib/auth/names'
import { contentSecurityPolicy, headersOf } from './security-headers'

const policy = contentSecurityPolicy('bm9uY2U=', false)

describe('what every answer says', () => {
  it.each(['/', '/designs/x/document', '/s/token', '/sign-in', '/api/designs'])(
    '%s: to come by TLS only, where we do',
    (path) => {
      expect(headersOf(path, { policy, isTls: true })['strict-transport-security']).toBe('max-age=31536000')
      expect(headersOf(path, { policy, isTls: false })['strict-transport-security']).toBeUndefined()
    },
  )
  it('runs scripts of its nonce alone on a page, and nothing at all in data', () => {
    expect(headersOf('/', { policy, isTls: false })['content-security-policy']).toBe(policy)
    expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';")
    expect(policy).not.toContain('unsafe-eval')
    for (const path of ['/api', '/api/designs/x/export/html'])
      expect(headersOf(path, { policy, isTls: false })['content-security-policy']).toMatch(
        /^default-src 'none';.*sandbox$/,
      )
    expect(headersOf('/apiary', { policy, isTls: false })['content-security-policy']).toBe(policy)
  })
  it('keeps what is under a link out of caches, indexes and referrers', () =>
    expect(headersOf('/s/x', { policy, isTls: true })).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'private, no-store',
    }))
})

it('a cookie has the prefix that no sister domain can use, where there is TLS', () => {
  expect(hostCookie('x', 'https://plans.example.com')).toBe('__Host-x')
  expect(workspaceCookie('http://127.0.0.1:3000')).toBe('groundplan-workspace')
  expect(workspaceCookie(undefined)).toBe('groundplan-workspace')
})
