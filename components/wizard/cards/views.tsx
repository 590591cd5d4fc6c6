import type { ReactNode } from 'react'
import { SEVERITY_WORDS } from './choices'
import type { Author } from '@/lib/methodology/content'
import type { TableSpec } from '@/lib/methodology/define-step'
import type { OpenQuestion, Risk, Section, TableRow } from '@/lib/methodology/draft'
import { inSentence, placeName, type Texts } from '@/lib/methodology/names'
import { partId } from '@/lib/methodology/place'
import type { QuestionAnswer } from '@/lib/methodology/question'
import { ChoiceField } from '../structure/choice-field'
import { ItemMenu } from '../structure/item-menu'
import { Mark } from '../structure/mark'
import { NameField } from '../structure/name-field'
import { cardClass, Hand, handClass } from './hand'

/** How a text is drawn and edited: by the server with its figures, in a new item as it is typed. */
export type Text = (field: string, label: string, value: string, isBlock?: boolean) => ReactNode

export type Common = { text: Text; author: Author | undefined; isEditable: boolean }

/** What a place is called behind "Edit": `items` has the texts of the item that it is in, by its key. */
export const called = (
  key: string,
  items: Readonly<Record<string, Texts>>,
  tables: readonly TableSpec[] = [],
): string => inSentence(placeName({ tables }, key, (list, id) => items[`${list}/${id}`]))

const CHOSEN = /^(chosen|choice|recommended|selected|use)\b/i

/** A row of a table of the step. `nth`: of those of one name. `isArriving`: the last one while it is being written. */
export function RowView({
  table,
  row,
  text,
  author,
  isEditable,
  nth = 1,
  isArriving = false,
}: Common & { table: TableSpec; row: TableRow; nth?: number; isArriving?: boolean }) {
  const [first, ...columns] = table.columns
  const list = `tables/${table.id}`
  const name = (key: string) =>
    `${called(key, { [`${list}/${row.id}`]: row }, [table])}${nth > 1 ? `, number ${nth} of this name` : ''}`
  const cell = (column: TableSpec['columns'][number]) => {
    const field = `${list}/${row.id}/${column.key}`
    const label = name(field)
    const value = row[column.key] ?? ''
    if (isEditable && column.choices)
      return <ChoiceField field={field} label={label} value={value} choices={column.choices} />
    if (isEditable && column.names) return <NameField field={field} label={label} value={value} of={column.names} />
    return text(field, label, value)
  }
  return (
    <tr className={CHOSEN.test(row['verdict'] ?? '') ? 'chosen' : ''} data-item={`${list}/${row.id}`}>
      <th scope="row" className={author ? 'hand' : ''}>
        {first ? cell(first) : null}
        {author ? (
          <>
            {' '}
            <span className="by person">{author.name}</span>
          </>
        ) : null}
        {isEditable ? <Mark of={`${list}/${row.id}`} /> : null}
      </th>
      {columns.map((column) => (
        <td key={column.key} className={column.numeric ? 'num' : ''} data-l={column.header}>
          {isArriving && !row[column.key] ? <span className="ghost" /> : cell(column)}
        </td>
      ))}
      {isEditable ? (
        <td className="acts-cell">
          <ItemMenu list={list} id={row.id} name={name(`${list}/${row.id}`)} />
        </td>
      ) : null}
    </tr>
  )
}

/** The head of a table; where its rows can be changed, one more column. */
export function HeadView({
  columns,
  isEditable,
}: {
  columns: readonly { key: string; header: string; numeric?: boolean }[]
  isEditable: boolean
}) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.key} scope="col" className={column.numeric ? 'num' : ''}>
            {column.header}
          </th>
        ))}
        {isEditable ? (
          <td className="acts-cell">
            <span className="sr">Move or take out</span>
          </td>
        ) : null}
      </tr>
    </thead>
  )
}

const SEVERITY = { high: 'error', medium: 'warning', low: 'info' } as const

export function RiskView({ risk, text, author, isEditable }: Common & { risk: Risk }) {
  const key = `risks/${risk.id}`
  const name = (of: string) => called(of, { [key]: risk })
  const line = (field: 'risk' | 'mitigation' | 'owner') => text(`${key}/${field}`, name(`${key}/${field}`), risk[field])
  return (
    <tr data-item={key}>
      <th scope="row" className={author ? 'hand' : ''}>
        {line('risk')}
        {author ? (
          <>
            {' '}
            <span className="by person">{author.name}</span>
          </>
        ) : null}
        {isEditable ? <Mark of={key} /> : null}
      </th>
      <td data-l="Severity">
        {isEditable ? (
          <span className={`sev ${SEVERITY[risk.severity]}`}>
            <ChoiceField
              field={`${key}/severity`}
              label={name(`${key}/severity`)}
              value={risk.severity}
              choices={SEVERITY_WORDS}
            />
          </span>
        ) : risk.mitigation !== '' ? (
          <span className={`sev ${SEVERITY[risk.severity]}`}>{risk.severity}</span>
        ) : null}
      </td>
      <td data-l="Mitigation">{line('mitigation')}</td>
      <td data-l="Owner">{line('owner')}</td>
      {isEditable ? (
        <td className="acts-cell">
          <ItemMenu list="risks" id={risk.id} name={name(key)} />
        </td>
      ) : null}
    </tr>
  )
}

export function QuestionView({
  item,
  said,
  text,
  author,
  isEditable,
}: Common & { item: OpenQuestion; said: QuestionAnswer | undefined }) {
  const key = `openQuestions/${item.id}`
  const name = (of: string) => called(of, { [key]: item })
  const line = (field: 'question' | 'whyItMatters' | 'assumption') =>
    text(`${key}/${field}`, name(`${key}/${field}`), item[field])
  return (
    <article className={`dec${handClass(author)}`} data-item={key}>
      <div className="ch">
        <h3 className="m">{line('question')}</h3>
        {isEditable ? <ItemMenu list="openQuestions" id={item.id} name={name(key)} /> : null}
      </div>
      {isEditable ? <Mark of={key} /> : null}
      <p className="soft">{line('whyItMatters')}</p>
      {said?.outcome === 'answered' ? (
        <p className="small">Answered{said.words ? `: ${said.words}` : ''}. The next draft takes it in.</p>
      ) : item.assumption || isEditable ? (
        <p className="small faint">
          {said ? 'The assumption stays:' : 'Until then:'} {line('assumption')}
        </p>
      ) : null}
      <Hand author={author} />
    </article>
  )
}

export function SectionView({
  section,
  text,
  author,
  isEditable,
  isWriting = false,
}: Common & { section: Section; isWriting?: boolean }) {
  const key = `sections/${section.id}`
  const name = (of: string) => called(of, { [key]: section })
  return (
    <section
      className={cardClass(isWriting)}
      aria-label={section.heading || 'New section'}
      id={partId('sections', section.id)}
      data-item={key}
    >
      <header>
        <h2>{isEditable ? text(`${key}/heading`, name(`${key}/heading`), section.heading) : section.heading}</h2>
        {isWriting ? <span className="meta">writing</span> : null}
        {isEditable ? <ItemMenu list="sections" id={section.id} name={name(key)} /> : null}
      </header>
      {isEditable ? <Mark of={key} /> : null}
      <div className={handClass(author).trim()}>
        {text(`${key}/markdown`, name(`${key}/markdown`), section.markdown, true)}
        <Hand author={author} />
      </div>
    </section>
  )
}
