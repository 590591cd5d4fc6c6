import { namingFor } from '@/lib/auth/people'
import { requireDesign, requireScope } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { countBin, listBin } from './bin/data'
import type { BinEntry } from './bin/schema'
import { type DesignState, getDesignState } from './data'
import { type DocumentFinding, documentFindings } from './document-findings'
import { listDesigns } from './list/data'
import { openFindings } from './list/outline'
import type { DesignFilter, DesignList, OpenFindings } from './list/schema'
import type { DesignContent } from './schema'
import { namedFor } from './naming'
import { listTags } from './tags/data'
import type { TagCount } from './tags/schema'
import { readWaivers } from './waivers/data'
import { type Standing, standing } from './waivers/standing'

/** One page of the caller's designs, with the tags that they have and how many lie in the bin. */
export async function loadDesigns(
  filter: DesignFilter,
): Promise<{ list: DesignList; tags: TagCount[]; findings: OpenFindings; inBin: number }> {
  const scope = await requireScope('workspace.read')
  return {
    list: await listDesigns(scope, filter),
    tags: await listTags(scope),
    findings: await openFindings(scope, db()),
    inBin: await countBin(scope),
  }
}

/** What lies in the caller's bin. */
export const loadBin = async (): Promise<BinEntry[]> => listBin(await requireScope('workspace.read'))

/** A design with the latest run of each step. Throws `not-found`, which pages turn into their 404. */
export async function loadDesign(designId: string): Promise<DesignState> {
  const scope = await requireDesign(designId, 'design.read')
  const [state, named] = await Promise.all([getDesignState(scope), namingFor(scope)])
  return { ...state, design: namedFor(state.design, named) }
}

/** What the document checks say of a design, by what people have waived. */
export async function loadDocumentFindings(design: DesignContent): Promise<Standing<DocumentFinding>> {
  const scope = await requireDesign(design.id, 'design.read')
  const [waivers, named] = await Promise.all([readWaivers(scope), namingFor(scope)])
  const told = waivers.map((waiver) => ({ ...waiver, by: named(waiver.by) }))
  return standing(documentFindings(design), told)
}
