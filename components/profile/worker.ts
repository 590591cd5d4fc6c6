import { BROWSER_RUNTIME, createDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import { OFFLINE } from '@/lib/profile/engine-settings'
import { LIMITS } from '@/lib/profile/limits'
import { measure } from '@/lib/profile/measure'
import { openTable } from '@/lib/profile/open-table'
import { type Answer, type Request, requestSchema } from '@/lib/profile/protocol'
import type { Progress } from '@/lib/profile/result'
import type { Query } from '@/lib/profile/rows'
import { type Start, troubleOf } from '@/lib/profile/trouble'

// The only place where rows are. Its own policy (next.config.mjs) forbids it every connection.

const PATH = 'file'
let query: Query | undefined
let opened: (Request & { ask: 'open' }) | undefined

const say = (answer: Answer): void => postMessage(answer)
const onProgress = (progress: Progress): void => say({ say: 'progress', progress })

/** The file as the engine reads it, piece by piece; says how far it is. */
function watched(file: Blob) {
  let furthest = 0
  return {
    size: file.size,
    slice(start: number, end: number): Blob {
      if (end - furthest > file.size / 100) {
        furthest = end
        onProgress({ text: 'Reading the file', share: Math.min(1, end / file.size) })
      }
      return file.slice(start, end)
    },
  }
}

async function open({ file, engine, source }: Request & { ask: 'open' }): Promise<void> {
  const address = URL.createObjectURL(engine)
  const bundle = { mainModule: address, mainWorker: '' }
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), BROWSER_RUNTIME)
  await database.instantiate(() => undefined)
  URL.revokeObjectURL(address)
  database.open({})
  const connection = database.connect()
  for (const statement of OFFLINE) connection.query(statement)
  // Parquet is read in many small pieces, each of them slow from a file; a CSV is read from front to back.
  if (source.kind === 'parquet') database.registerFileBuffer(PATH, new Uint8Array(await file.arrayBuffer()))
  else database.registerFileHandle(PATH, watched(file), DuckDBDataProtocol.BROWSER_FILEREADER, true)
  query = (sql) =>
    connection
      .query(sql)
      .toArray()
      .map((row: { toJSON(): unknown }) => row.toJSON())
  onProgress({ text: 'Reading the file', share: null })
  say({ say: 'table', table: openTable(query, { path: PATH, ...source }, onProgress) })
}

/** The beginning of a CSV that could not be read; nothing where the file itself has gone. */
async function startOf(): Promise<Start | undefined> {
  if (opened?.source.kind !== 'csv') return undefined
  const { file, source } = opened
  const text = await file
    .slice(0, LIMITS.searchedBytes)
    .text()
    .catch(() => undefined)
  if (text === undefined) return undefined
  const isWhole = file.size <= LIMITS.searchedBytes
  return { text: isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1), delimiter: source.delimiter }
}

async function answer(data: unknown): Promise<void> {
  try {
    const request = requestSchema.parse(data)
    if (request.ask === 'open') {
      opened = request
      await open(request)
    } else if (query) {
      const { table, roles } = request
      say({ say: 'measures', roles, measures: measure(query, table, roles, onProgress) })
    }
  } catch (error) {
    say({ say: 'trouble', message: troubleOf(error, opened?.source.kind ?? 'csv', await startOf()) })
  }
}

addEventListener('message', (event: MessageEvent) => void answer(event.data))
