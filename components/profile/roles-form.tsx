import { useId } from 'react'
import type { Column, Measures, Roles } from '@/lib/profile/result'

type Named = Pick<Column, 'name' | 'kind'>
type Props = { columns: readonly Named[]; roles: Roles; measures: Measures | null; onChoose: (roles: Roles) => void }

/** What the columns are: suggested by name and, where there are rows, by values, decided by the person. */
export function RolesForm({ columns, roles, measures, onChoose }: Props) {
  const classes = measures?.label?.classes ?? null
  const moments = columns.filter(({ kind }) => kind === 'time')
  const able = columns.filter(({ kind }) => kind !== 'other')
  return (
    <fieldset className="profile-roles">
      <legend className="card-title">What the columns are</legend>
      <RolePick
        label="Label"
        columns={able}
        value={roles.label}
        onPick={(label) => onChoose({ ...roles, label, positive: null })}
      />
      {classes && classes.length > 1 ? (
        <Choice
          label="Positive class"
          value={measures?.label?.positive ?? ''}
          options={classes.map(({ value, rows }) => ({ value, text: `${value} (${rows.toLocaleString('en-US')})` }))}
          onPick={(positive) => onChoose({ ...roles, positive })}
        />
      ) : null}
      <RolePick label="Time" columns={moments} value={roles.time} onPick={(time) => onChoose({ ...roles, time })} />
      <RolePick
        label="Entity"
        columns={able}
        value={roles.entity}
        onPick={(entity) => onChoose({ ...roles, entity })}
      />
    </fieldset>
  )
}

type RolePickProps = {
  label: string
  columns: readonly Named[]
  value: string | null
  onPick: (name: string | null) => void
}

function RolePick({ label, columns, value, onPick }: RolePickProps) {
  const options = [{ value: '', text: 'None' }, ...columns.map(({ name }) => ({ value: name, text: name }))]
  return (
    <Choice label={label} value={value ?? ''} options={options} onPick={(name) => onPick(name === '' ? null : name)} />
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: readonly { value: string; text: string }[]
  onPick: (value: string) => void
}

function Choice({ label, value, options, onPick }: ChoiceProps) {
  const id = useId()
  return (
    <span>
      <label htmlFor={id} className="small faint">
        {label}
      </label>
      <select id={id} className="select" value={value} onChange={(event) => onPick(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  )
}
