import { requireUser } from '@/lib/auth/session'
import { listSessions, type SessionView } from './data'

/** All that the page of one's own account shows. */
export async function loadAccount(): Promise<{ name: string; email: string; sessions: SessionView[] }> {
  const user = await requireUser()
  return { name: user.name, email: user.email, sessions: await listSessions(user) }
}
