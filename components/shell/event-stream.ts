/** One server-sent event with data. `id` is null where it has none. */
export type ServerEvent = { event: string; id: number | null; data: unknown }

/**
 * Reads one answer to its end, or until `onEvent` says that this was the last one; true then. `onBytes`: something
 * came, perhaps only to keep the connection. Throws where the connection breaks, and a SyntaxError for what is no JSON.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: ServerEvent) => boolean,
  onBytes?: () => void,
): Promise<boolean> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return false
      onBytes?.()
      rest += decoder.decode(value, { stream: true })
      const frames = rest.split('\n\n')
      rest = frames.pop() ?? ''
      for (const frame of frames) {
        const event = parse(frame)
        if (event && onEvent(event)) return true
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function parse(frame: string): ServerEvent | undefined {
  let event = 'message'
  let id: number | null = null
  const data: string[] = []
  for (const line of frame.split('\n')) {
    if (line.startsWith('data:')) data.push(line.slice(5).trimStart())
    else if (line.startsWith('event:')) event = line.slice(6).trim()
    else if (line.startsWith('id:')) id = Number(line.slice(3))
  }
  if (data.length === 0) return undefined
  return { event, id: id !== null && Number.isFinite(id) ? id : null, data: JSON.parse(data.join('\n')) }
}
