import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')

// What a guest writes is text from outside (SECURITY T). Agents are given none of it, since nothing of theirs reads threads.
it('nothing that an agent is made of reads what people say in threads', async () => {
  const reading: string[] = []
  let files = 0
  for await (const file of glob('{agents,lib/drafts,lib/runs}/**/*.ts', { cwd: ROOT })) {
    if (/\.test\.ts$|\/fixtures\//.test(file)) continue
    files++
    const text = await readFile(path.join(ROOT, file), 'utf8')
    if (
      /lib\/designs\/threads\/(data|mutations)|lib\/sharing|\.(comment|thread)\.(find|count)|"(Comment|Thread)"/.test(
        text,
      )
    )
      reading.push(file)
  }
  expect(files).toBeGreaterThan(50)
  expect(reading).toEqual([])
})
