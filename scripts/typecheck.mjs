// npm run typecheck: the route types first (they are generated), then tsc.
import './runtime.mjs'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './db/location.mjs'
import { generateClient } from './generate.mjs'

const run = (file, ...args) =>
  spawnSync(process.execPath, [path.join(root, 'node_modules', file), ...args], { cwd: root, stdio: 'inherit' })
    .status ?? 1

const env = { NEXT_TELEMETRY_DISABLED: '1' }
Object.assign(process.env, env)
process.exit(
  (await generateClient()) ? run('next/dist/bin/next', 'typegen') || run('typescript/bin/tsc', '--noEmit') : 1,
)
