import type { ColumnKind } from './result'

/** Types of Postgres, MySQL, SQL Server, Oracle, BigQuery, Snowflake, pandas and Arrow, by their first word. */
const KINDS: readonly [ColumnKind, RegExp][] = [
  ['integer', /^(u?int(eger)?\d*|(u?(big|small|tiny|medium|huge)|byte)int|(big|small)?serial\d?|long|short|year)$/],
  [
    'number',
    /^(float\d*|double|real|(small)?money|(big)?(decimal|numeric)|dec|number|decimal\d+|binary_(float|double))$/,
  ],
  ['time', /^(date\d*|datetime\w*|timestamp\w*|smalldatetime)$/],
  ['boolean', /^(bool(ean)?|bit)$/],
  [
    'text',
    /^(n?(var)?char2?|character|n?(tiny|medium|long)?text|string|n?clob|citext|uuid|uniqueidentifier|enum|str|utf8|category)$/,
  ],
  [
    'other',
    /^(jsonb?|struct|array|map|record|object|variant|super|bytea|(long|medium|tiny)?blob|bytes|(var)?binary|raw|image|geo(metry|graphy)|point|polygon|interval|time|timetz|xml|vector|hstore|inet|cidr|set|null)$/,
  ],
]

/** The kind of a column from a type as people write it, e.g. `decimal(18,2)`; undefined where no system calls a type so. */
export function kindOfType(type: string): ColumnKind | undefined {
  const plain = type.trim().toLowerCase()
  const word = /^[a-z]\w*/.exec(plain)?.[0] ?? ''
  const kind = KINDS.find(([, known]) => known.test(word))?.[0]
  if (kind === undefined) return undefined
  if (/\[\d*\]/.test(plain.replace(/^datetime64\[\w+\]/, ''))) return 'other'
  // MySQL has no other boolean.
  return /^tinyint\s*\(\s*1\s*\)/.test(plain) ? 'boolean' : kind
}
