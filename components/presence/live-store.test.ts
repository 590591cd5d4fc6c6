import { expect, it } from 'vitest'
import { noteOwn } from '@/components/shell/own-edits'
import { PAGE_ID } from '@/components/shell/request'
import type { Change } from '@/lib/presence/schema'
import { isOthers } from './live-store'

const edit: Change = {
  rev: 5,
  step: 'problem',
  cause: 'edit',
  field: 'summary',
  edit: 'e1',
  facts: [],
  what: 'Summary',
  by: 'You',
  mine: true,
  page: null,
}

it('what waited in this browser and was sent by this page is not told as another window’s', () => {
  noteOwn('e2')
  const kinds: readonly [Partial<Change>, boolean][] = [
    [{}, true],
    [{ edit: 'e2' }, false],
    // Sent first by a page that is gone.
    [{ edit: 'e2', page: 'another page' }, false],
    [{ page: 'another page' }, true],
    [{ page: PAGE_ID }, false],
    [{ page: PAGE_ID, cause: 'run', edit: null }, true],
    [{ edit: 'e2', mine: false }, true],
  ]
  for (const [change, isNews] of kinds) expect([change, isOthers({ ...edit, ...change })]).toEqual([change, isNews])
})
