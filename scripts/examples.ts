// node --import ./scripts/register.mjs scripts/examples.ts: drafts the worked examples, part of every build.
import fs from 'node:fs'
import path from 'node:path'
import { draftExample, examplesDirectory } from '@/agents/examples'
import { EXAMPLES } from '@/lib/examples/registry'

const directory = examplesDirectory(path.resolve(import.meta.dirname, '..'))
fs.rmSync(directory, { recursive: true, force: true })
fs.mkdirSync(directory, { recursive: true })
for (const example of EXAMPLES)
  fs.writeFileSync(path.join(directory, `${example.id}.json`), await draftExample(example))
