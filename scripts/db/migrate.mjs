// Applies prisma/migrations/*/migration.sql and keeps Prisma's own books (_prisma_migrations), no CLI or engine needed.
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'

export async function migrate(url, dir, log = console.log) {
  const u = new URL(url),
    schema = u.searchParams.get('schema')
  u.searchParams.delete('schema')
  const c = new pg.Client({ connectionString: u.toString(), application_name: 'migrate' })
  await c.connect()
  try {
    if (schema) {
      await c.query(`CREATE SCHEMA IF NOT EXISTS ${pg.escapeIdentifier(schema)}`)
      await c.query(`SET search_path TO ${pg.escapeIdentifier(schema)}`)
    }
    await c.query('SELECT pg_advisory_lock(72707369)') // the id Prisma Migrate uses: mutual exclusion with its CLI
    await c.query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
      logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
    const rows = (
      await c.query(
        'SELECT migration_name AS name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations" ORDER BY started_at',
      )
    ).rows
    const failed = rows.find((r) => !r.finished_at && !r.rolled_back_at)
    if (failed) throw new Error(`migration ${failed.name} failed earlier; resolve it (prisma migrate resolve) first`)
    const applied = new Map(rows.filter((r) => r.finished_at && !r.rolled_back_at).map((r) => [r.name, r.checksum]))
    const disk = fs
      .readdirSync(dir, { withFileTypes: true })
      .filter((d) => d.isDirectory())
      .map((d) => d.name)
      .sort()
    const unknown = [...applied.keys()].filter((n) => !disk.includes(n))
    // Migrations only expand: this release runs on the schema of a later one.
    if (unknown.length) log(`the database is of a later release (${unknown.join(', ')})`)
    let n = 0
    for (const name of disk) {
      const raw = fs.readFileSync(path.join(dir, name, 'migration.sql'))
      const checksum = createHash('sha256').update(raw).digest('hex'),
        sql = raw.toString('utf8')
      if (applied.has(name)) {
        if (applied.get(name) !== checksum) throw new Error(`migration ${name} was edited after it was applied`)
        continue
      }
      const id = randomUUID(),
        plain = /^\s*--\s*no-transaction\b/i.test(sql) // e.g. one CREATE INDEX CONCURRENTLY
      const started =
        'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at) VALUES ($1,$2,$3,now())'
      const done = 'UPDATE "_prisma_migrations" SET finished_at=clock_timestamp(), applied_steps_count=1 WHERE id=$1'
      try {
        if (plain) {
          await c.query(started, [id, checksum, name])
          await c.query(sql)
          await c.query(done, [id])
        } else {
          await c.query('BEGIN')
          await c.query(started, [id, checksum, name])
          await c.query(sql)
          await c.query(done, [id])
          await c.query('COMMIT')
        }
      } catch (e) {
        if (!plain) await c.query('ROLLBACK').catch(() => {})
        throw Object.assign(new Error(`migration ${name}: ${e.message}`), { cause: e })
      }
      log(`applied ${name}`)
      n++
    }
    return n
  } finally {
    await c.end()
  }
}
