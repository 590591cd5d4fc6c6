// npm run -s evaluate -- --briefs FILE [--model advisor:expert] [--json OUT]: scores the engine on briefs.
import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { readBriefsFile } from '@/agents/evals/briefs-file'
import { evaluate } from '@/agents/evals/run'

const { values } = parseArgs({
  options: {
    briefs: { type: 'string' },
    json: { type: 'string' },
    model: { type: 'string', default: 'advisor:expert' },
  },
})
const read = readBriefsFile(fs.readFileSync(values.briefs ?? '', 'utf8'))
if (!read.ok) {
  console.error(read.message)
  process.exit(2)
}
fs.writeFileSync(
  values.json ?? '/dev/stdout',
  JSON.stringify(await evaluate({ cases: read.cases, model: values.model, asOf: '2026-11-26' }), null, 1),
)
