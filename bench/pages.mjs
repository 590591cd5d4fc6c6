import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../scripts/db/location.mjs'

const CHUNK = /\/_next\/static\/[\w./~-]+\.js/g

/** What a page's first load needs: its script tags, and the modules that its data names, loaded as it hydrates. */
function scriptsOf(html) {
  const tags = html.match(/<script\b[^>]*>/g) ?? []
  const legacy = tags.filter((tag) => /\bnomodule\b/i.test(tag)).flatMap((tag) => tag.match(CHUNK) ?? [])
  const data = html.replaceAll('"static/chunks/', '"/_next/static/chunks/')
  return [...new Set(data.match(CHUNK) ?? [])].filter((file) => !legacy.includes(file))
}

/** Kilobytes (1,000 bytes) of JavaScript, gzipped file by file: all of a page's, and what the framework has no part in. */
export async function firstLoad(app, route) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, '.next/build-manifest.json'), 'utf8'))
  const framework = new Set(manifest.rootMainFiles.map((file) => `/_next/${file}`))
  let all = 0
  let own = 0
  for (const file of scriptsOf(await (await app.get(route)).text())) {
    const size = gzipSync(Buffer.from(await (await app.get(file)).arrayBuffer())).length / 1000
    all += size
    if (!framework.has(file)) own += size
  }
  return { all, own }
}
