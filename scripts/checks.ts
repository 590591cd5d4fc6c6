// npm run -s checks -- FILE: reads a JSON array of nested facts objects, prints a JSON array of arrays of fired ids.
import { readFileSync } from 'node:fs'
import { CHECKS, runChecks } from '@/lib/checks/registry'

const USAGE =
  'Usage: npm run -s checks -- FILE   (a JSON array of objects like {"problem":{"type":"ranking"}}; - for stdin)'

function fail(message: string): never {
  process.stderr.write(`checks: ${message}\n`)
  process.exit(2)
}

function read(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    return fail(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function parse(file: string): unknown[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(read(file))
  } catch (error) {
    fail(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!Array.isArray(parsed)) fail(`${file} must hold a JSON array of facts objects. ${USAGE}`)
  for (const [i, item] of parsed.entries()) checkItem(item, i)
  return parsed
}

function checkItem(item: unknown, i: number): void {
  if (!isObject(item)) fail(`item ${i} must be an object of sections, e.g. {"data":{"temporal":true}}.`)
  for (const [section, facts] of Object.entries(item)) {
    if (facts !== null && !isObject(facts)) fail(`item ${i}: section "${section}" must be an object of facts.`)
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const [file, ...rest] = process.argv.slice(2)
if (file === undefined || rest.length > 0) fail(`give one file. ${USAGE}`)
const order = new Map(CHECKS.map((check, i) => [check.id, i]))
const fired = parse(file).map((facts) =>
  runChecks(facts)
    .map((finding) => finding.check)
    .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
)
process.stdout.write(`${JSON.stringify(fired)}\n`)
