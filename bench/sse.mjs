/** Reads a stream of server-sent events to its end; `onFirst` is called as the first frame with data has arrived. */
export async function readEvents(url, onFirst) {
  const answer = await fetch(url)
  if (!answer.ok || !answer.body) throw new Error(`GET ${url}: ${answer.status}`)
  const events = []
  let rest = ''
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    const frames = (rest + text).split('\n\n')
    rest = frames.pop() ?? ''
    for (const frame of frames) {
      const data = field(frame, 'data')
      if (data === undefined) continue
      if (events.length === 0) onFirst?.()
      events.push({ event: field(frame, 'event'), data })
    }
  }
  return events
}

const field = (frame, name) =>
  frame
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2)
