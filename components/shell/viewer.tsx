'use client'

import './jitless'
import { createContext, type ReactNode, useContext } from 'react'
import { type Action, mayDo } from '@/lib/auth/schema'
import type { Viewer } from '@/lib/members/schema'

const Context = createContext<Viewer | null>(null)

/** Who looks at the pages below, as the layout read it. Without one nothing that changes something is drawn. */
export function ViewerProvider({ viewer, children }: { viewer: Viewer | null; children: ReactNode }) {
  return <Context value={viewer}>{children}</Context>
}

export const useViewer = (): Viewer | null => useContext(Context)

/** Whether the person's role may do that here: what it may not is not drawn, and the server refuses it in any case. */
export function useMay(action: Action): boolean {
  const viewer = useContext(Context)
  return viewer !== null && mayDo(viewer.role, action)
}

type Props = { to: Action; children: ReactNode; otherwise?: ReactNode }

/** Drawn for whose role may do it. */
export function May({ to, children, otherwise = null }: Props) {
  return useMay(to) ? children : otherwise
}
