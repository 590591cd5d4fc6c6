import { requireDesign } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import type { StateRef } from '@/lib/history/schema'
import { listVersions, readVersion, type StoredVersion } from './data'
import type { VersionSummary } from './schema'
import { type Comparison, compareRefs } from './states'

/** The versions that can be chosen; see data.ts. */
export const loadVersions = async (designId: string): Promise<VersionSummary[]> =>
  listVersions(await requireDesign(designId, 'design.read'))

/** Throws `not-found` where the design, or one of the two states, is not there. */
export const loadComparison = async (designId: string, refs: { from: StateRef; to: StateRef }): Promise<Comparison> =>
  compareRefs(await requireDesign(designId, 'design.read'), refs, db())

/** A version with all that it keeps; throws `not-found`. */
export const loadVersion = async (designId: string, number: number): Promise<StoredVersion> =>
  readVersion(await requireDesign(designId, 'design.read'), number)
