import { expect, it } from 'vitest'
import { ownPath } from './names'

it.each(['/', '/designs/1/document?view=full', '/join/abc'])('goes on to %s', (path) =>
  expect(ownPath(path)).toBe(path),
)
it.each([
  ['/designs/./1', '/designs/1'],
  ['/designs/../inbox?all#last', '/inbox?all#last'],
])('goes from %s to %s', (path, own) => expect(ownPath(path)).toBe(own))
it.each([
  null,
  undefined,
  '',
  'inbox',
  '//evil.example',
  '/\\evil.example',
  '/a/..\\\\evil.example',
  '/..//evil.example/x',
  '/.//evil.example/x',
  '/a/..//evil.example',
  '/%2e%2e//evil.example',
  '/.%2E//evil.example',
  '/a/%2e%2E//evil.example',
  '/..///evil.example',
  '/%2fevil.example',
  '/%5Cevil.example',
  '/./%2f/evil.example',
  '/\t/evil.example',
  '/.\t//evil.example',
  '/..\n//evil.example',
  'https://evil.example',
  'https:/evil.example',
  '/a\nb',
  '/sign-in?next=/',
  '/./sign-in',
])('goes to the start instead of %j', (path) => expect(ownPath(path)).toBe('/'))
