import { probeDatabase } from '@/lib/db/probe'
import { AppError } from '@/lib/errors'
import { isDraining } from '@/lib/http/drain'
import { handle } from '@/lib/http/handle'

/** Ready for work: not about to stop, the database takes a durable write and has its migrations. */
export const GET = handle(async () => {
  if (isDraining()) throw new AppError('unavailable', 'This instance is stopping.')
  const problem = await probeDatabase()
  if (problem) throw new AppError('unavailable', problem)
  return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } })
})

export const dynamic = 'force-dynamic'
