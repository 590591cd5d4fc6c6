import { requireScope } from '@/lib/auth/session'
import { listFigures, readFigures } from './data'

/** The figures of the caller's workspace. */
export const loadFigures = async () => listFigures(await requireScope('workspace.read'))

/** Their values alone, for what is drawn from them. */
export const loadFigureValues = async () => readFigures(await requireScope('workspace.read'))
