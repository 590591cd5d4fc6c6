import { describe, expect, it } from 'vitest'
import { readBrief } from '@/lib/brief/read'
import { unreadFigures } from './unread-figures'

describe('figures of a brief that nobody read', () => {
  it('take thousands set apart by a space as one figure, with whole words around it', () => {
    const brief = 'We have old pictures from 6 year with report text, maybe 500 000. Very bad if miss sick patient!'
    const nothing = { ...readBrief(''), facts: [], quantities: [] }
    expect(unreadFigures(brief, {}, nothing)).toEqual({
      figures: 2,
      unread: [
        'have old pictures from 6 year with report text,',
        'with report text, maybe 500 000. Very bad if miss sick',
      ],
    })
  })
})
