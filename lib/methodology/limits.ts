/** More items in a list, or columns in a row, than this are a mistake, or an attack. */
export const MOST_ITEMS = 200
export const MOST_COLUMNS = 40
export const MOST_TABLES = 30

/** Longest text of one field, of a whole item as JSON, and of all texts of a step as JSON, in characters. */
export const FIELD_LIMIT = 20_000
export const ITEM_LIMIT = 60_000
export const STEP_LIMIT = 200_000
/** The same of what a step proposes to the ledger and asks. */
export const ASKED_LIMIT = 100_000

/** Texts in a step, and facts that it proposes: seven of them still fit into a file. */
export const MOST_FIELDS = 4_000
export const MOST_FACTS = 2_000

/** Of what a person is asked, each of its texts. */
export const QUESTION_LIMIT = 2_000

export const ID_LIMIT = 200
const NAME_LIMIT = 100
/** `decisions/<id>/alternatives/<id>/whyNot`, and `tables/<name>/<id>/<name>`. */
export const KEY_LIMIT = 500
/** What an edit may carry: an item and the one that it goes after, or the ids of a list, each sign of them escaped. */
export const EDIT_LIMIT = 100_000

/**
 * An edit key names items by their ids: one with a slash in it would be another place. Items are kept and sent under
 * their ids as well: one that every object has a property of (`__proto__`, `constructor`) would be lost, or found unmade.
 */
const ID = /^[^/\p{Cc}\p{Surrogate}]+$/u
export const isId = (id: string): boolean => id.length <= ID_LIMIT && ID.test(id) && !(id in {})
export const ID_WORDS = `An id has 1 to ${ID_LIMIT} characters, none of them “/” or a control character, and is no word of the language itself (“__proto__”).`

/** Tables and columns are named as steps name them. `constructor` is a property of every object, and no column. */
export const isName = (name: string): boolean => name.length <= NAME_LIMIT && /^[a-z]\w*$/i.test(name) && !(name in {})
