// What the app is held against: a Node server that does nothing but write the payloads of a run, one event a write.
// node bench/bare-sse.mjs PAYLOADS.json, an array of runs; GET /N streams run N. Prints its port.
import fs from 'node:fs'
import http from 'node:http'

const runs = JSON.parse(fs.readFileSync(process.argv[2] ?? '', 'utf8'))

const server = http.createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
  const payloads = runs[Number(request.url?.slice(1))] ?? []
  payloads.forEach((payload, at) => response.write(`id: ${at + 1}\ndata: ${payload}\n\n`))
  response.end('event: end\ndata: {"status":"succeeded","error":null}\n\n')
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
