// The sources of the project and what they import, read as text: no compiler needed.
import fs from 'node:fs'
import path from 'node:path'

export type SourceFile = { path: string; text: string }
export type Import = { specifier: string; typeOnly: boolean }

const FOLDERS = ['app', 'components', 'agents', 'lib', 'scripts', 'bench', 'e2e']
const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\s+from\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every .ts, .tsx and .mjs of the project, with '/' in its path; generated code is left out. */
export function sourceFiles(root: string): SourceFile[] {
  return FOLDERS.filter((folder) => fs.existsSync(path.join(root, folder))).flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
      .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.includes('/generated/'))
      .map((file) => ({ path: file, text: fs.readFileSync(path.join(root, file), 'utf8') })),
  )
}

export function importsOf(file: SourceFile): Import[] {
  const fixed = [...file.text.matchAll(IMPORT)].map((m) => ({ specifier: m[2] ?? '', typeOnly: m[1] !== undefined }))
  const dynamic = [...file.text.matchAll(DYNAMIC)].map((m) => ({ specifier: m[1] ?? '', typeOnly: false }))
  return [...fixed, ...dynamic]
}

/** The path below `root` of an import of our own, or undefined where it names a package. */
export function resolveLocal(root: string, from: string, specifier: string): string | undefined {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : undefined
  if (base === undefined) return undefined
  const found = ['', '.ts', '.tsx', '.mjs'].find((ending) =>
    fs.statSync(path.join(root, base + ending), { throwIfNoEntry: false })?.isFile(),
  )
  return base + (found ?? '')
}
