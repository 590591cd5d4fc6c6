// npm run build: the production build, where the sources have changed since the last one.
import './runtime.mjs'
import { ensureBuild } from './build-if-needed.mjs'
import { generateClient } from './generate.mjs'

const done = (await generateClient()) && (await ensureBuild((message) => console.log(`[groundplan] ${message}`)))
process.exit(done ? 0 : 1)
