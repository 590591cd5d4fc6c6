import { useCallback } from 'react'
import type { StepDraft } from '@/lib/methodology/draft'
import { type Model, useDraft } from './draft-context'
import { alongWords, listWords, newItemId } from './list-words'
import type { ListKey } from '@/lib/methodology/keys'

const itemElement = (list: ListKey, id: string) =>
  document.querySelector<HTMLElement>(`[data-item="${CSS.escape(`${list}/${id}`)}"]`)

/** Once the page shows what the act brought. */
const afterDrawing = (work: () => void) => requestAnimationFrame(() => requestAnimationFrame(work))

/** What is done to the items of a list, each as one act that can be undone. */
export function useListActs(list: ListKey) {
  const context = useDraft()
  const words = context ? listWords(list, context.tables) : undefined

  const add = useCallback(
    (after?: string) => {
      if (!context || !words) return
      if (context.isSuggesting) return context.begin(list, after ?? null)
      const id = newItemId(words.prefix)
      context.act(`${words.one} added`, (model, draft) => model.adding(draft, list, { ...words.blank, id }, after))
      // The first text of the new item is written next: its editor opens as if its pencil had been pressed.
      afterDrawing(() => {
        const first = itemElement(list, id)?.querySelector<HTMLElement>('.edit-btn, select')
        if (first instanceof HTMLSelectElement) first.focus()
        else first?.click()
      })
    },
    [context, words, list],
  )

  const remove = useCallback(
    (id: string) => {
      if (!context || !words) return
      const along = context.model?.takenAlong(context.draft, list, id) ?? []
      const label = `${context.nameOf(`${list}/${id}`)} taken out${alongWords(along)}`
      context.act(label, (model, draft) => model.removing(draft, list, id))
    },
    [context, words, list],
  )

  const arrange = useCallback(
    (id: string, plan: (model: Model, draft: StepDraft) => ReturnType<Model['moving']>) => {
      // An order is one text of the whole list: each item that comes or goes would make it another one.
      if (!context || !words || context.isSuggesting) return
      const focused = document.activeElement
      context.act(`${context.nameOf(`${list}/${id}`)} moved`, plan)
      afterDrawing(() => {
        // What is put elsewhere in a page loses the focus in some browsers.
        if (focused instanceof HTMLElement && document.activeElement !== focused) focused.focus()
        itemElement(list, id)?.scrollIntoView({ block: 'nearest' })
      })
    },
    [context, words, list],
  )
  const move = useCallback(
    (id: string, by: -1 | 1) => arrange(id, (model, draft) => model.moving(draft, list, id, by)),
    [arrange, list],
  )
  const place = useCallback(
    (id: string, before: string | null) => arrange(id, (model, draft) => model.placing(draft, list, id, before)),
    [arrange, list],
  )
  return { add, remove, move, place, words }
}
