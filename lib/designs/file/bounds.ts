import { type Place, refuseAt, Refusal } from './refusal'

/** Far above any design known to us; a file that is over one of them is a mistake, or an attack. */
export const FILE_LIMITS = {
  bytes: 8_000_000,
  depth: 16,
  values: 250_000,
  /** Members of one object, items of one list. */
  items: 5_000,
  /** Characters of one text. */
  text: 200_000,
  key: 500,
} as const

const OPENING = new Set(['[', '{'])
/** Deeper than any file whose fault could be shown at its place. */
const HOPELESS_DEPTH = 200

/**
 * Refuses what would cost seconds and hundreds of megabytes only to be parsed: brackets and commas are counted in the text,
 * those in strings are letters. Each list has one comma fewer than it has items, and one bracket.
 */
export function checkText(text: string): void {
  let [level, marks] = [0, 0]
  let isString = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (isString && sign === '\\') at++
    else if (sign === '"') isString = !isString
    else if (isString) continue
    else if (OPENING.has(sign)) [level, marks] = [level + 1, marks + 1]
    else if (sign === ']' || sign === '}') level--
    else if (sign === ',') marks++
    if (level > HOPELESS_DEPTH) throw new Refusal(`It is nested more than ${FILE_LIMITS.depth} deep.`)
    if (marks > 2 * FILE_LIMITS.values) throw new Refusal(`It holds more than ${count(FILE_LIMITS.values)} values.`)
  }
}

const OWN_OF_EVERY_OBJECT = new Set(['__proto__', 'constructor', 'prototype'])
const CONTROL = /\p{Cc}|\p{Surrogate}/u

type Node = {
  readonly value: unknown
  readonly key: PropertyKey | null
  readonly above: Node | null
  readonly depth: number
}

function placeOf(node: Node | null): Place {
  const keys: PropertyKey[] = []
  for (let at = node; at; at = at.above) if (at.key !== null) keys.push(at.key)
  return keys.toReversed()
}

function checkKey(key: string, node: Node): void {
  if (OWN_OF_EVERY_OBJECT.has(key)) throw refuseAt(placeOf(node), `“${key}” is no name that a design uses.`)
  if (key.length > FILE_LIMITS.key || CONTROL.test(key))
    throw refuseAt(placeOf(node), 'A name in it is too long, or holds characters that none may have.')
}

/** Refuses what is too deep, too much or oddly named. Goes without recursion: depth is one of the things it looks for. */
export function checkBounds(root: unknown): void {
  const waiting: Node[] = [{ value: root, key: null, above: null, depth: 0 }]
  let seen = 0
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    seen += 1
    if (seen > FILE_LIMITS.values) throw new Refusal(`It holds more than ${count(FILE_LIMITS.values)} values.`)
    const { value, depth } = node
    if (typeof value === 'string' && value.length > FILE_LIMITS.text)
      throw refuseAt(
        placeOf(node),
        `This text has ${count(value.length)} characters; ${count(FILE_LIMITS.text)} is the most.`,
      )
    if (typeof value !== 'object' || value === null) continue
    if (depth >= FILE_LIMITS.depth)
      throw refuseAt(placeOf(node).slice(0, 4), `It is nested more than ${FILE_LIMITS.depth} deep.`)
    const members: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
    if (members.length > FILE_LIMITS.items)
      throw refuseAt(placeOf(node), `It has ${count(members.length)} entries; ${count(FILE_LIMITS.items)} is the most.`)
    for (const [key, inner] of members) {
      if (typeof key === 'string') checkKey(key, node)
      waiting.push({ value: inner, key, above: node, depth: depth + 1 })
    }
  }
}

const count = (n: number) => n.toLocaleString('en-US')
