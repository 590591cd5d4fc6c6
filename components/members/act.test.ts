import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { MemberView } from '@/lib/members/schema'
import { MemberRow } from './member-row'

vi.mock('@/lib/members/actions', () => {
  const action = async () => ({ status: 'idle' })
  return {
    changeRoleAction: action,
    handOverAction: action,
    leaveAction: action,
    removeAction: action,
    setReviewsAction: action,
  }
})

const row = (isSelf: boolean) => {
  const member: MemberView = { id: 'x', name: 'Grace', email: null, role: 'editor', reviews: [], isSelf }
  return renderToStaticMarkup(createElement(MemberRow, { member, mayManage: true }))
}

it.each([
  ['Hand over to Grace', row(false), 'Only Grace can undo it.'],
  ['Take out Grace', row(false), 'Grace sees nothing of this workspace any more'],
  ['Leave this workspace', row(true), 'You see nothing of this workspace any more'],
])('%s is asked once more, with what comes of it, before its button can be pressed', (label, markup, words) => {
  const asked = markup.split('<details').filter((part) => part.includes(`aria-label="${label}"`))
  expect(asked).toHaveLength(1)
  const [closed = '', rest = ''] = (asked[0] ?? '').split('</summary>')
  expect(closed).not.toContain('<button')
  expect(closed).not.toMatch(/^[^>]*open/)
  expect(rest.split('</details>')[0]).toContain(`aria-label="${label}"`)
  expect(rest).toContain(words)
})
