// Serves modules of the app's own sources to a browser, types taken out.
import fs from 'node:fs'
import http from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { root } from '../scripts/db/location.mjs'

const IMPORTS = { '@/': '/', jsonriver: '/node_modules/jsonriver/dist/index.js' }
const PAGE = `<!doctype html><title>Bench</title><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>`

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true
/** Sources name each other without an ending. */
const sourceOf = (pathname) => ['', '.ts'].map((ending) => path.join(root, pathname + ending)).find(isFile)

function send(response, pathname) {
  if (pathname === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
  const file = sourceOf(pathname)
  if (!file) return response.writeHead(404).end()
  const text = fs.readFileSync(file, 'utf8')
  response.writeHead(200, { 'content-type': 'text/javascript' })
  response.end(file.endsWith('.ts') ? stripTypeScriptTypes(text) : text)
}

export async function startPageServer() {
  const server = http.createServer((request, response) =>
    send(response, new URL(request.url ?? '', 'http://bench').pathname),
  )
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => new Promise((resolve) => server.close(resolve))
  return { url: `http://127.0.0.1:${server.address().port}/`, stop }
}
