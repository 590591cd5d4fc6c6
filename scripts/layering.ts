// Who may import what (CONTRIBUTING.md, "Where things are"), and how long a file may be. Prints each violation.
import fs from 'node:fs'
import path from 'node:path'
import { findCycles } from './layering/cycles.ts'
import { importsOf, resolveLocal, type SourceFile, sourceFiles } from './layering/sources.ts'

const root = path.resolve(import.meta.dirname, '..')
const MAX_LINES = 300
/** Test data is read by tests only, and as long as its cases. */
const DATA = /\/fixtures\//
const PURE =
  'methodology facts brief calculators checks knowledge document export kit quality charts tradeoffs profile'.split(' ')
/** Beside zod: parsing Markdown, telling or merging texts apart, and packing them is arithmetic, with no clock and no I/O. */
const PURE_PACKAGES = ['zod', 'unified', 'remark-parse', 'remark-gfm', 'mdast', 'diff', 'fflate']

const isTest = (file: string) => /\.test\.tsx?$|^e2e\/|\/fixtures\//.test(file)
const isPure = (file: string) => PURE.some((folder) => file.startsWith(`lib/${folder}/`))
const folderOf = (file: string) => {
  const parts = file.split('/')
  return parts.length > 2 && parts[0] !== 'app' ? `${parts[0]}/${parts[1]}` : path.posix.dirname(file)
}
const layerOf = (file: string) => file.split('/')[0] ?? ''
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
/** What these say of statements, values and errors needs no connection. */
const NO_DATABASE = ['lib/db/queryable.ts', 'lib/db/json.ts', 'lib/db/faults.ts']
const isDatabase = (target: string) => target.startsWith('lib/db/') && !NO_DATABASE.includes(target)

/** Files that hold statements, or wire the database to what holds them; `serve` closes it at the end. */
const mayQuery = (file: string) =>
  /\/(data|list|mutations|loaders|actions|transaction)\.ts$/.test(file) ||
  /^lib\/(auth|runs|db)\//.test(file) ||
  file === 'agents/serve.ts' ||
  layerOf(file) === 'app'

const MAY_IMPORT: Record<string, readonly string[]> = {
  app: ['app', 'components', 'agents', 'lib'],
  agents: ['agents', 'lib'],
  components: ['components', 'lib'],
  lib: ['lib'],
}

/** What is wrong with `file` importing `target` (a file of ours), or undefined. */
function localViolation(file: string, target: string, typeOnly: boolean): string | undefined {
  const allowed = MAY_IMPORT[layerOf(file)]
  if (!allowed) return undefined
  if (!allowed.includes(layerOf(target)) && !target.endsWith('.css') && !target.endsWith('.json')) {
    return `${layerOf(file)} must not import ${layerOf(target)}`
  }
  if (isPure(file) && !isPure(target) && !typeOnly) return 'a pure folder imports pure folders only'
  if (layerOf(file) === 'components' && layerOf(target) === 'lib') {
    const open = isPure(target) || /\/(schema|actions)\.ts$/.test(target)
    if (!open && !typeOnly) return "a component imports lib's pure folders, schema.ts and actions.ts"
  }
  if (isDatabase(target) && !mayQuery(file))
    return 'only data.ts, mutations.ts, lib/auth, lib/runs and lib/db use the database'
  return undefined
}

/** What is wrong with `file` importing a package, or undefined. */
function packageViolation(file: string, specifier: string): string | undefined {
  const name = packageOf(specifier)
  if (isPure(file) && !PURE_PACKAGES.includes(name)) return 'a pure folder imports zod only'
  const usesSdk = name === 'ai' || name.startsWith('@ai-sdk/')
  // What is measured against the SDK alone imports it as well.
  if (usesSdk && !file.startsWith('lib/ai/') && !file.startsWith('bench/') && layerOf(file) !== 'agents')
    return 'only lib/ai and agents import the AI SDK'
  return undefined
}

function check(file: SourceFile): string[] {
  const lines = file.text.split('\n').length
  const found =
    lines > MAX_LINES && !DATA.test(file.path) ? [`${file.path}: ${lines} lines (at most ${MAX_LINES})`] : []
  if (isTest(file.path)) return found
  for (const { specifier, typeOnly } of importsOf(file)) {
    const target = resolveLocal(root, file.path, specifier)
    const problem =
      target === undefined ? packageViolation(file.path, specifier) : localViolation(file.path, target, typeOnly)
    if (problem) found.push(`${file.path} → ${specifier}: ${problem}`)
  }
  return found
}

const files = sourceFiles(root)
const edges = files
  .filter((file) => !isTest(file.path))
  .flatMap((file) =>
    importsOf(file).flatMap(({ specifier, typeOnly }) => {
      const target = typeOnly ? undefined : resolveLocal(root, file.path, specifier)
      return target && fs.existsSync(path.join(root, target))
        ? [{ from: folderOf(file.path), to: folderOf(target), file: file.path, target }]
        : []
    }),
  )
const violations = [...files.flatMap(check), ...findCycles(edges).map((cycle) => `cycle of folders: ${cycle}`)]
for (const violation of violations) console.error(violation)
console.log(`${files.length} files, ${violations.length} violations`)
process.exit(violations.length === 0 ? 0 : 1)
