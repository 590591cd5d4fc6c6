import type { DesignScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import type { DesignContent } from '@/lib/designs/schema'
import type { Approval } from '@/lib/document/build-approvals'
import { approvalView, type Outline, readOutlines } from './data'
import { hashesOf } from './hashes'
import { isOpen } from './rules'
import type { Standing } from './schema'

/** What is shown, with its revision. */
export type Present = { readonly design: DesignContent; readonly rev: number }

/** Whether it says something else than a version. Of the same revision it is that; of a later one what it says decides. */
const isOther = ({ design, rev }: Present, { designRev, hashes }: Outline): boolean =>
  designRev !== rev && hashesOf(design).whole !== hashes.whole

/** How a design stands in short, and who approved it. */
export async function readStanding(
  scope: DesignScope,
  present: Present,
  on?: Tx,
): Promise<{ standing: Standing; approval: Approval | undefined }> {
  const outlines = await readOutlines(scope, on)
  const open = outlines.find(({ status }) => isOpen(status))
  const approved = outlines.find(({ status }) => status === 'approved')
  const isChanged = approved !== undefined && isOther(present, approved)
  return {
    standing: {
      open: open ? { number: open.number, version: open.version, status: open.status } : null,
      approved: approved ? { number: approved.number, version: approved.version, isChanged } : null,
    },
    approval:
      approved?.approval && approved.closedAt
        ? approvalView({ ...approved, approval: approved.approval, closedAt: approved.closedAt }, isChanged)
        : undefined,
  }
}
