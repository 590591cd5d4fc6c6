import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import type { Reply } from '@/lib/methodology/draft'
import { repliesOf } from '@/lib/methodology/reply'
import type { HistoryRow } from './list'

const questionsSchema = z.array(
  z.object({ id: z.string(), question: z.string(), whyItMatters: z.string(), assumption: z.string() }),
)
const foundSchema = z.array(z.object({ id: z.string(), questions: questionsSchema.catch([]) }))

type Row = Pick<HistoryRow, 'kind' | 'id' | 'cause' | 'reply'>

/** What agents answered in earlier releases, which kept it among the open questions of the draft: by the id of its row. */
export async function oldReplies(
  { designId, workspaceId }: DesignScope,
  rows: readonly Row[],
  on: Tx,
): Promise<ReadonlyMap<string, readonly Reply[]>> {
  const ids = rows
    .filter(({ kind, cause, reply }) => kind === 'step' && reply === null && (cause === 'run' || cause === 'proposal'))
    .map(({ id }) => id)
  if (ids.length === 0) return new Map()
  // In SQL, so that only drafts that hold such an answer leave the database. Its JSON, since half a character is no text.
  const found = await on.$queryRaw`
    select "key" || ':' || "rev" as "id", "content" -> 'draft' -> 'openQuestions' as "questions" from "StepRevision"
    where "designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid and "key" || ':' || "rev" = any(${ids})
      and "content"::text like '%.instruction"%'`
  return new Map(foundSchema.parse(found).map(({ id, questions }) => [id, repliesOf({ openQuestions: questions })]))
}
