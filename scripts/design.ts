// npm run -s design -- --brief FILE.txt --out DIR [--model advisor:expert]: all seven steps without a browser.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { draftDesign } from '@/agents/design'
import { DEFAULT_MODEL } from '@/lib/ai/models'
import { readBrief } from '@/lib/brief/read'
import { buildDocument } from '@/lib/document/model'
import { findExport } from '@/lib/export/registry'
import { wholeOfContent } from '@/lib/designs/file/whole'
import { designFileText } from '@/lib/designs/file/write'
import { env } from '@/lib/env'

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}

const { values } = parseArgs({
  options: {
    brief: { type: 'string' },
    out: { type: 'string' },
    model: { type: 'string', default: DEFAULT_MODEL },
    date: { type: 'string' },
  },
})
if (!values.brief || !values.out)
  stop('Usage: npm run -s design -- --brief FILE.txt --out DIR [--model advisor:expert] [--date YYYY-MM-DD]')
if (!fs.statSync(values.brief, { throwIfNoEntry: false })?.isFile()) stop(`No such file: ${values.brief}`)
const brief = fs.readFileSync(values.brief, 'utf8').trim()
const refusal = readBrief(brief).problems.find((problem) => problem.code === 'empty' || problem.code === 'too_long')
if (refusal) stop(refusal.message)

const design = await draftDesign({
  brief,
  model: values.model,
  asOf: values.date ?? new Date().toISOString().slice(0, 10),
  contextTokens: env().MODEL_CONTEXTS.get(values.model) ?? null,
})
fs.mkdirSync(values.out, { recursive: true })
const write = (name: string, text: string) => fs.writeFileSync(path.join(values.out ?? '.', name), text)
write('design.json', designFileText(wholeOfContent(design)))
const document = buildDocument(design)
for (const [format, name] of [
  ['markdown', 'document.md'],
  ['html', 'document.html'],
] as const) {
  write(name, await findExport(format).render(document))
}
console.log(
  `${design.title}: 7 steps, ${Object.keys(design.facts).length} facts, ${design.findings.length} open findings → ${values.out}`,
)
