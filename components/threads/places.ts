import { idOfMark, nodeMark } from '@/lib/document/diagram/node-mark'
import type { ThreadView } from '@/lib/designs/threads/schema'

/** A place of a step's page that can be commented on, and the element that its mark goes into, behind all else there. */
export type PagePlace = {
  readonly target: string
  readonly name: string
  readonly host: HTMLElement
  /** In a drawing: where in the host, in pixels. */
  readonly at?: { readonly left: number; readonly top: number }
}

const quoted = (name: string, value: string) => `[${name}="${CSS.escape(value)}"]`

const withoutVerb = (label: string | null | undefined, ...verbs: readonly string[]): string | undefined => {
  const verb = verbs.find((one) => label?.startsWith(one))
  return verb === undefined ? undefined : label?.slice(verb.length)
}

function fieldPlace(field: HTMLElement): PagePlace | null {
  const button = field.querySelector(':scope > .edit-btn')
  const name = withoutVerb(button?.getAttribute('aria-label'), 'Edit ', 'Suggest a change of ') ?? field.dataset['name']
  const target = field.dataset['field']
  return name !== undefined && target !== undefined ? { target, name, host: field } : null
}

function itemPlace(item: HTMLElement): PagePlace | null {
  const target = item.dataset['item']
  const button = target === undefined ? null : item.querySelector<HTMLElement>(quoted('data-menu', target))
  const name = withoutVerb(button?.getAttribute('aria-label'), 'Move or take out: ', 'Suggest to take out: ')
  const host = button?.parentElement
  // Whoever only reads has no menu there.
  if (!button && target !== undefined) {
    const head = item.querySelector<HTMLElement>('th, .ch, header, dt') ?? item
    return { target, name: 'this item', host: head }
  }
  return target !== undefined && name !== undefined && host ? { target, name, host } : null
}

function listPlace(foot: HTMLElement): PagePlace | null {
  const target = foot.dataset['foot']
  const host = foot.parentElement
  const name = foot.closest('section')?.getAttribute('aria-label') ?? 'this list'
  return target !== undefined && host ? { target, name: `all of ${name}`, host } : null
}

const COMPONENTS = 'tables/components/'

/** A box of the drawing is its component: the row of the table below, which the keyboard reaches. */
function nodePlace(node: Element): PagePlace | null {
  const mark = node.getAttribute('data-node')
  const host = node.closest<HTMLElement>('figure')
  if (mark === null || !host) return null
  const id = idOfMark(mark)
  const [box, around] = [node.getBoundingClientRect(), host.getBoundingClientRect()]
  if (box.width === 0) return null
  const item = document.querySelector<HTMLElement>(quoted('data-item', `${COMPONENTS}${id}`))
  const name = (item && itemPlace(item)?.name) ?? 'this component'
  return { target: `${COMPONENTS}${id}`, name, host, at: { left: box.right - around.left, top: box.top - around.top } }
}

/** The innermost place that an element is in. */
export function placeAround(element: Element): PagePlace | null {
  const node = element.closest('[data-node]')
  if (node) return nodePlace(node)
  if (element.closest('.editor, [role="menu"], [role="dialog"]')) return null
  const field = element.closest<HTMLElement>('[data-field]')
  if (field) return fieldPlace(field)
  const foot = element.closest<HTMLElement>('[data-foot]')
  if (foot) return listPlace(foot)
  const item = element.closest<HTMLElement>('[data-item]')
  return item ? itemPlace(item) : null
}

/** Where on the page marks of a target go: most have one place, a component has its box as well. */
export function placesOf(target: string): PagePlace[] {
  const found = (name: string, of: (element: HTMLElement) => PagePlace | null) => {
    const element = document.querySelector<HTMLElement>(quoted(name, target))
    return (element && of(element)) ?? []
  }
  const id = target.startsWith(COMPONENTS) ? target.slice(COMPONENTS.length) : null
  const boxes = id === null ? [] : [...document.querySelectorAll(`figure ${quoted('data-node', nodeMark(id))}`)]
  return [
    ...[found('data-field', fieldPlace), found('data-item', itemPlace), found('data-foot', listPlace)].flat(),
    ...boxes.flatMap((box) => nodePlace(box) ?? []),
  ]
}

/** Open threads of a step by what they are about, without those whose place is lost. */
export function byTarget(threads: readonly ThreadView[], step: string): Map<string, ThreadView[]> {
  const found = new Map<string, ThreadView[]>()
  for (const thread of threads) {
    if (thread.step !== step || thread.kind !== 'field' || thread.resolved || thread.isOrphaned) continue
    found.set(thread.target, [...(found.get(thread.target) ?? []), thread])
  }
  return found
}
