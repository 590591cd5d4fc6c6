import { expect, it } from 'vitest'
import { env } from '@/lib/env'
import { allowedHosts } from './environment'

const named = { ...env(), MODEL_HOSTS: ['LLM.internal:8000'] }

it('lets a workspace name servers of this machine in local mode, and with accounts those alone that the operator names', () => {
  const local = allowedHosts({ ...named, GROUNDPLAN_AUTH: 'local' })
  expect([...local]).toEqual(
    expect.arrayContaining(['localhost:11434', '127.0.0.1:8000', '[::1]:8080', 'llm.internal:8000']),
  )
  expect([...allowedHosts({ ...named, GROUNDPLAN_AUTH: 'accounts' })]).toEqual(['llm.internal:8000'])
})
