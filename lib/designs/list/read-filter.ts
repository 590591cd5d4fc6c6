import * as z from 'zod'
import { storable } from '@/lib/storable'
import { plainTag } from '../tags/schema'
import { type Cursor, type DesignFilter, isKeyOf, SORTS, type Sort, STATE_FILTERS } from './schema'

const LONGEST_SEARCH = 200

/** An id, and the moment or the title of that design: `…-000000000001.2026-11-27T12:00:00.000Z`. */
const CURSOR = /^([0-9a-f-]{36})\.(.{1,300})$/s
const MOMENT = z.iso.datetime().regex(/^(?:19|20|21)/)

function cursorOf(text: string, sort: Sort): Cursor | null {
  const [, id = '', key = ''] = CURSOR.exec(text) ?? []
  const isOurs = z.uuid().safeParse(id).success && (sort === 'title' || MOMENT.safeParse(key).success)
  // No cursor of this list: it then begins at its beginning.
  return isOurs ? [key, id] : null
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

/** The filter that an address says; what it says wrongly is as if it were not said. */
export function readFilter(params: Params): DesignFilter {
  const said = (name: string): string => {
    const value = params[name]
    return storable((typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 600)).trim()
  }
  const [state, sorted] = [said('state'), said('sort')]
  const sort = isKeyOf(SORTS, sorted) ? sorted : 'changed'
  return {
    q: said('q').slice(0, LONGEST_SEARCH),
    state: isKeyOf(STATE_FILTERS, state) ? state : null,
    kind: said('kind') || null,
    finding: said('finding') || null,
    tag: plainTag(said('tag')) || null,
    sort,
    after: cursorOf(said('after'), sort),
  }
}
