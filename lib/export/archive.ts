import { strToU8, zipSync } from 'fflate'

/** A file of an archive. `path` has no root and no `..`: it is made of names that `fileStem` has made safe. */
export type ArchiveFile = { readonly path: string; readonly text: string }

/** ZIP keeps no year before. */
const FIRST_YEAR = 1980
/** Parts of a path that unpack where they say, on every system. */
const SAFE_PART = /^(?!\.)[\w.-]{1,100}$/

/**
 * A ZIP with these files, the same bytes for the same files: their time is noon of the design's date (`YYYY-MM-DD`), not
 * of the packing. Throws RangeError for a path that could leave the folder it is unpacked in, or that is there twice.
 */
export function zipOf(files: readonly ArchiveFile[], asOf: string): Uint8Array<ArrayBuffer> {
  const entries = new Map<string, Uint8Array>()
  for (const { path, text } of files) {
    const isSafe = path.split('/').every((part) => SAFE_PART.test(part))
    if (!isSafe || entries.has(path)) throw new RangeError(`No path of an archive: ${path}`)
    entries.set(path, strToU8(text))
  }
  const noon = new Date(`${asOf}T12:00:00`)
  const mtime = noon.getFullYear() >= FIRST_YEAR ? noon : new Date(FIRST_YEAR, 0, 1)
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime, level: 9 }))
}
