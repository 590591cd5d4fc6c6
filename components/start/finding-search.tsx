import { useEffect, useId, useState } from 'react'
import type { FindingOption } from './finding-choice'

const plain = (text: string) => text.trim().toLowerCase()

/** What was typed means: nothing, one of the options, or none of them (undefined). */
function meant(text: string, options: readonly FindingOption[]): string | undefined {
  const words = plain(text)
  if (words === '') return ''
  const exact = options.find(({ id, title }) => plain(title) === words || plain(id) === words)
  if (exact) return exact.id
  const [only, ...others] = options.filter(({ id, name }) => plain(`${id} ${name}`).includes(words))
  return only && others.length === 0 ? only.id : undefined
}

type Props = {
  value: string
  options: readonly FindingOption[]
  /** Id of what is said of it below. */
  about: string
  onChoose: (id: string) => void
}

/** The same choice by typing. */
export function FindingSearch({ value, options, about, onChoose }: Props) {
  const list = useId()
  const shown = options.find(({ id }) => id === value)?.title ?? value
  const [text, setText] = useState(shown)
  const [isUnknown, setUnknown] = useState(false)
  useEffect(() => {
    setText(shown)
    setUnknown(false)
  }, [shown])
  /** Words that more than one option has mean nothing yet; those that none has are said at the end. */
  const take = (typed: string, isDone: boolean) => {
    const id = isDone ? meant(typed, options) : options.find(({ title }) => title === typed)?.id
    setUnknown(isDone && id === undefined)
    if (id === undefined) return
    setText(options.find((option) => option.id === id)?.title ?? '')
    if (id !== value) onChoose(id)
  }
  return (
    <>
      <input
        type="search"
        className="input"
        list={list}
        maxLength={100}
        autoComplete="off"
        placeholder={`Any of ${options.length}: type a word`}
        aria-invalid={isUnknown}
        aria-describedby={about}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setUnknown(false)
          if (target.value === '') take('', true)
          else take(target.value, false)
        }}
        onBlur={() => take(text, true)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          take(text, true)
        }}
      />
      <input type="hidden" name="finding" value={value} />
      <datalist id={list}>
        {options.map(({ id, title, name }) => (
          <option key={id} value={title}>
            {name}
          </option>
        ))}
      </datalist>
      <span role="alert" className="small" style={{ color: 'var(--error)' }}>
        {isUnknown ? 'This is no finding that is open, or more than one. Choose it from the list.' : null}
      </span>
    </>
  )
}
