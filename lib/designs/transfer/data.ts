import type { DesignScope } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { readDesign } from '../data'
import { wholeOf } from '../file/whole'
import { designFileText } from '../file/write'
import { holdDesign } from '../transaction'

/** The design as a file, at one moment: nobody changes it while it is read. */
export const exportDesign = (scope: DesignScope): Promise<{ title: string; text: string }> =>
  transaction(async (tx) => {
    await holdDesign(scope, tx)
    const design = await readDesign(scope, tx)
    return { title: design.title, text: designFileText(wholeOf(design)) }
  })
