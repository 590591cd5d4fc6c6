import fs from 'node:fs/promises'
import path from 'node:path'
import { DEFAULT_MODEL } from '@/lib/ai/models'
import { sha256 } from '@/lib/designs/canonical'
import type { DesignContent } from '@/lib/designs/schema'
import { parseDesignContent } from '@/lib/designs/stored'
import { env } from '@/lib/env'
import type { Example } from '@/lib/examples/registry'
import { draftDesign } from './design'

/** `revision` changes with what the same engine would make of the brief: new rules, new design. */
export type FinishedExample = { design: DesignContent; revision: string }

/** Where the build puts them: they belong to one build, whose stamp covers every rule. */
export const examplesDirectory = (root: string): string => path.join(root, '.next', 'groundplan-examples')

export async function draftExample(example: Example): Promise<string> {
  const asOf = new Date().toISOString().slice(0, 10)
  const design = await draftDesign({ brief: example.brief, model: DEFAULT_MODEL, asOf })
  return JSON.stringify({ ...design, title: example.title })
}

async function builtExample(example: Example): Promise<string | undefined> {
  // A development server has the rules as they stand, whatever was built before.
  if (env().NODE_ENV !== 'production') return undefined
  try {
    return await fs.readFile(path.join(examplesDirectory(process.cwd()), `${example.id}.json`), 'utf8')
  } catch {
    return undefined // Built without them: drafted on the first use instead.
  }
}

const made = new Map<string, Promise<FinishedExample>>()

async function make(example: Example): Promise<FinishedExample> {
  const text = (await builtExample(example)) ?? (await draftExample(example))
  return { design: parseDesignContent(JSON.parse(text)), revision: sha256(text).slice(0, 16) }
}

/** A worked example with all seven steps drafted, from the build where it is there. */
export function finishedExample(example: Example): Promise<FinishedExample> {
  const known = made.get(example.id)
  if (known) return known
  const making = make(example)
  made.set(example.id, making)
  // A failure is not kept: the next one who asks tries again.
  making.catch(() => made.delete(example.id))
  return making
}

/** Figures in the ledger of each example that the build has drafted, by id; none where they would have to be drafted now. */
export async function exampleNumbers(examples: readonly Example[]): Promise<Readonly<Record<string, number>>> {
  const counted = await Promise.all(
    examples.map(async (example) => {
      if (!made.has(example.id) && (await builtExample(example)) === undefined) return []
      const { design } = await finishedExample(example)
      return [[example.id, Object.values(design.facts).filter((fact) => typeof fact.value === 'number').length]]
    }),
  )
  return Object.fromEntries(counted.flat())
}
