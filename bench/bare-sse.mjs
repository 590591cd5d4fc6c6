// What the app is held against: a Node server that does nothing but write events, one a write. Prints its port.
// GET /live?deltas=&everyMs=&apart=&chars= streams what the scripted model says, at its pace; GET /replay?run= the payloads
// of a run that POST /replay?run= has left here.
import http from 'node:http'
import { deltasOf, pacer } from './scripted/script.ts'

const HEAD = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' }
const END = 'event: end\ndata: {"status":"succeeded","error":null}\n\n'
const runs = new Map()

const event = (at, payload) => `id: ${at + 1}\ndata: ${payload}\n\n`

/** By query: thousands of streams say the same. */
const said = new Map()

async function live(response, script, query) {
  const deltas = said.get(query) ?? deltasOf(script)
  said.set(query, deltas)
  const due = pacer(script.everyMs)
  for (const [at, delta] of deltas.entries()) {
    if (response.destroyed) return
    await due()
    response.write(event(at, JSON.stringify(delta)))
  }
}

async function keep(request, run) {
  let text = ''
  for await (const part of request.setEncoding('utf8')) text += part
  runs.set(run, JSON.parse(text))
}

const server = http.createServer(async (request, response) => {
  const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://bare')
  const run = query.get('run') ?? ''
  if (request.method === 'POST') {
    await keep(request, run)
    return response.end()
  }
  response.writeHead(200, HEAD)
  const script = {
    deltas: Number(query.get('deltas')),
    everyMs: Number(query.get('everyMs')),
    apart: query.has('apart'),
    ...(query.has('chars') && { chars: Number(query.get('chars')) }),
  }
  if (pathname === '/live') await live(response, script, String(query))
  else for (const [at, payload] of (runs.get(run) ?? []).entries()) response.write(event(at, payload))
  response.end(END)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
