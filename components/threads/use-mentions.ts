import { type RefObject, useEffect, useState } from 'react'
import { fetchMembers, type Member } from './thread-client'

/** A name that is being typed: behind an @ at the beginning of a word, up to the caret. */
const TYPING = /(?:^|\s)@([^\s@][^@\n]{0,40})$/u

type Typed = { readonly name: string; readonly from: number; readonly to: number }

function typedAt(text: string, caret: number): Typed | null {
  const name = TYPING.exec(text.slice(0, caret))?.[1]
  return name === undefined ? null : { name, from: caret - name.length - 1, to: caret }
}

/** Members that a comment may be about to name, and those it names: their names stand in it. */
export function useMentions(designId: string, isOn: boolean, box: RefObject<HTMLTextAreaElement | null>) {
  const [typed, setTyped] = useState<Typed | null>(null)
  const [found, setFound] = useState<readonly Member[]>([])
  const [active, setActive] = useState(0)
  const [chosen, setChosen] = useState<readonly Member[]>([])
  const name = typed?.name ?? null

  useEffect(() => {
    if (name === null) return
    let isHere = true
    void fetchMembers(designId, name).then((members) => {
      if (!isHere) return
      setFound(members)
      setActive(0)
    })
    return () => {
      isHere = false
    }
  }, [designId, name])

  const look = () => {
    const area = box.current
    setTyped(isOn && area ? typedAt(area.value, area.selectionStart) : null)
  }
  /** The text with the member's name in it, and where the caret goes. */
  const choose = (member: Member, text: string): { text: string; caret: number } => {
    if (!typed) return { text, caret: text.length }
    setChosen((before) => [...before.filter(({ id }) => id !== member.id), member])
    setTyped(null)
    const named = `@${member.name} `
    return { text: text.slice(0, typed.from) + named + text.slice(typed.to), caret: typed.from + named.length }
  }
  return {
    /** Empty: no name is being typed, or nobody has it. */
    offered: typed ? found : [],
    active,
    move: (by: 1 | -1) => setActive((at) => (found.length === 0 ? 0 : (at + by + found.length) % found.length)),
    close: () => setTyped(null),
    look,
    choose,
    idsIn: (text: string) => chosen.filter((member) => text.includes(`@${member.name}`)).map(({ id }) => id),
  }
}
