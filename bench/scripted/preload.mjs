// Loaded into the production server before Next (NODE_OPTIONS): gives its run engine a model that does as it is told.
// Routes, engine, database and streams stay the product's own.
import path from 'node:path'

const [, script = '', mode] = process.argv
if (script.split(path.sep).join('/').endsWith('next/dist/bin/next') && mode === 'start') {
  const { hooks } = await import('../../scripts/register.mjs')
  const { startEngine } = await import('../../agents/engine.ts')
  const { stepRunner } = await import('../../agents/run-step.ts')
  const { scriptedAdvisor } = await import('./model.ts')
  // Next's own modules must be found the usual way.
  hooks.deregister()
  let engine
  Object.defineProperty(globalThis, 'groundplanEngine', {
    get: () => (engine ??= startEngine(stepRunner(() => scriptedAdvisor.languageModel('expert')))),
  })
}
