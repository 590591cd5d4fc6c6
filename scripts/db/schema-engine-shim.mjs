#!/usr/bin/env node
// Stands in for Prisma's native schema-engine binary: the same engine compiled to wasm
// (@prisma/schema-engine-wasm, same commit as @prisma/engines-version) over @prisma/adapter-pg.
// Speaks the CLI's protocol: line JSON-RPC on stdio, plus `cli can-connect-to-database|create-database|drop-database`.
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { createRequire } from 'node:module'
import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
const require = createRequire(import.meta.url)

const argv = process.argv.slice(2),
  opt = { datamodels: [] },
  rest = []
for (let i = 0; i < argv.length; i++) {
  if (argv[i] === '--datamodels') opt.datamodels.push(argv[++i])
  else if (argv[i] === '--datasource') opt.datasource = JSON.parse(argv[++i])
  else if (argv[i] === '--extension-types' || argv[i] === '--enabled-preview-features') i++
  else rest.push(argv[i])
}
if (rest[0] === '--version' || rest[0] === '-V') {
  console.log('schema-engine-wasm ' + require('@prisma/schema-engine-wasm/package.json').version)
  process.exit(0)
}

const parse = (url) => {
  const u = new URL(url)
  const schema = u.searchParams.get('schema') ?? undefined
  const db = decodeURIComponent(u.pathname.slice(1))
  return { u, schema, db }
}
const conn = (url, db) => {
  const { u } = parse(url)
  for (const k of ['schema', 'connection_limit', 'pool_timeout', 'pgbouncer', 'connect_timeout'])
    u.searchParams.delete(k)
  if (db) u.pathname = '/' + db
  return u.toString()
}
const code = (e) =>
  ({ '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000', 42501: 'P1010', '42P04': 'P1009' })[e.code] ?? 'P1001'

if (rest[0] === 'cli') {
  const url = opt.datasource?.url,
    { db } = parse(url)
  const c = new pg.Client({
    connectionString: conn(url, rest[1] === 'can-connect-to-database' ? undefined : 'postgres'),
    connectionTimeoutMillis: 5000,
  })
  try {
    await c.connect()
    if (rest[1] === 'create-database') await c.query(`CREATE DATABASE ${pg.escapeIdentifier(db)}`)
    if (rest[1] === 'drop-database') await c.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(db)} WITH (FORCE)`)
    await c.end()
    process.exit(0)
  } catch (e) {
    // the CLI skips the first stderr line and reads JSON lines after it
    fs.writeSync(
      2,
      '\n' +
        JSON.stringify({
          level: 'ERROR',
          target: 'schema_engine::logger',
          fields: { is_panic: false, error_code: code(e), message: e.message || String(e.code ?? e) },
        }),
    )
    process.exit(1)
  }
}

const wasmDir = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
const { instance } = await WebAssembly.instantiate(fs.readFileSync(path.join(wasmDir, 'schema_engine_bg.wasm')), {
  './schema_engine_bg.js': glue,
})
glue.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

const url = opt.datasource?.url,
  { schema } = url ? parse(url) : {}
// PrismaPg as shipped cannot carry migrations: executeScript() splits on ';' and spreads statements over a pool
// (breaks $$ bodies and atomicity), and queryRaw() rejects "char" columns of pg_catalog. One pinned connection, both fixed.
async function open(connectionString) {
  const a = await new PrismaPg({ connectionString, max: 1, options: undefined }, { schema }).connect()
  const io = a.performIO.bind(a),
    raw = Object.getPrototypeOf(Object.getPrototypeOf(a)).queryRaw
  a.queryRaw = async (q) => {
    let chars = []
    const self = Object.assign({}, a, {
      pgOptions: undefined,
      performIO: async (x) => {
        const r = await io(x)
        chars = r.fields.map((f) => f.dataTypeID === 18)
        return { ...r, fields: r.fields.map((f) => (f.dataTypeID === 18 ? { ...f, dataTypeID: 25 } : f)) }
      },
    })
    const r = await raw.call(self, q)
    return { ...r, columnTypes: r.columnTypes.map((t, i) => (chars[i] ? 6 /* Character */ : t)) }
  }
  a.executeScript = async (sql) => {
    try {
      await a.underlyingDriver().query(sql)
    } catch (e) {
      a.onError(e)
    }
  } // one simple-protocol batch = one implicit transaction
  if (schema && schema !== 'public') await a.executeScript(`SET search_path TO ${pg.escapeIdentifier(schema)}`)
  return a
}
const factory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: async () =>
    url
      ? open(conn(url))
      : {
          provider: 'postgres',
          adapterName: '@prisma/adapter-pg',
          getConnectionInfo: () => ({ supportsRelationJoins: true }),
          queryRaw: async () => {
            throw new Error('no datasource url')
          },
          executeRaw: async () => 0,
          executeScript: async () => {},
          startTransaction: async () => {
            throw new Error('no datasource url')
          },
          dispose: async () => {},
        },
  connectToShadowDb: async () => {
    if (opt.datasource?.shadowDatabaseUrl) return open(conn(opt.datasource.shadowDatabaseUrl))
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    const admin = new pg.Client({ connectionString: conn(url) })
    await admin.connect()
    await admin.query(`CREATE DATABASE "${name}"`)
    const a = await open(conn(url, name)),
      end = a.dispose.bind(a)
    a.dispose = async () => {
      await end()
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`).finally(() => admin.end())
    }
    return a
  },
}
const adapter = bindMigrationAwareSqlAdapterFactory(factory)
let engine
const getEngine = () =>
  (engine ??= glue.SchemaEngine.new(
    { datamodels: opt.datamodels.length ? opt.datamodels.map((f) => [f, fs.readFileSync(f, 'utf8')]) : undefined },
    (m) => {
      if (process.env.SHIM_DEBUG) fs.writeSync(2, m + '\n')
    },
    adapter,
  ))
const alias = { getDatabaseVersion: 'version' }
const send = (o) => fs.writeSync(1, JSON.stringify(o) + '\n')
let printId = 1,
  pending = 0,
  ended = false
const done = () => {
  if (ended && !pending) process.exit(0)
}
const rl = readline.createInterface({ input: process.stdin, crlfDelay: Infinity })
rl.on('line', async (line) => {
  const m = JSON.parse(line)
  if (!m.method) return
  pending++
  try {
    if (m.method === 'createDatabase')
      throw Object.assign(new Error('unsupported in the wasm engine'), { code: 'P1001' })
    const e = await getEngine()
    const name = alias[m.method] ?? m.method
    let r = await e[name](m.params)
    if (m.method === 'diff' && r?.stdout) {
      send({ jsonrpc: '2.0', id: `p${printId++}`, method: 'print', params: { content: r.stdout.replace(/\n$/, '') } })
      r = { ...r, stdout: null }
    }
    send({ jsonrpc: '2.0', id: m.id, result: r ?? null })
  } catch (err) {
    let e = err
    if (process.env.SHIM_DEBUG) console.error(err)
    if (err?.message === undefined) e = new Error(String(err))
    send({
      jsonrpc: '2.0',
      id: m.id,
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: { is_panic: false, message: e.message, meta: null, error_code: e.code ?? null },
      },
    })
  } finally {
    pending--
    done()
  }
})
rl.on('close', () => {
  ended = true
  done()
})
