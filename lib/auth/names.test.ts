import { expect, it } from 'vitest'
import { ownPath } from './names'

it.each(['/', '/designs/1/document?view=full', '/join/abc'])('goes on to %s', (path) =>
  expect(ownPath(path)).toBe(path),
)
it.each([null, undefined, '', '//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb', '/sign-in?next=/'])(
  'goes to the start instead of %s',
  (path) => expect(ownPath(path)).toBe('/'),
)
