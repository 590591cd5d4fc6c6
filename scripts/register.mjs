// Lets plain Node run the TypeScript sources: '@/x' is the project's root, extensions are optional.
import fs from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
// What was stripped and compiled once is read from there by the next process; where it cannot be written, all goes without.
enableCompileCache(path.join(root, 'node_modules/.cache/node'))

const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts']
const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true

/** For who wants the sources in a process whose other modules are not to be touched. */
export const hooks = registerHooks({
  resolve(specifier, context, next) {
    const local = specifier.startsWith('@/')
      ? path.join(root, specifier.slice(2))
      : /^\.{1,2}\//.test(specifier) &&
          context.parentURL?.startsWith('file:') &&
          !context.parentURL.includes('/node_modules/')
        ? path.resolve(path.dirname(fileURLToPath(context.parentURL)), specifier)
        : undefined
    const ending = local && endings.find((e) => isFile(local + e))
    if (local && ending !== undefined) return next(pathToFileURL(local + ending).href, context)
    return next(specifier, context)
  },
})
