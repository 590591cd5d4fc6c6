import fs from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'prisma/config'

// The CLI would download its schema engine. Where it has not, the same engine as wasm stands in (scripts/db).
const engines = path.resolve('node_modules/@prisma/engines')
const native = fs.existsSync(engines) && fs.readdirSync(engines).some((file) => file.startsWith('schema-engine-'))
if (!native) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve('scripts/db/schema-engine-shim.mjs')

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
