// Stands in for a model's server, in a process of its own: an OpenAI-compatible stream, four bytes a delta and each
// written by itself, as fast as they are taken. The model's name is how many bytes it answers with. Prints its port.
import '../scripts/register.mjs'
import { once } from 'node:events'
import http from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { cardsOfLength } from './scripted/cards.ts'

const DELTA_BYTES = 4
const USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }

const frame = (model, part) =>
  `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model, ...part })}\n\n`
const choice = (delta, reason = null) => ({ choices: [{ index: 0, delta, finish_reason: reason }] })

function* answer(model) {
  yield frame(model, choice({ role: 'assistant', content: '' }))
  const text = cardsOfLength(Number(model))
  for (let at = 0; at < text.length; at += DELTA_BYTES)
    yield frame(model, choice({ content: text.slice(at, at + DELTA_BYTES) }))
  yield frame(model, choice({}, 'stop'))
  yield frame(model, { choices: [], usage: USAGE })
  yield 'data: [DONE]\n\n'
}

const server = http.createServer(async (request, response) => {
  let body = ''
  for await (const part of request.setEncoding('utf8')) body += part
  // Made before the first byte: this process must not be what the other waits for.
  const frames = [...answer(JSON.parse(body).model)]
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const text of frames) {
    if (!response.write(text)) await once(response, 'drain')
    // What is written within one turn would travel together.
    await turn()
  }
  response.end()
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
