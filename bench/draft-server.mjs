// What the server does for a draft that arrives from a provider in four-byte deltas.
import path from 'node:path'
import { outputOf, serve } from './child.mjs'
import { median } from './figures.mjs'

const FLAGS = ['--expose-gc', '--import', './scripts/register.mjs']
const MEASURED = path.join(import.meta.dirname, 'draft-measured.ts')

const plain = (args) => outputOf([...FLAGS, MEASURED, ...args])

/** `bare`: the SDK alone; `alone`: what is appended is dropped; `stored`: the run engine, PostgreSQL and a follower. */
const WAYS = {
  bare: plain,
  alone: plain,
  stored: (args) => outputOf(['scripts/with-db.mjs', '--scratch', process.execPath, ...FLAGS, MEASURED, ...args]),
}

/** By size in bytes: milliseconds of CPU, megabytes held by the whole draft, and those that stay after its run. */
export async function serverFigures(way, sizes) {
  const provider = await serve('draft-provider.mjs')
  try {
    const figures = JSON.parse(await WAYS[way]([provider.url, way, ...sizes.map(String)]))
    return figures.map(({ costs, ...rest }) => ({ ...rest, cpu: median(costs) }))
  } finally {
    await provider.stop()
  }
}
