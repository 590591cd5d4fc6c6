import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Facts } from '@/lib/facts/fact'
import { formatValue } from '@/lib/facts/format'
import { CallShell } from '../cards/calls-card'
import type { CallState } from './run-log'

type Entries = Record<string, unknown>
const entries = (value: unknown): Entries => (typeof value === 'object' && value !== null ? { ...value } : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

function figure(value: unknown, unit: string): string {
  if (typeof value === 'number' || typeof value === 'string' || value === null)
    return formatValue(value, unit, { calculated: true })
  return Array.isArray(value)
    ? value.map((item) => text(item) || JSON.stringify(item)).join(', ')
    : JSON.stringify(value ?? '')
}

function inputsOf(call: CallState): { name: string; value: string }[] {
  const inputs = entries(call.input)['inputs']
  const pairs = Array.isArray(inputs)
    ? inputs.map(entries).map((item) => [text(item['name']), item['valueJson'] ?? item['value']] as const)
    : Object.entries(entries(inputs))
  return pairs.map(([name, value]) => ({ name, value: typeof value === 'string' ? value : figure(value, 'count') }))
}

/** True where a figure of the ledger holds the result of the call: there it is shown, in the figure's own unit. */
export function takenUp(call: CallState, facts: Facts): boolean {
  const input = entries(call.input)
  return Object.values(facts).some(
    (fact) => fact.calculator !== null && fact.calculator.fn === input['fn'] && fact.label === input['label'],
  )
}

/** One tool call as it happens: name and result; open, where the result comes from. */
export function LiveCall({ call }: { call: CallState }) {
  const input = entries(call.input)
  const output = entries(call.output)
  const isCalculation = call.tool === 'calculate'
  const result = entries(output['result'] ?? (output['values'] ? output : undefined))
  const title =
    text(input['label']) ||
    text(result['title']) ||
    text(input['query']) ||
    text(input['topic']) ||
    (isCalculation ? 'Calculation' : 'Looked up')
  const refused = call.failed ?? (output['ok'] === false ? text(output['hint']) : null)
  const value = entries(result['values'])[text(result['main'])]
  const source = entries(result['source'])
  return (
    <CallShell
      icon={isCalculation ? 'formula' : 'book'}
      title={isCalculation ? title : `Looked up: ${title}`}
      result={
        <Result
          running={call.output === undefined && !call.failed}
          refused={refused !== null}
          shown={value === undefined ? '' : figure(value, text(result['unit']))}
        />
      }
    >
      <div className="trace">
        {refused ? <p className="soft">{refused}</p> : null}
        {text(result['formula']) ? (
          <div>
            <h3>{text(result['title'])}</h3>
            <p className="eq">{text(result['formula'])}</p>
          </div>
        ) : null}
        <ul className="chain">
          {inputsOf(call).map((item) => (
            <li key={item.name}>
              <span className="nm">{item.name}</span>
              <span className="m">{item.value}</span>
            </li>
          ))}
        </ul>
        {[...texts(result['warnings']), ...texts(result['assumptions'])].map((line) => (
          <p key={line} className="small soft">
            {line}
          </p>
        ))}
        {text(source['title']) ? <p className="small faint">Source: {text(source['title'])}</p> : null}
      </div>
    </CallShell>
  )
}

function Result({ running, refused, shown }: { running: boolean; refused: boolean; shown: string }): ReactNode {
  if (running) return <span className="caret" />
  if (refused) {
    return (
      <span className="sev warning">
        <Icon name="warning" />
        refused
      </span>
    )
  }
  return shown ? <b className="n calculated">{shown}</b> : null
}
