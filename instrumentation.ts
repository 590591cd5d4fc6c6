/** Called once when a server starts: the run engine takes up what waits, and a signal ends the process in order. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServing } = await import('@/agents/serve')
  startServing()
}
