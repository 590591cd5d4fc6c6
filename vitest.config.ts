import path from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }
const exclude = ['node_modules/**', '.next/**', 'e2e/**', '.data/**']

/** None says anything of speed, and a machine may be many times slower than another: what hangs is found all the same. */
const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } }

/** Packages as they are shipped: the builds for development, of Markdown's parser, check themselves at twice the time. */
const asShipped: Plugin = {
  name: 'as-shipped',
  configResolved({ ssr: { resolve } }) {
    for (const conditions of [resolve?.conditions, resolve?.externalConditions]) {
      const at = conditions?.indexOf('development|production') ?? -1
      if (at >= 0) conditions?.splice(at, 1)
    }
  },
}

const SHARING = [
  'lib/{designs,history,prices,sharing,suggestions,variants,versions}/**/*.data.test.ts',
  'lib/drafts/!(engine|outage).data.test.ts',
  'lib/{db/json,db/tenancy,notifications/notifications,presence/presence}.data.test.ts',
  'lib/reviews/*.data.test.ts',
  'agents/advisor/**/*.data.test.ts',
  'app/s/*.data.test.ts',
  'app/api/designs/{versions,waivers}.data.test.ts',
]

export default defineConfig({
  resolve: { alias },
  plugins: [asShipped],
  test: {
    projects: [
      // Pure code: files share a worker, and load its modules once. All processors work, since nobody else does.
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          maxWorkers: '100%',
          include: ['**/*.test.ts'],
          exclude: [...exclude, '**/*.data.test.ts'],
          ...PATIENCE,
        },
      },
      // One file at a time: engines of two files would take each other's runs. Where a file leaves nothing behind in its
      // process (no engine, no variable, no replaced module), the next one finds the modules loaded.
      {
        extends: true,
        test: {
          name: 'data',
          include: SHARING,
          exclude,
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: 'data-alone',
          include: ['**/*.data.test.ts'],
          exclude: [...exclude, ...SHARING],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...PATIENCE,
        },
      },
    ],
  },
})
