// npm run -s calculators -- FILE: runs reference cases; exit 1 when a case fails, 2 when the file is no use.
import fs from 'node:fs'
import { casesSchema, runCase } from '@/lib/calculators/cases'

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    return fail(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const file = process.argv[2]
if (file === undefined) fail('Usage: npm run -s calculators -- FILE (JSON: a list of cases, or {"cases": [...]})')

const parsed = casesSchema.safeParse(readJson(file))
if (!parsed.success) {
  const issue = parsed.error.issues[0]
  fail(`${file} is not a file of cases: ${issue?.path.join('.') || 'top level'}: ${issue?.message ?? 'unknown form'}`)
}

let failed = 0
for (const [index, item] of parsed.data.entries()) {
  const faults = runCase(item)
  if (faults.length > 0) failed += 1
  if (faults.length > 0) {
    const text = faults.map((fault) => `${fault.key}: got ${fault.got}, expected ${fault.expected}`).join('; ')
    console.log(`case ${index} ${item.fn} ${text}`)
  }
}
console.log(`${parsed.data.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
