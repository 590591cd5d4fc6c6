import { designScope, requireScope } from '@/lib/auth/session'
import type { StepRun } from '@/lib/runs/data'
import { getDesignState } from './data'
import { type DesignSummary, listDesigns } from './list'
import { type DocumentFinding, documentFindings } from './document-findings'
import type { DesignContent } from './schema'
import { readWaivers } from './waivers/data'
import { type Standing, standing } from './waivers/standing'

/** The designs of the caller's workspace, last changed first. */
export const loadDesigns = async (): Promise<DesignSummary[]> => listDesigns(await requireScope())

/** A design with the latest run of each step. Throws `not-found`, which pages turn into their 404. */
export async function loadDesign(designId: string): Promise<{ design: DesignContent; runs: StepRun[] }> {
  return getDesignState(await designScope(await requireScope(), designId))
}

/** What the document checks say of a design, by what people have waived. */
export async function loadDocumentFindings(design: DesignContent): Promise<Standing<DocumentFinding>> {
  const scope = await designScope(await requireScope(), design.id)
  return standing(documentFindings(design), await readWaivers(scope))
}
