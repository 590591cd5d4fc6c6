import { requireScope } from '@/lib/auth/session'
import { listFigures } from './data'

/** The figures of the caller's workspace. */
export const loadFigures = async () => listFigures(await requireScope())
