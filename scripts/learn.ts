// npm run learn: learns anew what the brief reader has from examples, of all fixtures or (--without SET,… --to FOLDER) of some.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { examples } from './learn/examples'
import { learn } from './learn/learn'
import { seenIn } from './learn/seen'

const { values } = parseArgs({ options: { without: { type: 'string', default: '' }, to: { type: 'string' } } })
const folder = values.to ?? path.resolve(import.meta.dirname, '../lib/brief/learnt')
const all = await examples(values.without.split(','))
const seen = seenIn(all)
for (const [name, list] of [
  ['sentences', seen.sentences],
  ['figures', seen.figures],
] as const) {
  const learnt = learn(list)
  const text = `${JSON.stringify(learnt, null, 2)}\n`
  fs.writeFileSync(path.join(folder, `${name}.json`), text)
  console.log(`${name}: ${list.length} seen, ${Object.keys(learnt.classes).length} classes, ${text.length} bytes`)
}
