import type { SchemaColumn } from './schema-table'

type Rule = readonly [names: RegExp, why: string]

const word = (words: string): RegExp => new RegExp(`(^|_)(${words})(_|$)`)

/** What names of columns mostly mean. Without a source: assumptions of this product, and shown as such. */
const AFTER: readonly Rule[] = [
  [word('outcome|resolution|verdict|disposition|result'), 'names an outcome'],
  [
    word(
      'charge_?backs?|disputes?|disputed|refunds?|refunded|reversals?|reversed|recoveries|recovered|write_?offs?|charged_?off',
    ),
    'a case is disputed or undone after its outcome',
  ],
  [word('repaid|paid_back|payback|settled|settlement|collections?|delinquent'), 'what was paid is known afterwards'],
  [
    word(
      'closed|resolved|cancell?ed|churned|terminated|completed|finished|returned|reviewed|investigated|confirmed|discharged?',
    ),
    'is written when a case ends',
  ],
  [word('final|actual|after|future|post_(outcome|event|decision|label)'), 'is called later than the case'],
]

const PERSONAL: readonly Rule[] = [
  [word('e_?mails?'), 'email'],
  [word('phones?|mobile|telephone|tel|fax'), 'phone'],
  [word('birth|birth_?(date|day)|dob|date_of_birth'), 'birth'],
  [word('address|street|house_number|postal|post_?code|zip|zip_?code'), 'address'],
  [word('ip|ip_?(address|addr)'), 'IP address'],
  [
    /^name$|(^|_)(first|last|full|given|family|sur|middle|maiden|holder|customer|client|patient|user|employee)_?name$/,
    'name',
  ],
  [word('ssn|passport|national_id|tax_id|iban|card_number|account_number|driving_licen[cs]e'), 'number of a document'],
  [word('imei|mac_address|cookie_id|advertising_id'), 'number of a device'],
]

const PROTECTED = word(
  'gender|sex|race|ethnicity|ethnic_group|religion|nationality|marital_status|disability|age|pregnant|pregnancy|sexual_orientation',
)

/** `chargebackAt` and `Chargeback at` as `chargeback_at`. */
const plain = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')

const firstOf = (rules: readonly Rule[], name: string): string | undefined =>
  rules.find(([names]) => names.test(plain(name)))?.[1]

const LABEL_PARTS = /^(is|was|has|had|will|did)_|_(flag|label|target|yn|ind|indicator)$/g

export type NamedLeak = { column: string; why: string }

/** Columns that by their names were made after the outcome. */
export function leaksByName(columns: readonly SchemaColumn[], label: string | null): NamedLeak[] {
  const core = label === null ? '' : plain(label).replace(LABEL_PARTS, '')
  const isLabels = (name: string) => core.length > 2 && !GENERAL.test(core) && `_${plain(name)}_`.includes(`_${core}_`)
  return columns.flatMap(({ name }) => {
    if (name === label) return []
    const why = firstOf(AFTER, name) ?? (isLabels(name) ? 'is called like the label' : undefined)
    return why === undefined ? [] : [{ column: name, why }]
  })
}
const GENERAL = /^(label|target|class|response|returned)$/

/** Columns from which a person can be told, by their names, with what they seem to be. */
export const personalByName = (columns: readonly SchemaColumn[]): { column: string; what: string }[] =>
  columns.flatMap(({ name }) => {
    const what = firstOf(PERSONAL, name)
    return what === undefined ? [] : [{ column: name, what }]
  })

export const protectedByName = (columns: readonly SchemaColumn[]): string[] =>
  columns.filter(({ name }) => PROTECTED.test(plain(name))).map(({ name }) => name)

/** Another one in each row: as declared, or called as the table's own key. */
export function identifiersOf(columns: readonly SchemaColumn[], table: string | null): string[] {
  const stem = table === null ? undefined : plain(table).replace(/ies$/, 'y').replace(/s$/, '')
  const own = [stem, table === null ? undefined : plain(table)].map((name) => `${name}_id`)
  return columns
    .filter(
      ({ name, unique }) => unique || /^(id|uuid|guid|row_id|index)$/.test(plain(name)) || own.includes(plain(name)),
    )
    .map(({ name }) => name)
}
