// A data directory that lives as long as a test run.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export function scratchDirectory(name) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), `groundplan-${name}-`))
  // As root the database runs as another user, who must be able to enter.
  fs.chmodSync(directory, 0o755)
  return { directory, remove: () => fs.rmSync(directory, { recursive: true, force: true, maxRetries: 3 }) }
}
