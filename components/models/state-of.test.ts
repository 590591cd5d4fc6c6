import { expect, it } from 'vitest'
import type { ProviderView } from '@/lib/models/schema'
import { editWord, lineOf, tagOf } from './state-of'

const ollama: ProviderView = {
  id: 'ollama',
  name: 'Ollama',
  sends: 'Runs models on your own machine.',
  keyNeed: 'optional',
  hasAddress: true,
  defaultAddress: 'http://localhost:11434/v1',
  assumedContext: 32_000,
  from: null,
  baseUrl: null,
  keyHint: null,
  isStored: false,
  offers: [],
  fixedOffers: [],
  floors: {},
  test: null,
  isDefault: false,
  found: null,
}
const words = (view: ProviderView) => [tagOf(view), lineOf(view), editWord(view)]

it('says what was found on this machine, and offers to use it', () => {
  expect(words({ ...ollama, found: ['llama3.2:3b', 'qwen3:8b'] })).toEqual([
    'found, not set up',
    'Found on this machine: llama3.2:3b, qwen3:8b. Runs models on your own machine.',
    'Use it',
  ])
  expect(lineOf({ ...ollama, found: ['a', 'b', 'c', 'd', 'e', 'f'] })).toContain('a, b, c, d and 2 more.')
  expect(lineOf({ ...ollama, found: [] })).toContain('it listens, and has no model yet.')
})

it('asks for the address where nothing was found', () => {
  expect(words(ollama)).toEqual([
    'not configured',
    'Runs models on your own machine. Give its address here, or in the server’s environment.',
    'Set the address',
  ])
})
