import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False until this page listens: what a server has drawn can be seen, and pressed in vain, before that. */
export const useListening = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
