import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }
const exclude = ['node_modules/**', '.next/**', 'e2e/**', '.data/**']

export default defineConfig({
  resolve: { alias },
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
          testTimeout: 30_000,
        },
      },
      // One file at a time: some of them kill the database they run on.
      {
        extends: true,
        test: {
          name: 'data',
          include: ['**/*.data.test.ts'],
          exclude,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
