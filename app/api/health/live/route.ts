/** The process answers. Never touches the database: a restart would not mend that. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } })
}

export const dynamic = 'force-dynamic'
