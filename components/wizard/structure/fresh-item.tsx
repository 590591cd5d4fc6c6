'use client'

import type { Item } from '@/lib/methodology/item'
import { AlternativeView, DecisionView } from '../cards/decision-view'
import { QuestionView, RiskView, RowView, SectionView, type Text } from '../cards/views'
import { Editable } from '../editable'
import { useDraft } from './draft-context'
import { ItemList } from './item-list'
import { ListFoot } from './list-foot'
import { tableOf } from './list-words'
import { nthOf } from '@/lib/methodology/names'
import type { ListKey } from '@/lib/methodology/keys'

/** Words as they were typed: their figures come with the server's drawing. */
const asTyped: Text = (field, label, value, isBlock = false) => (
  <Editable field={field} label={label} value={value} block={isBlock} written="Written by you">
    <span className="pre">{value}</span>
  </Editable>
)
const COMMON = { text: asTyped, author: undefined, isEditable: true }

const said = (value: unknown) => (typeof value === 'string' ? value : '')
const level = (value: unknown): 'high' | 'medium' | 'low' => (value === 'high' || value === 'low' ? value : 'medium')

/** An item that was added on this page, until the server's own drawing of it takes its place. */
export function FreshItem({ list, item }: { list: ListKey; item: Item }) {
  const context = useDraft()
  const table = context ? tableOf(list, context.tables) : undefined
  const { id } = item
  if (table) {
    const cells = table.columns.map(({ key }) => [key, said(item[key])] as const)
    const row = { id, ...Object.fromEntries(cells) }
    const nth = nthOf({ tables: [table] }, list, context?.draft.tables[table.id] ?? [], row)
    return <RowView {...COMMON} table={table} row={row} nth={nth} />
  }
  if (list.endsWith('/alternatives')) {
    const alternative = { id, option: said(item['option']), whyNot: said(item['whyNot']) }
    const of = context?.draft.decisions.find((decision) => list === `decisions/${decision.id}/alternatives`)
    return of ? <AlternativeView of={of} alternative={alternative} text={asTyped} isEditable /> : null
  }
  switch (list) {
    case 'risks': {
      const { risk, mitigation, owner, severity } = item
      const whole = {
        id,
        risk: said(risk),
        mitigation: said(mitigation),
        owner: said(owner),
        severity: level(severity),
      }
      return <RiskView {...COMMON} risk={whole} />
    }
    case 'openQuestions': {
      const { question, whyItMatters, assumption } = item
      const whole = { id, question: said(question), whyItMatters: said(whyItMatters), assumption: said(assumption) }
      return <QuestionView {...COMMON} item={whole} said={undefined} />
    }
    case 'sections':
      return (
        <SectionView {...COMMON} section={{ id, heading: said(item['heading']), markdown: said(item['markdown']) }} />
      )
    case 'decisions': {
      const { title, choice, rationale, revisitWhen, confidence } = item
      const inner = `decisions/${id}/alternatives`
      const whole = {
        id,
        title: said(title),
        choice: said(choice),
        rationale: said(rationale),
        revisitWhen: said(revisitWhen),
        confidence: level(confidence),
        alternatives: [],
        answers: [],
      }
      const alternatives = (
        <>
          <ItemList list={inner} as="dl" className="alts" drawn={[]} />
          <ListFoot list={inner} count={0} />
        </>
      )
      return <DecisionView {...COMMON} decision={whole} alternatives={alternatives} />
    }
    default:
      return null
  }
}
