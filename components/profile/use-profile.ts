import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '@/lib/profile/protocol'
import type { Measures, Progress, Roles, Table } from '@/lib/profile/result'
import { suggestRoles } from '@/lib/profile/roles'
import { lookAtFile, Session } from './session'

export type Profile = {
  kind: 'csv' | 'parquet'
  progress: Progress | null
  trouble: string | null
  /** The text of a schema: there is nothing to measure, and the engine is not loaded. */
  schema: string | null
  table: Table | null
  roles: Roles | null
  /** What was measured last, and for which roles: others may be chosen by now. `round` tells measurements apart. */
  measured: { roles: Roles; measures: Measures; round: number } | null
}

const START: Profile = {
  kind: 'csv',
  progress: { text: 'Looking at the file', share: null },
  trouble: null,
  schema: null,
  table: null,
  roles: null,
  measured: null,
}

/** Reads one file; the worker ends with the component. */
export function useProfile(file: File): Profile & { choose: (roles: Roles) => void } {
  const [state, setState] = useState(START)
  const session = useRef<Session | null>(null)

  useEffect(() => {
    let isOver = false
    let round = 0
    const change = (part: Partial<Profile>) => setState((old) => ({ ...old, ...part }))
    const onAnswer = (answer: Answer) => {
      if (isOver) return
      if (answer.say === 'progress') return change({ progress: answer.progress })
      if (answer.say === 'trouble') {
        session.current?.stop()
        return change({ progress: null, trouble: answer.message })
      }
      if (answer.say === 'measures') {
        const { roles, measures } = answer
        round += 1
        return change({ progress: null, measured: { roles, measures, round } })
      }
      const roles = suggestRoles(answer.table)
      change({ table: answer.table, roles })
      session.current?.measure(answer.table, roles)
    }
    setState(START)
    void lookAtFile(file).then((looked) => {
      if (isOver) return
      if (looked.kind === 'trouble') return change({ progress: null, trouble: looked.message })
      if (looked.kind === 'schema') return change({ progress: null, schema: looked.text })
      const { kind } = looked
      change({ kind })
      session.current = new Session(onAnswer)
      void session.current.open(
        file,
        looked.kind === 'csv' ? { kind: 'csv', delimiter: looked.delimiter } : { kind: 'parquet' },
      )
    })
    return () => {
      isOver = true
      session.current?.stop()
      session.current = null
    }
  }, [file])

  const { table } = state
  const choose = useCallback(
    (roles: Roles) => {
      if (!table) return
      setState((old) => ({ ...old, roles, progress: { text: 'Measuring', share: null } }))
      session.current?.measure(table, roles)
    },
    [table],
  )
  return { ...state, choose }
}
